//! Accounts that were deleted: their emptied rows, and of which something is still to be removed.

use crate::{
    base::{Result, Timestamp, UserId},
    platform::{
        db::{Db, DbResult, Tx, sql},
        hooks::erase_rows,
    },
};

/// Empties an account, and notes that the rest of it is to be removed. Its row stays for what
/// refers to it; its name and address are free again. Whether it was private stays as well: it
/// decides who sees what others replied to it.
pub async fn erase_user(tx: &mut Tx, id: UserId, now: Timestamp) -> Result<()> {
    let update = sql("update users
        set username = 'deleted', username_key = '#' || id, name = 'Deleted account', family = '', email = '', email_key = '#' || id,
            email_confirmed_at = null, recovery_email = null, recovery_key = null, recovery_until = null, phone = null, biography = '', password_hash = '',
            role = 'member', registered_at = 0, last_seen_at = null, messages_from = 'everyone', presence_for = 'everyone',
            followers_for = 'everyone', theme = 'system', notify_off = '', notifications_read = 0, photo_id = null, banner_id = null,
            deleted_at = $2
        where id = $1");
    tx.execute(update.bind(id).bind(now)).await?;
    tx.execute(sql("delete from email_tokens where user_id = $1").bind(id)).await?;
    tx.execute(sql("delete from former_usernames where user_id = $1").bind(id)).await?;
    tx.execute(sql("insert into erasures (user_id, since) values ($1, $2)").bind(id).bind(now))
        .await?;
    Ok(())
}

/// Removes a part of what is remembered of what somebody deleted.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let deletions = "delete from deletions where owner_id = $1 and id in (
        select id from deletions where owner_id = $1 limit $2 + 0)";
    erase_rows(tx, user, &[deletions]).await
}

/// Whose erasure is under way.
pub async fn erasures(db: &Db) -> DbResult<Vec<(UserId,)>> {
    db.all(sql("select user_id from erasures order by since, user_id limit 1000")).await
}

/// Nothing is left.
pub async fn end_erasure(tx: &mut Tx, user: UserId) -> Result<()> {
    tx.execute(sql("delete from erasures where user_id = $1").bind(user)).await?;
    Ok(())
}
