//! Telling people of what has happened: into their log, in the transaction of the change, and to
//! their sockets after it.

mod store;

pub use store::INVARIANTS;
pub(crate) use store::head;

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

/// How long events are kept, and how many of one person.
const KEPT: Duration = Duration::from_secs(7 * 86_400);
const MOST: i64 = 10_000;
/// For how long the same is not told again of somebody who does and undoes it.
const JUST_NOW: Duration = Duration::from_secs(600);
/// Events removed in one go of the writer.
const SWEEP: i64 = 1_000;

/// What the log keeps of an event: ids only.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub subject: i64,
    pub person: Option<UserId>,
    pub place: Option<i64>,
}

impl Entry {
    pub const fn of(subject: i64) -> Self {
        Self { subject, person: None, place: None }
    }

    pub const fn by(self, person: UserId) -> Self {
        Self { person: Some(person), ..self }
    }

    pub const fn up_to(self, place: i64) -> Self {
        Self { place: Some(place), ..self }
    }
}

/// Appends an event to the log of each of these people, but of those who have left. Their
/// connections hear of it once it is on disk, in the order of the log: the writer hands it on
/// before it begins what comes next.
pub async fn tell(
    tx: &mut Tx,
    hub: &Hub,
    users: &[UserId],
    entry: Entry,
    event: &impl LiveEvent,
    now: Timestamp,
) -> Result<()> {
    let told = store::append(tx, users, event.kind(), entry, now).await?;
    let (hub, kind, data) = (hub.clone(), event.kind(), written(event));
    tx.after_commit(move || {
        for (user, seq) in told {
            // Asked only now: who joins after this reads the log and finds it there.
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

/// Tells one person of something that can be done and undone over and over, unless they were told
/// of the same just now: nobody fills the log of another.
pub async fn tell_once(
    tx: &mut Tx,
    hub: &Hub,
    user: UserId,
    entry: Entry,
    event: &impl LiveEvent,
    now: Timestamp,
) -> Result<()> {
    match store::told_lately(tx, user, event.kind(), entry, now - JUST_NOW).await? {
        true => Ok(()),
        false => tell(tx, hub, &[user], entry, event, now).await,
    }
}

/// The number of the last event of a person.
pub async fn head(app: &AppState, user: UserId) -> Result<i64> {
    Ok(store::bounds(&app.db, user).await?.1)
}

/// What a person has missed.
#[derive(Debug)]
pub struct Missed {
    /// Nothing when it is too long ago to tell: then everything has to be fetched anew.
    pub events: Option<Vec<LogEvent>>,
    /// The last event there is.
    pub seq: i64,
}

/// What came after an event, up to so many.
pub async fn since(app: &AppState, user: UserId, since: i64, at_most: usize) -> Result<Missed> {
    let (first, last) = store::bounds(&app.db, user).await?;
    let known = since <= last && since >= first - 1 && last - since <= MOST;
    if !known {
        return Ok(Missed { events: None, seq: last });
    }
    let events =
        store::since(&app.db, user, since, last.min(since.saturating_add(at_most as i64))).await?;
    Ok(Missed { events: Some(events), seq: last })
}

/// Removes what is too old to be asked for. The newest of each person stays, because the next is
/// counted from it.
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

/// What this slice does when an account is deleted.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}
