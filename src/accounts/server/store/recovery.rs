//! The address before a change, kept for a while so that a user who lost the account gets it back.

use super::{TAKEN_EMAIL, key};
use crate::{
    base::{Error, Result, Timestamp, UserId},
    platform::db::{Db, Tx, sql},
};

/// True if a row of users keeps its previous address at the time `$2`: for a while, and for as long
/// as the new one is not confirmed.
const KEPT: &str =
    "(recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null))";

/// The user of an address, for a link to set a new password, and the address as it is stored: the
/// one before a change while that is kept, else the current one. The link goes to the stored
/// address, not to the spelling that a stranger typed.
pub async fn by_address(db: &Db, email: &str, now: Timestamp) -> Result<Option<(UserId, String)>> {
    let query = sql!(
        "select id, case when recovery_key = $1 and {KEPT} then recovery_email else email end
        from users
        where ((recovery_key = $1 and {KEPT}) or (email_key = $1 and not {KEPT}))
            and suspended_at is null and deleted_at is null
        order by email_key <> $1, id
        limit 1"
    );
    db.optional(query.bind(key(email)).bind(now)).await
}

/// Keeps the address that is about to change. After several changes in a row the first address is
/// kept, for a time that begins with the last change. Called before the change is written.
pub async fn keep_recovery_email(
    tx: &mut Tx,
    id: UserId,
    before: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<()> {
    let update = sql!(
        "update users
        set recovery_email = case when {KEPT} then recovery_email else $3 end,
            recovery_key = case when {KEPT} then recovery_key else $4 end,
            recovery_until = $5
        where id = $1"
    );
    let update = update.bind(id).bind(now).bind(before.to_owned()).bind(key(before)).bind(until);
    tx.execute(update).await?;
    Ok(())
}

/// Clears the kept address of a user who has gone back to it.
pub async fn drop_recovered_email(tx: &mut Tx, id: UserId) -> Result<()> {
    let update = sql!(
        "update users
        set recovery_email = null, recovery_key = null, recovery_until = null
        where id = $1 and recovery_key = email_key"
    );
    tx.execute(update.bind(id)).await?;
    Ok(())
}

/// Refuses an address that is kept for another user.
pub async fn refuse_kept_email(tx: &mut Tx, email: &str, id: UserId, now: Timestamp) -> Result<()> {
    let query =
        sql!("select exists (select 1 from users where recovery_key = $1 and id <> $3 and {KEPT})");
    match tx.one(query.bind(key(email)).bind(now).bind(id)).await? {
        (true,) => Err(Error::exists("email", TAKEN_EMAIL)),
        (false,) => Ok(()),
    }
}

/// Restores the kept address, which the user has proved. Returns false if the address is not the
/// kept one, or if another user has it now.
pub async fn restore_email(tx: &mut Tx, id: UserId, email: &str, now: Timestamp) -> Result<bool> {
    let update = sql!(
        "update users
        set email = recovery_email, email_key = recovery_key, email_confirmed_at = $3,
            recovery_email = null, recovery_key = null, recovery_until = null
        where id = $1 and recovery_key = $2
            and not exists (select 1 from users others
                where others.email_key = $2 and others.id <> $1)"
    );
    Ok(tx.execute(update.bind(id).bind(key(email)).bind(now)).await? == 1)
}
