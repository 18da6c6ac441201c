//! Live events about conversations.

use super::model::{Message, Progress, Reaction};
use crate::{
    accounts::Person,
    base::{ConversationId, LiveEvent, MessageId},
};
use serde::{Deserialize, Serialize};

pub const MESSAGE_CREATED: &str = "message.created";
pub const MESSAGE_EDITED: &str = "message.edited";
pub const MESSAGE_DELETED: &str = "message.deleted";
pub const MESSAGE_DELIVERED: &str = "message.delivered";
pub const MESSAGE_SEEN: &str = "message.seen";
pub const MESSAGE_PINNED: &str = "message.pinned";
pub const REACTION_CHANGED: &str = "reaction.changed";
pub const SEEN_BY_ALL: &str = "message.seen_by_all";
pub const CONVERSATION_JOINED: &str = "conversation.joined";
pub const CONVERSATION_LEFT: &str = "conversation.left";
pub const CONVERSATION_MUTED: &str = "conversation.muted";

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "data")]
pub enum ChatEvent {
    #[serde(rename = "message.created")]
    MessageCreated(Message),
    #[serde(rename = "message.edited")]
    MessageEdited(Message),
    #[serde(rename = "message.deleted")]
    MessageDeleted(Message),
    /// A message was pinned, or is no longer.
    #[serde(rename = "message.pinned")]
    MessagePinned(Message),
    /// Messages up to a number have reached a device of this user.
    #[serde(rename = "message.delivered")]
    MessageDelivered(Progress),
    /// This user has seen messages up to a number.
    #[serde(rename = "message.seen")]
    MessageSeen(Progress),
    #[serde(rename = "reaction.changed")]
    ReactionChanged(ReactionChange),
}

impl ChatEvent {
    /// The event of this type, with a message as its data.
    pub fn of_message(kind: &str, message: Message) -> Option<Self> {
        Some(match kind {
            MESSAGE_CREATED => Self::MessageCreated(message),
            MESSAGE_EDITED => Self::MessageEdited(message),
            MESSAGE_DELETED => Self::MessageDeleted(message),
            MESSAGE_PINNED => Self::MessagePinned(message),
            REACTION_CHANGED => Self::ReactionChanged(ReactionChange {
                conversation: message.conversation,
                message: message.id,
                reactions: message.reactions,
            }),
            _ => return None,
        })
    }

    /// The event of this type, with a progress as its data.
    pub fn of_progress(kind: &str, progress: Progress) -> Option<Self> {
        match kind {
            MESSAGE_DELIVERED => Some(Self::MessageDelivered(progress)),
            MESSAGE_SEEN => Some(Self::MessageSeen(progress)),
            _ => None,
        }
    }
}

impl LiveEvent for ChatEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::MessageCreated(_) => MESSAGE_CREATED,
            Self::MessageEdited(_) => MESSAGE_EDITED,
            Self::MessageDeleted(_) => MESSAGE_DELETED,
            Self::MessagePinned(_) => MESSAGE_PINNED,
            Self::MessageDelivered(_) => MESSAGE_DELIVERED,
            Self::MessageSeen(_) => MESSAGE_SEEN,
            Self::ReactionChanged(_) => REACTION_CHANGED,
        }
    }
}

/// A frame about a room that is not logged: a client that misses it finds out by itself. None has
/// a field `seq`, which is the number of an event in the log.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(tag = "type")]
pub enum RoomFrame {
    /// The user is in this room from now on.
    #[serde(rename = "conversation.joined")]
    Joined {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
    },
    /// The user is no longer in this room.
    #[serde(rename = "conversation.left")]
    Left {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
    },
    /// All others whom the receiver sees in this room have seen the messages up to a number.
    #[serde(rename = "message.seen_by_all")]
    SeenByAll {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
        until: i64,
    },
    /// The user has muted a conversation, or does not any more.
    #[serde(rename = "conversation.muted")]
    Muted {
        #[cfg_attr(feature = "ssr", schema(value_type = String))]
        conversation: ConversationId,
        muted: bool,
    },
}

/// An event as the browser reads it. In a room it has the conversation and the number of the change
/// there; in a direct conversation it is numbered in the event log.
#[derive(Clone, Debug, Deserialize)]
pub struct ReceivedEvent<T> {
    pub conversation: Option<ConversationId>,
    pub rev: Option<i64>,
    /// `None` if its subject is gone, or no longer visible to the person.
    pub data: Option<T>,
}

/// The number up to which all others have seen a room: a part of [`RoomFrame::SeenByAll`].
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct SeenUntil {
    pub conversation: ConversationId,
    pub until: i64,
}

/// The reactions to a message, as they are now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReactionChange {
    pub conversation: ConversationId,
    pub message: MessageId,
    pub reactions: Vec<Reaction>,
}

/// The sender of a new message, for code that needs no more: a part of
/// [`ChatEvent::MessageCreated`]. A hidden message has none.
#[derive(Clone, Debug, Deserialize)]
pub struct MessageSender {
    #[serde(default)]
    pub sender: Person,
}

/// The conversation of a frame, for code that needs no more: a part of `ServerFrame::Typing` and of
/// [`RoomFrame::Left`].
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct InConversation {
    pub conversation: ConversationId,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::UserId, live::events::ServerFrame};

    #[test]
    fn the_browser_reads_what_the_server_writes() {
        let (conversation, user) = (ConversationId::from_number(3), UserId::from_number(7));
        let typing = ServerFrame::Typing { conversation, user }.text();
        assert_eq!(
            serde_json::from_str::<InConversation>(&typing).unwrap().conversation,
            conversation
        );

        let progress = Progress { conversation, user, seq: 9 };
        let change = ReactionChange {
            conversation,
            message: MessageId::from_number(5),
            reactions: Vec::new(),
        };
        for event in [
            ChatEvent::MessageDelivered(progress),
            ChatEvent::MessageSeen(progress),
            ChatEvent::ReactionChanged(change),
        ] {
            let frame = serde_json::to_value(&event).unwrap();
            assert_eq!(frame["type"], event.kind());
            let data = &frame["data"];
            let is_read = serde_json::from_value::<Progress>(data.clone()).is_ok()
                || serde_json::from_value::<ReactionChange>(data.clone()).is_ok();
            assert!(is_read, "{frame}");
        }
    }
}
