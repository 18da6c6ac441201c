//! Copies the log into the file itself, beside the writer.
//!
//! SQLite has the commit that fills the log do it, and whoever waits for that commit waits until thousands of pages are copied and the
//! disk has them: one message in a hundred. Here another connection copies what there is, ten times a second while people write.
//! The log begins anew only when all of it is copied, and while people write something is always new; so in the end a commit still
//! has to, when the log is full ([`super::CHECKPOINT`]), but finds little left to do.

use super::DbResult;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::time::Duration;
use tokio::{sync::mpsc, task::JoinHandle};

/// Where few write, the disk is not asked for every write.
const AFTER_WRITES: usize = 64;
const AT_MOST_EVERY: Duration = Duration::from_millis(100);

/// The writer's end: counts what it has written.
pub(super) struct Written {
    writes: usize,
    enough: mpsc::Sender<()>,
}

impl Written {
    pub fn add(&mut self, writes: usize) {
        self.writes += writes;
        // Where it was told already, it need not be told twice.
        if self.writes >= AFTER_WRITES && self.enough.try_send(()).is_ok() {
            self.writes = 0;
        }
    }
}

/// Copies for as long as there is a writer.
pub(super) fn start(options: SqliteConnectOptions) -> (Written, JoinHandle<()>) {
    let (enough, told) = mpsc::channel(1);
    let copying = tokio::spawn(async move {
        if let Err(error) = copy(options, told).await {
            tracing::warn!(%error, "the log of the database is copied by its writer from now on");
        }
    });
    (Written { writes: 0, enough }, copying)
}

async fn copy(options: SqliteConnectOptions, mut told: mpsc::Receiver<()>) -> DbResult<()> {
    // Not before it is needed: most commands write little.
    let Some(()) = told.recv().await else { return Ok(()) };
    let mut connection = SqliteConnection::connect_with(&options).await?;
    loop {
        // As much as can be copied without waiting for anyone.
        sqlx::query("pragma wal_checkpoint(passive)").execute(&mut connection).await?;
        tokio::time::sleep(AT_MOST_EVERY).await;
        if told.recv().await.is_none() {
            return connection.close().await;
        }
    }
}
