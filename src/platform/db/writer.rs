//! The one writer, on either engine. Writes that wait for it share its next commit (group commit).
//!
//! A commit waits for the disk, so one commit per write would bound the server at what the disk can
//! sync. Instead the writer opens a transaction, runs every write that is waiting in a savepoint of
//! its own, commits once and only then answers. An error, a panic or a caller who left rolls back
//! its own savepoint; a failed commit fails the whole group. What was answered with success is on
//! disk.
//!
//! Because writes run one after the other, each may rely on what it has read: a quota, the number
//! of the last message. SQLite allows no more than one at a time anyway. PostgreSQL would run them
//! side by side, and make those that disturb each other fail and run again; in a conversation that
//! many write to that is nearly all of them.
//!
//! The callbacks of [`Tx::after_commit`] run in the order of the writes, before the writes are
//! answered and before the next group begins. So people hear of changes in the order in which they
//! were made, and whoever has an answer knows that all is done: after the block of a person, for
//! instance, nothing more is sent to them.
//!
//! The writer has a thread with a runtime of its own, so the closures need not be `Send` while they
//! run.

use super::{Tx, tx::Connection};
use crate::base::{Error, Result};
use futures::{FutureExt, future::LocalBoxFuture};
use std::{
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};
use tokio::{
    runtime::Runtime,
    sync::{mpsc, oneshot},
};

/// The most writes in one commit, kept or not, and the longest they may take, so that the first
/// does not wait for ever in a flood.
const GROUP: usize = 128;
const GROUP_FOR: Duration = Duration::from_millis(20);
/// Writes that may wait. A full queue makes its callers wait (backpressure).
const QUEUE: usize = 4096;

/// An engine's part of the work of its writer.
pub(super) trait Session: Send + 'static {
    /// Begins a transaction that no other may write beside.
    const BEGIN: &'static str;

    /// Connects anew if the connection broke. True if that was so and it works again.
    async fn recover(&mut self, connection: &mut Connection) -> bool;

    /// Hears how many writes a commit had.
    fn committed(&mut self, writes: usize);

    async fn close(self, connection: Connection) -> sqlx::Result<()>;
}

#[derive(Clone, Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Order>,
}

enum Order {
    Write(Box<dyn Job>),
    Close(oneshot::Sender<()>),
}

/// Starts the writer on a thread of its own, with the runtime to which its connection belongs.
pub(super) fn start(runtime: Runtime, connection: Connection, session: impl Session) -> Writer {
    let (queue, orders) = mpsc::channel(QUEUE);
    std::thread::Builder::new()
        .name("kith-writer".to_owned())
        .spawn(move || runtime.block_on(run(Tx::new(connection), session, orders)))
        .expect("the system has one more thread");
    Writer { queue }
}

impl Writer {
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.queue
            .send(Order::Write(Box::new(Write { work, answer })))
            .await
            .map_err(|_| Error::Busy)?;
        answered.await.map_err(|_| Error::Busy)?
    }

    pub async fn close(&self) {
        let (closed, waiting) = oneshot::channel();
        if self.queue.send(Order::Close(closed)).await.is_ok() {
            // Another caller may have closed the writer already, which is all we want.
            let _ = waiting.await;
        }
    }
}

async fn run(mut tx: Tx, mut session: impl Session, mut orders: mpsc::Receiver<Order>) {
    while let Some(order) = orders.recv().await {
        let close = match order {
            Order::Write(first) => group(&mut tx, &mut session, first, &mut orders).await,
            Order::Close(closed) => Some(closed),
        };
        if let Some(closed) = close {
            // Dropping the queue first answers later writes with Busy.
            drop(orders);
            if let Err(error) = session.close(tx.connection).await {
                tracing::error!(%error, "the database did not close cleanly");
            }
            let _ = closed.send(());
            return;
        }
    }
}

/// Begins the transaction of a group, on a new connection if the old one broke.
async fn begin<S: Session>(tx: &mut Tx, session: &mut S) -> Result<()> {
    match tx.connection.control(S::BEGIN).await {
        Err(_) if roll_back(tx, session).await => tx.connection.control(S::BEGIN).await,
        begun => begun,
    }
}

/// Rolls back what may be open, and forgets its callbacks. The error of a transaction that is not
/// open is expected, and says nothing. True if the connection is a new one.
async fn roll_back(tx: &mut Tx, session: &mut impl Session) -> bool {
    tx.after.clear();
    let _ = tx.connection.control("rollback").await;
    session.recover(&mut tx.connection).await
}

