//! The one writer. Writes that wait for it share its next commit (group commit).
//!
//! A commit waits for the disk, so one commit per write would bound the server at what the disk can
//! sync. Instead the writer opens a transaction, runs every write that is waiting in a savepoint of
//! its own, commits once and only then answers. An error, a panic or a caller who left rolls back
//! its own savepoint; a failed commit fails the whole group. What was answered with success is on
//! disk.
//!
//! The callbacks of [`Tx::after_commit`] run in the order of the writes, before the next group
//! begins. So people hear of changes in the order in which they were made.
//!
//! The writer has a thread with a runtime of its own, so the closures need not be `Send` while they
//! run. Its statements run on the connection's thread, which hands over row by row. On a small
//! machine both share a core, and each row would wake the writer, only for it to wait for the next
//! one: so it yields once when it wakes, and finds all of them. That alone is worth half as many
//! messages again.

use super::{
    Query, Row,
    checkpoints::{self, Emptier, Written},
    error::of_statement,
};
use crate::base::{Error, Result};
use futures::{FutureExt, future::LocalBoxFuture};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

/// The most writes in one commit, kept or not, and the longest they may take, so that the first
/// does not wait for ever in a flood.
const GROUP: usize = 128;
const GROUP_FOR: Duration = Duration::from_millis(20);
/// Writes that may wait. A full queue makes its callers wait (backpressure).
const QUEUE: usize = 4096;

/// The open transaction, as a write sees it.
pub struct Tx {
    connection: SqliteConnection,
    after: Vec<After>,
    written: Written,
}

/// A callback for when a write is on disk.
type After = Box<dyn FnOnce()>;

impl Tx {
    pub async fn all<T: Row>(&mut self, query: impl Into<Query>) -> Result<Vec<T>> {
        let Query { text, values, unique } = query.into();
        let rows = sqlx::query_as_with(text, values).fetch_all(&mut self.connection).await;
        rows.map_err(|cause| of_statement(cause, unique))
    }

    pub async fn one<T: Row>(&mut self, query: impl Into<Query>) -> Result<T> {
        let Query { text, values, unique } = query.into();
        let row = sqlx::query_as_with(text, values).fetch_one(&mut self.connection).await;
        row.map_err(|cause| of_statement(cause, unique))
    }

    pub async fn optional<T: Row>(&mut self, query: impl Into<Query>) -> Result<Option<T>> {
        let Query { text, values, unique } = query.into();
        let row = sqlx::query_as_with(text, values).fetch_optional(&mut self.connection).await;
        row.map_err(|cause| of_statement(cause, unique))
    }

    /// Returns the number of changed rows.
    pub async fn execute(&mut self, query: impl Into<Query>) -> Result<u64> {
        let Query { text, values, unique } = query.into();
        let done = sqlx::query_with(text, values).execute(&mut self.connection).await;
        done.map(|done| done.rows_affected()).map_err(|cause| of_statement(cause, unique))
    }

    /// Runs a callback once this write is on disk, and never if it does not get there. It must not
    /// wait for anything.
    pub fn after_commit(&mut self, work: impl FnOnce() + 'static) {
        self.after.push(Box::new(work));
    }

    /// Rolls back what may be open. The error of a transaction that is not is expected, and says
    /// nothing.
    async fn roll_back(&mut self) {
        let _ = sqlx::query("rollback").execute(&mut self.connection).await;
    }

    /// Transaction control: statements of our own, without values.
    async fn control(&mut self, statements: &'static str) -> Result<()> {
        sqlx::query(statements).execute(&mut self.connection).await?;
        Ok(())
    }
}

#[derive(Clone, Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Order>,
}

enum Order {
    Write(Box<dyn Job>),
    Close(oneshot::Sender<()>),
}

/// `options` are for the connection that makes checkpoints.
pub(super) fn start(
    connection: SqliteConnection,
    options: SqliteConnectOptions,
) -> (Writer, Emptier) {
    let (queue, orders) = mpsc::channel(QUEUE);
    let (written, emptier, copying) = checkpoints::start(options);
    // Without a timer and without sockets, so that waking it is cheap.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .on_thread_unpark(std::thread::yield_now)
        .build();
    let runtime = runtime.expect("a runtime without drivers asks nothing of the system");
    std::thread::Builder::new()
        .name("kith-writer".to_owned())
        .spawn(move || {
            runtime.block_on(run(Tx { connection, after: Vec::new(), written }, orders, copying))
        })
        .expect("the system has one more thread");
    (Writer { queue }, emptier)
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

async fn run(mut tx: Tx, mut orders: mpsc::Receiver<Order>, copying: JoinHandle<()>) {
    while let Some(order) = orders.recv().await {
        let close = match order {
            Order::Write(first) => group(&mut tx, first, &mut orders).await,
            Order::Close(closed) => Some(closed),
        };
        if let Some(closed) = close {
            // Dropping the queue first answers later writes with Busy.
            drop(orders);
            let Tx { connection, written, .. } = tx;
            drop(written);
            if let Err(cause) = copying.await {
                tracing::error!(%cause, "the log of the database was no longer copied");
            }
            if let Err(error) = connection.close().await {
                tracing::error!(%error, "the database did not close cleanly");
            }
            let _ = closed.send(());
            return;
        }
    }
}

/// Runs one transaction for the first write and those that wait behind it. Returns the order to
/// close, if one came.
///
/// Each statement costs a round trip to the connection's thread, so those between two writes go
/// together.
async fn group(
    tx: &mut Tx,
    first: Box<dyn Job>,
    orders: &mut mpsc::Receiver<Order>,
) -> Option<oneshot::Sender<()>> {
    let mut close = None;
    if let Err(error) = tx.control("begin immediate; savepoint job").await {
        // The transaction may have begun.
        tx.roll_back().await;
        first.refuse(error);
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
            (Ok(Savepoint::Used), Some(_)) => tx.control("release job; savepoint job").await,
            _ => ran.map(|_| ()),
        };
        // SQLite has rolled back the whole transaction, as it does when the disk is full.
        if let Err(error) = ready {
            tx.roll_back().await;
            tx.after.clear();
            kept.into_iter().for_each(|answer| answer(Err(error.clone())));
            if let Some(job) = next {
                job.refuse(error);
            }
            return close;
        }
    }
    let outcome = tx.control("release job; commit").await;
    match &outcome {
        Ok(()) => tx.written.add(kept.len()),
        Err(_) => {
            // The failed commit may have left the transaction open; without this the next one could
            // not begin.
            tx.roll_back().await;
            tx.after.clear();
        }
    }
    kept.into_iter().for_each(|answer| answer(outcome.clone()));
    tx.after.drain(..).for_each(|work| work());
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
    match job.run(tx).await {
        Ran::Kept(answer) => {
            kept.push(answer);
            Ok(Savepoint::Used)
        }
        Ran::Failed(answer) => {
            tx.after.truncate(before);
            let undone = tx.control("rollback to job").await;
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
