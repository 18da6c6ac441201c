//! Converts what the engine says of a failed statement into the application's error. The cause is
//! logged here and goes no further.

use crate::base::Error;
use sqlx::error::ErrorKind;

/// SQLite's primary result codes that are not our mistake.
mod sqlite_code {
    pub const BUSY: i32 = 5;
    pub const LOCKED: i32 = 6;
    pub const INTERRUPTED: i32 = 9;
    pub const FULL: i32 = 13;
}

/// PostgreSQL's codes (SQLSTATE) that are not our mistake.
mod postgres_code {
    /// Two transactions waited for each other. Only another program's can be one of them.
    pub const DEADLOCK: &str = "40P01";
    /// A disk that is full, too many connections, out of memory.
    pub const RESOURCES: &str = "53";
    pub const DISK_FULL: &str = "53100";
    /// The wait for a lock took too long.
    pub const LOCK_TIMEOUT: &str = "55P03";
    /// The statement's time is over.
    pub const CANCELED: &str = "57014";
    /// The server is shutting down or starting.
    pub const SHUTDOWN: &str = "57P";
    /// The connection broke.
    pub const CONNECTION: &str = "08";
}

enum Kind {
    Missing,
    Full,
    Interrupted,
    Busy,
    Other,
}

fn kind(cause: &sqlx::Error) -> Kind {
    match cause {
        sqlx::Error::RowNotFound => return Kind::Missing,
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => {
            return Kind::Busy;
        }
        _ => {}
    }
    let Some(code) = cause.as_database_error().and_then(|error| error.code()) else {
        return Kind::Other;
    };
    // PostgreSQL's codes have five characters; extended ones of SQLite carry the primary one in
    // their low byte.
    match (code.len(), code.parse::<i32>().ok().map(|code| code & 0xff)) {
        (5, _) => match &*code {
            postgres_code::DISK_FULL => Kind::Full,
            postgres_code::CANCELED => Kind::Interrupted,
            postgres_code::DEADLOCK | postgres_code::LOCK_TIMEOUT => Kind::Busy,
            code if [
                postgres_code::RESOURCES,
                postgres_code::SHUTDOWN,
                postgres_code::CONNECTION,
            ]
            .iter()
            .any(|class| code.starts_with(class)) =>
            {
                Kind::Busy
            }
            _ => Kind::Other,
        },
        (_, Some(sqlite_code::FULL)) => Kind::Full,
        (_, Some(sqlite_code::INTERRUPTED)) => Kind::Interrupted,
        (_, Some(sqlite_code::BUSY | sqlite_code::LOCKED)) => Kind::Busy,
        _ => Kind::Other,
    }
}

/// True if somebody else held a lock for too long.
pub fn is_lock_timeout(cause: &sqlx::Error) -> bool {
    cause
        .as_database_error()
        .and_then(|error| error.code())
        .is_some_and(|code| code == postgres_code::LOCK_TIMEOUT)
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        match kind(&cause) {
            Kind::Missing => Self::NotFound,
            Kind::Full => {
                tracing::error!(%cause, "the disk is full");
                Self::Full
            }
            Kind::Interrupted => {
                tracing::warn!(%cause, "a query took too long");
                Self::TimedOut
            }
            Kind::Busy => {
                tracing::warn!(%cause, "the database is busy");
                Self::Busy
            }
            Kind::Other => {
                tracing::error!(%cause, "the database failed");
                Self::Internal
            }
        }
    }
}

/// A `table.column`, and the error for a duplicate in it.
pub type Meaning = (&'static str, fn() -> Error);

/// The error for a failed statement. A violation of uniqueness has one of its own.
pub fn of_statement(cause: sqlx::Error, unique: &[Meaning]) -> Error {
    let broken =
        cause.as_database_error().filter(|error| error.kind() == ErrorKind::UniqueViolation);
    let meaning = broken.and_then(|error| {
        unique.iter().find(|(column, _)| match error.constraint() {
            // PostgreSQL names the constraint by its table and column.
            Some(constraint) => constraint == format!("{}_key", column.replace('.', "_")),
            // SQLite names no constraint, only the columns.
            None => names(error.message(), column),
        })
    });
    match meaning {
        Some((_, error)) => error(),
        None => cause.into(),
    }
}

/// True if "UNIQUE constraint failed: users.username, users.x" names the column.
fn names(message: &str, column: &str) -> bool {
    message.split([' ', ',']).any(|word| word == column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_uniqueness_is_recognised_by_its_column() {
        assert!(names("UNIQUE constraint failed: users.username", "users.username"));
        assert!(names("UNIQUE constraint failed: a.b, users.username", "users.username"));
        assert!(!names("UNIQUE constraint failed: users.username_old", "users.username"));
    }
}
