//! PostgreSQL: a pool of readers, and one writer as on SQLite.

use super::{
    OpenError, Query, Row, Tx, error,
    tx::Connection as Open,
    writer::{self, Writer},
};
use crate::base::Result;
use const_format::concatcp;
use sqlx::{
    Connection as _, PgConnection, PgPool,
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{cmp::Ordering, str::FromStr, time::Duration};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Connections for reads. PostgreSQL's own default for all clients is 100.
const READERS: u32 = 10;
/// The longest wait for a free connection, and for a new one.
const WAIT: Duration = Duration::from_secs(5);
/// The longest that a statement may take that reads, and one in a write, in PostgreSQL's words.
const LONGEST_READ: &str = "5s";
const LONGEST_WRITE: &str = "30s";
/// The longest wait for the lock of a server that is gone or going, and for any other in a write.
const LONGEST_LOCK: &str = "5s";
/// The number of the lock that one server takes in a database, because live events stay within one
/// process. It spells "kith".
const SERVER: i64 = 0x6b69_7468;
/// The number of the lock that a transaction takes which writes, so that a command beside the
/// server waits for its turn.
const WRITES: i64 = SERVER + 1;

#[derive(Clone, Debug)]
pub(super) struct Database {
    readers: PgPool,
    writer: Writer,
}

/// The address without its password, for messages.
pub(super) fn shown(url: &str) -> String {
    let url = url.split_once('?').map_or(url, |(url, _)| url);
    match url.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?))) {
        Some((scheme, (_, host))) => format!("{scheme}://{host}"),
        None => url.to_owned(),
    }
}

impl Database {
    /// Connects as the server, which brings the schema up to date. Refused while another one
    /// serves.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let mut connection = connect(url).await?;
        lock(&mut connection, url).await?;
        migrate(&mut connection, url).await?;
        // The writer takes the lock, on its own connection.
        connection.close().await.map_err(unusable(url))?;
        Self::with(url, true).await
    }

    /// Connects beside a server that may be running. A database of another version is refused.
    /// Statements may take as long as they need, because a command looks through everything.
    pub async fn open_as_it_is(url: &str) -> Result<Self, OpenError> {
        let mut connection = connect(url).await?;
        refuse_other(&mut connection, url).await?;
        connection.close().await.map_err(unusable(url))?;
        Self::with(url, false).await
    }

    async fn with(url: &str, is_server: bool) -> Result<Self, OpenError> {
        let mut options = options(url)?.options([("default_transaction_read_only", "on")]);
        if is_server {
            options = options.options([("statement_timeout", LONGEST_READ)]);
        }
        // A connection that broke while it was idle is found by the statement that fails.
        let pool = PgPoolOptions::new().max_connections(READERS).acquire_timeout(WAIT);
        let readers = pool.test_before_acquire(false).connect_with(options);
        let readers = readers.await.map_err(unusable(url))?;

        // The connection belongs to the runtime that it is made on.
        let session = Session { url: url.to_owned(), is_server };
        let started = tokio::task::spawn_blocking(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.map_err(|cause| unusable(&session.url)(cause.into()))?;
            let connection = runtime.block_on(session.connect())?;
            Ok(writer::start(runtime, Open::Postgres(connection), session))
        });
        let writer =
            started.await.map_err(|cause| unusable(url)(sqlx::Error::Io(cause.into())))??;
        Ok(Self { readers, writer })
    }

    pub async fn all<T: Row>(&self, query: Query) -> sqlx::Result<Vec<T>> {
        let (text, values) = query.for_postgres()?;
        sqlx::query_as_with(text, values).fetch_all(&self.readers).await
    }

    pub async fn one<T: Row>(&self, query: Query) -> sqlx::Result<T> {
        let (text, values) = query.for_postgres()?;
        sqlx::query_as_with(text, values).fetch_one(&self.readers).await
    }

    pub async fn optional<T: Row>(&self, query: Query) -> sqlx::Result<Option<T>> {
        let (text, values) = query.for_postgres()?;
        sqlx::query_as_with(text, values).fetch_optional(&self.readers).await
    }

    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFnOnce(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.writer.write(work).await
    }

    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}

/// The writer's connection. That of the server has its lock: if the connection breaks the lock is
/// free, and nothing is written until both are there again.
struct Session {
    url: String,
    is_server: bool,
}

