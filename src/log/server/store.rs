//! All SQL statements of the event log.

use super::Entry;
use crate::{
    base::{Result, Timestamp, UserId},
    platform::{
        db::{Db, Tx, list, sql},
        hooks::{LogEvent, erase_rows},
        maintenance::Invariant,
    },
};

/// The checks of this slice for `kith doctor`.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "the log of a person has no gap",
        violations: sql!(
            "select count(*) from (select user_id from event_log group by user_id
                having count(*) <> max(seq) - min(seq) + 1) gaps"
        ),
    },
    Invariant {
        says: "a deleted account has no log",
        violations: sql!(
            "select count(distinct user_id) from event_log
            where user_id in (select id from users where deleted_at is not null)
            and user_id not in (select user_id from erasures)"
        ),
    },
];

/// The number of the last event of the viewer, who is the row of users `mine`; 0 if there is none.
pub const LAST_SEQ: &str = "coalesce((select max(seq) from event_log where user_id = mine.id), 0)";

/// Appends an event and returns its number in the log of each user. Deleted accounts get no events.
pub async fn append(
    tx: &mut Tx,
    users: &[UserId],
    kind: &'static str,
    entry: Entry,
    now: Timestamp,
) -> Result<Vec<(UserId, i64)>> {
    let insert = sql!(
        "insert into event_log (user_id, seq, kind, subject_id, person_id, place, at)
        select value, coalesce((select max(seq) from event_log where user_id = value), 0) + 1, $2,
            $3, $4, $5, $6
        from {LIST_1} recipient join users on users.id = recipient.value
        where users.deleted_at is null
        returning user_id, seq"
    );
    let insert = insert
        .bind(list(users))
        .bind(kind)
        .bind(entry.subject)
        .bind(entry.person)
        .bind(entry.position)
        .bind(now);
    tx.all(insert).await
}

/// True if the same event is among the user's latest. Looks only at the last hundred, so that a
/// long log costs no more.
pub async fn is_logged_since(
    tx: &mut Tx,
    user: UserId,
    kind: &'static str,
    entry: Entry,
    since: Timestamp,
) -> Result<bool> {
    let query = sql!(
        "select exists (select 1 from event_log
        where user_id = $1 and seq > (select max(seq) from event_log where user_id = $1) - 100
            and kind = $2 and subject_id = $3 and person_id = $4 and at >= $5)"
    );
    let query = query.bind(user).bind(kind).bind(entry.subject).bind(entry.person).bind(since);
    Ok(tx.one::<(bool,)>(query).await?.0)
}

/// The first and the last number in a user's log; 1 and 0 while it is empty.
pub async fn bounds(db: &Db, user: UserId) -> Result<(i64, i64)> {
    let query = sql!(
        "select coalesce((select min(seq) from event_log where user_id = $1), 1),
            coalesce((select max(seq) from event_log where user_id = $1), 0)"
    );
    db.one(query.bind(user)).await
}

pub async fn events_since(db: &Db, user: UserId, since: i64, last: i64) -> Result<Vec<LogEvent>> {
    let query = sql!(
        "select seq, kind, subject_id as subject, person_id as person, place as position
        from event_log
        where user_id = $1 and seq > $2 and seq <= $3
        order by seq"
    );
    db.all(query.bind(user).bind(since).bind(last)).await
}

/// Removes events from before this time, at most `at_most` of them. The newest of each user stays.
pub async fn delete_old(tx: &mut Tx, before: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from event_log where (user_id, seq) in (
        select old.user_id, old.seq from event_log old where old.at < $1
            and old.seq < (select max(seq) from event_log newest where newest.user_id = old.user_id)
        order by old.at limit $2 + 0)"
    );
    tx.execute(delete.bind(before).bind(at_most)).await
}

/// The users whose log is longer than `most`, each with its last number.
pub async fn long(db: &Db, most: i64) -> Result<Vec<(UserId, i64)>> {
    let query = sql!(
        "select user_id, max(seq) from event_log group by user_id
            having max(seq) - min(seq) >= $1 limit 1000"
    );
    db.all(query.bind(most)).await
}

pub async fn delete_until(tx: &mut Tx, user: UserId, until: i64, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from event_log where user_id = $1 and seq in (
        select seq from event_log where user_id = $1 and seq <= $2 order by seq limit $3 + 0)"
    );
    tx.execute(delete.bind(user).bind(until).bind(at_most)).await
}

/// Removes a batch of a deleted user's log, from its beginning so that there is no gap.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let oldest = sql!(
        "delete from event_log where user_id = $1 and seq in (
            select seq from event_log where user_id = $1 order by seq limit $2 + 0)"
    );
    erase_rows(tx, user, &[oldest]).await
}
