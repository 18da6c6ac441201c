//! Presence: who is online. It is known from the live sockets, so nobody stays online after a
//! crash.
//!
//! A client says which users are on its screen (`watch`), and is told when these come and go. So
//! the cost lies in what is looked at, and not in how many users there are.

use super::store::{self, Head};
use crate::{
    accounts::server::{self as accounts, Viewer},
    base::{Result, Timestamp, UserId},
    live::{events::ServerFrame, model::Presence},
    platform::{
        AppState,
        hub::{Connection, Frame},
    },
};
use futures::future::{BoxFuture, FutureExt};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    time::Duration,
};

/// The interval at which online users are recorded as seen.
const NOTE_EVERY: Duration = Duration::from_secs(60);
/// A user who comes back within this time was never gone: a page that is reloaded closes its
/// socket.
const GRACE: Duration = Duration::from_secs(5);
/// The most online users that a hello names.
const MOST: usize = 500;

/// True if the user has a live socket, or had one a moment ago. The caller checks whether the
/// viewer may know.
pub fn is_online(app: &AppState, user: UserId) -> bool {
    app.hub.is_present(user)
}

/// The presence of these users. Those whose presence the viewer may not know are left out.
pub async fn presence(app: &AppState, viewer: &Viewer, users: &[UserId]) -> Result<Vec<Presence>> {
    let seen =
        store::last_seen(&app.db, viewer.person.id, &users.iter().copied().collect()).await?;
    Ok(seen
        .into_iter()
        .map(|(user, last_seen)| Presence { user, online: is_online(app, user), last_seen })
        .collect())
}

/// The beginning of a hello. `None` if the session has ended.
///
/// When everybody reconnects after a restart, looking up each for each would cost users times
/// users. So the hub keeps whose presence is public, and [`online`] looks up only the others.
pub async fn head(app: &AppState, viewer: &Viewer) -> Result<Option<Head>> {
    let visibility_epoch = app.hub.visibility_epoch();
    let head = store::head(&app.db, viewer.session, app.now()).await?;
    if head.as_ref().is_some_and(|head| head.presence_public) {
        app.hub.note_presence_public(viewer.person.id, visibility_epoch);
    }
    Ok(head)
}

/// Every user of interest who is online and whose presence the viewer may know, for a hello.
pub async fn online(app: &AppState, viewer: UserId, presence_public: bool) -> Result<Vec<UserId>> {
    let mut here = of_interest(app, viewer).await?;
    // Only if the hub knows it of the viewer as well: it may have changed since it was looked up.
    let presence_public = presence_public && here.contains(&(viewer, true));
    here.retain(|(user, _)| *user != viewer);
    let (open, others): (Vec<_>, Vec<_>) =
        here.into_iter().partition(|(_, theirs)| presence_public && *theirs);
    let mut open: Vec<UserId> = open.into_iter().map(|(user, _)| user).collect();
    if !others.is_empty() {
        let others = others.into_iter().map(|(user, _)| user).collect();
        let seen = store::last_seen(&app.db, viewer, &others).await?;
        open.extend(seen.into_iter().map(|(user, _)| user));
    }
    open.sort_unstable();
    Ok(open)
}

/// The viewer, and the online users they are most likely to look for: everyone in a small
/// community, those they follow in a large one. The flag is true for those who are known to have
/// public presence.
async fn of_interest(app: &AppState, viewer: UserId) -> Result<Vec<(UserId, bool)>> {
    match app.hub.online_up_to(MOST) {
        Some(everyone) => Ok(everyone),
        None => {
            let followed = store::followed(&app.db, viewer).await?;
            let mut here = app.hub.online_among([viewer].into_iter().chain(followed));
            here.truncate(1 + MOST);
            Ok(here)
        }
    }
}

/// Announces that a user is online.
pub async fn came(app: &AppState, user: UserId) {
    announce(app, user).await;
}

/// Records when a user was last seen, if this is the end of their last connection. Called while it
/// is still in the hub: a server that stops waits for that.
pub async fn leaving(app: &AppState, user: UserId, connection: &Connection) {
    if connection.leaves_last() {
        note(app, vec![user]).await;
    }
}

