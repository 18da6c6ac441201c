//! Records of what users deleted themselves. Deleting it once more is then fine (idempotent), while
//! what never was theirs is not found.
//!
//! Later slices use it too. The ids are plain numbers, because they are of several kinds.

use crate::{
    base::{Result, Timestamp, UserId},
    platform::db::{Tx, sql},
};

/// Records that this belonged to its owner and that they deleted it. Called in the transaction that
/// deletes it.
pub async fn note_deleted(tx: &mut Tx, id: i64, owner: UserId, now: Timestamp) -> Result<()> {
    let insert = sql!(
        "insert into deletions (owner_id, id, deleted_at) values ($1, $2, $3)
        on conflict (owner_id, id) do nothing"
    );
    tx.execute(insert.bind(owner).bind(id).bind(now)).await?;
    Ok(())
}

/// True if this was theirs and they deleted it in the last thirty days.
pub async fn deleted_before(tx: &mut Tx, id: i64, owner: UserId) -> Result<bool> {
    let query = sql!("select exists (select 1 from deletions where owner_id = $1 and id = $2)");
    Ok(tx.one::<(bool,)>(query.bind(owner).bind(id)).await?.0)
}

/// Removes records from before this time, a batch at a time so that the writer is never held for
/// long.
pub async fn sweep_deletions(tx: &mut Tx, before: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from deletions where (owner_id, id) in (
            select owner_id, id from deletions where deleted_at <= $1
            order by deleted_at limit $2 + 0)"
    );
    tx.execute(delete.bind(before).bind(at_most)).await
}
