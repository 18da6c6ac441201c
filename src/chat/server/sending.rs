//! Sending messages, and importing those of the past.

use super::{addressed, mentions, room_events, store};
use crate::{
    accounts::{Person, model::Handle, server::Viewer},
    base::{ConversationId, Error, MediaId, MessageId, Result, StoryId, Timestamp, UserId},
    chat::{
        api::SEND,
        events::{ChatEvent, MESSAGE_CREATED},
        model::{
            MOST_IMAGES, Message, MessageKind, NewMessage, Quote, checked_client_id, checked_text,
        },
    },
    log::server::{self as log, Entry},
    media::server as media,
    notifications::server as notifications,
    platform::{AppState, db::Tx, hooks::NotificationEntry, hub::Hub, secret::random},
};
use store::Participant;

/// True for requests whose bodies may be large and slow.
pub fn takes_uploads(path: &str) -> bool {
    path == SEND
}

/// The receiver of a message: a conversation, or a person with whom there may be none yet.
#[derive(Clone, Debug)]
pub enum To {
    Conversation(ConversationId),
    Person(Handle),
}

/// True if the viewer may still write in a conversation that they can see.
pub async fn takes_messages(app: &AppState, viewer: &Viewer, id: ConversationId) -> Result<bool> {
    Ok(may_write(&store::participants(&app.db, viewer.person.id, id).await?, viewer.person.id)
        .is_ok())
}

/// Checks that no block or setting forbids writing. The sender does not learn which of them it is.
pub(super) fn may_write(members: &[Participant], sender: UserId) -> Result<()> {
    // Also the sender's own: they may have been suspended while this waited to be written.
    let open = members
        .iter()
        .all(|member| member.visible && (member.person.id == sender || member.takes_messages));
    if open { Ok(()) } else { Err(Error::NotAllowed) }
}

/// Sends a message. The flag is true if it is new: one that was sent before is returned as it is.
pub async fn send(
    app: &AppState,
    viewer: &Viewer,
    to: To,
    new: NewMessage,
) -> Result<(Message, bool)> {
    let NewMessage { client_id, media: images, reply_to, story, text } = new;
    if images.len() > MOST_IMAGES {
        return Err(Error::field("media", "At most four images, please."));
    }
    let text = checked_text(&text, !images.is_empty());
    let client_id = match client_id {
        Some(id) => checked_client_id(&id)?,
        None => random_client_id(),
    };
    let (sender, now, hub) = (viewer.person.clone(), app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            sent(tx, &hub, sender, to, Draft { client_id, text, images, reply_to, story }, now)
                .await
        })
        .await
}

/// A `client_id` for what comes from no client. Nobody can guess it and send it before.
pub(super) fn random_client_id() -> String {
    format!("{:032x}", u128::from_le_bytes(random()))
}

struct Draft {
    client_id: String,
    /// The text, or why it is refused.
    text: Result<String>,
    images: Vec<MediaId>,
    reply_to: Option<MessageId>,
    story: Option<StoryId>,
}

