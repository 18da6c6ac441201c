//! The frames of the socket, as JSON texts with a `type`.

use crate::{
    base::{ConversationId, Timestamp, UserId},
    platform::hooks::Greeting,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

/// From a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientFrame {
    /// The first frame of those who come without cookie and header.
    Auth { token: String },
    /// Tell what came after this event.
    Resume { since: i64 },
    /// These people are on the screen: tell when they come and go. At most 500, in place of those before.
    Watch {
        #[schema(value_type = Vec<String>)]
        users: Vec<UserId>,
    },
    /// Something is being written in this conversation.
    Typing {
        #[schema(value_type = String)]
        conversation: ConversationId,
    },
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
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "type")]
pub enum ServerFrame {
    /// Once, when the socket is open and it is known whose it is: the last event there is, and what the slices add.
    #[serde(rename = "hello")]
    Hello {
        #[schema(value_type = String)]
        user: UserId,
        seq: i64,
        #[schema(value_type = Vec<String>)]
        online: Vec<UserId>,
        #[serde(flatten)]
        #[schema(value_type = HashMap<String, Value>)]
        more: Greeting,
    },
    /// Everything that was missed has been told.
    #[serde(rename = "resumed")]
    Resumed { seq: i64 },
    /// What was missed is too long ago: everything has to be fetched anew.
    #[serde(rename = "reset")]
    Reset { seq: i64 },
    #[serde(rename = "presence.changed")]
    PresenceChanged {
        #[schema(value_type = String)]
        user: UserId,
        online: bool,
        #[schema(value_type = Option<String>, format = DateTime)]
        last_seen: Option<Timestamp>,
    },
    #[serde(rename = "typing")]
    Typing {
        #[schema(value_type = String)]
        conversation: ConversationId,
        #[schema(value_type = String)]
        user: UserId,
    },
    /// Posts for the feed have been written meanwhile.
    #[serde(rename = "posts.available")]
    PostsAvailable { count: u32 },
    /// What came of a call.
    #[serde(rename = "reply")]
    Reply {
        id: i64,
        status: u16,
        #[schema(value_type = Value)]
        body: Box<RawValue>,
    },
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

/// What the document of the API says of the frames.
pub fn schemas() -> Vec<(String, RefOr<Schema>)> {
    vec![("ClientFrame".to_owned(), ClientFrame::schema()), ("ServerFrame".to_owned(), ServerFrame::schema())]
}
