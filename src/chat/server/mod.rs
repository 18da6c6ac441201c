//! The operations of chat: opening conversations, sending, reading, reacting, editing, deleting.
//!
//! Every change is told to all members of the conversation, also to the author's other devices: in
//! the event log with the same transaction, and over their sockets after the commit (fan-out).

mod editing;
mod live_events;
pub mod rest;
mod store;
mod upload_form;

pub use editing::{delete, edit, moderate, react, reportable};
pub use live_events::{hello_section, other_members, render_events};
pub use store::{AFTER, BEFORE, CONVERSATIONS, INVARIANTS, Start, UNSEEN};
pub use upload_form::routes as form_routes;

use super::{
    api::SEND,
    events::ChatEvent,
    model::{
        Conversation, MOST_IMAGES, Message, NewMessage, Progress, checked_client_id, checked_text,
    },
};
use crate::{
    accounts::{
        Person,
        model::Handle,
        server::{self as accounts, Viewer},
    },
    base::{ConversationId, Error, MediaId, MessageId, Page, Result, StoryId, Timestamp, UserId},
    log::server::{self as log, Entry},
    media::server as media,
    notifications::server as notifications,
    platform::{
        AppState,
        archive::Archive,
        db::Tx,
        extract::Paging,
        hooks::{Erasure, NotificationEntry},
        hub::Hub,
        secret::random,
    },
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::collections::BTreeMap;
use store::{ConversationRow, Member};

/// The number of messages per page, and per load of earlier ones.
pub const MESSAGES_A_PAGE: usize = 50;

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

/// The viewer's conversations, latest message first.
pub async fn conversations(
    app: &AppState,
    viewer: &Viewer,
    paging: &Paging,
) -> Result<Page<Conversation>> {
    let conversations = store::conversations(&app.db, viewer.person.id, paging).await?;
    let items = with_last_messages(app, viewer, conversations.items).await?;
    Ok(Page { items, next: conversations.next })
}

/// Adds the last message to each conversation.
async fn with_last_messages(
    app: &AppState,
    viewer: &Viewer,
    conversations: Vec<ConversationRow>,
) -> Result<Vec<Conversation>> {
    let positions = conversations
        .iter()
        .filter(|row| row.last_seq > 0)
        .map(|row| (row.conversation, row.last_seq));
    let mut last = store::messages_at(&app.db, viewer.person.id, positions).await?;
    let conversation = |row: ConversationRow| Conversation {
        id: row.conversation,
        kind: row.kind,
        members: vec![row.other, viewer.person.clone()],
        last_message: last
            .iter()
            .position(|message| message.conversation == row.conversation)
            .map(|index| last.swap_remove(index)),
        unseen: row.unseen,
        seq: row.last_seq,
    };
    Ok(conversations.into_iter().map(conversation).collect())
}

pub async fn conversation(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
) -> Result<Conversation> {
    let conversation =
        store::conversation(&app.db, viewer.person.id, id).await?.ok_or(Error::NotFound)?;
    with_last_messages(app, viewer, vec![conversation]).await?.pop().ok_or(Error::NotFound)
}

/// Returns the conversation with a person, and creates it if there is none. The flag is true if it
/// was created.
pub async fn open(app: &AppState, viewer: &Viewer, with: Handle) -> Result<(Conversation, bool)> {
    let (user, now) = (viewer.person.id, app.now());
    let (id, made) = app
        .db
        .write(async move |tx| {
            let other = addressed(tx, user, &with).await?;
            store::open(tx, user, other, ConversationId::new(now), now).await
        })
        .await?;
    Ok((conversation(app, viewer, id).await?, made))
}

/// The user whom the viewer addresses, or the error if they may not write to them.
async fn addressed(tx: &mut Tx, viewer: UserId, handle: &Handle) -> Result<UserId> {
    let user = accounts::user_id_in(tx, handle).await?;
    let target = store::target_in(tx, viewer, user).await?.ok_or(Error::NotFound)?;
    match target.person.id {
        other if other == viewer => {
            Err(Error::BadRequest { detail: "You cannot write to yourself.".to_owned() })
        }
        other if target.visible && target.takes_messages => Ok(other),
        // A person who blocks the viewer does not exist for them.
        _ if target.visible || target.blocking => Err(Error::NotAllowed),
        _ => Err(Error::NotFound),
    }
}

/// A person, the viewer's conversation with them if there is one, and whether the viewer may write
/// to them.
pub async fn conversation_with(
    app: &AppState,
    viewer: &Viewer,
    handle: &Handle,
) -> Result<(Person, Option<ConversationId>, bool)> {
    let user = accounts::user_id(&app.db, handle).await?;
    let target = store::target(&app.db, viewer.person.id, user)
        .await?
        .filter(|target| target.visible)
        .ok_or(Error::NotFound)?;
    if target.person.id == viewer.person.id {
        return Err(Error::BadRequest { detail: "You cannot write to yourself.".to_owned() });
    }
    let conversation =
        store::conversation_with(&app.db, viewer.person.id, target.person.id).await?;
    Ok((target.person, conversation, target.takes_messages))
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
    let text = checked_text(&text, !images.is_empty())?;
    let client_id = match client_id {
        Some(id) => checked_client_id(&id)?,
        None => format!("{:032x}", u128::from_le_bytes(random())),
    };
    let (sender, now, hub) = (viewer.person.clone(), app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            sent(tx, &hub, sender, to, Draft { client_id, text, images, reply_to, story }, now)
                .await
        })
        .await
}

