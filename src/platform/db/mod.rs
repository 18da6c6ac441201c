//! The database: SQLite in one file, or PostgreSQL. The only module that names an engine.
//!
//! Stores call [`Db`]'s methods with statements that both take ([`sql!`]). Writes go through
//! [`Db::write`] and nowhere else: one writer runs them one after the other, and those that wait
//! for it share its next commit (`writer.rs`).

mod batched;
pub mod dialect;
mod error;
mod fetch;
mod postgres;
mod query;
mod sqlite;
mod statement;
mod transfer;
mod tx;
mod writer;

use crate::base::Result;
use sqlx::migrate::MigrateError;
use std::{
    fmt::{self, Display},
    path::{Path, PathBuf},
    str::FromStr,
};

pub use error::Meaning;
pub use fetch::Fetch;
pub use query::{List, Query, Row, Search, Texts, Value, list, sql, texts};
pub use sqlite::files::{copy, end_sign_ins, inspect, refuse_newer};
pub(crate) use statement::sql;
pub use statement::{Registered, Statement, statements};
pub use transfer::{Progress, TransferError, transfer};
pub use tx::Tx;

/// The reasons a database cannot be opened, each one sentence for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("The database {database} cannot be opened: {cause}.")]
    Unusable { database: String, cause: sqlx::Error },
    #[error(
        "The database {database} was written by a newer kith. Start that version, \
         or restore a backup made with this one."
    )]
    Newer { database: String },
    #[error(
        "The database {database} was written by an older kith. Start the server once, \
         which brings it up to date."
    )]
    Older { database: String },
    #[error("Another kith serves from the database {database}. Stop it first.")]
    InUse { database: String },
    #[error(
        "The database {database} could not be brought up to date: {cause}. Nothing was changed."
    )]
    Migration { database: String, cause: MigrateError },
}

/// The address of a database.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// An SQLite file.
    File(PathBuf),
    /// A PostgreSQL server: `postgres://…`, with user, password and the name of the database.
    Server(String),
}

impl FromStr for Address {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        let is_server = ["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| text.len() > scheme.len() && text.starts_with(scheme));
        match text.strip_prefix("sqlite:").map(|file| file.strip_prefix("//").unwrap_or(file)) {
            Some(file) if !file.is_empty() && !file.contains('?') => Ok(Self::File(file.into())),
            None if is_server => Ok(Self::Server(text.to_owned())),
            _ => Err("it must be sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE"),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Display for Address {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => file.display().fmt(f),
            Self::Server(url) => f.write_str(&postgres::shown(url)),
        }
    }
}

impl From<&Path> for Address {
    fn from(file: &Path) -> Self {
        Self::File(file.to_owned())
    }
}

impl From<&PathBuf> for Address {
    fn from(file: &PathBuf) -> Self {
        Self::File(file.clone())
    }
}

#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine,
    batched: batched::Batched,
}

#[derive(Clone, Debug)]
enum Engine {
    Sqlite(sqlite::Database),
    Postgres(postgres::Database),
}

impl Engine {
    async fn all<T: Row>(&self, query: Query) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite(db) => db.all(query).await?,
            Self::Postgres(db) => db.all(query).await?,
        })
    }
}

impl Db {
    /// Opens the database, creates it if it is a file that is missing, and runs the migrations.
    pub async fn open(address: impl Into<Address>) -> Result<Self, OpenError> {
        Ok(Self::new(match address.into() {
            Address::File(file) => Engine::Sqlite(sqlite::Database::open(&file).await?),
            Address::Server(url) => Engine::Postgres(postgres::Database::open(&url).await?),
        }))
    }

    /// Opens a database beside a server that may be running, without migrations. One of another
    /// version is refused.
    pub async fn open_as_it_is(address: impl Into<Address>) -> Result<Self, OpenError> {
        Ok(Self::new(match address.into() {
            Address::File(file) => Engine::Sqlite(sqlite::Database::open_as_it_is(&file).await?),
            Address::Server(url) => {
                Engine::Postgres(postgres::Database::open_as_it_is(&url).await?)
            }
        }))
    }

    fn new(engine: Engine) -> Self {
        Self { engine, batched: Default::default() }
    }

    /// Removes the deadline of queries, for a command that looks through everything.
    pub fn without_deadline(self) -> Self {
        if let Engine::Sqlite(db) = &self.engine {
            db.remove_deadline();
        }
        self
    }

    pub async fn all<T: Row>(&self, query: impl Into<Query>) -> Result<Vec<T>> {
        self.engine.all(query.into()).await
    }

    pub async fn one<T: Row>(&self, query: impl Into<Query>) -> Result<T> {
        Ok(match &self.engine {
            Engine::Sqlite(db) => db.one(query.into()).await?,
            Engine::Postgres(db) => db.one(query.into()).await?,
        })
    }

    pub async fn optional<T: Row>(&self, query: impl Into<Query>) -> Result<Option<T>> {
        Ok(match &self.engine {
            Engine::Sqlite(db) => db.optional(query.into()).await?,
            Engine::Postgres(db) => db.optional(query.into()).await?,
        })
    }

    /// Runs a statement for one key, in one query with the keys of others (batching). For what very
    /// many ask at the same moment. The statement takes the keys as a list `$1`, and its rows say
    /// in the column `key` whose they are.
    pub async fn batched<T: Row + Clone + 'static>(
        &self,
        statement: Statement,
        key: i64,
    ) -> Result<Vec<T>> {
        self.batched.ask(&self.engine, statement, key).await
    }

    /// Runs the closure in a transaction and returns once it is on disk. It may be rolled back, so
    /// whatever it does beside SQL goes into [`Tx::after_commit`].
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(db) => db.write(work).await,
            Engine::Postgres(db) => db.write(work).await,
        }
    }

    /// Checks that the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.one::<(bool,)>(sql!("select true")).await.map(|_| ())
    }

    /// Truncates SQLite's log, in which deleted content still stands.
    pub async fn empty_log(&self) {
        if let Engine::Sqlite(db) = &self.engine {
            db.empty_log().await;
        }
    }

    /// Finishes the writes that wait and closes every connection.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(db) => db.close().await,
            Engine::Postgres(db) => db.close().await,
        }
    }

    /// The problems that the engine finds in its own files.
    pub async fn problems(&self) -> Result<Vec<String>> {
        match &self.engine {
            Engine::Sqlite(db) => db.problems().await,
            // PostgreSQL checks pages as it reads them.
            Engine::Postgres(_) => Ok(Vec::new()),
        }
    }
}
