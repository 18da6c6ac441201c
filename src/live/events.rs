//! The frames of the socket, as JSON texts with a `type`.

use crate::base::{ConversationId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// From a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientFrame {
    /// The first frame of those who come without cookie and header.
    Auth { token: String },
    /// Tell what came after this event.
    Resume { since: i64 },
    /// These people are on the screen: tell when they come and go. At most 500, in place of those before.
    Watch { users: Vec<UserId> },
    /// Something is being written in this conversation.
    Typing { conversation: ConversationId },
    /// Any call of the JSON API, by its whole path.
    Call {
        id: i64,
        method: String,
        path: String,
        #[serde(default)]
        body: Option<Value>,
    },
}

/// To a client, besides the events of the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum ServerFrame {
    /// Once, when the socket is open and it is known whose it is: the last event there is, and what the slices add.
    #[serde(rename = "hello")]
    Hello {
        user: UserId,
        seq: i64,
        online: Vec<UserId>,
        #[serde(flatten)]
        more: Map<String, Value>,
    },
    /// Everything that was missed has been told.
    #[serde(rename = "resumed")]
    Resumed { seq: i64 },
    /// What was missed is too long ago: everything has to be fetched anew.
    #[serde(rename = "reset")]
    Reset { seq: i64 },
    #[serde(rename = "presence.changed")]
    PresenceChanged { user: UserId, online: bool, last_seen: Option<Timestamp> },
    #[serde(rename = "typing")]
    Typing { conversation: ConversationId, user: UserId },
    /// Posts for the feed have been written meanwhile.
    #[serde(rename = "posts.available")]
    PostsAvailable { count: u32 },
    /// What came of a call.
    #[serde(rename = "reply")]
    Reply { id: i64, status: u16, body: Value },
    /// Before a socket is closed because its sign-in has ended.
    #[serde(rename = "session.revoked")]
    SessionRevoked,
    /// What a client sent made no sense. The socket stays open.
    #[serde(rename = "error")]
    Error { code: String, message: String },
}

impl ServerFrame {
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("frames are plain data")
    }
}
