//! Live events about conversations.

use super::model::{Message, Progress, Reaction};
use crate::{
    accounts::Person,
    base::{ConversationId, LiveEvent, MessageId, UserId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub const MESSAGE_CREATED: &str = "message.created";
pub const MESSAGE_EDITED: &str = "message.edited";
pub const MESSAGE_DELETED: &str = "message.deleted";
pub const MESSAGE_DELIVERED: &str = "message.delivered";
pub const MESSAGE_SEEN: &str = "message.seen";
pub const REACTION_CHANGED: &str = "reaction.changed";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum ChatEvent {
    #[serde(rename = "message.created")]
    MessageCreated(Message),
    #[serde(rename = "message.edited")]
    MessageEdited(Message),
    #[serde(rename = "message.deleted")]
    MessageDeleted(Message),
    /// Messages up to a number have reached a device of this user.
    #[serde(rename = "message.delivered")]
    MessageDelivered(Progress),
    /// This user has seen messages up to a number.
    #[serde(rename = "message.seen")]
    MessageSeen(Progress),
    #[serde(rename = "reaction.changed")]
    ReactionChanged { conversation: ConversationId, message: MessageId, reactions: Vec<Reaction> },
}

impl ChatEvent {
    /// The event of this type, with a message as its data.
    pub fn of_message(kind: &str, message: Message) -> Option<Self> {
        Some(match kind {
            MESSAGE_CREATED => Self::MessageCreated(message),
            MESSAGE_EDITED => Self::MessageEdited(message),
            MESSAGE_DELETED => Self::MessageDeleted(message),
            REACTION_CHANGED => Self::ReactionChanged {
                conversation: message.conversation,
                message: message.id,
                reactions: message.reactions,
            },
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
            Self::MessageDelivered(_) => MESSAGE_DELIVERED,
            Self::MessageSeen(_) => MESSAGE_SEEN,
            Self::ReactionChanged { .. } => REACTION_CHANGED,
        }
    }
}

/// The sender of a new message, for code that needs no more: a part of
/// [`ChatEvent::MessageCreated`].
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum NewMessage {
    #[serde(rename = "message.created")]
    Created { sender: Person },
}

/// Frames that are not stored in the event log.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum ChatSignal {
    /// The number of unseen messages by sender, in the socket's hello.
    #[serde(rename = "hello")]
    Hello { unseen: BTreeMap<UserId, i64> },
    #[serde(rename = "typing")]
    Typing { conversation: ConversationId, user: UserId },
}
