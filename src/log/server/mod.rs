//! Publishing events (fan-out): to the log of each user in the transaction of the change, and to
//! their sockets after the commit.

mod store;

pub use store::{INVARIANTS, LAST_SEQ};

use crate::{
    base::{LiveEvent, Result, Timestamp, UserId},
    platform::{
        AppState,
        db::Tx,
        hooks::{Erasure, LogEvent, written},
        hub::{Frame, Hub},
    },
};
use futures::future::{FutureExt, LocalBoxFuture};
use std::time::Duration;

/// The retention of events: their age, and their number for one user.
const KEPT: Duration = Duration::from_secs(7 * 86_400);
const MOST: i64 = 10_000;
/// Time within which the same event is not published again for a user who does and undoes it.
const JUST_NOW: Duration = Duration::from_secs(600);
/// Rows that a sweep removes at most in one write.
const SWEEP: i64 = 1_000;

/// An event as the log stores it: ids only.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub subject: i64,
    pub person: Option<UserId>,
    pub position: Option<i64>,
}

impl Entry {
    pub const fn about(subject: i64) -> Self {
        Self { subject, person: None, position: None }
    }

    pub const fn caused_by(self, person: UserId) -> Self {
        Self { person: Some(person), ..self }
    }

    pub const fn up_to(self, position: i64) -> Self {
        Self { position: Some(position), ..self }
    }
}

/// Appends an event to the log of each of these users, except deleted ones. Their connections get
/// it once it is on disk, in the order of the log: the writer sends it before it begins the next
/// writes.
pub async fn publish(
    tx: &mut Tx,
    hub: &Hub,
    users: &[UserId],
    entry: Entry,
    event: &impl LiveEvent,
    now: Timestamp,
) -> Result<()> {
    let numbered = store::append(tx, users, event.kind(), entry, now).await?;
    let (hub, kind, data) = (hub.clone(), event.kind(), written(event));
    tx.after_commit(move || {
        for (user, seq) in numbered {
            // Checked only now: a user who connects after this finds the event in the log.
            if hub.is_present(user) {
                hub.send(
                    user,
                    &Frame::logged(
                        seq,
                        format!("{{\"type\":\"{kind}\",\"seq\":{seq},\"data\":{data}}}"),
                    ),
                );
            }
        }
    });
    Ok(())
}

/// Publishes to one user an event that can be done and undone over and over, unless they got the
/// same one just now. So nobody can flood the log of another user.
pub async fn publish_once(
    tx: &mut Tx,
    hub: &Hub,
    user: UserId,
    entry: Entry,
    event: &impl LiveEvent,
    now: Timestamp,
) -> Result<()> {
    match store::is_logged_since(tx, user, event.kind(), entry, now - JUST_NOW).await? {
        true => Ok(()),
        false => publish(tx, hub, &[user], entry, event, now).await,
    }
}

/// The number of a user's last event (the cursor of a client that has them all).
pub async fn head(app: &AppState, user: UserId) -> Result<i64> {
    Ok(store::bounds(&app.db, user).await?.1)
}

/// The events that a user has missed.
#[derive(Debug)]
pub struct Missed {
    /// `None` if the log no longer holds all of them: then everything has to be fetched anew.
    pub events: Option<Vec<LogEvent>>,
    /// The number of the last event.
    pub seq: i64,
}

/// The events after the cursor `since`, at most `at_most` of them.
pub async fn events_since(
    app: &AppState,
    user: UserId,
    since: i64,
    at_most: usize,
) -> Result<Missed> {
    let (first, last) = store::bounds(&app.db, user).await?;
    let known = since <= last && since >= first - 1 && last - since <= MOST;
    if !known {
        return Ok(Missed { events: None, seq: last });
    }
    let events =
        store::events_since(&app.db, user, since, last.min(since.saturating_add(at_most as i64)))
            .await?;
    Ok(Missed { events: Some(events), seq: last })
}

/// Removes events that are too old to be asked for. The newest of each user stays, because the next
/// number is counted from it.
pub async fn sweep(app: &AppState) -> Result<()> {
    let before = app.now() - KEPT;
    while app.db.write(async move |tx| store::delete_old(tx, before, SWEEP).await).await?
        == SWEEP as u64
    {}
    for (user, last) in store::long(&app.db, MOST).await? {
        while app
            .db
            .write(async move |tx| store::delete_until(tx, user, last - MOST, SWEEP).await)
            .await?
            == SWEEP as u64
        {}
    }
    Ok(())
}

/// Erases this slice's data when an account is deleted.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}
