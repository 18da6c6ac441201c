//! Who is here: known from the sockets that live, so nobody stays online after a crash.

use super::store;
use crate::{
    accounts::server::{self as accounts, Viewer},
    base::{Result, UserId},
    live::model::Presence,
    platform::AppState,
};
use std::time::Duration;

/// How often it is written down who is here.
const NOTE_EVERY: Duration = Duration::from_secs(60);

/// Whether any socket of this person lives. Whether the viewer may know is for the caller to ask.
pub fn is_online(app: &AppState, user: UserId) -> bool {
    app.hub.is_connected(user)
}

/// Who of these people is here. Those of whom the viewer may not know are left out.
pub async fn presence(app: &AppState, viewer: &Viewer, users: &[UserId]) -> Result<Vec<Presence>> {
    let seen = store::last_seen(&app.db, viewer.person.id, users).await?;
    Ok(seen.into_iter().map(|(user, last_seen)| Presence { user, online: is_online(app, user), last_seen }).collect())
}

/// Writes down that these people are here, or were until now. What cannot be written is no reason to end a socket.
pub async fn note(app: &AppState, users: Vec<UserId>) {
    if users.is_empty() {
        return;
    }
    if let Err(error) = accounts::note_seen(app, users).await {
        tracing::warn!(%error, "when people were last here could not be written down");
    }
}

/// Writes down once a minute who is here.
pub async fn watch(app: AppState) {
    let mut ticks = tokio::time::interval(NOTE_EVERY);
    loop {
        ticks.tick().await;
        note(&app, app.hub.connected()).await;
    }
}
