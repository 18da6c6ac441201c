//! All SQL statements of the socket.

use crate::{
    base::{Result, SessionId, Timestamp, UserId},
    log::server::LAST_SEQ,
    platform::db::{Db, list, sql},
    relations::server::visibility::{PRESENCE_OPEN, PRESENCE_PUBLIC, VISIBLE},
};
use std::collections::BTreeSet;

/// The last time these users were seen; only those whose presence the viewer may know.
pub async fn last_seen(
    db: &Db,
    viewer: UserId,
    users: &BTreeSet<UserId>,
) -> Result<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql!(
        "select person.id, person.last_seen_at
        from {LIST_2} asked cross join users person cross join users mine
        where person.id = asked.value and mine.id = $1 and {VISIBLE} and {PRESENCE_OPEN}
        order by person.id"
    );
    db.all(query.bind(viewer).bind(list(users))).await
}

/// Which of these viewers may know the user's presence, and when the user was last seen. Presence
/// is mutual, so these are the viewers whose presence the user may know.
pub async fn may_know(
    db: &Db,
    user: UserId,
    viewers: &[UserId],
) -> Result<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql!(
        "select person.id, mine.last_seen_at
        from {LIST_2} asked cross join users person cross join users mine
        where person.id = asked.value and mine.id = $1
            and mine.suspended_at is null and mine.deleted_at is null
            and {VISIBLE} and {PRESENCE_OPEN}"
    );
    db.all(query.bind(user).bind(list(viewers))).await
}

/// The beginning of a hello.
#[derive(Clone, sqlx::FromRow)]
pub struct Head {
    /// The number of the last event.
    pub seq: i64,
    /// True if nothing hides the viewer from others of whom this is true, nor these from the
    /// viewer.
    pub presence_public: bool,
    expires_at: Timestamp,
}

/// Loads the beginning of a hello, with those of all who connect at the same moment. `None` if the
/// session has ended.
pub async fn head(db: &Db, session: SessionId, now: Timestamp) -> Result<Option<Head>> {
    let query = sql!(
        "select sessions.id as key, {LAST_SEQ} as seq, {PRESENCE_PUBLIC} as presence_public,
            sessions.expires_at
        from {LIST_1} asked cross join sessions cross join users mine
        where sessions.id = asked.value and mine.id = sessions.user_id
            and mine.suspended_at is null"
    );
    let found: Vec<Head> = db.batched(query, session.number()).await?;
    Ok(found.into_iter().find(|head| head.expires_at > now))
}

/// The users whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> Result<Vec<UserId>> {
    let query =
        sql!("select followee_id from follows where follower_id = $1 order by id desc limit 5000");
    let followed: Vec<(UserId,)> = db.all(query.bind(viewer)).await?;
    Ok(followed.into_iter().map(|(followee,)| followee).collect())
}
