//! What goes on after its request was answered, such as writing a letter. A server that stops waits for it.

use std::future::Future;
use tokio::sync::watch;

/// Counts what is under way.
#[derive(Clone, Debug)]
pub struct Background(watch::Sender<usize>);

impl Default for Background {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Background {
    pub fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let under_way = UnderWay::begin(self.0.clone());
        tokio::spawn(async move {
            work.await;
            drop(under_way);
        });
    }

    /// Done once nothing is under way.
    pub async fn idle(&self) {
        self.0.subscribe().wait_for(|count| *count == 0).await.expect("the sender is held here");
    }
}

/// One piece of work, however it ends.
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
        let background = Background::default();
        background.idle().await;
        let (end, ended) = oneshot::channel::<()>();
        background.spawn(async move { ended.await.expect("it is told to end") });
        background.spawn(async { panic!("on purpose") });
        assert!(futures::FutureExt::now_or_never(background.idle()).is_none());
        end.send(()).unwrap();
        background.idle().await;
    }
}
