//! Threads for work that takes a core for long, such as hashing a password: few of them, at a low
//! priority.
//!
//! Their priority is below that of pages ([`Priority`]), so that a flood of logins or uploads
//! hardly slows those down. The wait is bounded: a caller that would wait too long is told that the
//! server is busy.
//!
//! A thread can keep a value from one job to the next, such as memory that is large and expensive
//! to get. It drops the value after a moment without work: the allocator gives memory back at once
//! only if the thread that got it frees it.

use crate::base::{Error, Result};
use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    time::Duration,
};
use tokio::sync::{Semaphore, oneshot};

/// The longest a job may wait for a thread before the server answers that it is busy.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// The priority of threads, below everything else.
#[derive(Clone, Copy, Debug)]
pub enum Priority {
    /// They get what pages leave of a core, and a sixtieth of it where pages leave nothing. For
    /// work that a person waits for before they can do anything. Pages wait for the end of such a
    /// thread's time slice, which is up to some milliseconds.
    Low,
    /// They yield at once to anything else, and get next to nothing of a core that pages need for
    /// themselves. Beside uploads that never end, the slowest pages took 1.5 times as long as
    /// without, and 1.8 times as long at [`Priority::Low`].
    Idle,
}

const UNHARMED: &str = "nothing panics while holding it";
/// The time a thread without work keeps its value: longer than between two logins of a flood.
const KEPT_FOR: Duration = Duration::from_secs(1);

type Job<K> = Box<dyn FnOnce(&mut K) + Send>;

/// Threads that keep a `K` each.
pub struct Workers<K = ()> {
    queue: Arc<Queue<K>>,
    free: Arc<Semaphore>,
}

struct Queue<K> {
    state: Mutex<State<K>>,
    changed: Condvar,
}

struct State<K> {
    jobs: VecDeque<Job<K>>,
    closed: bool,
}

impl<K: Default + 'static> Workers<K> {
    /// Starts as many threads as there are cores. They end when this is dropped.
    pub fn start(name: &str, priority: Priority) -> Self {
        let count = std::thread::available_parallelism().map_or(1, usize::from);
        let state = Mutex::new(State { jobs: VecDeque::new(), closed: false });
        let queue = Arc::new(Queue { state, changed: Condvar::new() });
        for number in 0..count {
            let queue = queue.clone();
            std::thread::Builder::new()
                .name(format!("kith-{name}-{number}"))
                .spawn(move || queue.work(priority))
                .expect("the system has one more thread");
        }
        Self { queue, free: Arc::new(Semaphore::new(count)) }
    }

    /// Runs a job on one of the threads, once one is free.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut K) -> T + Send + 'static,
    ) -> Result<T> {
        let permit = tokio::time::timeout(LONGEST_WAIT, self.free.clone().acquire_owned()).await;
        let Ok(Ok(permit)) = permit else { return Err(Error::Busy) };
        let (answer, answered) = oneshot::channel();
        let job = move |kept: &mut K| {
            // The thread is free when the job has ended, not when its caller is gone.
            let _permit = permit;
            if answer.is_closed() {
                return;
            }
            // The caller may be gone and needs no answer.
            let _ = answer.send(job(kept));
        };
        self.queue.state().jobs.push_back(Box::new(job));
        self.queue.changed.notify_one();
        answered.await.map_err(|_| Error::Internal)
    }
}

impl<K> Drop for Workers<K> {
    fn drop(&mut self) {
        self.queue.state().closed = true;
        self.queue.changed.notify_all();
    }
}

/// The next step of a thread.
enum Next<K> {
    Work(Job<K>),
    /// No job came within the wait.
    Rest,
    End,
}

impl<K> Queue<K> {
    fn state(&self) -> MutexGuard<'_, State<K>> {
        self.state.lock().expect(UNHARMED)
    }

    fn next(&self, patience: Duration) -> Next<K> {
        let idle = |state: &mut State<K>| state.jobs.is_empty() && !state.closed;
        let (mut state, _) =
            self.changed.wait_timeout_while(self.state(), patience, idle).expect(UNHARMED);
        match state.jobs.pop_front() {
            Some(job) => Next::Work(job),
            None if state.closed => Next::End,
            None => Next::Rest,
        }
    }
}

