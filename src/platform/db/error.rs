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

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        let code = cause
            .as_database_error()
            .and_then(|error| error.code())
            .and_then(|code| code.parse::<i32>().ok());
        // Extended codes carry the primary one in their low byte.
        match (&cause, code.map(|code| code & 0xff)) {
            (sqlx::Error::RowNotFound, _) => Self::NotFound,
            (_, Some(sqlite_code::FULL)) => {
                tracing::error!(%cause, "the disk is full");
                Self::Full
            }
            (_, Some(sqlite_code::INTERRUPTED)) => {
                tracing::warn!(%cause, "a query took too long");
                Self::TimedOut
            }
            (_, Some(sqlite_code::BUSY | sqlite_code::LOCKED))
            | (sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed, _) => {
                tracing::warn!(%cause, "the database is busy");
                Self::Busy
            }
            _ => {
                tracing::error!(%cause, "the database failed");
                Self::Internal
            }
        }
    }
}

/// A `table.column`, and the error for a duplicate in it. SQLite names no constraint, only the
/// columns.
pub type Meaning = (&'static str, fn() -> Error);

/// The error for a failed statement. A violation of uniqueness has one of its own.
pub fn of_statement(cause: sqlx::Error, unique: &[Meaning]) -> Error {
    let broken =
        cause.as_database_error().filter(|error| error.kind() == ErrorKind::UniqueViolation);
    let meaning =
        broken.and_then(|error| unique.iter().find(|(column, _)| names(error.message(), column)));
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
