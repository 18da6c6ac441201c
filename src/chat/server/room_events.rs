//! Live events of rooms (fan-out by topic). They are in no event log: each carries the `rev` of the
//! room, the number of the change, and a client that finds a gap asks for the changes.
//!
//! A frame is made once for all sockets that listen to a room. Some receivers get one of their own:
//! see [`Receiver`].

use super::store;
use crate::{
    base::{ConversationId, Error, MessageId, Result, UserId},
    chat::{
        events::{
            ChatEvent, MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_EDITED, MESSAGE_SEEN,
            REACTION_CHANGED, RoomFrame,
        },
        model::{Message, MessageKind, Progress},
    },
    platform::{
        db::Tx,
        hooks::{EventData, written},
        hub::{Frame, Hub},
    },
};
use serde::Serialize;
use std::collections::HashMap;

/// How a receiver differs from those who see everyone.
#[derive(Default)]
struct Receiver {
    /// They do not see the sender.
    is_blocked: bool,
    /// They joined the group after the message: they learn the number of the change.
    came_later: bool,
    /// They do not see the message that it quotes.
    is_unquoted: bool,
    /// The emoji with which they have reacted.
    reacted: Vec<String>,
}

/// Publishes a new or changed message, given as it is for somebody who sees everyone, once it is on
/// disk.
pub async fn publish_message(
    tx: &mut Tx,
    hub: &Hub,
    kind: &'static str,
    message: Message,
) -> Result<()> {
    let room = message.conversation;
    let is_new = kind == MESSAGE_CREATED;
    let mut receivers: HashMap<UserId, Receiver> = HashMap::new();
    for user in store::blocked_in(tx, message.sender.id, room).await? {
        receivers.entry(user).or_default().is_blocked = true;
    }
    if let Some(quote) = &message.reply_to {
        let mut without = store::blocked_in(tx, quote.sender.id, room).await?;
        without.extend(store::joined_after(tx, room, quote.seq).await?);
        for user in without {
            receivers.entry(user).or_default().is_unquoted = true;
        }
    }
    // Nobody writes while they are suspended. But what they wrote before may change, and a line
    // may say that they were removed.
    let may_be_suspended = !is_new || message.kind != MessageKind::Text;
    let is_suspended = may_be_suspended && store::is_suspended(tx, message.sender.id).await?;
    let mut for_sender = None;
    if !is_new {
        for user in store::joined_after(tx, room, message.seq).await? {
            receivers.entry(user).or_default().came_later = true;
        }
        for (user, emoji) in store::reactions_by(tx, message.id).await? {
            receivers.entry(user).or_default().reacted.push(emoji);
        }
        for_sender = store::message(&mut *tx, message.sender.id, message.id).await?;
    }
    let hub = hub.clone();
    tx.after_commit(move || {
        let hidden = message_frame(kind, message.hide());
        let all = match is_suspended {
            true => hidden.clone(),
            false => message_frame(kind, message.clone()),
        };
        let number = event_frame(kind, room, Some(message.rev), None);
        let unquoted = message
            .reply_to
            .as_ref()
            .map(|_| message_frame(kind, Message { reply_to: None, ..message.clone() }));
        let frame_for = |user: UserId, receiver: Receiver| match receiver {
            Receiver { came_later: true, .. } => number.clone(),
            Receiver { is_blocked: true, .. } => hidden.clone(),
            _ if is_suspended => hidden.clone(),
            // Only for who is here: a frame for each may be many.
            Receiver { reacted, is_unquoted, .. }
                if !reacted.is_empty() && hub.is_present(user) =>
            {
                let mut theirs = message.clone();
                for reaction in &mut theirs.reactions {
                    reaction.mine = reacted.contains(&reaction.emoji);
                }
                theirs.reply_to = theirs.reply_to.filter(|_| !is_unquoted);
                message_frame(kind, theirs)
            }
            Receiver { is_unquoted: true, .. } => unquoted.clone().unwrap_or_else(|| all.clone()),
            _ => all.clone(),
        };
        let mut instead: HashMap<UserId, Frame> = receivers
            .into_iter()
            .map(|(user, receiver)| (user, frame_for(user, receiver)))
            .collect();
        if let Some(theirs) = for_sender {
            instead.insert(message.sender.id, message_frame(kind, theirs));
        }
        hub.publish(room.number(), &all, &instead);
    });
    Ok(())
}

