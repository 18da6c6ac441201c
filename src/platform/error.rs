//! Converts causes into the application's error, and that into a response. Causes are logged here
//! and go no further.

use crate::base::Error;
use axum::{
    Json,
    extract::rejection::{
        BytesRejection, FormRejection, JsonRejection, PathRejection, QueryRejection,
    },
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use sqlx::error::ErrorKind;
use std::collections::BTreeMap;

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

/// The JSON form of every error.
#[derive(Serialize, utoipa::ToSchema)]
pub struct ErrorBody {
    pub error: ErrorDetail,
}

#[derive(Serialize, utoipa::ToSchema)]
pub struct ErrorDetail {
    /// A stable code, for programs.
    pub code: &'static str,
    /// A sentence, for people.
    pub message: String,
    /// The wrong fields, each with a message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<BTreeMap<String, String>>,
}

impl From<&Error> for ErrorBody {
    fn from(error: &Error) -> Self {
        let fields = error.fields().map(|fields| {
            fields.iter().map(|(name, message)| (name.into(), message.into())).collect()
        });
        Self { error: ErrorDetail { code: error.code(), message: error.to_string(), fields } }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status()).expect("every error has a real status");
        let mut response = (status, Json(ErrorBody::from(&self))).into_response();
        let headers = response.headers_mut();
        match self {
            Self::TooMany { retry_after } => {
                headers.insert(header::RETRY_AFTER, retry_after.into());
            }
            Self::Busy | Self::Full => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            }
            Self::Unauthorized => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ => {}
        }
        // The outer layers turn it into a page for browsers that ask for one.
        response.extensions_mut().insert(self);
        response
    }
}

/// Converts axum's own rejections into our errors.
macro_rules! rejections {
    ($($rejection:ty),*) => {$(
        impl From<$rejection> for Error {
            fn from(rejection: $rejection) -> Self {
                match rejection.status() {
                    StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
                    StatusCode::UNSUPPORTED_MEDIA_TYPE => {
                        Self::UnsupportedType { takes: "application/json".to_owned() }
                    }
                    status if status.is_server_error() => Self::Internal,
                    _ => Self::BadRequest { detail: rejection.body_text() },
                }
            }
        }
    )*};
}

rejections!(JsonRejection, FormRejection, PathRejection, QueryRejection, BytesRejection);

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