struct Draft {
    client_id: String,
    text: String,
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
    let members = store::members_in(tx, sender.id, conversation).await?;
    if members.is_empty() {
        return Err(Error::NotFound);
    }
    if let Err(refused) = may_write(&members, sender.id) {
        // A message that was accepted before writing was forbidden stays accepted.
        return before(tx, sender.id, client_id).await?.ok_or(refused);
    }
    let reply_to = match reply_to {
        Some(id) => Some(store::quote(tx, &members, conversation, id).await?.ok_or_else(|| {
            Error::field(
                "reply_to",
                "The message you replied to was deleted. Send yours without it.",
            )
        })?),
        None => None,
    };
    let row = store::NewRow {
        id: MessageId::new(now),
        conversation,
        sender: sender.id,
        client_id: client_id.clone(),
        text: text.clone(),
        reply_to: reply_to.as_ref().map(|quote| quote.id),
        story,
        images: images.len(),
        created_at: now,
    };
    let id = row.id;
    let others: Vec<UserId> =
        members.iter().map(|member| member.person.id).filter(|user| *user != sender.id).collect();
    // Only where the sender may see the receiver's presence. Elsewhere a message counts as
    // delivered once it is seen.
    let delivered = members.iter().all(|member| {
        member.person.id == sender.id || (member.presence_open && hub.is_present(member.person.id))
    });
    let Some(seq) = store::insert(tx, row, delivered).await? else {
        return before(tx, sender.id, client_id).await?.ok_or(Error::Internal);
    };
    let media = media::attach(tx, sender.id, &images, "message").await?;
    if !images.is_empty() {
        store::attach(tx, id, images).await?;
    }
    let message = Message {
        id,
        conversation,
        seq,
        sender,
        client_id,
        text,
        media,
        reply_to,
        story,
        reactions: Vec::new(),
        seen: false,
        delivered,
        created_at: now,
        edited_at: None,
        deleted: false,
    };
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
            notifications::notify(
                tx,
                hub,
                NotificationEntry { to, from: message.sender.id, kind: "story", post: None },
                now,
            )
            .await?;
        }
    }
    Ok((message, true))
}

/// A message for bulk import (migration or demo data).
#[derive(Clone, Debug)]
pub struct PastMessage {
    pub from: UserId,
    pub to: UserId,
    pub text: String,
    pub at: Timestamp,
}

/// Imports many messages, oldest first, and returns their ids. Nobody is notified, because nobody
/// was there.
pub async fn send_past_messages(app: &AppState, said: Vec<PastMessage>) -> Result<Vec<MessageId>> {
    app.db
        .write(async move |tx| {
            let mut ids = Vec::new();
            for PastMessage { from, to, text, at } in said {
                let (conversation, _) =
                    store::open(tx, from, to, ConversationId::new(at), at).await?;
                let id = MessageId::new(at);
                let client_id = id.to_string();
                let row = store::NewRow {
                    id,
                    conversation,
                    sender: from,
                    client_id,
                    text,
                    reply_to: None,
                    story: None,
                    images: 0,
                    created_at: at,
                };
                let seq = store::insert(tx, row, false).await?.ok_or(Error::Internal)?;
                store::read_until(tx, conversation, from, seq).await?;
                ids.push(id);
            }
            Ok(ids)
        })
        .await
}

