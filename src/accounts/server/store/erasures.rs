//! Deleted accounts: their emptied rows, and which of them have data that is still to be removed.

use crate::{
    base::{Result, Timestamp, UserId},
    platform::{
        db::{Db, Tx, sql},
        hooks::erase_rows,
    },
};

/// Empties an account's row and records that its other data is to be removed. The row stays for
/// those that refer to it; its username and address are free again. `private` stays as well: it
/// decides who sees others' replies to it.
pub async fn erase_user(tx: &mut Tx, id: UserId, now: Timestamp) -> Result<()> {
    let update = sql!(
        "update users
        set username = 'deleted', username_key = '#' || id, name = 'Deleted account', family = '',
            email = '', email_key = '#' || id, email_confirmed_at = null, recovery_email = null,
            recovery_key = null, recovery_until = null, phone = null, biography = '',
            password_hash = '', role = 'member', registered_at = 0, last_seen_at = null,
            messages_from = 'everyone', presence_for = 'everyone', followers_for = 'everyone',
            theme = 'system', notify_off = '', notifications_read = 0, photo_id = null,
            banner_id = null, deleted_at = $2
        where id = $1"
    );
    tx.execute(update.bind(id).bind(now)).await?;
    tx.execute(sql!("delete from email_tokens where user_id = $1").bind(id)).await?;
    tx.execute(sql!("delete from former_usernames where user_id = $1").bind(id)).await?;
    let insert = sql!("insert into erasures (user_id, since) values ($1, $2)");
    tx.execute(insert.bind(id).bind(now)).await?;
    Ok(())
}

/// Removes a batch of the user's records of deletions.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let deletions = sql!(
        "delete from deletions where owner_id = $1 and id in (
            select id from deletions where owner_id = $1 limit $2 + 0)"
    );
    erase_rows(tx, user, &[deletions]).await
}

/// The users whose erasure is not finished.
pub async fn erasures(db: &Db) -> Result<Vec<(UserId,)>> {
    db.all(sql!("select user_id from erasures order by since, user_id limit 1000")).await
}

/// Records that nothing is left to remove.
pub async fn end_erasure(tx: &mut Tx, user: UserId) -> Result<()> {
    tx.execute(sql!("delete from erasures where user_id = $1").bind(user)).await?;
    Ok(())
}
