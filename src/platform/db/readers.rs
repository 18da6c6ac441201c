//! The readers: connections that cannot write, each lent to one query at a time.
//!
//! Not sqlx's own pool, because that asks each connection that comes back whether it still lives. For SQLite the answer is
//! always yes, and it costs a second way to the connection's thread after every query: more than a tenth of a page.

use super::{DbResult, Query, Row};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{Semaphore, SemaphorePermit};

#[derive(Clone, Debug)]
pub(super) struct Readers(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    options: SqliteConnectOptions,
    /// Those that nobody uses; the one that came back last, and has the warmest cache, is lent first.
    idle: Mutex<Vec<SqliteConnection>>,
    /// As many as may be open.
    free: Semaphore,
}

impl Readers {
    /// Opens the first of them; the others come when they are needed.
    pub async fn open(options: SqliteConnectOptions) -> DbResult<Self> {
        let first = SqliteConnection::connect_with(&options).await?;
        Ok(Self(Arc::new(Pool { options, idle: Mutex::new(vec![first]), free: Semaphore::new(at_most()) })))
    }

    pub async fn all<T: Row>(&self, query: Query) -> DbResult<Vec<T>> {
        let mut reader = self.lend().await?;
        let outcome = sqlx::query_as_with(query.text, query.values).fetch_all(&mut *reader).await;
        reader.after(outcome)
    }

    pub async fn one<T: Row>(&self, query: Query) -> DbResult<T> {
        let mut reader = self.lend().await?;
        let outcome = sqlx::query_as_with(query.text, query.values).fetch_one(&mut *reader).await;
        reader.after(outcome)
    }

    pub async fn optional<T: Row>(&self, query: Query) -> DbResult<Option<T>> {
        let mut reader = self.lend().await?;
        let outcome = sqlx::query_as_with(query.text, query.values).fetch_optional(&mut *reader).await;
        reader.after(outcome)
    }

    /// Waits for the queries that run, and closes every connection. Later queries find it closed.
    pub async fn close(&self) {
        let Ok(_all) = self.0.free.acquire_many(at_most() as u32).await else { return };
        self.0.free.close();
        let idle = std::mem::take(&mut *self.0.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for connection in idle {
            if let Err(error) = connection.close().await {
                tracing::warn!(%error, "a reader of the database did not close cleanly");
            }
        }
    }

    async fn lend(&self) -> DbResult<Lent<'_>> {
        let permit = self.0.free.acquire().await.map_err(|_| sqlx::Error::PoolClosed)?;
        let idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => SqliteConnection::connect_with(&self.0.options).await?,
        };
        Ok(Lent { connection: Some(connection), pool: &self.0, _permit: permit })
    }
}

/// A reader in use. It goes back when it is dropped, also by a caller who left in the middle of a query: the connection's
/// thread gives up a query whose rows nobody takes, and only then begins the next.
struct Lent<'p> {
    connection: Option<SqliteConnection>,
    pool: &'p Pool,
    _permit: SemaphorePermit<'p>,
}

impl Lent<'_> {
    /// A connection whose thread has died is not lent again.
    fn after<T>(mut self, outcome: DbResult<T>) -> DbResult<T> {
        if matches!(outcome, Err(sqlx::Error::WorkerCrashed)) {
            self.connection = None;
        }
        outcome
    }
}

impl Deref for Lent<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.connection.as_ref().expect("it is there until it is dropped")
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.connection.as_mut().expect("it is there until it is dropped")
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.connection.take());
    }
}

/// A reader is a thread: one for every core, and one more for when another waits for the disk or has a long query. With four on one
/// core, a page was a tenth slower and its slowest ones a quarter: each has a cache of its own, and wakes for each query.
fn at_most() -> usize {
    std::thread::available_parallelism().map_or(4, |cores| (cores.get() + 1).min(16))
}