impl Session {
    async fn connect(&self) -> Result<PgConnection, OpenError> {
        let mut connection = connect(&self.url).await?;
        if self.is_server {
            lock(&mut connection, &self.url).await?;
            sqlx::query("select set_config('statement_timeout', $1, false)")
                .bind(LONGEST_WRITE)
                .execute(&mut connection)
                .await
                .map_err(unusable(&self.url))?;
        }
        Ok(connection)
    }
}

impl writer::Session for Session {
    const BEGIN: &'static str =
        concatcp!("begin; select pg_advisory_xact_lock(", WRITES, "); savepoint job");

    async fn recover(&mut self, connection: &mut Open) -> bool {
        let Open::Postgres(connection) = connection else { return false };
        if connection.ping().await.is_ok() {
            return false;
        }
        match self.connect().await {
            Ok(new) => {
                *connection = new;
                tracing::warn!("the connection for writes broke; there is a new one");
                true
            }
            Err(error) => {
                tracing::error!(%error, "the connection for writes broke; nothing is written");
                false
            }
        }
    }

    fn committed(&mut self, _: usize) {}

    async fn close(self, connection: Open) -> sqlx::Result<()> {
        connection.close().await
    }
}

/// One connection, whose statements may take as long as they need.
pub(super) async fn connect(url: &str) -> Result<PgConnection, OpenError> {
    let options = options(url)?;
    let connection = tokio::time::timeout(WAIT, PgConnection::connect_with(&options)).await;
    let connection = connection.unwrap_or_else(|_| Err(sqlx::Error::PoolTimedOut));
    connection.map_err(unusable(url))
}

/// Takes the lock of the one server, for as long as the connection is there. That of a server that
/// was killed is free in a moment.
pub(super) async fn lock(connection: &mut PgConnection, url: &str) -> Result<(), OpenError> {
    sqlx::query("select set_config('lock_timeout', $1, false)")
        .bind(LONGEST_LOCK)
        .execute(&mut *connection)
        .await
        .map_err(unusable(url))?;
    let taken = sqlx::query("select pg_advisory_lock($1)").bind(SERVER).execute(connection).await;
    match taken {
        Ok(_) => Ok(()),
        Err(cause) if error::is_lock_timeout(&cause) => {
            Err(OpenError::InUse { database: shown(url) })
        }
        Err(cause) => Err(unusable(url)(cause)),
    }
}

/// Brings the schema up to date.
pub(super) async fn migrate(connection: &mut PgConnection, url: &str) -> Result<(), OpenError> {
    MIGRATIONS.run(connection).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
            OpenError::Newer { database: shown(url) }
        }
        cause => OpenError::Migration { database: shown(url), cause },
    })
}

/// Refuses a database of any other version than this program's, without touching it.
pub(super) async fn refuse_other(
    connection: &mut PgConnection,
    url: &str,
) -> Result<(), OpenError> {
    let applied: i64 =
        match has_table(connection, "_sqlx_migrations").await.map_err(unusable(url))? {
            true => sqlx::query_scalar("select coalesce(max(version), 0) from _sqlx_migrations")
                .fetch_one(connection)
                .await
                .map_err(unusable(url))?,
            false => 0,
        };
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0);
    match applied.cmp(&newest) {
        Ordering::Equal => Ok(()),
        Ordering::Less => Err(OpenError::Older { database: shown(url) }),
        Ordering::Greater => Err(OpenError::Newer { database: shown(url) }),
    }
}

pub(super) async fn has_table(connection: &mut PgConnection, name: &str) -> sqlx::Result<bool> {
    let query = sqlx::query_scalar("select to_regclass($1) is not null");
    query.bind(name).fetch_one(connection).await
}

/// Every statement is planned once for a connection and not for each of its values: ours look up
/// rows by an index whatever the values are, and to plan the feed anew takes three times as long as
/// to run it. Nor are they worth compiling.
const PLANNING: [(&str, &str); 2] = [("plan_cache_mode", "force_generic_plan"), ("jit", "off")];

fn options(url: &str) -> Result<PgConnectOptions, OpenError> {
    let options = PgConnectOptions::from_str(url).map_err(unusable(url))?;
    Ok(options.application_name("kith").statement_cache_capacity(256).options(PLANNING))
}

fn unusable(url: &str) -> impl Fn(sqlx::Error) -> OpenError {
    move |cause| OpenError::Unusable { database: shown(url), cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        for url in [
            "postgres://kith:secret@db.example.org/kith",
            "postgres://db.example.org/kith?user=kith&password=secret",
            "postgres://kith:s@cret@db.example.org/kith",
        ] {
            assert_eq!(shown(url), "postgres://db.example.org/kith", "{url}");
        }
    }
}
