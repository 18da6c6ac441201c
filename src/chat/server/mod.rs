//! The operations of chat. Conversations here; messages in `sending`, `reading` and `editing`;
//! groups and channels in `rooms`.
//!
//! Every change is told to all members of the conversation, also to the author's other devices: in
//! a direct conversation by the event log with the same transaction, in a room by its topic, and
//! over their sockets after the commit (fan-out).

mod editing;
mod live_events;
mod mentions;
mod read_positions;
mod reading;
pub mod rest;
mod room_events;
mod room_rest;
mod rooms;
mod sending;
mod store;
mod upload_form;

pub use editing::{delete, edit, moderate, pin, react, reportable};
pub use live_events::{hello_section, other_members, render_events, topics};
pub use reading::{
    Waiting, catch_up, changes, first_unseen, last_messages, mark_message_seen, mark_seen, message,
    messages, messages_by_id, named, next_unread, pins, search, waiting,
};
pub use room_events::RoomEvent;
pub use rooms::{
    NewRoom, PastRoom, add, beside, channels, create, create_past_room, describe, join, members,
    mute, people_to_add, removable, remove, seen_by,
};
pub use sending::{
    PastConversation, PastMessage, To, send, send_past_messages, takes_messages, takes_uploads,
};
use store::Erased;
pub use store::{
    AFTER, BEFORE, CHANGES, CHANNELS, CONVERSATIONS, INVARIANTS, MEMBERS_OF, MemberCursor,
    NamedConversation, REVS, SEARCH, Start, WAITING,
};
pub use upload_form::routes as form_routes;

use super::model::{Conversation, Jump, Kind};
use crate::{
    accounts::{
        Person,
        model::Handle,
        server::{self as accounts, Viewer},
    },
    base::{ConversationId, Error, MediaId, Page, Result, UserId},
    platform::{AppState, archive::Archive, db::Tx, extract::Paging, hooks::Erasure},
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use store::ListedConversation;

/// The number of messages per page, and per load of earlier or later ones.
pub const MESSAGES_A_PAGE: usize = 50;
/// The most conversations to jump to.
const MOST_JUMPS: usize = 100;

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
    let jump = |row: ListedConversation| Jump {
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
    conversations: Vec<ListedConversation>,
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
    let conversation = |row: ListedConversation| Conversation {
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
async fn conversation_of_viewer(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
) -> Result<ListedConversation> {
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
    let user = accounts::user_id(&mut *tx, handle).await?;
    let target = store::target(&mut *tx, viewer, user).await?.ok_or(Error::NotFound)?;
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
    async move {
        let (hub, user) = (erasure.hub.clone(), erasure.user);
        let Erased { changed, left, next } = store::erase(tx, erasure).await?;
        room_events::publish_last_changes(tx, &hub, &changed).await?;
        for (room, positions) in left {
            room_events::publish_seen_by_all(tx, &hub, room, positions.after_leaving(user));
        }
        Ok(next)
    }
    .boxed_local()
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
