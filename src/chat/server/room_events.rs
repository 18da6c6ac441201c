//! Live events of rooms (fan-out by topic). They are in no event log: each carries the `rev` of the
//! room, the number of the change, and a client that finds a gap asks for the changes.
//!
//! A frame is made once for all sockets that listen to a room. Some receivers get one of their own:
//! see [`View`].

use super::store;
use crate::{
    base::{ConversationId, Error, MessageId, Result, UserId},
    chat::{
        events::{ChatEvent, MESSAGE_CREATED, MESSAGE_SEEN, REACTION_CHANGED, RoomFrame},
        model::{Message, MessageKind, Progress},
    },
    platform::{
        db::Tx,
        hooks::{EventData, written},
        hub::{Frame, Hub},
    },
};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::{BTreeSet, HashMap};

/// A message as a receiver sees it who does not see it like all others.
enum View {
    /// They do not see its sender.
    Hidden,
    /// They joined the group after it: they learn the number of the change.
    Number,
    /// They are its sender.
    Sender(Box<Message>),
    /// They have reacted to it with these emoji, or do not see the message that it quotes.
    Own { reacted: Vec<String>, without_quote: bool },
}

impl Default for View {
    fn default() -> Self {
        Self::Own { reacted: Vec::new(), without_quote: false }
    }
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
    let mut views: HashMap<UserId, View> = HashMap::new();
    if !is_new {
        for (user, emoji) in store::reactions_by(tx, message.id).await? {
            if let View::Own { reacted, .. } = views.entry(user).or_default() {
                reacted.push(emoji);
            }
        }
    }
    if let Some(quote) = &message.reply_to {
        let mut without: BTreeSet<UserId> =
            store::blocked_in(tx, quote.sender.id, room).await?.into_iter().collect();
        without.extend(store::joined_after(tx, room, quote.seq).await?);
        for user in without {
            if let View::Own { without_quote, .. } = views.entry(user).or_default() {
                *without_quote = true;
            }
        }
    }
    for user in store::blocked_in(tx, message.sender.id, room).await? {
        views.insert(user, View::Hidden);
    }
    // Nobody writes while they are suspended. But what they wrote before may change, and a line
    // may say that they were removed.
    let may_be_suspended = !is_new || message.kind != MessageKind::Text;
    let is_suspended = may_be_suspended && store::is_suspended(tx, message.sender.id).await?;
    if is_suspended {
        views.clear();
    }
    if !is_new {
        for user in store::joined_after(tx, room, message.seq).await? {
            views.insert(user, View::Number);
        }
        if let Some(theirs) = store::message_in(tx, message.sender.id, message.id).await? {
            views.insert(message.sender.id, View::Sender(Box::new(theirs)));
        }
    }
    let hub = hub.clone();
    tx.after_commit(move || {
        let hidden = message_frame(kind, message.hide());
        let frame_of = |view| match view {
            View::Hidden => hidden.clone(),
            View::Number => event_frame(kind, room, Some(message.rev), None),
            View::Sender(theirs) => message_frame(kind, *theirs),
            View::Own { reacted, without_quote } => {
                let mut theirs = message.clone();
                theirs
                    .reactions
                    .iter_mut()
                    .for_each(|reaction| reaction.mine = reacted.contains(&reaction.emoji));
                theirs.reply_to = theirs.reply_to.filter(|_| !without_quote);
                message_frame(kind, theirs)
            }
        };
        let present = views.into_iter().filter(|(user, _)| hub.is_present(*user));
        let instead = present.map(|(user, view)| (user, frame_of(view))).collect();
        let all = if is_suspended { hidden.clone() } else { message_frame(kind, message.clone()) };
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

/// Tells a group how far all its members have read, if that has changed since it was `before`.
pub async fn publish_seen_by_all(
    tx: &mut Tx,
    hub: &Hub,
    conversation: ConversationId,
    before: i64,
) -> Result<()> {
    let seq = store::read_by_all(&mut *tx, conversation).await?;
    if seq > before {
        let (hub, frame) = (hub.clone(), RoomFrame::SeenByAll { conversation, seq }.frame());
        tx.after_commit(move || hub.publish(conversation.number(), &frame, &HashMap::new()));
    }
    Ok(())
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

/// The frame of an event of a room. `rev` is `None` for what is not counted as a change, `data` if
/// there is nothing for the receiver to see.
fn event_frame(
    kind: &'static str,
    conversation: ConversationId,
    rev: Option<i64>,
    data: Option<EventData>,
) -> Frame {
    #[derive(Serialize)]
    struct Event<'a> {
        #[serde(rename = "type")]
        kind: &'static str,
        conversation: ConversationId,
        #[serde(skip_serializing_if = "Option::is_none")]
        rev: Option<i64>,
        data: Option<&'a RawValue>,
    }
    let event = Event { kind, conversation, rev, data: data.as_deref() };
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
