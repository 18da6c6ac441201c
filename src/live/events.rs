//! The frames of the socket, the same types on both sides: JSON texts with a `type`. The events of
//! slices have types of their own.

use crate::base::{ConversationId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use std::collections::BTreeMap;

/// A frame from a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientFrame {
    /// The first frame of clients that connect without cookie and header.
    Auth { token: String },
    /// Asks for the events after this one.
    Resume { since: i64 },
    /// These users are on the screen: send when they come and go. At most 500, in place of those
    /// before.
    Watch {
        #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
        users: Vec<UserId>,
    },
    /// The user is typing in this conversation.
    Typing {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
    },
    /// A call of the JSON API, by its whole path. Our own pages make none.
    #[serde(skip_serializing)]
    Call {
        id: i64,
        method: String,
        path: String,
        #[serde(default)]
        body: Option<Value>,
    },
}

pub const HELLO: &str = "hello";
pub const RESUMED: &str = "resumed";
pub const RESET: &str = "reset";
pub const PRESENCE_CHANGED: &str = "presence.changed";
pub const TYPING: &str = "typing";
pub const POSTS_AVAILABLE: &str = "posts.available";
pub const SESSION_REVOKED: &str = "session.revoked";

/// A frame to a client, besides the events of the log. The browser reads the type first and then
/// only the fields it needs: reading whole enums costs its build tens of kilobytes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(tag = "type")]
pub enum ServerFrame {
    /// Sent once, when the socket is open and its user is known: the number of the last event, who
    /// is online, and the sections of the slices.
    #[serde(rename = "hello")]
    Hello {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        user: UserId,
        seq: i64,
        #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
        online: Vec<UserId>,
        #[serde(flatten)]
        #[cfg_attr(feature = "ssr", schema(value_type = HashMap<String, Value>))]
        sections: Sections,
    },
    /// All missed events have been sent.
    #[serde(rename = "resumed")]
    Resumed { seq: i64 },
    /// The log no longer holds what was missed: everything has to be fetched anew.
    #[serde(rename = "reset")]
    Reset { seq: i64 },
    #[serde(rename = "presence.changed")]
    PresenceChanged {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        user: UserId,
        online: bool,
        #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
        last_seen: Option<Timestamp>,
    },
    #[serde(rename = "typing")]
    Typing {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        user: UserId,
    },
    /// Posts for the feed have been written meanwhile.
    #[serde(rename = "posts.available")]
    PostsAvailable { count: u32 },
    /// The result of a call. Our own pages make none.
    #[serde(rename = "reply")]
    Reply {
        id: i64,
        status: u16,
        #[cfg_attr(feature = "ssr", schema(value_type = Value))]
        body: Box<RawValue>,
    },
    /// Sent before a socket is closed because its session has ended.
    #[serde(rename = "session.revoked")]
    SessionRevoked,
    /// A frame of the client was refused. The socket stays open.
    #[serde(rename = "error")]
    Error { code: String, message: String },
}

/// Fields that slices add to a hello, each under a name of its own, as serialized JSON.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sections(pub BTreeMap<&'static str, Box<RawValue>>);

impl ServerFrame {
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("frames are plain data")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::model::Presence;

    #[test]
    fn the_browser_reads_what_the_server_writes() {
        let (user, at) = (UserId::from_number(7), Timestamp::from_millis(1_700_000_000_000));
        let frame = ServerFrame::PresenceChanged { user, online: true, last_seen: Some(at) };
        let presence: Presence = serde_json::from_str(&frame.text()).unwrap();
        assert_eq!((presence.user, presence.online, presence.last_seen), (user, true, Some(at)));

        let sections = Sections::default();
        let hello = ServerFrame::Hello { user, seq: 1, online: Vec::new(), sections };
        for (frame, kind) in [
            (hello, HELLO),
            (ServerFrame::Resumed { seq: 1 }, RESUMED),
            (ServerFrame::Reset { seq: 1 }, RESET),
            (frame, PRESENCE_CHANGED),
            (ServerFrame::Typing { conversation: ConversationId::from_number(1), user }, TYPING),
            (ServerFrame::PostsAvailable { count: 1 }, POSTS_AVAILABLE),
            (ServerFrame::SessionRevoked, SESSION_REVOKED),
        ] {
            let frame: Value = serde_json::from_str(&frame.text()).unwrap();
            assert_eq!(frame["type"], kind);
        }
    }
}
