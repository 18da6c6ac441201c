//! The operations of people: profiles, search, the sidebar.

pub mod rest;
mod store;

pub use store::List;

use super::model::{PersonRow, Profile, SIDEBAR, SIDEBAR_ROOMS, Sidebar};
use crate::{
    accounts::{
        model::Handle,
        server::{MaybeViewer, Viewer, user_id},
    },
    base::{Error, Page, Result, UserId},
    chat::server as chat,
    live::server as live,
    notifications::server as notifications,
    platform::{
        AppState,
        db::Search,
        extract::{Cursor, Paging},
    },
    relations::server as relations,
};
use futures::future::try_join3;
use std::cmp::Ordering;
use store::{Found, SidebarPerson, SidebarRow};

/// A person's profile. Of a person the viewer blocks, it holds only what it takes to unblock them.
pub async fn profile(app: &AppState, viewer: &MaybeViewer, handle: &Handle) -> Result<Profile> {
    let viewer = relations::viewer_id(viewer);
    let user = user_id(&app.db, handle).await?;
    let found = store::profile(&app.db, viewer, user).await?.ok_or(Error::NotFound)?;
    Ok(shown(app, viewer, found))
}

/// People whose names begin with the typed words, or everyone if nothing was typed.
pub async fn search(
    app: &AppState,
    viewer: &Viewer,
    typed: &str,
    paging: &Paging,
) -> Result<Page<Profile>> {
    let Some(search) = searched(typed) else { return Ok(Page { items: Vec::new(), next: None }) };
    let viewer = viewer.person.id;
    let found =
        store::everyone(&app.db, viewer, paging.one_more(), paging.before(), search).await?;
    Ok(Page::cut(found, paging.limit(), |found| found.cursor.to_string())
        .map(|found| shown(app, viewer, found)))
}

/// The search for what was typed. `Some(None)` means no filter. `None` means no match, because the
/// text has no word in it.
fn searched(typed: &str) -> Option<Option<Search>> {
    match (typed.trim().is_empty(), Search::beginnings(typed)) {
        (true, _) => Some(None),
        (false, None) => None,
        (false, search) => Some(search),
    }
}

/// A cursor in the sidebar's list: the part in which the page ended, and the position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SidebarCursor {
    part: usize,
    before: i64,
}

/// The parts of the sidebar in order (conversations, followed, everyone else), by the first letter
/// of their cursors.
const PARTS: [&str; 3] = ["c", "f", "o"];

impl Cursor for SidebarCursor {
    fn parse(text: &str) -> Option<Self> {
        let (letter, digits) = text.split_at_checked(1)?;
        let part = PARTS.iter().position(|part| *part == letter)?;
        <i64 as Cursor>::parse(digits).map(|before| Self { part, before })
    }
}

/// The people to write to: first those the viewer has a conversation with, then those they follow,
/// then everyone else they may write to.
pub async fn directory(
    app: &AppState,
    viewer: &Viewer,
    typed: &str,
    paging: &Paging<SidebarCursor>,
) -> Result<Page<Profile>> {
    let Some(search) = searched(typed) else { return Ok(Page { items: Vec::new(), next: None }) };
    let viewer = viewer.person.id;
    let start = paging.cursor().copied().unwrap_or(SidebarCursor { part: 0, before: i64::MAX });
    // Parts before the cursor's part are finished, parts after it begin at their top.
    let before = std::array::from_fn(|part| match part.cmp(&start.part) {
        Ordering::Less => 0,
        Ordering::Equal => start.before,
        Ordering::Greater => i64::MAX,
    });
    let rows = store::sidebar(&app.db, viewer, paging.one_more(), before, search).await?;
    let cursor = |row: &SidebarRow| format!("{}{}", PARTS[row.part as usize], row.found.cursor);
    Ok(Page::cut(rows, paging.limit(), cursor).map(|row| shown(app, viewer, row.found)))
}

/// The viewer's rooms and the first people to write to, as many as fit in the sidebar, and the
/// viewer's unread counts.
pub async fn sidebar(app: &AppState, viewer: &Viewer) -> Result<Sidebar> {
    let viewer = viewer.person.id;
    let (people, waiting, unread) = try_join3(
        store::sidebar_people(&app.db, viewer, SIDEBAR as i64),
        chat::waiting(app, viewer),
        notifications::unread(app, viewer),
    )
    .await?;
    let row = |found: SidebarPerson| PersonRow {
        online: found.presence_open && live::is_online(app, found.person.id),
        last_seen: found.last_seen_at.filter(|_| found.presence_open),
        unseen: waiting.unseen.get(&found.person.id).copied().unwrap_or_default(),
        person: found.person,
    };
    Ok(Sidebar {
        people: people.into_iter().map(row).collect(),
        rooms: waiting.rooms.into_iter().take(SIDEBAR_ROOMS).collect(),
        unseen: waiting.total,
        waiting: waiting.in_hello,
        unread,
    })
}

fn shown(app: &AppState, viewer: UserId, found: Found) -> Profile {
    let Found { person, biography, relationship, .. } = found;
    let (bare, presence_open) =
        (relationship.blocking, found.presence_open && !relationship.blocking);
    let unless_bare = |count| if bare { 0 } else { count };
    Profile {
        online: presence_open && live::is_online(app, person.id),
        last_seen: found.last_seen_at.filter(|_| presence_open),
        relationship: (viewer != UserId::NOBODY && viewer != person.id).then_some(relationship),
        id: person.id,
        username: person.username,
        name: person.name,
        family: person.family,
        biography: if bare { String::new() } else { biography },
        photo: person.photo.filter(|_| !bare),
        banner: found.banner.filter(|_| !bare),
        followers: unless_bare(found.follower_count),
        following: unless_bare(found.following_count),
        posts: unless_bare(found.post_count),
        private: found.private,
        registered_at: found.registered_at,
    }
}
