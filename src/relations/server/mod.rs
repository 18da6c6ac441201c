//! The operations of relations: following, follow requests, blocking, muting, and the lists of all
//! these.

pub mod rest;
mod store;
pub mod visibility;

pub use store::{INVARIANTS, List, Newcomer};

use super::{
    events::RelationEvent,
    model::{PersonSince, Relationship},
};
use crate::{
    accounts::{
        model::Handle,
        server::{MaybeViewer, Viewer, user_id},
    },
    base::{Error, Page, RelationId, Result, Timestamp, UserId},
    log::server::{self as log, Entry},
    platform::{
        AppState,
        archive::Archive,
        db::Tx,
        extract::Paging,
        hooks::{Erasure, EventData, LogEvent, NotificationEntry, written},
    },
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::collections::BTreeSet;
use store::Target;

/// The kinds of notifications.
const FOLLOW: &str = "follow";
const REQUEST: &str = "request";

/// The viewer's id. Signed out it is [`UserId::NOBODY`], which no row has.
pub fn viewer_id(viewer: &MaybeViewer) -> UserId {
    viewer.0.as_ref().map_or(UserId::NOBODY, |viewer| viewer.person.id)
}

pub async fn newest(app: &AppState, viewer: &Viewer) -> Result<Vec<Newcomer>> {
    store::newest(&app.db, viewer.person.id).await
}

/// Follows a user, or asks to if their account is private. Idempotent.
pub async fn follow(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    let this = app.clone();
    change(app, viewer, handle, async move |tx, viewer, target, id, now| {
        if target.blocking {
            return Err(Error::NotAllowed);
        }
        let notification = |kind| NotificationEntry::new(target.id, viewer, kind);
        if target.private {
            if store::insert_request(tx, id, viewer, target.id, now).await? {
                (this.hooks.notify)(tx, &this.hub, notification(REQUEST), now).await?;
            }
            return Ok(Visibility::Same);
        }
        store::delete_request(tx, viewer, target.id).await?;
        if !store::insert_follow(tx, id, viewer, target.id, now).await? {
            return Ok(Visibility::Same);
        }
        let entry = Entry::about(viewer.number()).caused_by(viewer);
        log::publish_once(
            tx,
            &this.hub,
            target.id,
            entry,
            &RelationEvent::Followed { user: viewer },
            now,
        )
        .await?;
        (this.hooks.notify)(tx, &this.hub, notification(FOLLOW), now).await?;
        Ok(Visibility::Changed)
    })
    .await
}

/// Follows many users at once, of those who can be followed without asking. Faster than one by one,
/// for communities that are moved here or made up.
pub async fn follow_many(app: &AppState, follower: UserId, others: Vec<UserId>) -> Result<()> {
    let now = app.now();
    app.db.write(async move |tx| store::insert_follows(tx, follower, &others, now).await).await
}

/// Unfollows a user, or withdraws the request to follow them.
pub async fn unfollow(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    let this = app.clone();
    change(app, viewer, handle, async move |tx, viewer, target, _, _| {
        store::delete_request(tx, viewer, target.id).await?;
        let followed = store::delete_follow(tx, viewer, target.id).await?;
        for kind in [FOLLOW, REQUEST] {
            (this.hooks.withdraw)(tx, NotificationEntry::new(target.id, viewer, kind)).await?;
        }
        Ok(if followed { Visibility::Changed } else { Visibility::Same })
    })
    .await
}

/// Blocks a user: from now on, neither sees the other anywhere, and neither follows the other.
pub async fn block(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    change(app, viewer, handle, async |tx, viewer, target, id, now| {
        for (follower, followee) in [(viewer, target.id), (target.id, viewer)] {
            store::delete_follow(tx, follower, followee).await?;
            store::delete_request(tx, follower, followee).await?;
        }
        store::insert_block(tx, id, viewer, target.id, now).await?;
        Ok(Visibility::Changed)
    })
    .await
}

pub async fn unblock(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    change(app, viewer, handle, async |tx, viewer, target, _, _| {
        store::delete_block(tx, viewer, target.id).await?;
        Ok(if target.blocking { Visibility::Changed } else { Visibility::Same })
    })
    .await
}

/// Mutes a user: what they do is kept out of the viewer's feed and notifications. They cannot tell.
pub async fn mute(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    change(app, viewer, handle, async |tx, viewer, target, id, now| {
        store::insert_mute(tx, id, viewer, target.id, now).await?;
        Ok(Visibility::Same)
    })
    .await
}

pub async fn unmute(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    change(app, viewer, handle, async |tx, viewer, target, _, _| {
        store::delete_mute(tx, viewer, target.id).await?;
        Ok(Visibility::Same)
    })
    .await
}

/// Accepts a user's request to follow the viewer.
pub async fn accept(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    let this = app.clone();
    change(app, viewer, handle, async move |tx, viewer, target, id, now| {
        if !store::delete_request(tx, target.id, viewer).await? {
            return Err(Error::NotFound);
        }
        (this.hooks.withdraw)(tx, NotificationEntry::new(viewer, target.id, REQUEST)).await?;
        store::insert_follow(tx, id, target.id, viewer, now).await?;
        Ok(Visibility::Changed)
    })
    .await
}

/// Declines a user's request to follow the viewer. They are not told.
pub async fn decline(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<Relationship> {
    change(app, viewer, handle, async |tx, viewer, target, _, _| {
        if store::delete_request(tx, target.id, viewer).await? {
            Ok(Visibility::Same)
        } else {
            Err(Error::NotFound)
        }
    })
    .await
}

/// Tells whether a change affects what the two users see of each other.
enum Visibility {
    Changed,
    Same,
}

/// Finds the other user and changes something between the two, in one transaction: a block at the
/// same moment either comes before and is seen, or comes after and removes what was made.
async fn change<F>(app: &AppState, viewer: &Viewer, handle: Handle, work: F) -> Result<Relationship>
where
    F: AsyncFnOnce(&mut Tx, UserId, &Target, RelationId, Timestamp) -> Result<Visibility>
        + Send
        + 'static,
{
    let (viewer, now, state) = (viewer.person.id, app.now(), app.clone());
    app.db
        .write(async move |tx| {
            let user = user_id(&mut *tx, &handle).await?;
            let target = store::target(tx, viewer, user).await?.ok_or(Error::NotFound)?;
            if target.id == viewer {
                return Err(Error::BadRequest {
                    detail: "You cannot do that to yourself.".to_owned(),
                });
            }
            if let Visibility::Changed =
                work(tx, viewer, &target, RelationId::new(now), now).await?
            {
                tx.after_commit(move || state.visibility_between_changed(viewer, target.id));
            }
            store::relationship(tx, viewer, target.id).await
        })
        .await
}

/// A user's followers, or those they follow. Refused if they do not show the list to the viewer.
pub async fn people_in_list(
    app: &AppState,
    viewer: &MaybeViewer,
    list: List,
    handle: Handle,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let viewer = viewer_id(viewer);
    let owner = user_id(&app.db, &handle).await?;
    match store::is_list_open(&app.db, viewer, owner).await? {
        None => Err(Error::NotFound),
        Some(false) => Err(Error::NotAllowed),
        Some(true) => store::list(&app.db, viewer, list, owner, paging).await,
    }
}

/// One of the viewer's own lists.
pub async fn people_in_own_list(
    app: &AppState,
    viewer: &Viewer,
    list: List,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    store::list(&app.db, viewer.person.id, list, viewer.person.id, paging).await
}

/// Which of these users the viewer sees.
pub async fn seen_among(
    app: &AppState,
    viewer: UserId,
    people: impl Iterator<Item = UserId>,
) -> Result<BTreeSet<UserId>> {
    let people: BTreeSet<UserId> = people.collect();
    if people.is_empty() {
        return Ok(people);
    }
    let people: Vec<UserId> = people.into_iter().collect();
    Ok(store::seen_among(&app.db, viewer, &people)
        .await?
        .into_iter()
        .map(|(person,)| person)
        .collect())
}

/// Loads events of new followers again, of those whom the viewer still sees.
pub fn render_events(
    app: AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>> {
    async move {
        let events: Vec<(i64, UserId)> = events
            .into_iter()
            .map(|event| (event.seq, UserId::from_number(event.subject)))
            .collect();
        let seen = seen_among(&app, viewer, events.iter().map(|(_, user)| *user)).await?;
        Ok(events
            .into_iter()
            .filter(|(_, user)| seen.contains(user))
            .map(|(seq, user)| (seq, written(&RelationEvent::Followed { user })))
            .collect())
    }
    .boxed()
}

/// Erases this slice's data when an account is deleted.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}

/// Adds this slice's data to the archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        for (name, list) in [
            ("followers.json", List::Followers),
            ("following.json", List::Following),
            ("blocks.json", List::Blocks),
        ] {
            archive
                .list(
                    name,
                    |after| store::exported(&app.db, list, user, after),
                    |(cursor, _)| *cursor,
                )
                .await?;
        }
        Ok(())
    }
    .boxed()
}
