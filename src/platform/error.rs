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
use std::collections::BTreeMap;

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