async fn sent(
    tx: &mut Tx,
    hub: &Hub,
    sender: Person,
    to: To,
    draft: Draft,
    now: Timestamp,
) -> Result<(Message, bool)> {
    let Draft { client_id, text, images, reply_to, story } = draft;
    let conversation = match to {
        To::Conversation(id) => id,
        To::Person(handle) => {
            let other = addressed(tx, sender.id, &handle).await?;
            store::open(tx, sender.id, other, ConversationId::new(now), now).await?.0
        }
    };
    let members = store::participants(&mut *tx, sender.id, conversation).await?;
    let Some(kind) = members.first().map(|member| member.kind) else {
        return Err(Error::NotFound);
    };
    let checked = async {
        may_write(&members, sender.id)?;
        Ok((text?, quote(tx, sender.id, conversation, reply_to).await?))
    };
    let (text, reply_to) = match checked.await {
        Ok(checked) => checked,
        // A message that was accepted before stays accepted, whatever forbids it now.
        Err(refused) => return before(tx, sender.id, client_id).await?.ok_or(refused),
    };
    let mentions = match kind.is_room() {
        true => mentions::members_named(tx, sender.id, conversation, &text, i64::MAX).await?,
        false => Vec::new(),
    };
    let row = store::NewRow {
        id: MessageId::new(now),
        conversation,
        sender: sender.id,
        client_id: client_id.clone(),
        kind: MessageKind::Text,
        text: text.clone(),
        reply_to: reply_to.as_ref().map(|quote| quote.id),
        story,
        images: images.len(),
        mentions: mentions.len(),
        created_at: now,
    };
    let id = row.id;
    let others: Vec<UserId> =
        members.iter().map(|member| member.person.id).filter(|user| *user != sender.id).collect();
    // Only where the sender may see the receiver's presence. Elsewhere a message counts as
    // delivered once it is seen, and in rooms never.
    let delivered = !kind.is_room()
        && members.iter().all(|member| {
            member.person.id == sender.id
                || (member.presence_open && hub.is_present(member.person.id))
        });
    let Some(store::Numbers { seq, rev }) = store::insert(tx, row, delivered).await? else {
        // Stored before, but not to be read any more by who left the group and came back.
        return before(tx, sender.id, client_id).await?.ok_or(Error::NotFound);
    };
    let media = media::attach(tx, sender.id, &images, "message").await?;
    if !images.is_empty() {
        store::attach(tx, id, images).await?;
    }
    let message = Message {
        id,
        conversation,
        seq,
        rev,
        sender,
        client_id,
        text,
        media,
        reply_to,
        story,
        mentions,
        delivered,
        created_at: now,
        ..Message::default()
    };
    if kind.is_room() {
        mentions::notify(tx, hub, &message, &[], now).await?;
        room_events::publish_message(tx, hub, MESSAGE_CREATED, message.clone()).await?;
        return Ok((message, true));
    }
    let users: Vec<UserId> = members.iter().map(|member| member.person.id).collect();
    log::publish(
        tx,
        hub,
        &users,
        Entry::about(id.number()),
        &ChatEvent::MessageCreated(message.clone()),
        now,
    )
    .await?;
    if story.is_some() {
        for to in others {
            let entry = NotificationEntry::new(to, message.sender.id, "story");
            notifications::notify(tx, hub, entry.about_message(id), now).await?;
        }
    }
    Ok((message, true))
}

/// The message that a new one replies to, if it does.
async fn quote(
    tx: &mut Tx,
    sender: UserId,
    conversation: ConversationId,
    reply_to: Option<MessageId>,
) -> Result<Option<Quote>> {
    let Some(id) = reply_to else { return Ok(None) };
    match store::quote(tx, sender, conversation, id).await? {
        Some(quote) => Ok(Some(quote)),
        None => Err(Error::field(
            "reply_to",
            "The message you replied to was deleted. Send yours without it.",
        )),
    }
}

/// A message for bulk import (migration or demo data).
#[derive(Clone, Debug)]
pub struct PastMessage {
    pub from: UserId,
    pub to: PastConversation,
    pub text: String,
    pub at: Timestamp,
}

/// The conversation of a message that is imported.
#[derive(Clone, Copy, Debug)]
pub enum PastConversation {
    With(UserId),
    Room(ConversationId),
}

/// Imports many messages, oldest first, and returns their ids. Nobody is notified, because nobody
/// was there.
pub async fn send_past_messages(app: &AppState, said: Vec<PastMessage>) -> Result<Vec<MessageId>> {
    app.db
        .write(async move |tx| {
            let mut ids = Vec::new();
            for PastMessage { from, to, text, at } in said {
                let conversation = match to {
                    PastConversation::Room(room) => room,
                    PastConversation::With(other) => {
                        store::open(tx, from, other, ConversationId::new(at), at).await?.0
                    }
                };
                let id = MessageId::new(at);
                let client_id = id.to_string();
                let row = store::NewRow {
                    id,
                    conversation,
                    sender: from,
                    client_id,
                    kind: MessageKind::Text,
                    text,
                    reply_to: None,
                    story: None,
                    images: 0,
                    mentions: 0,
                    created_at: at,
                };
                let stored = store::insert(tx, row, false).await?.ok_or(Error::Internal)?;
                store::read_until(tx, conversation, from, stored.seq, at).await?;
                ids.push(id);
            }
            Ok(ids)
        })
        .await
}

/// The message that this sender stored with this `client_id` before.
async fn before(tx: &mut Tx, sender: UserId, client_id: String) -> Result<Option<(Message, bool)>> {
    let Some(id) = store::by_client_id(tx, sender, client_id).await? else { return Ok(None) };
    Ok(store::message(&mut *tx, sender, id).await?.map(|message| (message, false)))
}
