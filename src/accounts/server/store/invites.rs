//! Invitations to sign up.

use crate::{
    base::{InviteId, Result, Timestamp},
    platform::db::{Db, Tx, sql},
};

pub async fn insert_invite(
    tx: &mut Tx,
    id: InviteId,
    uses: u32,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    let insert =
        sql!("insert into invites (id, uses_left, created_at, expires_at) values ($1, $2, $3, $4)");
    tx.execute(insert.bind(id).bind(i64::from(uses)).bind(now).bind(expires_at)).await?;
    Ok(())
}

/// Uses an invitation once. Returns false if it is no longer open.
pub async fn use_invite(tx: &mut Tx, id: InviteId, now: Timestamp) -> Result<bool> {
    let update = sql!(
        "update invites set uses_left = uses_left - 1
        where id = $1 and uses_left > 0 and expires_at > $2"
    );
    Ok(tx.execute(update.bind(id).bind(now)).await? == 1)
}

/// True if an invitation is open: neither used up nor expired.
pub async fn is_open_invite(db: &Db, id: InviteId, now: Timestamp) -> Result<bool> {
    let query = sql!(
        "select exists (select 1 from invites
            where id = $1 and uses_left > 0 and expires_at > $2)"
    );
    Ok(db.one::<(bool,)>(query.bind(id).bind(now)).await?.0)
}

/// The open invitations, the newest first: id, uses left, expiry.
pub async fn open_invites(db: &Db, now: Timestamp) -> Result<Vec<(InviteId, i64, Timestamp)>> {
    let query = sql!(
        "select id, uses_left, expires_at from invites where uses_left > 0 and expires_at > $1
        order by id desc limit 100"
    );
    db.all(query.bind(now)).await
}

pub async fn delete_invite(tx: &mut Tx, id: InviteId) -> Result<()> {
    tx.execute(sql!("delete from invites where id = $1").bind(id)).await?;
    Ok(())
}
