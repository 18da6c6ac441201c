//! The operations of rooms: creating groups and channels, joining, adding, leaving, roles, titles.
//!
//! A group is by invitation, and unknown to everyone else. A channel is listed, and every member of
//! the community may join it.

use super::{conversation, room_events, sending::random_client_id, store};
use crate::{
    accounts::{Person, model::Handle, server as accounts, server::Viewer},
    base::{ConversationId, Error, MessageId, Page, Result, Timestamp, UserId},
    chat::{
        events::MESSAGE_CREATED,
        model::{
            Channel, Conversation, Kind, MOST_MEMBERS, Member, Message, MessageKind, Role, SeenBy,
            checked_about, checked_title,
        },
    },
    notifications::server as notifications,
    platform::{
        AppState,
        db::{Search, Tx},
        extract::Paging,
        hub::Hub,
    },
};
use store::{MemberCursor, RoomState};

/// A group or a channel to create.
#[derive(Clone, Debug)]
pub struct NewRoom {
    pub kind: Kind,
    pub title: String,
    pub about: String,
    /// Whom a group begins with, besides the viewer.
    pub members: Vec<Handle>,
}

/// Creates a group or a channel, of which the viewer is the owner.
pub async fn create(app: &AppState, viewer: &Viewer, new: NewRoom) -> Result<Conversation> {
    let (title, about) = (checked_title(&new.title)?, checked_about(&new.about)?);
    // A name may be there twice, but nobody is looked up for a list that is much too long.
    if new.members.len() > 2 * MOST_MEMBERS {
        return Err(too_many());
    }
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    let mut members = Vec::new();
    for handle in &new.members {
        let found = accounts::user_id(&app.db, handle).await;
        members.push(found.map_err(|error| unknown_name("members", error))?);
    }
    let id = app
        .db
        .write(async move |tx| {
            let invited = invited(tx, user, &members).await;
            let invited = invited.map_err(|error| unknown_name("members", error))?;
            // The owner is a member by that.
            let mut users: Vec<UserId> = invited.into_iter().map(|person| person.id).collect();
            users.retain(|other| *other != user);
            let everyone: Vec<UserId> = users.iter().copied().chain([user]).collect();
            if everyone.len() > MOST_MEMBERS {
                return Err(too_many());
            }
            check_room_limit(tx, user, &everyone).await?;
            let id = ConversationId::new(now);
            let room = store::NewRoomRow { id, kind: new.kind, title, about, owner: user };
            store::create(tx, room, now).await?;
            store::join(tx, id, &users, Role::Member, now).await?;
            for user in everyone {
                room_events::publish_joined(tx, &hub, id, user);
            }
            Ok(id)
        })
        .await?;
    conversation(app, viewer, id).await
}

/// An error about people who are named in a field.
fn unknown_name(field: &str, error: Error) -> Error {
    match error {
        Error::NotFound => Error::field(field, "Nobody here has this name."),
        error => error,
    }
}

/// A room for bulk import (migration or demo data).
#[derive(Clone, Debug)]
pub struct PastRoom {
    pub kind: Kind,
    pub title: String,
    pub about: String,
    pub owner: UserId,
    /// The other members. They read everything.
    pub members: Vec<UserId>,
    pub at: Timestamp,
}

/// Imports a room in which nothing has been written yet. No line says who joined, and nobody is
/// told, because nobody was there.
pub async fn create_past_room(app: &AppState, room: PastRoom) -> Result<ConversationId> {
    let PastRoom { kind, title, about, owner, members, at } = room;
    app.db
        .write(async move |tx| {
            let id = ConversationId::new(at);
            store::create(tx, store::NewRoomRow { id, kind, title, about, owner }, at).await?;
            store::join(tx, id, &members, Role::Member, at).await?;
            Ok(id)
        })
        .await
}

fn too_many() -> Error {
    Error::field("members", "A group has at most 500 members.")
}

/// An error about the people to add, beside the field of a form that names them.
pub fn beside(field: &str, error: Error) -> Error {
    match &error {
        Error::NotFound => unknown_name(field, error),
        Error::NotAllowed => Error::field(field, "You cannot add this person."),
        _ => match error.fields().and_then(|fields| fields.get("members")) {
            Some(why) => Error::field(field, why),
            None => error,
        },
    }
}

