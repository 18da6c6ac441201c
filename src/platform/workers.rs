//! Threads for work that takes a core for long, such as hashing a password: few of them, and behind everything else.
//!
//! They run at a lower priority, so that a flood of logins or uploads hardly slows pages down. What waits is
//! bounded in time: somebody who would wait too long is told that the server is busy.

use crate::base::{Error, Result};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};
use tokio::sync::{Semaphore, oneshot};

/// How long work may wait for a thread before we say that we are busy.
const LONGEST_WAIT: Duration = Duration::from_secs(10);
/// Steps of niceness, as many as there are: what pages leave of a core, and a sixtieth of it where they leave nothing. Beside
/// uploads that never end, the slowest pages took 2.8 times as long at 10, 1.5 times at 15, and 1.1 times at 19.
const NICENESS: i32 = 19;

type Job = Box<dyn FnOnce() + Send>;

pub struct Workers {
    jobs: mpsc::Sender<Job>,
    free: Semaphore,
}

impl Workers {
    /// As many threads as there are cores. They end when this is dropped.
    pub fn start(name: &str) -> Self {
        let count = std::thread::available_parallelism().map_or(1, usize::from);
        let (jobs, queue) = mpsc::channel::<Job>();
        let queue = Arc::new(Mutex::new(queue));
        for number in 0..count {
            let queue = queue.clone();
            std::thread::Builder::new()
                .name(format!("kith-{name}-{number}"))
                .spawn(move || work(&queue))
                .expect("the system has one more thread");
        }
        Self { jobs, free: Semaphore::new(count) }
    }

    /// Runs it on one of the threads, when one is free.
    pub async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let permit = tokio::time::timeout(LONGEST_WAIT, self.free.acquire()).await;
        let Ok(Ok(_permit)) = permit else { return Err(Error::Busy) };
        let (answer, answered) = oneshot::channel();
        let job = move || {
            // Who asked may have left meanwhile and needs no answer.
            let _ = answer.send(job());
        };
        self.jobs.send(Box::new(job)).expect("the threads live as long as this");
        answered.await.map_err(|_| Error::Internal)
    }
}

fn work(queue: &Mutex<mpsc::Receiver<Job>>) {
    // On Linux this is the thread's priority and not the whole process's.
    #[cfg(target_os = "linux")]
    if let Err(cause) = rustix::process::setpriority_process(None, NICENESS) {
        tracing::debug!(%cause, "the priority of a thread could not be lowered");
    }
    loop {
        let job = queue.lock().expect("nothing panics while holding it").recv();
        let Ok(job) = job else { return };
        if catch_unwind(AssertUnwindSafe(job)).is_err() {
            tracing::error!("work on a thread of its own panicked");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_done_and_a_panic_ends_nothing_else() {
        let workers = Workers::start("test");
        assert_eq!(workers.run(|| 6 * 7).await, Ok(42));
        for _ in 0..8 {
            assert_eq!(workers.run(|| panic!("on purpose")).await, Err::<(), _>(Error::Internal));
        }
        assert_eq!(workers.run(|| 6 * 7).await, Ok(42));
    }
}
