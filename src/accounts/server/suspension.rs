//! Suspending users and lifting the suspension, and recording when users were last seen.

use super::{Viewer, store};
use crate::{
    accounts::model::{Handle, Person},
    base::{Result, Timestamp, UserId},
    platform::{AppState, audit, db::Db, hub::REVOKED},
};
use std::time::Duration;

/// The interval at which a running server looks for users suspended by `kith suspend`.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Suspends a user, for the owner: their sessions and tokens are refused, their sockets close, and
/// nobody sees them.
pub async fn suspend(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<()> {
    viewer.must_be_owner()?;
    let at = app.now();
    let user =
        app.db.write(async move |tx| store::set_suspended(tx, &handle, Some(at)).await).await?;
    audit::done_to("suspended", viewer.person.id, user);
    app.hub.close_user(user, REVOKED);
    app.visibility_changed(vec![user]);
    Ok(())
}

/// Lifts the suspension of a user, for the owner.
pub async fn unsuspend(app: &AppState, viewer: &Viewer, handle: Handle) -> Result<()> {
    viewer.must_be_owner()?;
    let user = app.db.write(async move |tx| store::set_suspended(tx, &handle, None).await).await?;
    audit::done_to("unsuspended", viewer.person.id, user);
    app.visibility_changed(vec![user]);
    Ok(())
}

/// The suspended users, for the owner, the last one first.
pub async fn suspended(app: &AppState, viewer: &Viewer) -> Result<Vec<Person>> {
    viewer.must_be_owner()?;
    store::suspended(&app.db).await
}

/// Suspends a user at the time `at`, or lifts the suspension if there is none. For the command
/// line, which has only the database.
pub async fn set_suspended(db: &Db, handle: Handle, at: Option<Timestamp>) -> Result<UserId> {
    let user = db.write(async move |tx| store::set_suspended(tx, &handle, at).await).await?;
    audit::done(if at.is_some() { "suspended_by_command" } else { "unsuspended_by_command" }, user);
    Ok(user)
}

/// Closes the sockets of users who were suspended from the command line. Their requests are refused
/// anyway.
pub async fn watch_suspensions(app: AppState) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    let mut last = (app.now(), UserId::NOBODY);
    loop {
        ticks.tick().await;
        match newly_suspended(&app, last).await {
            Ok(newest) => last = newest,
            Err(error) => tracing::warn!(%error, "suspensions could not be looked up"),
        }
    }
}

/// Closes the sockets of users suspended after this time and id, and returns the last of them.
async fn newly_suspended(
    app: &AppState,
    mut last: (Timestamp, UserId),
) -> Result<(Timestamp, UserId)> {
    for (at, user) in store::suspended_since(&app.db, last).await? {
        last = (at, user);
        app.hub.close_user(user, REVOKED);
        app.visibility_changed(vec![user]);
    }
    Ok(last)
}

/// Records that these users are online now.
pub async fn note_seen(app: &AppState, users: Vec<UserId>) -> Result<()> {
    let now = app.now();
    app.db.write(async move |tx| store::note_seen(tx, &users, now).await).await
}
