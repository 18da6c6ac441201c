//! Who is here: known from the sockets that live, so nobody stays online after a crash.
//!
//! Whoever has somebody on their screen says so (`watch`), and hears when that person comes and
//! goes. So the cost lies in what is looked at, and not in how many people there are.

use super::store::{self, Known};
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

/// How often it is written down who is here.
const NOTE_EVERY: Duration = Duration::from_secs(60);
/// Who comes back within this was never gone: a page that is loaded anew closes its socket.
const GRACE: Duration = Duration::from_secs(5);
/// As many online people as a hello names.
const MOST: usize = 500;

/// Whether any socket of this person lives, or did a moment ago. Whether the viewer may know is for
/// the caller to ask.
pub fn is_online(app: &AppState, user: UserId) -> bool {
    app.hub.is_present(user)
}

/// Who of these people is here. Those of whom the viewer may not know are left out.
pub async fn presence(app: &AppState, viewer: &Viewer, users: &[UserId]) -> Result<Vec<Presence>> {
    let seen =
        store::last_seen(&app.db, viewer.person.id, &users.iter().copied().collect()).await?;
    Ok(seen
        .into_iter()
        .map(|(user, last_seen)| Presence { user, online: is_online(app, user), last_seen })
        .collect())
}

/// What a hello says, with everyone of interest who is here and of whom the viewer may know.
/// Nothing when the sign-in has ended.
///
/// When everybody comes back after a restart, to look up each for each would cost people times
/// people. So the hub keeps of whom nothing has to be looked up, and for a viewer like them only
/// the others are.
pub async fn known(app: &AppState, viewer: &Viewer) -> Result<Option<Known>> {
    let (user, visibility_epoch) = (viewer.person.id, app.hub.visibility_epoch());
    let (presence_public, others): (Vec<_>, Vec<_>) = of_interest(app, user)
        .await?
        .into_iter()
        .partition(|(_, presence_public)| *presence_public);
    let [presence_public, others] = [presence_public, others]
        .map(|people| people.into_iter().map(|(user, _)| user).collect::<Vec<UserId>>());
    let Some(mut known) =
        store::known(&app.db, viewer, &others, app.hooks.hello_sections, app.now()).await?
    else {
        return Ok(None);
    };
    // What the hub said of them holds while nothing has changed.
    let holds = known.presence_public && app.hub.visibility_epoch() == visibility_epoch;
    known.open.extend(match holds || presence_public.is_empty() {
        true => presence_public,
        false => store::open(&app.db, user, &presence_public).await?,
    });
    if known.presence_public {
        app.hub.note_presence_public(user, visibility_epoch);
    }
    known.open.sort_unstable();
    Ok(Some(known))
}

/// Who is here of those somebody is most likely to look for: everyone in a small community, whom
/// they follow in a large one. And whether they have a presence that everyone may know.
async fn of_interest(app: &AppState, viewer: UserId) -> Result<Vec<(UserId, bool)>> {
    let mut here = match app.hub.here_up_to(MOST) {
        Some(everyone) => everyone,
        None => app
            .hub
            .here_among(store::followed(&app.db, viewer).await?)
            .into_iter()
            .take(MOST)
            .collect(),
    };
    here.retain(|(user, _)| *user != viewer);
    Ok(here)
}

/// Somebody has come.
pub async fn came(app: &AppState, user: UserId) {
    announce(app, user).await;
}

/// A connection of somebody has ended; it is written down when they were last here, if no other of
/// theirs stays. Called while it is still in the hub: a server that stops waits for that.
pub async fn leaving(app: &AppState, user: UserId, connection: &Connection) {
    if connection.leaves_last() {
        note(app, vec![user]).await;
    }
}

/// The same, when it is no longer in the hub.
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

/// Tells those who have a person on their screen, and may know, whether they are here.
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

/// Shows a watcher how it stands with a person: nothing is known of one whom they may not know of.
fn show(app: &AppState, watcher: UserId, user: UserId, last_seen: Option<Option<Timestamp>>) {
    let frame = ServerFrame::PresenceChanged {
        user,
        online: last_seen.is_some() && is_online(app, user),
        last_seen: last_seen.flatten(),
    };
    app.hub.send_watching(watcher, user, &Frame::passing(frame.text()));
}

/// Called when it has changed who may know of these people: by a block, a setting, a suspension.
pub fn visibility_changed(app: AppState, users: Vec<UserId>) -> BoxFuture<'static, ()> {
    async move {
        let mut watched_by: BTreeMap<UserId, BTreeSet<UserId>> = BTreeMap::new();
        for user in users {
            watched_by.entry(user).or_default().extend(app.hub.watchers(user));
            // What they may know of others has changed as well.
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

/// Called when it has changed what two people may know of each other: by following, by a block.
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

/// Shows watchers how it stands with a person, as far as they may know now.
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

/// Shows a connection how it stands with those on its screen.
pub async fn look(app: &AppState, viewer: &Viewer, users: &[UserId]) -> Result<Vec<ServerFrame>> {
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

/// Writes down that these people are here, or were until now. What cannot be written is no reason
/// to end a socket.
async fn note(app: &AppState, users: Vec<UserId>) {
    if users.is_empty() {
        return;
    }
    if let Err(error) = accounts::note_seen(app, users).await {
        tracing::warn!(%error, "when people were last here could not be written down");
    }
}

/// Writes down once a minute who is here.
pub async fn keep_noting(app: AppState) {
    let mut ticks = tokio::time::interval(NOTE_EVERY);
    loop {
        ticks.tick().await;
        note(&app, app.hub.connected()).await;
    }
}