/// The people whom the viewer adds, each once, or the error if they may not: a block, or a setting
/// of the person, forbids it like a message.
async fn invited(tx: &mut Tx, viewer: UserId, users: &[UserId]) -> Result<Vec<Person>> {
    let targets = store::targets_in(tx, viewer, users).await?;
    let unknown = |user: &UserId| !targets.iter().any(|target| target.person.id == *user);
    if users.iter().any(unknown) {
        return Err(Error::NotFound);
    }
    let may_add = |target: store::Target| match target {
        target if target.person.id == viewer => Ok(target.person),
        target if target.visible && target.takes_messages => Ok(target.person),
        // A person who blocks the viewer does not exist for them.
        target if target.visible || target.blocking => Err(Error::NotAllowed),
        _ => Err(Error::NotFound),
    };
    targets.into_iter().map(may_add).collect()
}

/// Checks that those who join a room are in fewer than one may be in.
async fn check_room_limit(tx: &mut Tx, viewer: UserId, joining: &[UserId]) -> Result<()> {
    let full = store::users_at_room_limit(tx, joining).await?;
    match full.contains(&viewer) {
        true => {
            let detail = "You are in 1,000 groups and channels. Leave one of them first.";
            Err(Error::BadRequest { detail: detail.to_owned() })
        }
        false if full.is_empty() => Ok(()),
        false => Err(Error::NotAllowed),
    }
}

/// All channels whose title contains what was typed, newest first.
pub async fn channels(
    app: &AppState,
    viewer: &Viewer,
    typed: &str,
    paging: &Paging,
) -> Result<Page<Channel>> {
    store::channels(&app.db, viewer.person.id, typed.trim(), paging).await
}

/// Joins a channel. Idempotent.
pub async fn join(app: &AppState, viewer: &Viewer, id: ConversationId) -> Result<Conversation> {
    let (person, now, hub) = (viewer.person.clone(), app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let room = store::room_in(tx, person.id, id)
                .await?
                .filter(|room| room.kind == Kind::Channel)
                .ok_or(Error::NotFound)?;
            match room.role {
                Some(_) => Ok(()),
                None => {
                    check_room_limit(tx, person.id, &[person.id]).await?;
                    enter(tx, &hub, id, &room, person, Role::Member, now).await
                }
            }
        })
        .await?;
    conversation(app, viewer, id).await
}

/// Makes somebody a member, and says so in the room. The first in an empty room is its owner.
async fn enter(
    tx: &mut Tx,
    hub: &Hub,
    id: ConversationId,
    room: &RoomState,
    person: Person,
    role: Role,
    now: Timestamp,
) -> Result<()> {
    let role = if room.members == 0 { Role::Owner } else { role };
    store::join(tx, id, &[person.id], role, now).await?;
    room_events::publish_joined(tx, hub, id, person.id);
    line(tx, hub, id, person, MessageKind::Joined, String::new(), now).await
}

/// Adds a line to a room about who joined or left, or its new title.
async fn line(
    tx: &mut Tx,
    hub: &Hub,
    room: ConversationId,
    sender: Person,
    kind: MessageKind,
    text: String,
    now: Timestamp,
) -> Result<()> {
    let (id, client_id) = (MessageId::new(now), random_client_id());
    let row = store::NewRow {
        id,
        conversation: room,
        sender: sender.id,
        client_id: client_id.clone(),
        kind,
        text: text.clone(),
        reply_to: None,
        story: None,
        images: 0,
        mentions: 0,
        created_at: now,
    };
    let stored = store::insert(tx, row, false).await?.ok_or(Error::Internal)?;
    let message = Message {
        id,
        conversation: room,
        seq: stored.seq,
        rev: stored.rev,
        kind,
        sender,
        client_id,
        text,
        created_at: now,
        ..Message::default()
    };
    room_events::publish_message(tx, hub, MESSAGE_CREATED, message).await
}

