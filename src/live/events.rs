//! The frames of the socket, as JSON texts with a `type`.

use crate::base::UserId;
use serde::{Deserialize, Serialize};

/// From a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientFrame {
    /// The first frame of those who come without cookie and header.
    Auth { token: String },
}

/// To a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum ServerFrame {
    /// Once, when the socket is open and it is known whose it is.
    #[serde(rename = "hello")]
    Hello { user: UserId },
    /// Before a socket is closed because its sign-in has ended.
    #[serde(rename = "session.revoked")]
    SessionRevoked,
    /// What a client sent made no sense. The socket stays open.
    #[serde(rename = "error")]
    Error { code: String, message: String },
}