impl<K: Default> Queue<K> {
    fn work(&self, priority: Priority) {
        step_back(priority);
        let mut kept = None;
        loop {
            let patience = if kept.is_some() { KEPT_FOR } else { Duration::MAX };
            match self.next(patience) {
                Next::Work(job) => {
                    let kept = kept.get_or_insert_with(K::default);
                    if catch_unwind(AssertUnwindSafe(|| job(kept))).is_err() {
                        tracing::error!("work on a thread of its own panicked");
                    }
                }
                Next::Rest => kept = None,
                Next::End => return,
            }
        }
    }
}

#[cfg(target_os = "linux")]
fn step_back(priority: Priority) {
    use thread_priority::{
        NormalThreadSchedulePolicy, ThreadPriority, ThreadSchedulePolicy,
        set_thread_priority_and_policy, thread_native_id,
    };
    let policy = match priority {
        Priority::Low => NormalThreadSchedulePolicy::Other,
        Priority::Idle => NormalThreadSchedulePolicy::Idle,
    };
    let policy = ThreadSchedulePolicy::Normal(policy);
    if let Err(cause) =
        set_thread_priority_and_policy(thread_native_id(), ThreadPriority::Min, policy)
    {
        tracing::warn!(
            ?cause,
            ?priority,
            "the priority of a thread could not be lowered, so pages may wait for uploads or logins"
        );
    }
}

#[cfg(not(target_os = "linux"))]
fn step_back(_: Priority) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_done_and_a_panic_ends_nothing_else() {
        let workers = Workers::<()>::start("test", Priority::Idle);
        assert_eq!(workers.run(|()| 6 * 7).await, Ok(42));
        for _ in 0..8 {
            assert_eq!(workers.run(|()| panic!("on purpose")).await, Err::<(), _>(Error::Internal));
        }
        assert_eq!(workers.run(|()| 6 * 7).await, Ok(42));
    }

    #[tokio::test]
    async fn work_of_those_who_left_is_bounded_too() {
        let workers = Workers::<()>::start("test", Priority::Idle);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let (open, opened) = std::sync::mpsc::channel::<()>();
        let opened = Arc::new(Mutex::new(opened));
        let (start, started) = std::sync::mpsc::channel();
        let mut blocked: Vec<_> = (0..threads)
            .map(|_| {
                let (opened, start) = (opened.clone(), start.clone());
                Box::pin(workers.run(move |()| {
                    start.send(()).unwrap();
                    opened.lock().unwrap().recv()
                }))
            })
            .collect();
        for work in &mut blocked {
            assert!(futures::FutureExt::now_or_never(work).is_none());
        }
        // A job that nobody waits for any more is not begun, so the callers leave only now.
        for _ in 0..threads {
            started.recv().unwrap();
        }
        drop(blocked);
        for _ in 0..100 {
            assert!(futures::FutureExt::now_or_never(Box::pin(workers.run(|()| ()))).is_none());
        }
        assert!(workers.queue.state().jobs.len() <= threads, "what nobody waits for piles up");
        drop(open);
        assert_eq!(workers.run(|()| 6 * 7).await, Ok(42));
    }

    /// Signals when it is dropped.
    #[derive(Default)]
    struct Kept(Option<oneshot::Sender<()>>);

    impl Drop for Kept {
        fn drop(&mut self) {
            if let Some(dropped) = self.0.take() {
                let _ = dropped.send(());
            }
        }
    }

    #[tokio::test]
    async fn what_a_thread_keeps_is_dropped_once_there_is_nothing_to_do() {
        let workers = Workers::<Kept>::start("test", Priority::Idle);
        let (sender, dropped) = oneshot::channel();
        assert_eq!(workers.run(|kept| kept.0 = Some(sender)).await, Ok(()));
        let within = tokio::time::timeout(10 * KEPT_FOR, dropped).await;
        assert!(within.is_ok(), "it is still kept");
        assert_eq!(workers.run(|kept| kept.0.is_none()).await, Ok(true));
    }
}
