//! Former usernames, held for their users for a while so that links and mentions do not lead to
//! somebody else.

use super::{TAKEN_USERNAME, key};
use crate::{
    base::{Error, Result, Timestamp, UserId},
    platform::db::{Tx, sql},
};

/// Holds the username that a user has given up; of many, the last five. Their current one needs no
/// holding.
pub async fn hold_username(
    tx: &mut Tx,
    user: UserId,
    before: &str,
    after: &str,
    until: Timestamp,
) -> Result<()> {
    let insert = sql!(
        "insert into former_usernames (username_key, user_id, held_until)
        values ($1, $2, $3)
        on conflict (username_key) do update
            set user_id = excluded.user_id, held_until = excluded.held_until"
    );
    tx.execute(insert.bind(key(before)).bind(user).bind(until)).await?;
    let delete = sql!(
        "delete from former_usernames
        where user_id = $1 and (username_key = $2 or username_key not in (
            select username_key from former_usernames where user_id = $1
            order by held_until desc, username_key limit 5))"
    );
    tx.execute(delete.bind(user).bind(key(after))).await?;
    Ok(())
}

/// Refuses a username that is held for another user.
pub async fn refuse_held_username(
    tx: &mut Tx,
    username: &str,
    user: UserId,
    now: Timestamp,
) -> Result<()> {
    let query = sql!(
        "select exists (select 1 from former_usernames
            where username_key = $1 and user_id <> $2 and held_until > $3)"
    );
    match tx.one(query.bind(key(username)).bind(user).bind(now)).await? {
        (true,) => Err(Error::exists("username", TAKEN_USERNAME)),
        (false,) => Ok(()),
    }
}

pub async fn sweep_usernames(tx: &mut Tx, now: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from former_usernames where username_key in (
            select username_key from former_usernames where held_until <= $1 limit $2 + 0)"
    );
    tx.execute(delete.bind(now).bind(at_most)).await
}
