//! The operations of chat: opening conversations, sending, reading, reacting, editing, deleting.
//!
//! Every change is told to all members of the conversation, also to the author's other devices: in
//! the event log with the same transaction, and over their sockets after the commit (fan-out).

mod editing;
mod live_events;
mod mentions;
pub mod rest;
mod room_events;
mod room_rest;
mod rooms;
mod store;
mod upload_form;

pub use editing::{delete, edit, moderate, pin, react, reportable};
pub use live_events::{hello_section, other_members, render_events, topics};
pub use rooms::{
    NewRoom, PastRoom, add, beside, channels, create, create_past_room, describe, join, members,
    mute, people_to_add, remove, seen_by,
};
pub use store::{
    AFTER, BEFORE, CHANGES, CHANNELS, CONVERSATIONS, INVARIANTS, MEMBERS_OF, MemberCursor, REVS,
    SEARCH, Start, WAITING,
};
pub use upload_form::routes as form_routes;

use super::{
    api::SEND,
    events::{ChatEvent, MESSAGE_CREATED},
    model::{
        Conversation, Jump, Kind, MOST_IMAGES, Message, MessageChanges, MessageKind, NewMessage,
        Progress, RoomRow, checked_client_id, checked_text,
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
        db::{Search, Tx},
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
/// The most messages of one answer with changes.
const MOST_CHANGES: usize = 200;
/// The most conversations to jump to.
const MOST_JUMPS: usize = 100;

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

/// The viewer's conversations, of one kind or of all, latest message first.
pub async fn conversations(
    app: &AppState,
    viewer: &Viewer,
    kind: Option<Kind>,
    paging: &Paging,
) -> Result<Page<Conversation>> {
    let conversations = store::conversations(&app.db, viewer.person.id, kind, paging).await?;
    let items = complete(app, viewer, conversations.items).await?;
    Ok(Page { items, next: conversations.next })
}

/// The viewer's latest conversations by their names.
pub async fn jumps(app: &AppState, viewer: &Viewer) -> Result<Vec<Jump>> {
    let paging = Paging::first().at_most(MOST_JUMPS);
    let conversations = store::conversations(&app.db, viewer.person.id, None, &paging).await?;
    let jump = |row: ConversationRow| Jump {
        id: row.conversation,
        kind: row.kind,
        name: row.other().map_or_else(|| row.title.clone(), |other| other.full_name()),
        unseen: row.unseen,
    };
    Ok(conversations.items.into_iter().map(jump).collect())
}

/// Adds the last message and the first members to each conversation.
async fn complete(
    app: &AppState,
    viewer: &Viewer,
    conversations: Vec<ConversationRow>,
) -> Result<Vec<Conversation>> {
    let user = viewer.person.id;
    let joined = || conversations.iter().filter(|row| row.joined);
    let positions =
        joined().filter(|row| row.last_seq > 0).map(|row| (row.conversation, row.last_seq));
    let mut last = store::messages_at(&app.db, user, positions).await?;
    let rooms: Vec<_> =
        joined().filter(|row| row.kind.is_room()).map(|row| row.conversation).collect();
    let members = match rooms.is_empty() {
        true => Vec::new(),
        false => store::first_members(&app.db, user, rooms).await?,
    };
    let of = |room: ConversationId| {
        let members = members.iter().filter(move |(other, _)| *other == room);
        members.map(|(_, person)| person.clone()).collect()
    };
    let conversation = |row: ConversationRow| Conversation {
        id: row.conversation,
        kind: row.kind,
        members: match row.other() {
            Some(other) => vec![other, viewer.person.clone()],
            None => of(row.conversation),
        },
        title: row.title,
        about: row.about,
        member_count: row.member_count,
        role: row.role,
        muted: row.muted,
        last_message: last
            .iter()
            .position(|message| message.conversation == row.conversation)
            .map(|index| last.swap_remove(index)),
        unseen: row.unseen,
        mentions: row.mentions,
        seq: row.last_seq,
        rev: row.rev,
    };
    Ok(conversations.into_iter().map(conversation).collect())
}

/// A conversation that the viewer is in, or a channel.
pub async fn conversation(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
) -> Result<Conversation> {
    let conversation =
        store::conversation(&app.db, viewer.person.id, id).await?.ok_or(Error::NotFound)?;
    complete(app, viewer, vec![conversation]).await?.pop().ok_or(Error::NotFound)
}

/// The same, if the viewer is in it.
async fn own(app: &AppState, viewer: &Viewer, id: ConversationId) -> Result<ConversationRow> {
    let conversation = store::conversation(&app.db, viewer.person.id, id).await?;
    conversation.filter(|row| row.joined).ok_or(Error::NotFound)
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
    let Some(kind) = members.first().map(|member| member.kind) else {
        return Err(Error::NotFound);
    };
    if let Err(refused) = may_write(&members, sender.id) {
        // A message that was accepted before writing was forbidden stays accepted.
        return before(tx, sender.id, client_id).await?.ok_or(refused);
    }
    let reply_to = match reply_to {
        Some(id) => {
            Some(store::quote(tx, sender.id, conversation, id).await?.ok_or_else(|| {
                Error::field(
                    "reply_to",
                    "The message you replied to was deleted. Send yours without it.",
                )
            })?)
        }
        None => None,
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
            notifications::notify(
                tx,
                hub,
                NotificationEntry::new(to, message.sender.id, "story"),
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
    own(app, viewer, id).await?;
    store::messages(&app.db, viewer.person.id, id, start, limit).await
}

/// Every message that was made or changed after the change `since`, oldest change first.
pub async fn changes(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    since: i64,
) -> Result<MessageChanges> {
    // Read first: a message that is changed after this comes with its later number.
    let now = own(app, viewer, id).await?.rev;
    let user = viewer.person.id;
    let mut messages = store::changes(&app.db, user, id, since, MOST_CHANGES + 1).await?;
    let more = messages.len() > MOST_CHANGES;
    messages.truncate(MOST_CHANGES);
    let last = messages.last().map_or(since, |message| message.rev);
    Ok(MessageChanges { messages, rev: if more { last } else { last.max(now) }, more })
}

/// The pinned messages of a conversation, newest first.
pub async fn pins(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    paging: &Paging,
) -> Result<Page<Message>> {
    own(app, viewer, id).await?;
    store::pins(&app.db, viewer.person.id, id, paging).await
}

/// The messages with these words in the viewer's conversations, or in one of them, newest first.
pub async fn search(
    app: &AppState,
    viewer: &Viewer,
    typed: &str,
    conversation: Option<ConversationId>,
    paging: &Paging,
) -> Result<Page<Message>> {
    if let Some(id) = conversation {
        own(app, viewer, id).await?;
    }
    match Search::words(typed) {
        Some(search) => {
            store::search(&app.db, viewer.person.id, search, conversation, paging).await
        }
        None => Ok(Page { items: Vec::new(), next: None }),
    }
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

/// Moves the viewer's read position forward. Idempotent. In a direct conversation the other person
/// is told, in a group once all have seen it. In a room the viewer's other devices are told without
/// a number: who misses that gets the counts with the next hello.
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
            let before = match mine.kind {
                Kind::Group => store::read_by_all(tx, id).await?,
                Kind::Direct | Kind::Channel => 0,
            };
            let Some(seq) = store::read_until(tx, id, user, seq, now).await? else {
                return Ok(Progress { conversation: id, user, seq: mine.read_seq });
            };
            let progress = Progress { conversation: id, user, seq };
            if mine.kind.is_room() {
                room_events::publish_seen(tx, &hub, progress);
                if mine.kind == Kind::Group {
                    let all = store::read_by_all(tx, id).await?;
                    room_events::publish_seen_by_all(tx, &hub, id, before, all);
                }
                return Ok(progress);
            }
            let users: Vec<UserId> = members.iter().map(|member| member.person.id).collect();
            let entry = Entry::about(id.number()).caused_by(user).up_to(seq);
            log::publish(tx, &hub, &users, entry, &ChatEvent::MessageSeen(progress), now).await?;
            Ok(progress)
        })
        .await
}

/// Moves the viewer's read position up to a message by another user.
pub async fn mark_message_seen(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<Progress> {
    let message = message(app, viewer, id).await?;
    match message.sender.id == viewer.person.id && !message.hidden {
        true => Err(Error::Forbidden),
        false => mark_seen(app, viewer, message.conversation, message.seq).await,
    }
}

/// What waits for the viewer in chat.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The number of unseen messages in direct conversations, by sender.
    pub unseen: BTreeMap<UserId, i64>,
    /// The viewer's rooms, latest message first.
    pub rooms: Vec<RoomRow>,
    /// All unseen messages but those in muted conversations: the number that a badge shows.
    pub total: i64,
}

pub async fn waiting(app: &AppState, viewer: UserId) -> Result<Waiting> {
    let (unseen, rooms) = store::waiting(&app.db, viewer).await?;
    let loud = unseen.iter().filter(|of| !of.muted).map(|of| of.unseen);
    let loud_rooms = rooms.iter().filter(|room| !room.muted).map(|room| room.unseen);
    let total = loud.chain(loud_rooms).sum();
    let unseen = unseen.into_iter().map(|of| (of.other, of.unseen)).collect();
    Ok(Waiting { unseen, rooms, total })
}

/// The conversation with something unseen, the latest first. What is muted does not count.
pub async fn next_unread(app: &AppState, viewer: &Viewer) -> Result<Option<ConversationId>> {
    store::next_unread(&app.db, viewer.person.id).await
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