/// The members of a conversation, latest first.
pub async fn members(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    paging: &Paging<MemberCursor>,
) -> Result<Page<Member>> {
    super::conversation_of_viewer(app, viewer, id).await?;
    store::members_of(&app.db, viewer.person.id, id, paging).await
}

/// Adds somebody to a room that the viewer is in, or changes the role of a member. The flag is true
/// if they were added. Every member may add people; owner and admins change roles, and only the
/// owner may give away that role.
pub async fn add(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    handle: Handle,
    role: Option<Role>,
) -> Result<(Member, bool)> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let (room, mine) = own_room(tx, user, id).await?;
            let may_give = |role: Role| match role {
                Role::Owner => mine == Role::Owner,
                Role::Admin | Role::Member => mine.manages(),
            };
            let other = accounts::user_id(&mut *tx, &handle).await?;
            let (person, added) = match store::member_in(&mut *tx, id, other).await? {
                Some(_) if !sees(tx, user, other).await? => return Err(Error::NotFound),
                Some(member) => {
                    set_role(tx, id, (user, mine), &member, role).await?;
                    (member.user, false)
                }
                None => {
                    if !role.is_none_or(|role| role == Role::Member || may_give(role)) {
                        return Err(Error::Forbidden);
                    }
                    let mut invited = invited(tx, user, &[other]).await?;
                    let person = invited.pop().ok_or(Error::NotFound)?;
                    check_room_limit(tx, user, &[person.id]).await?;
                    if room.kind == Kind::Group && room.members >= MOST_MEMBERS as i64 {
                        return Err(too_many());
                    }
                    let role = role.unwrap_or(Role::Member);
                    // There is one owner: who is before is an admin from now on.
                    if role == Role::Owner {
                        store::set_role(tx, id, user, Role::Admin).await?;
                    }
                    enter(tx, &hub, id, &room, person.clone(), role, now).await?;
                    (person, true)
                }
            };
            let member = store::member_in(&mut *tx, id, person.id).await?.ok_or(Error::Internal)?;
            Ok((member, added))
        })
        .await
}

/// True if the viewer sees the person. Everyone sees themselves.
async fn sees(tx: &mut Tx, viewer: UserId, user: UserId) -> Result<bool> {
    let target = store::target(&mut *tx, viewer, user).await?;
    Ok(viewer == user || target.is_some_and(|target| target.visible))
}

/// Changes the role of a member, if the viewer may.
async fn set_role(
    tx: &mut Tx,
    room: ConversationId,
    (user, mine): (UserId, Role),
    member: &Member,
    role: Option<Role>,
) -> Result<()> {
    let Some((before, role)) = member.role.zip(role).filter(|(before, role)| before != role) else {
        return Ok(());
    };
    let may = match (before, role) {
        // The owner hands over by naming another.
        (Role::Owner, _) => false,
        (_, Role::Owner) => mine == Role::Owner,
        // An admin may step down, and changes nobody who stands beside them.
        (before, _) => mine.manages() && (mine < before || member.user.id == user),
    };
    if !may {
        return Err(Error::Forbidden);
    }
    if role == Role::Owner {
        store::set_role(tx, room, user, Role::Admin).await?;
    }
    store::set_role(tx, room, member.user.id, role).await
}

/// The room and the viewer's role in it. Its members are not there for who is not one of them.
async fn own_room(tx: &mut Tx, user: UserId, id: ConversationId) -> Result<(RoomState, Role)> {
    let room = store::room_in(tx, user, id).await?.ok_or(Error::NotFound)?;
    room.role.map(|role| (room, role)).ok_or(Error::NotFound)
}

/// A member whom the viewer may remove from a room.
pub async fn removable(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    handle: &Handle,
) -> Result<Member> {
    let room = super::conversation_of_viewer(app, viewer, id).await?;
    let mine = room.role.filter(|role| role.manages()).ok_or(Error::Forbidden)?;
    let user = accounts::user_id(&app.db, handle).await?;
    let member = store::member_in(&app.db, id, user).await?.ok_or(Error::NotFound)?;
    match member.role.is_some_and(|role| mine < role) {
        true => Ok(member),
        false => Err(Error::Forbidden),
    }
}

