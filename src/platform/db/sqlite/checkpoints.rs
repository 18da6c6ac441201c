//! Checkpoints: copies the write-ahead log (WAL) into the database file, beside the writer.
//!
//! By default SQLite has the commit that fills the log do it, and whoever waits for that commit
//! waits until thousands of pages are copied and the disk has them: one message in a hundred. Here
//! another connection copies what there is, ten times a second while people write. The log begins
//! anew only when all of it is copied, and while people write something is always new; so in the
//! end a commit still has to, when the log is full ([`super::CHECKPOINT`]), but finds little left
//! to do.
//!
//! Deleted content stays in the log until something else is written there, which on a quiet server
//! takes long: so the log is truncated now and then while few write.

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::time::{Duration, Instant};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

/// Writes before a checkpoint, so that a quiet server does not use the disk for every write.
const AFTER_WRITES: usize = 64;
const AT_MOST_EVERY: Duration = Duration::from_millis(100);
/// The log is truncated if fewer than [`AFTER_WRITES`] writes came in this time: truncating it
/// keeps the writer waiting.
const QUIET: Duration = Duration::from_secs(60);
/// The longest that truncating it may wait for readers.
const EMPTYING: Duration = Duration::from_millis(200);

/// Requests to truncate the log. The sender in each is told when that is done.
pub(super) type Emptier = mpsc::Sender<oneshot::Sender<()>>;

/// The writer's end: counts what it has written.
pub(super) struct Written {
    writes: usize,
    enough: mpsc::Sender<()>,
}

impl Written {
    pub fn add(&mut self, writes: usize) {
        self.writes += writes;
        // If the channel is full, it was told already.
        if self.writes >= AFTER_WRITES && self.enough.try_send(()).is_ok() {
            self.writes = 0;
        }
    }
}

/// Makes checkpoints for as long as there is a writer.
pub(super) fn start(options: SqliteConnectOptions) -> (Written, Emptier, JoinHandle<()>) {
    let (enough, wake) = mpsc::channel(1);
    let (emptier, asked) = mpsc::channel(1);
    let copying = tokio::spawn(async move {
        if let Err(error) = copy(options.busy_timeout(EMPTYING), wake, asked).await {
            tracing::warn!(%error, "the log of the database is copied by its writer from now on");
        }
    });
    (Written { writes: 0, enough }, emptier, copying)
}

async fn copy(
    options: SqliteConnectOptions,
    mut wake: mpsc::Receiver<()>,
    mut asked: mpsc::Receiver<oneshot::Sender<()>>,
) -> sqlx::Result<()> {
    // Not before it is needed: most commands write little.
    let mut connection: Option<SqliteConnection> = None;
    let mut copied_at: Option<Instant> = None;
    loop {
        let emptied = tokio::select! {
            enough = wake.recv() => match enough {
                Some(()) => None,
                None => break,
            },
            Some(emptied) = asked.recv() => Some(emptied),
        };
        let connection = match &mut connection {
            Some(connection) => connection,
            none => none.insert(SqliteConnection::connect_with(&options).await?),
        };
        match emptied {
            Some(emptied) => {
                if copied_at.is_none_or(|at| at.elapsed() > QUIET) {
                    // The row it returns says whether somebody was in the way. Then it is for the
                    // next time.
                    sqlx::query("pragma wal_checkpoint(truncate)").execute(connection).await?;
                }
                // The caller may be gone.
                let _ = emptied.send(());
            }
            None => {
                // As much as can be copied without waiting for anyone.
                sqlx::query("pragma wal_checkpoint(passive)").execute(connection).await?;
                copied_at = Some(Instant::now());
                tokio::time::sleep(AT_MOST_EVERY).await;
            }
        }
    }
    match connection {
        Some(connection) => connection.close().await,
        None => Ok(()),
    }
}