/// The message that this sender stored with this `client_id` before.
async fn before(tx: &mut Tx, sender: UserId, client_id: String) -> Result<Option<(Message, bool)>> {
    let Some(id) = store::by_client_id(tx, sender, client_id).await? else { return Ok(None) };
    Ok(store::message_in(tx, sender, id).await?.map(|message| (message, false)))
}

/// Checks that no block or setting forbids writing. The sender does not learn which of them it is.
fn may_write(members: &[Member], sender: UserId) -> Result<()> {
    let open = members
        .iter()
        .all(|member| member.person.id == sender || (member.visible && member.takes_messages));
    if open { Ok(()) } else { Err(Error::NotAllowed) }
}

/// A page of messages: before a number newest first, after a number oldest first.
pub async fn messages(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    start: Start,
    limit: usize,
) -> Result<Page<Message>> {
    store::conversation(&app.db, viewer.person.id, id).await?.ok_or(Error::NotFound)?;
    store::messages(&app.db, viewer.person.id, id, start, limit).await
}

/// True if the viewer may still write in a conversation that they can see.
pub async fn takes_messages(app: &AppState, viewer: &Viewer, id: ConversationId) -> Result<bool> {
    Ok(may_write(&store::members(&app.db, viewer.person.id, id).await?, viewer.person.id).is_ok())
}

pub async fn message(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<Message> {
    store::message(&app.db, viewer.person.id, id).await?.ok_or(Error::NotFound)
}

/// Which of these messages the viewer can see.
pub async fn messages_by_id(
    app: &AppState,
    viewer: &Viewer,
    ids: &[MessageId],
) -> Result<Vec<Message>> {
    store::messages_by_id(&app.db, viewer.person.id, ids).await
}

/// Moves the viewer's read position forward. Idempotent.
pub async fn mark_seen(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    seq: i64,
) -> Result<Progress> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let members = store::members_in(tx, user, id).await?;
            if members.is_empty() || members.iter().any(|member| !member.visible) {
                return Err(Error::NotFound);
            }
            let mine =
                members.iter().find(|member| member.person.id == user).ok_or(Error::Internal)?;
            match store::read_until(tx, id, user, seq).await? {
                None => Ok(Progress { conversation: id, user, seq: mine.read_seq }),
                Some(seq) => {
                    let progress = Progress { conversation: id, user, seq };
                    let users: Vec<UserId> =
                        members.iter().map(|member| member.person.id).collect();
                    let entry = Entry::about(id.number()).caused_by(user).up_to(seq);
                    log::publish(tx, &hub, &users, entry, &ChatEvent::MessageSeen(progress), now)
                        .await?;
                    Ok(progress)
                }
            }
        })
        .await
}

/// Moves the viewer's read position up to a message by another user.
pub async fn mark_message_seen(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<Progress> {
    let message = message(app, viewer, id).await?;
    match message.sender.id == viewer.person.id {
        true => Err(Error::Forbidden),
        false => mark_seen(app, viewer, message.conversation, message.seq).await,
    }
}

/// The number of messages the viewer has not seen, by sender.
pub async fn unseen(app: &AppState, viewer: UserId) -> Result<BTreeMap<UserId, i64>> {
    Ok(store::unseen(&app.db, viewer).await?.into_iter().collect())
}

/// The last message between the viewer and each of these users.
pub async fn last_messages(
    app: &AppState,
    viewer: &Viewer,
    others: &[UserId],
) -> Result<BTreeMap<UserId, Message>> {
    let positions = store::last_positions(&app.db, viewer.person.id, others).await?;
    let messages = store::messages_at(
        &app.db,
        viewer.person.id,
        positions.iter().map(|(_, conversation, seq)| (*conversation, *seq)),
    )
    .await?;
    let whose = |message: Message| {
        let (other, ..) =
            positions.iter().find(|(_, conversation, _)| *conversation == message.conversation)?;
        Some((*other, message))
    };
    Ok(messages.into_iter().filter_map(whose).collect())
}

/// True if the viewer can see the message that an image belongs to.
pub fn shows_image(
    app: AppState,
    viewer: UserId,
    image: MediaId,
) -> BoxFuture<'static, Result<bool>> {
    async move { store::shows_image(&app.db, viewer, image).await }.boxed()
}

/// Erases this slice's data of a deleted account, one part per call.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure).boxed_local()
}

/// Adds this slice's data to the user's archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "messages.json",
                |after| store::exported(&app.db, user, after),
                |message| message.id.number(),
            )
            .await
    }
    .boxed()
}
