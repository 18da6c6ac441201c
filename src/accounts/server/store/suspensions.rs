//! Suspending users, handing over ownership, and when users were last seen.

use super::user_id;
use crate::{
    accounts::{
        model::{Handle, Person},
        server::PERSON,
    },
    base::{Error, Result, Timestamp, UserId},
    platform::db::{Db, Tx, list, sql},
};

#[derive(sqlx::FromRow)]
struct Standing {
    id: UserId,
    is_owner: bool,
    is_suspended: bool,
}

/// Finds a user, and whether they are the owner and suspended.
async fn standing(tx: &mut Tx, handle: &Handle) -> Result<Standing> {
    let user = user_id(&mut *tx, handle).await?;
    let query = sql!(
        "select id, role = 'owner' as is_owner, suspended_at is not null as is_suspended
        from users
        where id = $1 and deleted_at is null"
    );
    tx.optional(query.bind(user)).await?.ok_or(Error::NotFound)
}

/// Makes a user the owner in place of the current one. Returns the previous owner and the new one.
pub async fn hand_over(tx: &mut Tx, handle: &Handle) -> Result<(Option<UserId>, UserId)> {
    let heir = standing(tx, handle).await?;
    if heir.is_suspended {
        return Err(Error::BadRequest {
            detail: "A suspended person cannot own the community. Lift the suspension first."
                .to_owned(),
        });
    }
    let update =
        sql!("update users set role = 'member' where role = 'owner' and id <> $1 returning id");
    let before: Option<(UserId,)> = tx.optional(update.bind(heir.id)).await?;
    tx.execute(sql!("update users set role = 'owner' where id = $1").bind(heir.id)).await?;
    Ok((before.map(|(before,)| before), heir.id))
}

/// Suspends a user, or lifts the suspension. Idempotent.
pub async fn set_suspended(tx: &mut Tx, handle: &Handle, at: Option<Timestamp>) -> Result<UserId> {
    let Standing { id: user, is_owner, .. } = standing(tx, handle).await?;
    if is_owner {
        return Err(Error::BadRequest {
            detail: "The owner of the community cannot be suspended.".to_owned(),
        });
    }
    let update = sql!(
        "update users set suspended_at = $2
        where id = $1 and (suspended_at is null) = (cast($2 as bigint) is not null)"
    );
    tx.execute(update.bind(user).bind(at)).await?;
    Ok(user)
}

/// The users suspended after this time and id, in that order: two may be suspended at the same
/// time.
pub async fn suspended_since(
    db: &Db,
    (since, last): (Timestamp, UserId),
) -> Result<Vec<(Timestamp, UserId)>> {
    let query = sql!(
        "select suspended_at, id from users
        where suspended_at >= $1 and (suspended_at > $1 or id > $2)
        order by suspended_at, id"
    );
    db.all(query.bind(since).bind(last)).await
}

pub async fn suspended(db: &Db) -> Result<Vec<Person>> {
    let query = sql!(
        "select {PERSON}
        from users person
        where person.suspended_at is not null and person.deleted_at is null
        order by person.suspended_at desc
        limit 200"
    );
    db.all(query).await
}

/// Records that these users are online now.
pub async fn note_seen(tx: &mut Tx, users: &[UserId], now: Timestamp) -> Result<()> {
    let update = sql!(
        "update users set last_seen_at = $2
        where id in {LIST_1} and coalesce(last_seen_at, 0) < $2"
    );
    tx.execute(update.bind(list(users)).bind(now)).await?;
    Ok(())
}
