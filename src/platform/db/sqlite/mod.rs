//! SQLite: one file, a pool of readers and one writer.

pub(super) mod files;

mod checkpoints;
mod readers;

use super::{
    OpenError, Query, Row, Tx, sql,
    tx::Connection as Open,
    writer::{self, Writer},
};
use crate::base::Result;
use sqlx::{
    Connection, SqliteConnection,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{path::Path, time::Duration};
use tokio::{sync::oneshot, task::JoinHandle};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// The rows that a connection's thread may hand over before it waits for whoever reads them. With
/// fewer than a query has, the two threads change places for each row that remains.
const ROWS_AHEAD: usize = 1000;

/// The time to wait for another program that holds the database, before answering that the server
/// is busy.
const BUSY: Duration = Duration::from_secs(5);

/// The page cache of a reader, in KiB with a minus. SQLite's 2 MB do not hold what one feed of ten
/// million posts touches of its indexes: it took 1.7 times as long as one of a million, and takes
/// 1.1 times as long with 8 MB. More gained nothing.
const READER_CACHE: &str = "-8000";

/// Keeps in memory what a savepoint of the writer would restore. It is a few pages for each write,
/// and SQLite puts them into a temporary file once they are more than 64 KB: ten more system calls
/// for a message. Set after the migrations, whose sorting may be large.
const WRITER_TEMP: &str = "pragma temp_store = memory";

/// The number of pages in the log at which a commit makes the checkpoint that [`checkpoints`] has
/// left, and waits for the disk once more. SQLite's 1,000 make that every tenth commit under load.
/// As many as one table of the log's index holds: with more, a lookup would search several.
const CHECKPOINT: &str = "pragma wal_autocheckpoint = 4000";

/// Overwrites what is deleted, so that it is gone from the file and from its backups.
const FORGETS: &str = "pragma secure_delete = on";

#[derive(Clone, Debug)]
pub(super) struct Database {
    readers: readers::Readers,
    writer: Writer,
    emptier: checkpoints::Emptier,
    options: Box<SqliteConnectOptions>,
}

impl Database {
    /// Opens the database, creates it if it is missing, and runs the migrations.
    pub async fn open(file: &Path) -> Result<Self, OpenError> {
        let unusable = |cause| OpenError::Unusable { database: file.display().to_string(), cause };
        let options = options(file);
        let mut connection =
            SqliteConnection::connect_with(&options.clone().create_if_missing(true))
                .await
                .map_err(unusable)?;
        migrate(&mut connection, file).await?;
        Self::with(connection, options).await.map_err(unusable)
    }

    /// Opens a database beside a server that may be running, without migrations. One of another
    /// version is refused.
    pub async fn open_as_it_is(file: &Path) -> Result<Self, OpenError> {
        let unusable = |cause| OpenError::Unusable { database: file.display().to_string(), cause };
        files::refuse_other(file).await?;
        let options = options(file);
        let connection = SqliteConnection::connect_with(&options).await.map_err(unusable)?;
        Self::with(connection, options).await.map_err(unusable)
    }

    async fn with(
        mut connection: SqliteConnection,
        options: SqliteConnectOptions,
    ) -> sqlx::Result<Self> {
        for setting in [WRITER_TEMP, CHECKPOINT, FORGETS] {
            sqlx::query(setting).execute(&mut connection).await?;
        }
        let for_readers =
            options.clone().pragma("query_only", "on").pragma("cache_size", READER_CACHE);
        let readers = readers::Readers::open(for_readers.clone()).await?;
        let (written, emptier, copying) = checkpoints::start(options);
        // Without a timer and without sockets, so that waking it is cheap. Statements run on the
        // connection's thread, which hands over row by row. On a small machine both share a core,
        // and each row would wake the writer, only for it to wait for the next one: so it yields
        // once when it wakes, and finds all of them. That alone is worth half as many messages
        // again.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .on_thread_unpark(std::thread::yield_now)
            .build()?;
        let writer = writer::start(runtime, Open::Sqlite(connection), Session { written, copying });
        Ok(Self { readers, writer, emptier, options: Box::new(for_readers) })
    }

    pub fn remove_deadline(&self) {
        self.readers.remove_deadline();
    }

    pub async fn all<T: Row>(&self, query: Query) -> sqlx::Result<Vec<T>> {
        self.readers.all(query).await
    }

    pub async fn one<T: Row>(&self, query: Query) -> sqlx::Result<T> {
        self.readers.one(query).await
    }

    pub async fn optional<T: Row>(&self, query: Query) -> sqlx::Result<Option<T>> {
        self.readers.optional(query).await
    }

    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Truncates the log, in which deleted content still stands, unless people write all the time:
    /// then it is soon overwritten.
    pub async fn empty_log(&self) {
        let (emptied, done) = oneshot::channel();
        if self.emptier.send(emptied).await.is_ok() {
            // If the channel is closed, there is no log any more.
            let _ = done.await;
        }
    }

    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }

    /// The problems that SQLite finds in its own file. On a connection of its own: full-text
    /// indexes compare what one knew of them before others wrote with what is there now.
    pub async fn problems(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        let mut connection = SqliteConnection::connect_with(&self.options).await?;
        let found: Vec<(String,)> =
            sqlx::query_as("pragma integrity_check").fetch_all(&mut connection).await?;
        connection.close().await?;
        for (line,) in found {
            if line != "ok" {
                problems.push(format!("integrity check: {line}"));
            }
        }
        for (table,) in
            self.all::<(String,)>(sql("select \"table\" from pragma_foreign_key_check")).await?
        {
            problems.push(format!("a row of {table} refers to something that is gone"));
        }
        Ok(problems)
    }
}

/// The writer's side of the checkpoints.
struct Session {
    written: checkpoints::Written,
    copying: JoinHandle<()>,
}

impl writer::Session for Session {
    const BEGIN: &'static str = "begin immediate; savepoint job";

    async fn recover(&mut self, _: &mut Open) -> bool {
        false
    }

    fn committed(&mut self, writes: usize) {
        self.written.add(writes);
    }

    async fn close(self, connection: Open) -> sqlx::Result<()> {
        drop(self.written);
        if let Err(cause) = self.copying.await {
            tracing::error!(%cause, "the log of the database was no longer copied");
        }
        connection.close().await
    }
}

/// Brings the schema up to date.
async fn migrate(connection: &mut SqliteConnection, file: &Path) -> Result<(), OpenError> {
    let name = || file.display().to_string();
    MIGRATIONS.run(connection).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
            OpenError::Newer { database: name() }
        }
        cause => OpenError::Migration { database: name(), cause },
    })
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL, because WAL with NORMAL loses the last commits when the power goes, and we have
        // acknowledged them.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .statement_cache_capacity(256)
        .row_buffer_size(ROWS_AHEAD)
}