/// Publishes a message that has changed, as it is now.
pub async fn publish_changed(
    tx: &mut Tx,
    hub: &Hub,
    kind: &'static str,
    message: MessageId,
) -> Result<()> {
    let message = store::message_for_all(tx, message).await?.ok_or(Error::Internal)?;
    publish_message(tx, hub, kind, message).await
}

/// Tells a member's own devices how far they have read.
pub fn publish_seen(tx: &mut Tx, hub: &Hub, progress: Progress) {
    let data = Some(written(&ChatEvent::MessageSeen(progress)));
    let frame = event_frame(MESSAGE_SEEN, progress.conversation, None, data);
    let hub = hub.clone();
    tx.after_commit(move || hub.send(progress.user, &frame));
}

/// Tells members of a room up to which number everybody has read whom they see.
pub fn publish_seen_by_all(
    tx: &mut Tx,
    hub: &Hub,
    conversation: ConversationId,
    read_by_all: Vec<(UserId, i64)>,
) {
    let hub = hub.clone();
    tx.after_commit(move || {
        for (user, until) in read_by_all {
            hub.send(user, &RoomFrame::SeenByAll { conversation, until }.frame());
        }
    });
}

/// A user is in a room from now on: their sockets listen to it.
pub fn publish_joined(tx: &mut Tx, hub: &Hub, conversation: ConversationId, user: UserId) {
    let (hub, frame) = (hub.clone(), RoomFrame::Joined { conversation }.frame());
    tx.after_commit(move || {
        hub.join_topic(user, conversation.number());
        hub.send(user, &frame);
    });
}

/// A user is no longer in a room.
pub fn publish_left(tx: &mut Tx, hub: &Hub, conversation: ConversationId, user: UserId) {
    let (hub, frame) = (hub.clone(), RoomFrame::Left { conversation }.frame());
    tx.after_commit(move || {
        hub.leave_topic(user, conversation.number());
        hub.send(user, &frame);
    });
}

/// Tells a user's own devices that they have muted a conversation, or do not any more.
pub fn publish_muted(
    tx: &mut Tx,
    hub: &Hub,
    conversation: ConversationId,
    user: UserId,
    muted: bool,
) {
    let (hub, frame) = (hub.clone(), RoomFrame::Muted { conversation, muted }.frame());
    tx.after_commit(move || hub.send(user, &frame));
}

/// Publishes the last of many changes in each of their rooms, as the message is now. Whoever has
/// the room open misses the others, and fetches them.
pub async fn publish_last_changes(tx: &mut Tx, hub: &Hub, changed: &[MessageId]) -> Result<()> {
    for id in store::last_changed(tx, changed).await? {
        let message = store::message_for_all(tx, id).await?.ok_or(Error::Internal)?;
        let kind = if message.deleted { MESSAGE_DELETED } else { MESSAGE_EDITED };
        publish_message(tx, hub, kind, message).await?;
    }
    Ok(())
}

/// An event of a room: such as `message.created` with the message.
#[derive(Serialize, utoipa::ToSchema)]
pub struct RoomEvent {
    #[serde(rename = "type")]
    kind: &'static str,
    #[schema(value_type = String)]
    conversation: ConversationId,
    /// The number of the change in the room; missing if it is not counted as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    rev: Option<i64>,
    /// Null if there is nothing for the receiver to see.
    #[schema(value_type = Option<serde_json::Value>)]
    data: Option<EventData>,
}

fn event_frame(
    kind: &'static str,
    conversation: ConversationId,
    rev: Option<i64>,
    data: Option<EventData>,
) -> Frame {
    let event = RoomEvent { kind, conversation, rev, data };
    Frame::passing(serde_json::to_string(&event).expect("events are plain data"))
}

/// The frame of an event about a message.
fn message_frame(kind: &'static str, message: Message) -> Frame {
    let (conversation, rev) = (message.conversation, Some(message.rev));
    let has_data = !(message.hidden && kind == REACTION_CHANGED);
    let event = ChatEvent::of_message(kind, message).filter(|_| has_data);
    event_frame(kind, conversation, rev, event.as_ref().map(written))
}

impl RoomFrame {
    fn frame(self) -> Frame {
        Frame::passing(serde_json::to_string(&self).expect("frames are plain data"))
    }
}