/// Removes a member from a room, or the viewer themselves. Owner and admins remove those below
/// them.
pub async fn remove(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    handle: Handle,
) -> Result<()> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let (_, mine) = own_room(tx, user, id).await?;
            let other = accounts::user_id(&mut *tx, &handle).await?;
            let member = store::member_in(&mut *tx, id, other).await?.ok_or(Error::NotFound)?;
            // Who manages the room removes also somebody who blocks them.
            if !mine.manages() && !sees(tx, user, other).await? {
                return Err(Error::NotFound);
            }
            if other != user && !member.role.is_some_and(|role| mine.manages() && mine < role) {
                return Err(Error::Forbidden);
            }
            // Before they go, so that they hear of it themselves.
            line(tx, &hub, id, member.user, MessageKind::Left, String::new(), now).await?;
            let positions = store::read_positions_around(tx, id, other).await?;
            store::leave(tx, id, other).await?;
            if let Some(positions) = positions {
                room_events::publish_seen_by_all(tx, &hub, id, positions.after_leaving(other));
            }
            notifications::forget_conversation(tx, other, id).await?;
            room_events::publish_left(tx, &hub, id, other);
            Ok(())
        })
        .await
}

/// Changes the title of a room, or the text about it.
pub async fn describe(
    app: &AppState,
    viewer: &Viewer,
    id: ConversationId,
    title: Option<String>,
    about: Option<String>,
) -> Result<Conversation> {
    let title = title.as_deref().map(checked_title).transpose()?;
    let about = about.as_deref().map(checked_about).transpose()?;
    let (person, now, hub) = (viewer.person.clone(), app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let Some(room) = store::room_in(tx, person.id, id).await? else {
                // A direct conversation has no title.
                let is_direct = store::is_member(tx, person.id, id).await?;
                return Err(if is_direct { Error::Forbidden } else { Error::NotFound });
            };
            match room.role {
                Some(role) if role.manages() => {}
                None if room.kind != Kind::Channel => return Err(Error::NotFound),
                _ => return Err(Error::Forbidden),
            }
            let renamed = title.clone().filter(|title| *title != room.title);
            let title = title.unwrap_or(room.title);
            store::describe(tx, id, title, about.unwrap_or(room.about)).await?;
            match renamed {
                Some(title) => line(tx, &hub, id, person, MessageKind::Renamed, title, now).await,
                None => Ok(()),
            }
        })
        .await?;
    conversation(app, viewer, id).await
}

/// Mutes a conversation (`on`): what is unseen in it counts for no badge. Idempotent.
pub async fn mute(app: &AppState, viewer: &Viewer, id: ConversationId, on: bool) -> Result<()> {
    super::conversation_of_viewer(app, viewer, id).await?;
    let (user, hub) = (viewer.person.id, app.hub.clone());
    app.db
        .write(async move |tx| {
            store::set_muted(tx, id, user, on).await?;
            room_events::publish_muted(tx, &hub, id, user, on);
            Ok(())
        })
        .await
}

/// People to choose from for a new conversation, and those who are chosen: see
/// [`NewConversationPage`](crate::chat::pages::NewConversationPage).
pub async fn people_to_add(
    app: &AppState,
    viewer: &Viewer,
    typed: &str,
    chosen: &[UserId],
) -> Result<(Vec<Person>, Vec<Person>)> {
    let user = viewer.person.id;
    let chosen = store::people_by_id(&app.db, user, chosen).await?;
    let mut people = match (typed.trim().is_empty(), Search::beginnings(typed)) {
        (false, None) => Vec::new(),
        (false, Some(search)) => store::people_found(&app.db, user, search).await?,
        (true, _) => store::people_known(&app.db, user).await?,
    };
    people.retain(|person| !chosen.contains(person));
    Ok((people, chosen))
}

/// The others who have seen a message of the viewer's.
pub async fn seen_by(
    app: &AppState,
    viewer: &Viewer,
    id: MessageId,
    paging: &Paging,
) -> Result<Page<SeenBy>> {
    let message = super::message(app, viewer, id).await?;
    if message.hidden || message.sender.id != viewer.person.id {
        return Err(Error::Forbidden);
    }
    store::seen_by(&app.db, viewer.person.id, id, paging).await
}