/// Runs one transaction for the first write and those that wait behind it. Returns the order to
/// close, if one came.
///
/// Each statement costs a round trip, so those between two writes go together.
async fn group<S: Session>(
    tx: &mut Tx,
    session: &mut S,
    first: Box<dyn Job>,
    orders: &mut mpsc::Receiver<Order>,
) -> Option<oneshot::Sender<()>> {
    let mut close = None;
    if let Err(error) = begin(tx, session).await {
        // The transaction may have begun.
        roll_back(tx, session).await;
        first.refuse(error.clone());
        // Those behind it have waited as long, and would wait longer.
        while let Ok(order) = orders.try_recv() {
            match order {
                Order::Write(job) => job.refuse(error.clone()),
                Order::Close(closed) => close = Some(closed),
            }
        }
        return close;
    }
    let (begun, mut ran_already) = (Instant::now(), 0);
    let mut kept = Vec::new();
    let mut next = Some(first);
    while let Some(job) = next.take() {
        let ran = run_in_savepoint(tx, job, &mut kept).await;
        ran_already += 1;
        if ran_already < GROUP && begun.elapsed() < GROUP_FOR && ran.is_ok() {
            match orders.try_recv() {
                Ok(Order::Write(job)) => next = Some(job),
                Ok(Order::Close(closed)) => close = Some(closed),
                Err(_) => {}
            }
        }
        let ready = match (&ran, &next) {
            (Ok(Savepoint::Used), Some(_)) => {
                tx.connection.control("release job; savepoint job").await
            }
            _ => ran.map(|_| ()),
        };
        // The whole transaction is gone: the disk is full, or the connection broke.
        if let Err(error) = ready {
            roll_back(tx, session).await;
            kept.into_iter().for_each(|answer| answer(Err(error.clone())));
            if let Some(job) = next {
                job.refuse(error);
            }
            return close;
        }
    }
    // If the connection breaks while it waits for the answer, the group counts as failed, although
    // it may be stored.
    let outcome = tx.connection.control("release job; commit").await;
    match &outcome {
        Ok(()) => session.committed(kept.len()),
        Err(_) => {
            roll_back(tx, session).await;
        }
    }
    tx.after.drain(..).for_each(|work| work());
    kept.into_iter().for_each(|answer| answer(outcome.clone()));
    close
}

/// Tells a caller how the commit went.
type Answer = Box<dyn FnOnce(Result<()>)>;

/// The state of the savepoint that is open after a write.
enum Savepoint {
    /// It holds the changes of the write.
    Used,
    /// It holds nothing, so the next write can use it.
    Empty,
}

/// Runs one write. An error of its own is answered here; an error of the transaction is returned.
async fn run_in_savepoint(
    tx: &mut Tx,
    job: Box<dyn Job>,
    kept: &mut Vec<Answer>,
) -> Result<Savepoint> {
    if job.is_abandoned() {
        return Ok(Savepoint::Empty);
    }
    let before = tx.after.len();
    tx.failed = false;
    match job.run(tx).await {
        Ran::Kept(answer) => {
            kept.push(answer);
            Ok(Savepoint::Used)
        }
        Ran::Failed(answer) => {
            tx.after.truncate(before);
            let undone = tx.connection.control("rollback to job").await;
            answer();
            undone.map(|()| Savepoint::Empty)
        }
    }
}

/// The outcome of a write, with the answer that is still to be sent.
enum Ran {
    Kept(Answer),
    Failed(Box<dyn FnOnce()>),
}

/// A write, with the types of its closure and its answer erased.
trait Job: Send {
    fn run<'t>(self: Box<Self>, tx: &'t mut Tx) -> LocalBoxFuture<'t, Ran>;
    fn is_abandoned(&self) -> bool;
    fn refuse(self: Box<Self>, error: Error);
}

struct Write<F, T> {
    work: F,
    answer: oneshot::Sender<Result<T>>,
}

impl<F, T> Job for Write<F, T>
where
    T: Send + 'static,
    F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
{
    fn run<'t>(self: Box<Self>, tx: &'t mut Tx) -> LocalBoxFuture<'t, Ran> {
        async move {
            let Self { work, mut answer } = *self;
            let outcome = tokio::select! {
                biased;
                outcome = AssertUnwindSafe(work(tx)).catch_unwind() => outcome,
                () = answer.closed() => Ok(Err(Error::TimedOut)),
            };
            // The caller may be gone: every send below may fail.
            match outcome {
                // PostgreSQL takes nothing more after a failed statement, and one rule is easier to
                // keep than two.
                Ok(Ok(_)) if tx.failed => {
                    tracing::error!("a write went on after one of its statements had failed");
                    Ran::Failed(Box::new(move || {
                        let _ = answer.send(Err(Error::Internal));
                    }))
                }
                Ok(Ok(value)) => Ran::Kept(Box::new(move |committed| {
                    let _ = answer.send(committed.map(|()| value));
                })),
                Ok(Err(error)) => Ran::Failed(Box::new(move || {
                    let _ = answer.send(Err(error));
                })),
                Err(_) => {
                    tracing::error!("a write panicked; it was rolled back");
                    Ran::Failed(Box::new(move || {
                        let _ = answer.send(Err(Error::Internal));
                    }))
                }
            }
        }
        .boxed_local()
    }

    fn is_abandoned(&self) -> bool {
        self.answer.is_closed()
    }

    fn refuse(self: Box<Self>, error: Error) {
        let _ = self.answer.send(Err(error));
    }
}
