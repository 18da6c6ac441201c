//! The address that was there before a change: kept for a while, so that who lost the account gets
//! it back.

use super::{TAKEN_EMAIL, key};
use crate::{
    base::{Error, Result, Timestamp, UserId},
    platform::db::{Db, DbResult, Tx, sql},
};

/// Whether a row of users keeps an address at the time `$now`: for a while, and for as long as the
/// new one is not confirmed. A literal, for `concat!`.
macro_rules! kept {
    ($now:literal) => {
        concat!(
            "(recovery_key is not null and (recovery_until > ",
            $now,
            " or email_confirmed_at is null))"
        )
    };
}

/// Whose address this is, for a link to set a new password, and how it is written here: the one
/// before a change while that is kept, else the present one. The link goes to what is written here,
/// not to what a stranger typed.
pub async fn by_address(
    db: &Db,
    email: &str,
    now: Timestamp,
) -> DbResult<Option<(UserId, String)>> {
    let query = sql(concat!(
        "select id, case when recovery_key = $1 and ",
        kept!("$2"),
        " then recovery_email else email end
        from users
        where ((recovery_key = $1 and ",
        kept!("$2"),
        ") or (email_key = $1 and not ",
        kept!("$2"),
        ")) and suspended_at is null and deleted_at is null
        order by email_key <> $1, id
        limit 1"
    ));
    db.optional(query.bind(key(email)).bind(now)).await
}

/// Keeps the address that is about to change. Of several changes in a row the first one counts,
/// from the last one on. Called before the change is written.
pub async fn keep_recovery_email(
    tx: &mut Tx,
    id: UserId,
    before: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<()> {
    let update = sql(concat!(
        "update users
        set recovery_email = case when ",
        kept!("$4"),
        " then recovery_email else $2 end,
            recovery_key = case when ",
        kept!("$4"),
        " then recovery_key else $3 end,
            recovery_until = $5
        where id = $1"
    ));
    tx.execute(update.bind(id).bind(before.to_owned()).bind(key(before)).bind(now).bind(until))
        .await?;
    Ok(())
}

/// Keeps no address for somebody who has gone back to it.
pub async fn drop_recovered_email(tx: &mut Tx, id: UserId) -> Result<()> {
    let update = sql("update users
        set recovery_email = null, recovery_key = null, recovery_until = null
        where id = $1 and recovery_key = email_key");
    tx.execute(update.bind(id)).await?;
    Ok(())
}

/// Refuses an address that is kept for somebody else.
pub async fn refuse_kept_email(tx: &mut Tx, email: &str, id: UserId, now: Timestamp) -> Result<()> {
    let query = sql(concat!(
        "select 1 from users where recovery_key = $1 and id <> $2 and ",
        kept!("$3"),
        " limit 1"
    ));
    match tx.optional::<(i64,)>(query.bind(key(email)).bind(id).bind(now)).await? {
        Some(_) => Err(Error::exists("email", TAKEN_EMAIL)),
        None => Ok(()),
    }
}

/// Brings the address back to which somebody answered. Answers whether it was the one that is kept,
/// and nobody has it now.
pub async fn restore_email(tx: &mut Tx, id: UserId, email: &str, now: Timestamp) -> Result<bool> {
    let update = sql("update users
        set email = recovery_email, email_key = recovery_key, email_confirmed_at = $3,
            recovery_email = null, recovery_key = null, recovery_until = null
        where id = $1 and recovery_key = $2
          and not exists (select 1 from users others where others.email_key = $2 and others.id <> $1)");
    Ok(tx.execute(update.bind(id).bind(key(email)).bind(now)).await? == 1)
}
