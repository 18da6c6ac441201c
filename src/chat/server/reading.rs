//! Reading messages: pages, changes, pins, search, and how far the viewer has read.

use super::{conversation_of_viewer, room_events, store};
use crate::{
    accounts::server::Viewer,
    base::{ConversationId, Error, MessageId, Page, Result, UserId},
    chat::{
        events::ChatEvent,
        model::{CatchUp, Message, MessageChanges, Progress, RoomRow},
    },
    log::server::{self as log, Entry},
    notifications::server as notifications,
    platform::{AppState, db::Search, extract::Paging},
};
use std::collections::BTreeMap;
use store::{ListedConversation, NamedConversation, Start};

/// The most messages of one answer with changes.
const MOST_CHANGES: usize = 200;
/// A page of messages: before a number newest first, after a number oldest first.
pub async fn messages(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    start: Start,
    limit: usize,
) -> Result<Page<Message>> {
    conversation_of_viewer(app, viewer, id).await?;
    store::messages(&app.db, viewer.person.id, id, start, limit).await
}

/// Every message that was made or changed after the change `since`, oldest change first.
pub async fn changes(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    since: i64,
) -> Result<MessageChanges> {
    let conversation = conversation_of_viewer(app, viewer, id).await?;
    changes_in(app, viewer, conversation, since).await
}

/// The same in a conversation that was read before: a message that is changed after that comes with
/// its later number.
async fn changes_in(
    app: &AppState,
    viewer: &Viewer,
    ListedConversation { conversation, rev: now, .. }: ListedConversation,
    since: i64,
) -> Result<MessageChanges> {
    let user = viewer.person.id;
    let mut messages = store::changes(&app.db, user, conversation, since, MOST_CHANGES + 1).await?;
    let more = messages.len() > MOST_CHANGES;
    messages.truncate(MOST_CHANGES);
    let last = messages.last().map_or(now, |message| message.rev);
    Ok(MessageChanges { messages, rev: if more { last } else { last.max(now) }, more })
}

/// The changes of a room, and how far all others have read whom the viewer sees: for a page that
/// was away.
pub async fn catch_up(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    since: i64,
) -> Result<CatchUp> {
    let conversation = conversation_of_viewer(app, viewer, id).await?;
    let seen_by_all = match conversation.kind.is_room() {
        true => store::read_by_all(&app.db, viewer.person.id, id).await?.unwrap_or_default(),
        false => 0,
    };
    Ok(CatchUp { changes: changes_in(app, viewer, conversation, since).await?, seen_by_all })
}

/// The pinned messages of a conversation, newest first.
pub async fn pins(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    paging: &Paging,
) -> Result<Page<Message>> {
    conversation_of_viewer(app, viewer, id).await?;
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
        conversation_of_viewer(app, viewer, id).await?;
    }
    match Search::words(typed) {
        Some(search) => {
            store::search(&app.db, viewer.person.id, search, conversation, paging).await
        }
        None => Ok(Page { items: Vec::new(), next: None }),
    }
}

/// The oldest message of a conversation that the viewer has not seen.
pub async fn first_unseen(
    app: &AppState,
    viewer: &Viewer,
    conversation: ConversationId,
) -> Result<Option<MessageId>> {
    store::first_unseen(&app.db, viewer.person.id, conversation).await
}

/// The names of those of these conversations that the viewer is in.
pub async fn named(
    app: &AppState,
    viewer: &Viewer,
    conversations: &[ConversationId],
) -> Result<Vec<NamedConversation>> {
    store::named(&app.db, viewer.person.id, conversations).await
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
/// is told, in a room those who have waited for nobody but the viewer, and the viewer's other
/// devices, without a number: who misses that gets the counts with the next hello.
pub async fn mark_seen(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    seq: i64,
) -> Result<Progress> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let members = store::participants(&mut *tx, user, id).await?;
            if members.is_empty() || members.iter().any(|member| !member.visible) {
                return Err(Error::NotFound);
            }
            let mine =
                members.iter().find(|member| member.person.id == user).ok_or(Error::Internal)?;
            let positions = match mine.kind.is_room() && seq > mine.read_seq {
                true => store::read_positions_around(tx, id, user).await?,
                false => None,
            };
            let Some(seq) = store::read_until(tx, id, user, seq, now).await? else {
                return Ok(Progress { conversation: id, user, seq: mine.read_seq });
            };
            let progress = Progress { conversation: id, user, seq };
            if mine.kind.is_room() {
                room_events::publish_seen(tx, &hub, progress);
                if store::is_mentioned(tx, id, user, mine.read_seq, seq).await? {
                    notifications::publish_messages_read(tx, &hub, user, now).await?;
                }
                if let Some(positions) = positions {
                    let grown = positions.after_reading(user, seq);
                    room_events::publish_seen_by_all(tx, &hub, id, grown);
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

/// The viewer's unread counts in chat.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The number of unseen messages in direct conversations, by sender.
    pub unseen: BTreeMap<UserId, i64>,
    /// The viewer's rooms, latest message first.
    pub rooms: Vec<RoomRow>,
    /// All unseen messages but those in muted conversations: the number that a badge shows.
    pub total: i64,
    /// All that a hello counts: also those in muted direct conversations.
    pub in_hello: i64,
}

pub async fn waiting(app: &AppState, viewer: UserId) -> Result<Waiting> {
    let (unseen, rooms) = store::waiting(&app.db, viewer).await?;
    let loud = unseen.iter().filter(|of| !of.muted).map(|of| of.unseen);
    let loud_rooms = rooms.iter().filter(|room| !room.muted).map(|room| room.unseen);
    let in_rooms: i64 = loud_rooms.sum();
    let total = loud.sum::<i64>() + in_rooms;
    let in_hello = unseen.iter().map(|of| of.unseen).sum::<i64>() + in_rooms;
    let unseen = unseen.into_iter().map(|of| (of.other, of.unseen)).collect();
    Ok(Waiting { unseen, rooms, total, in_hello })
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
