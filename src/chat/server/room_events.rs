//! Live events of rooms (fan-out by topic). They are in no event log: each carries the `rev` of the
//! room, the number of the change, and a client that finds a gap asks for the changes.
//!
//! A frame is made once for all sockets that listen to a room. Others get one of their own: members
//! who do not see the sender, or the person who is quoted; those who have joined a group later; and
//! those of whom it says what they did themselves.

use super::store;
use crate::{
    base::{ConversationId, Error, MessageId, Result, UserId},
    chat::{
        events::{ChatEvent, MESSAGE_CREATED, MESSAGE_SEEN, REACTION_CHANGED, RoomFrame},
        model::{Message, Progress},
    },
    platform::{
        db::Tx,
        hooks::written,
        hub::{Frame, Hub},
    },
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A new or changed message, as everyone gets it who sees everyone. Published once it is on disk.
pub async fn publish_message(
    tx: &mut Tx,
    hub: &Hub,
    kind: &'static str,
    message: Message,
) -> Result<()> {
    let room = message.conversation;
    let mut own: BTreeMap<UserId, Option<Message>> = BTreeMap::new();
    if kind != MESSAGE_CREATED {
        for (user, emoji) in store::reactions_by(tx, message.id).await? {
            let theirs = own.entry(user).or_insert_with(|| Some(message.clone()));
            let reactions = theirs.iter_mut().flat_map(|message| &mut message.reactions);
            reactions.filter(|one| one.emoji == emoji).for_each(|one| one.mine = true);
        }
        if let Some(theirs) = store::message_in(tx, message.sender.id, message.id).await? {
            own.insert(message.sender.id, Some(theirs));
        }
    }
    if let Some(quote) = &message.reply_to {
        let mut without: BTreeSet<UserId> =
            store::blocked_in(tx, quote.sender.id, room).await?.into_iter().collect();
        without.extend(store::joined_after(tx, room, quote.seq).await?);
        for user in without {
            let theirs = own.entry(user).or_insert_with(|| Some(message.clone()));
            theirs.iter_mut().for_each(|message| message.reply_to = None);
        }
    }
    for user in store::blocked_in(tx, message.sender.id, room).await? {
        own.insert(user, Some(message.hide()));
    }
    let mut all = message.clone();
    if kind != MESSAGE_CREATED {
        if store::is_suspended(tx, message.sender.id).await? {
            all = message.hide();
            own.retain(|user, _| *user == message.sender.id);
        }
        for user in store::joined_after(tx, room, message.seq).await? {
            own.insert(user, None);
        }
    }
    let (hub, rev) = (hub.clone(), message.rev);
    tx.after_commit(move || {
        let frame = |message: Option<Message>| frame(kind, room, rev, message);
        let instead: HashMap<UserId, Frame> = own
            .into_iter()
            .filter(|(user, _)| hub.is_present(*user))
            .map(|(user, theirs)| (user, frame(theirs)))
            .collect();
        hub.publish(room.number(), &frame(Some(all)), &instead);
    });
    Ok(())
}

/// The frame of an event. Without a message there is nothing for the receiver to see but its
/// number.
fn frame(kind: &'static str, room: ConversationId, rev: i64, message: Option<Message>) -> Frame {
    let event = match message {
        Some(message) if message.hidden && kind == REACTION_CHANGED => None,
        Some(message) => ChatEvent::of_message(kind, message),
        None => None,
    };
    let data = event.map_or_else(|| "null".to_owned(), |event| written(&event).get().to_owned());
    Frame::passing(format!(
        "{{\"type\":\"{kind}\",\"conversation\":\"{room}\",\"rev\":{rev},\"data\":{data}}}"
    ))
}

/// A change of a message: counts it, and publishes the message as it is now.
pub async fn publish_change(
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
    let (hub, data) = (hub.clone(), written(&ChatEvent::MessageSeen(progress)));
    let room = progress.conversation;
    let frame = Frame::passing(format!(
        "{{\"type\":\"{MESSAGE_SEEN}\",\"conversation\":\"{room}\",\"data\":{data}}}"
    ));
    tx.after_commit(move || hub.send(progress.user, &frame));
}

/// Tells a group how far all its members have read, if that has changed.
pub fn publish_seen_by_all(
    tx: &mut Tx,
    hub: &Hub,
    conversation: ConversationId,
    before: i64,
    seq: i64,
) {
    if seq > before {
        let (hub, frame) = (hub.clone(), RoomFrame::SeenByAll { conversation, seq }.frame());
        tx.after_commit(move || hub.publish(conversation.number(), &frame, &HashMap::new()));
    }
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

impl RoomFrame {
    fn frame(self) -> Frame {
        Frame::passing(serde_json::to_string(&self).expect("frames are plain data"))
    }
}
