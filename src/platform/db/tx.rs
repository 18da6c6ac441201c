//! The transaction of a write, as its closure sees it.

use super::{
    Query, Row,
    error::{self, Meaning},
};
use crate::base::{Error, Result};
use sqlx::{Connection as _, PgConnection, SqliteConnection};

/// A callback for when a write is on disk.
pub(super) type After = Box<dyn FnOnce()>;

/// The open transaction.
pub struct Tx {
    pub(super) connection: Connection,
    pub(super) after: Vec<After>,
    /// True once a statement of the write has failed.
    pub(super) failed: bool,
}

pub(super) enum Connection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Connection {
    /// Runs statements that control the transaction, without values.
    pub async fn control(&mut self, statements: &'static str) -> Result<()> {
        match self {
            Self::Sqlite(connection) => {
                sqlx::query(statements).execute(connection).await.map(drop)?;
            }
            // Several in one call.
            Self::Postgres(connection) => {
                sqlx::raw_sql(statements).execute(connection).await.map(drop)?;
            }
        }
        Ok(())
    }

    pub async fn close(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        }
    }
}

/// Fetches the rows of a query from whichever connection it is.
macro_rules! fetch {
    ($tx:ident, $query:ident, $fetch:ident) => {{
        let query: Query = $query.into();
        let unique = query.unique;
        let rows = match &mut $tx.connection {
            Connection::Sqlite(connection) => {
                let (text, values) = query.for_sqlite()?;
                sqlx::query_as_with(text, values).$fetch(connection).await
            }
            Connection::Postgres(connection) => {
                let (text, values) = query.for_postgres()?;
                sqlx::query_as_with(text, values).$fetch(connection).await
            }
        };
        rows.map_err(|cause| $tx.failed(cause, unique))
    }};
}

/// Runs the statements of a query one after the other, because PostgreSQL takes no two with values
/// in one call. Returns the rows of all.
async fn all_parts<T: Row>(connection: &mut PgConnection, query: Query) -> sqlx::Result<Vec<T>> {
    let (text, values) = query.for_postgres()?;
    let mut rows = Vec::new();
    for part in text.split(';') {
        let part = sqlx::query_as_with(part, values.clone());
        rows.extend(part.fetch_all(&mut *connection).await?);
    }
    Ok(rows)
}

/// The same for statements without rows. Returns the number of rows that all changed.
async fn execute_parts(connection: &mut PgConnection, query: Query) -> sqlx::Result<u64> {
    let (text, values) = query.for_postgres()?;
    let mut changed = 0;
    for part in text.split(';') {
        let done = sqlx::query_with(part, values.clone()).execute(&mut *connection).await?;
        changed += done.rows_affected();
    }
    Ok(changed)
}

impl Tx {
    pub(super) fn new(connection: Connection) -> Self {
        Self { connection, after: Vec::new(), failed: false }
    }

    pub async fn all<T: Row>(&mut self, query: impl Into<Query>) -> Result<Vec<T>> {
        let query: Query = query.into();
        match &mut self.connection {
            Connection::Postgres(connection) if query.has_parts() => {
                let unique = query.unique;
                let rows = all_parts(connection, query).await;
                rows.map_err(|cause| self.failed(cause, unique))
            }
            _ => fetch!(self, query, fetch_all),
        }
    }

    pub async fn one<T: Row>(&mut self, query: impl Into<Query>) -> Result<T> {
        fetch!(self, query, fetch_one)
    }

    pub async fn optional<T: Row>(&mut self, query: impl Into<Query>) -> Result<Option<T>> {
        fetch!(self, query, fetch_optional)
    }

    /// Returns the number of changed rows.
    pub async fn execute(&mut self, query: impl Into<Query>) -> Result<u64> {
        let query: Query = query.into();
        let unique = query.unique;
        let rows = match &mut self.connection {
            Connection::Sqlite(connection) => {
                let (text, values) = query.for_sqlite()?;
                let done = sqlx::query_with(text, values).execute(connection).await;
                done.map(|done| done.rows_affected())
            }
            Connection::Postgres(connection) => execute_parts(connection, query).await,
        };
        rows.map_err(|cause| self.failed(cause, unique))
    }

    /// Runs a callback once this write is on disk and before it is answered, and never if it does
    /// not get there. It must not wait for anything.
    pub fn after_commit(&mut self, work: impl FnOnce() + 'static) {
        self.after.push(Box::new(work));
    }

    fn failed(&mut self, cause: sqlx::Error, unique: &[Meaning]) -> Error {
        // A missing row is an answer.
        self.failed |= !matches!(cause, sqlx::Error::RowNotFound);
        error::of_statement(cause, unique)
    }
}
