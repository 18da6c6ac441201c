//! The readers: a pool of connections that cannot write, each lent to one query at a time.
//!
//! Not sqlx's own pool, because that asks each connection that comes back whether it still lives.
//! For SQLite the answer is always yes, and it costs a second round trip to the connection's thread
//! after every query: more than a tenth of a page.
//!
//! A query has a deadline, which SQLite checks every few thousand steps: a query that looks through
//! too much is interrupted, and so is one whose caller is gone.

use crate::platform::db::{Query, Row};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::{Semaphore, SemaphorePermit};

/// The longest a query may take. A caller that waits for longer is gone.
const LONGEST: Duration = Duration::from_secs(5);
/// Steps of SQLite's virtual machine between two looks at the clock: a millisecond or less.
const STEPS: i32 = 20_000;

#[derive(Clone, Debug)]
pub(super) struct Readers(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    options: SqliteConnectOptions,
    /// Connections that are not in use. The one that came back last, and has the warmest cache, is
    /// lent first.
    idle: Mutex<Vec<Reader>>,
    /// One permit for each connection that may be in use.
    free: Semaphore,
    /// Set when queries have no deadline.
    without_deadline: AtomicBool,
}

/// A connection, and the deadline of its query.
#[derive(Debug)]
struct Reader {
    connection: SqliteConnection,
    deadline: Arc<Deadline>,
}

/// A deadline, in milliseconds after the reader was opened.
#[derive(Debug)]
struct Deadline {
    opened: Instant,
    until: AtomicU64,
}

impl Deadline {
    fn now(&self) -> u64 {
        self.opened.elapsed().as_millis() as u64
    }

    fn is_over(&self) -> bool {
        self.now() >= self.until.load(Ordering::Relaxed)
    }
}

impl Reader {
    async fn open(options: &SqliteConnectOptions) -> sqlx::Result<Self> {
        let mut connection = SqliteConnection::connect_with(options).await?;
        let deadline =
            Arc::new(Deadline { opened: Instant::now(), until: AtomicU64::new(u64::MAX) });
        let asked = deadline.clone();
        connection.lock_handle().await?.set_progress_handler(STEPS, move || !asked.is_over());
        Ok(Self { connection, deadline })
    }
}

impl Readers {
    /// Opens the first reader; the others are opened when they are needed.
    pub async fn open(options: SqliteConnectOptions) -> sqlx::Result<Self> {
        let idle = Mutex::new(vec![Reader::open(&options).await?]);
        Ok(Self(Arc::new(Pool {
            options,
            idle,
            free: Semaphore::new(at_most()),
            without_deadline: AtomicBool::new(false),
        })))
    }

    /// Removes the deadline of queries from now on.
    pub fn remove_deadline(&self) {
        self.0.without_deadline.store(true, Ordering::Relaxed);
    }

    pub async fn all<T: Row>(&self, query: Query) -> sqlx::Result<Vec<T>> {
        let (text, values) = query.for_sqlite()?;
        let mut lent = self.lend().await?;
        let outcome = sqlx::query_as_with(text, values).fetch_all(lent.connection()).await;
        lent.after(outcome)
    }

    pub async fn one<T: Row>(&self, query: Query) -> sqlx::Result<T> {
        let (text, values) = query.for_sqlite()?;
        let mut lent = self.lend().await?;
        let outcome = sqlx::query_as_with(text, values).fetch_one(lent.connection()).await;
        lent.after(outcome)
    }

    pub async fn optional<T: Row>(&self, query: Query) -> sqlx::Result<Option<T>> {
        let (text, values) = query.for_sqlite()?;
        let mut lent = self.lend().await?;
        let outcome = sqlx::query_as_with(text, values).fetch_optional(lent.connection()).await;
        lent.after(outcome)
    }

    /// Waits for running queries, and closes every connection. Later queries find the pool closed.
    pub async fn close(&self) {
        let Ok(_all) = self.0.free.acquire_many(at_most() as u32).await else { return };
        self.0.free.close();
        let idle = std::mem::take(&mut *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for Reader { connection, .. } in idle {
            if let Err(error) = connection.close().await {
                tracing::warn!(%error, "a reader of the database did not close cleanly");
            }
        }
    }

    async fn lend(&self) -> sqlx::Result<Lent<'_>> {
        let permit = self.0.free.acquire().await.map_err(|_| sqlx::Error::PoolClosed)?;
        let idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => Reader::open(&self.0.options).await?,
        };
        let until = match self.0.without_deadline.load(Ordering::Relaxed) {
            true => u64::MAX,
            false => reader.deadline.now() + LONGEST.as_millis() as u64,
        };
        reader.deadline.until.store(until, Ordering::Relaxed);
        Ok(Lent { reader: Some(reader), pool: &self.0, is_done: false, _permit: permit })
    }
}

/// A reader in use. It goes back to the pool when its query is done. If the caller is gone before,
/// the query is interrupted and the connection dropped with it: the next query must not wait
/// behind.
struct Lent<'p> {
    reader: Option<Reader>,
    pool: &'p Pool,
    is_done: bool,
    _permit: SemaphorePermit<'p>,
}

impl Lent<'_> {
    fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.reader.as_mut().expect("it is there until it is dropped").connection
    }

    /// A connection whose thread has died is not lent again.
    fn after<T>(mut self, outcome: sqlx::Result<T>) -> sqlx::Result<T> {
        self.is_done = !matches!(outcome, Err(sqlx::Error::WorkerCrashed));
        outcome
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let Some(reader) = self.reader.take() else { return };
        if self.is_done {
            self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        } else {
            reader.deadline.until.store(0, Ordering::Relaxed);
        }
    }
}

/// The most readers. Each is a thread: one for every core, and one more for when another waits for
/// the disk or has a long query. With four on one core, a page was a tenth slower and its slowest
/// ones a quarter: each has a cache of its own, and wakes for each query.
fn at_most() -> usize {
    std::thread::available_parallelism().map_or(4, |cores| (cores.get() + 1).min(16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::db::sql;

    /// Counts for ever.
    const ENDLESS: &str =
        "with recursive n (n) as (select 1 union all select n + 1 from n) select count(*) from n";

    async fn readers() -> Readers {
        Readers::open(SqliteConnectOptions::new().in_memory(true)).await.unwrap()
    }

    #[tokio::test]
    async fn a_query_that_looks_through_too_much_gives_up() {
        let readers = readers().await;
        let error = readers.one::<(i64,)>(sql(ENDLESS)).await.unwrap_err();
        assert!(error.to_string().contains("interrupted"), "{error}");
        assert_eq!(readers.one::<(i64,)>(sql("select 1")).await.unwrap(), (1,));
    }

    #[tokio::test]
    async fn a_query_whose_caller_has_left_holds_nobody_up() {
        let readers = readers().await;
        let left: Vec<_> = (0..at_most())
            .map(|_| {
                tokio::time::timeout(Duration::from_millis(50), readers.one::<(i64,)>(sql(ENDLESS)))
            })
            .collect();
        assert!(futures::future::join_all(left).await.iter().all(Result::is_err), "they have left");
        let begun = Instant::now();
        assert_eq!(readers.one::<(i64,)>(sql("select 1")).await.unwrap(), (1,));
        assert!(begun.elapsed() < LONGEST / 2, "{:?}", begun.elapsed());
        readers.close().await;
    }
}
