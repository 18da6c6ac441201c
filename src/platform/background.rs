//! Background tasks: work that goes on after its request was answered, such as sending a mail. A
//! server that stops waits for it.

use std::future::Future;
use tokio::{runtime::Handle, sync::watch};

#[derive(Clone, Debug)]
pub struct Background {
    /// The number of tasks in flight.
    count: watch::Sender<usize>,
    /// The runtime that tasks run on, also those spawned on the writer's thread, which has a
    /// runtime of its own.
    runtime: Handle,
}

impl Background {
    /// Tasks run on the runtime that this is called on.
    pub fn on_this_runtime() -> Self {
        Self { count: watch::Sender::new(0), runtime: Handle::current() }
    }

    pub fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let under_way = UnderWay::begin(self.count.clone());
        self.runtime.spawn(async move {
            work.await;
            drop(under_way);
        });
    }

    /// Completes once no task is in flight.
    pub async fn idle(&self) {
        self.count
            .subscribe()
            .wait_for(|count| *count == 0)
            .await
            .expect("the sender is held here");
    }
}

/// Counts one task until it is dropped, however the task ends.
struct UnderWay(watch::Sender<usize>);

impl UnderWay {
    fn begin(count: watch::Sender<usize>) -> Self {
        count.send_modify(|count| *count += 1);
        Self(count)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn it_is_idle_when_all_work_has_ended_even_by_a_panic() {
        let background = Background::on_this_runtime();
        background.idle().await;
        let (end, ended) = oneshot::channel::<()>();
        background.spawn(async move { ended.await.expect("it is told to end") });
        background.spawn(async { panic!("on purpose") });
        assert!(futures::FutureExt::now_or_never(background.idle()).is_none());
        end.send(()).unwrap();
        background.idle().await;
    }
}
