//! Database files before they are served: their version, copying them, and ending the sign-ins of a
//! backup.

use super::{MIGRATIONS, migrate, options};
use crate::platform::db::OpenError;
use sqlx::{
    Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use std::{cmp::Ordering, path::Path};

/// Copies a consistent state of the database into a new file, while it is in use.
pub async fn copy(from: &Path, to: &Path) -> sqlx::Result<()> {
    let mut connection = SqliteConnection::connect_with(&options(from)).await?;
    sqlx::query("vacuum into $1").bind(to.display().to_string()).execute(&mut connection).await?;
    connection.close().await
}

/// A connection to an existing database, beside a server that may be running.
pub async fn connect(file: &Path) -> Result<SqliteConnection, OpenError> {
    let unusable = |cause| OpenError::Unusable { database: name(file), cause };
    SqliteConnection::connect_with(&options(file)).await.map_err(unusable)
}

/// A connection to a new database with an empty schema, and without the check of foreign keys:
/// tables that refer to each other can be filled one after the other.
pub async fn create(file: &Path) -> Result<SqliteConnection, OpenError> {
    let unusable = |cause| OpenError::Unusable { database: name(file), cause };
    let options = options(file).create_if_missing(true).foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(unusable)?;
    migrate(&mut connection, file).await?;
    Ok(connection)
}

/// Refuses a database that a newer program wrote, without touching it.
pub async fn refuse_newer(file: &Path) -> Result<(), OpenError> {
    if !file.exists() {
        return Ok(());
    }
    match compare(file).await? {
        Ordering::Greater => Err(OpenError::Newer { database: name(file) }),
        Ordering::Equal | Ordering::Less => Ok(()),
    }
}

/// Refuses a database of any other version than this program's, without touching it.
pub async fn refuse_other(file: &Path) -> Result<(), OpenError> {
    match compare(file).await? {
        Ordering::Greater => Err(OpenError::Newer { database: name(file) }),
        Ordering::Less => Err(OpenError::Older { database: name(file) }),
        Ordering::Equal => Ok(()),
    }
}

/// Compares the version of a database with this program's.
async fn compare(file: &Path) -> Result<Ordering, OpenError> {
    let unusable = |cause| OpenError::Unusable { database: name(file), cause };
    let mut connection = SqliteConnection::connect_with(&looking(file)).await.map_err(unusable)?;
    let version = version(&mut connection).await.map_err(unusable)?;
    connection.close().await.map_err(unusable)?;
    Ok(version.cmp(&known()))
}

/// Checks that a file is a sound database of ours that this program can read.
pub async fn inspect(file: &Path) -> Result<(), OpenError> {
    let unusable = |cause| OpenError::Unusable { database: name(file), cause };
    let mut connection = SqliteConnection::connect_with(&looking(file)).await.map_err(unusable)?;
    let (sound,): (String,) = sqlx::query_as("pragma integrity_check")
        .fetch_one(&mut connection)
        .await
        .map_err(unusable)?;
    if sound != "ok" {
        return Err(unusable(sqlx::Error::Protocol(sound)));
    }
    let version = version(&mut connection).await.map_err(unusable)?;
    connection.close().await.map_err(unusable)?;
    match version {
        0 => Err(unusable(sqlx::Error::Protocol("it is no database of kith".to_owned()))),
        version if version > known() => Err(OpenError::Newer { database: name(file) }),
        _ => Ok(()),
    }
}

/// Ends every sign-in of a copy, and every link that was mailed: a backup still has those that were
/// ended after it was made. Queued mails are not sent again. A database of an older version may
/// lack some of the tables.
pub async fn end_sign_ins(file: &Path) -> sqlx::Result<()> {
    // No journal may be left beside the copy, which is about to be moved.
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Delete)
        .foreign_keys(true);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    for (table, delete) in [
        ("sessions", "delete from sessions"),
        ("email_tokens", "delete from email_tokens"),
        ("mails", "delete from mails"),
    ] {
        let there: (bool,) =
            sqlx::query_as("select exists (select 1 from sqlite_master where name = $1)")
                .bind(table)
                .fetch_one(&mut connection)
                .await?;
        if there.0 {
            sqlx::query(delete).execute(&mut connection).await?;
        }
    }
    connection.close().await
}

fn looking(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(file).read_only(true)
}

/// The newest migration that was applied to a database.
async fn version(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    let ours: (bool,) = sqlx::query_as(
        "select exists (select 1 from sqlite_master where name = '_sqlx_migrations')",
    )
    .fetch_one(&mut *connection)
    .await?;
    match ours.0 {
        true => Ok(sqlx::query_as::<_, (i64,)>(
            "select coalesce(max(version), 0) from _sqlx_migrations",
        )
        .fetch_one(connection)
        .await?
        .0),
        false => Ok(0),
    }
}

/// The newest migration that this program knows.
fn known() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0)
}

fn name(file: &Path) -> String {
    file.display().to_string()
}
