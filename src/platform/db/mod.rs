//! The database: a pool of readers and one writer. The only module that names an engine.
//!
//! Stores call [`Db`]'s methods with SQL that both SQLite and PostgreSQL accept. Writes go through
//! [`Db::write`] and nowhere else; see [`writer`] for how they share a commit.

mod batched;
mod checkpoints;
pub mod dialect;
mod error;
mod files;
mod query;
mod readers;
mod statement;
mod writer;

use crate::base::Result;
use sqlx::{
    Connection, SqliteConnection,
    migrate::{MigrateError, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{path::Path, time::Duration};
use tokio::sync::oneshot;

pub use error::Meaning;
pub use files::{copy, end_sign_ins, inspect, refuse_newer};
pub use query::{Query, Row, Value, list, sql};
pub(crate) use statement::sql;
pub use statement::{Registered, Statement, statements};
pub use writer::Tx;

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

/// The reasons a database cannot be opened, each one sentence for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("The database {file} cannot be opened: {cause}.")]
    Unusable { file: String, cause: sqlx::Error },
    #[error(
        "The database {file} was written by a newer kith. Start that version, \
         or restore a backup made with this one."
    )]
    Newer { file: String },
    #[error(
        "The database {file} was written by an older kith. Start the server once, \
         which brings it up to date."
    )]
    Older { file: String },
    #[error("The database {file} could not be brought up to date: {cause}. Nothing was changed.")]
    Migration { file: String, cause: MigrateError },
}

#[derive(Clone, Debug)]
pub struct Db {
    readers: readers::Readers,
    batched: batched::Batched,
    writer: writer::Writer,
    emptier: checkpoints::Emptier,
}

impl Db {
    /// Opens the database, creates it if it is missing, and runs the migrations.
    pub async fn open(file: &Path) -> Result<Self, OpenError> {
        let name = || file.display().to_string();
        let unusable = |cause| OpenError::Unusable { file: name(), cause };
        let options = options(file);
        let mut connection =
            SqliteConnection::connect_with(&options.clone().create_if_missing(true))
                .await
                .map_err(unusable)?;
        MIGRATIONS.run(&mut connection).await.map_err(|error| match error {
            MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
                OpenError::Newer { file: name() }
            }
            cause => OpenError::Migration { file: name(), cause },
        })?;
        Self::with(connection, options).await.map_err(unusable)
    }

    /// Opens a database beside a server that may be running, without migrations. One of another
    /// version is refused.
    pub async fn open_as_it_is(file: &Path) -> Result<Self, OpenError> {
        let unusable = |cause| OpenError::Unusable { file: file.display().to_string(), cause };
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
        let readers = readers::Readers::open(for_readers).await?;
        let (writer, emptier) = writer::start(connection, options);
        Ok(Self { readers, batched: Default::default(), writer, emptier })
    }

    /// Removes the deadline of queries, for a command that looks through everything.
    pub fn without_deadline(self) -> Self {
        self.readers.remove_deadline();
        self
    }

    pub async fn all<T: Row>(&self, query: impl Into<Query>) -> Result<Vec<T>> {
        Ok(self.readers.all(query.into()).await?)
    }

    pub async fn one<T: Row>(&self, query: impl Into<Query>) -> Result<T> {
        Ok(self.readers.one(query.into()).await?)
    }

    pub async fn optional<T: Row>(&self, query: impl Into<Query>) -> Result<Option<T>> {
        Ok(self.readers.optional(query.into()).await?)
    }

    /// The rows of one key, from one query with the keys of others (batching). For what very many
    /// ask at the same moment. The statement takes the keys as `{LIST_1}`; the column `key` of each
    /// row says whose it is.
    pub async fn batched<T: Row + Clone + 'static>(
        &self,
        statement: Statement,
        key: i64,
    ) -> Result<Vec<T>> {
        self.batched.ask(&self.readers, statement, key).await
    }

    /// Runs the closure in a transaction and returns once it is on disk. Only SQL may be awaited
    /// inside.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// Checks that the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.one::<(bool,)>(sql!("select true")).await.map(|_| ())
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

    /// Finishes the queued writes and closes every connection.
    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }

    /// The problems that SQLite finds in its own file.
    pub async fn problems(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        for (line,) in self.all::<(String,)>(sql("pragma integrity_check")).await? {
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