/// Announces after a grace period that a user is offline. Called when their connection is no longer
/// in the hub.
pub fn left(app: &AppState, user: UserId) {
    if let Some(token) = app.hub.linger(user) {
        let app = app.clone();
        tokio::spawn(async move {
            tokio::time::sleep(GRACE).await;
            if app.hub.is_gone(user, token) {
                announce(&app, user).await;
            }
        });
    }
}

/// Sends a user's presence to the watchers who may know it.
async fn announce(app: &AppState, user: UserId) {
    let watchers = app.hub.watchers(user);
    if watchers.is_empty() {
        return;
    }
    match store::may_know(&app.db, user, &watchers).await {
        Ok(knowing) => knowing
            .into_iter()
            .for_each(|(watcher, last_seen)| show(app, watcher, user, Some(last_seen))),
        Err(error) => tracing::warn!(%error, "nobody could be told that somebody came or left"),
    }
}

/// Sends a user's presence to a watcher. Without a `last_seen` the watcher may not know it: they
/// are sent offline and no time.
fn show(app: &AppState, watcher: UserId, user: UserId, last_seen: Option<Option<Timestamp>>) {
    let frame = ServerFrame::PresenceChanged {
        user,
        online: last_seen.is_some() && is_online(app, user),
        last_seen: last_seen.flatten(),
    };
    app.hub.send_watching(watcher, user, &Frame::passing(frame.text()));
}

/// Called when it has changed who may know these users' presence: by a block, a setting, a
/// suspension.
pub fn visibility_changed(app: AppState, users: Vec<UserId>) -> BoxFuture<'static, ()> {
    async move {
        let mut watched_by: BTreeMap<UserId, BTreeSet<UserId>> = BTreeMap::new();
        for user in users {
            watched_by.entry(user).or_default().extend(app.hub.watchers(user));
            // These users may now know more or less of others as well.
            for watched in app.hub.watched_by(user) {
                watched_by.entry(watched).or_default().insert(user);
            }
        }
        for (watched, watchers) in watched_by {
            show_anew(&app, watched, watchers.into_iter().collect()).await;
        }
    }
    .boxed()
}

/// Called when it has changed what two users may know of each other: by a follow or a block.
pub fn visibility_between_changed(
    app: AppState,
    [one, other]: [UserId; 2],
) -> BoxFuture<'static, ()> {
    async move {
        for (watcher, watched) in [(one, other), (other, one)] {
            if app.hub.watched_by(watcher).contains(&watched) {
                show_anew(&app, watched, vec![watcher]).await;
            }
        }
    }
    .boxed()
}

/// Sends a user's presence to watchers again, as far as they may know it now.
async fn show_anew(app: &AppState, watched: UserId, watchers: Vec<UserId>) {
    if watchers.is_empty() {
        return;
    }
    match store::may_know(&app.db, watched, &watchers).await {
        Ok(knowing) => {
            let knowing: HashMap<UserId, Option<Timestamp>> = knowing.into_iter().collect();
            watchers
                .into_iter()
                .for_each(|watcher| show(app, watcher, watched, knowing.get(&watcher).copied()));
        }
        Err(error) => {
            tracing::warn!(%error, "nobody could be told that they may no longer know of somebody")
        }
    }
}

/// The presence of the users on a connection's screen, as frames.
pub async fn presence_frames(
    app: &AppState,
    viewer: &Viewer,
    users: &[UserId],
) -> Result<Vec<ServerFrame>> {
    let seen: HashMap<UserId, Presence> = presence(app, viewer, users)
        .await?
        .into_iter()
        .map(|presence| (presence.user, presence))
        .collect();
    let frame = |user: &UserId| {
        let Presence { user, online, last_seen } = *seen.get(user)?;
        Some(ServerFrame::PresenceChanged { user, online, last_seen })
    };
    Ok(users.iter().filter_map(frame).collect())
}

/// Records that these users are online, or were until now. A failure is no reason to end a socket.
async fn note(app: &AppState, users: Vec<UserId>) {
    if users.is_empty() {
        return;
    }
    if let Err(error) = accounts::note_seen(app, users).await {
        tracing::warn!(%error, "when people were last here could not be written down");
    }
}

/// Records once a minute who is online.
pub async fn keep_noting(app: AppState) {
    let mut ticks = tokio::time::interval(NOTE_EVERY);
    loop {
        ticks.tick().await;
        note(&app, app.hub.connected()).await;
    }
}
