//! All SQL statements of relations, except the rule of who sees whom.

use super::visibility::{FOLLOWS, PEOPLE_OPEN, RELATIONSHIP, VISIBLE};
use crate::{
    accounts::{Person, server::PERSON},
    base::{Page, RelationId, Result, Timestamp, UserId},
    platform::{
        archive::PAGE,
        db::{Db, Statement, Tx, list as list_of, sql},
        extract::Paging,
        hooks::{PART, erase_rows},
        maintenance::Invariant,
    },
    relations::model::{PersonSince, Relationship},
};

/// The checks of this slice for `kith doctor`.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "counts of followers are right",
        violations: sql!(
            "select count(*) from users
            where followers <> (select count(*) from follows where followee_id = users.id)
                or following <> (select count(*) from follows where follower_id = users.id)"
        ),
    },
    Invariant {
        says: "nobody follows, or asks to follow, across a block",
        violations: sql!(
            "select count(*) from (select follower_id, followee_id from follows
                union all select follower_id, followee_id from follow_requests) pairs
            join blocks on (blocker_id = follower_id and blocked_id = followee_id)
                or (blocker_id = followee_id and blocked_id = follower_id)"
        ),
    },
    Invariant {
        says: "nobody both follows and asks to",
        violations: sql!(
            "select count(*) from follows join follow_requests using (follower_id, followee_id)"
        ),
    },
];

/// The user whose relation to the viewer changes.
#[derive(sqlx::FromRow)]
pub struct Target {
    pub id: UserId,
    pub private: bool,
    /// True if the viewer blocks them.
    pub blocking: bool,
}

/// The user as the viewer sees them. `None` if they block the viewer, or are suspended or deleted.
pub async fn target(tx: &mut Tx, viewer: UserId, user: UserId) -> Result<Option<Target>> {
    let query = sql!(
        "select person.id, person.private, exists (select 1 from blocks
                where blocker_id = $1 and blocked_id = person.id) as blocking
        from users person
        where person.id = $2 and person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks
                where blocker_id = person.id and blocked_id = $1)"
    );
    tx.optional(query.bind(viewer).bind(user)).await
}

pub async fn relationship(tx: &mut Tx, viewer: UserId, other: UserId) -> Result<Relationship> {
    let query = sql!("select {RELATIONSHIP} from users person where person.id = $2");
    tx.one(query.bind(viewer).bind(other)).await
}

/// Inserts a follow and counts it. Returns false if it exists already.
pub async fn insert_follow(
    tx: &mut Tx,
    id: RelationId,
    follower: UserId,
    followee: UserId,
    now: Timestamp,
) -> Result<bool> {
    let insert = sql!(
        "insert into follows (id, follower_id, followee_id, created_at) values ($1, $2, $3, $4)
        on conflict (follower_id, followee_id) do nothing"
    );
    let is_new = tx.execute(insert.bind(id).bind(follower).bind(followee).bind(now)).await? == 1;
    if is_new {
        count(tx, follower, followee, 1).await?;
    }
    Ok(is_new)
}

/// Follows those of the given users whom the follower can follow without asking, and does not yet.
pub async fn insert_follows(
    tx: &mut Tx,
    follower: UserId,
    others: &[UserId],
    now: Timestamp,
) -> Result<()> {
    let find = sql!(
        "select person.id
        from users person
        where person.id in {LIST_2} and person.id <> $1 and not person.private and {VISIBLE}
            and not {FOLLOWS}"
    );
    let followed: Vec<(UserId,)> = tx.all(find.bind(follower).bind(list_of(others))).await?;
    let followees = list_of(followed.iter().map(|(id,)| id));
    let ids = list_of(followed.iter().map(|_| RelationId::new(now)));
    let insert = sql!(
        "insert into follows (id, follower_id, followee_id, created_at)
        select one, $1, other, $4 from {PAIRS_2_3} follow"
    );
    let insert = insert.bind(follower).bind(ids).bind(followees.clone()).bind(now);
    tx.execute(insert).await?;
    let count = sql!("update users set following = following + $2 where id = $1");
    tx.execute(count.bind(follower).bind(followed.len() as i64)).await?;
    let count = sql!("update users set followers = followers + 1 where id in {LIST_1}");
    tx.execute(count.bind(followees)).await?;
    Ok(())
}

pub async fn delete_follow(tx: &mut Tx, follower: UserId, followee: UserId) -> Result<bool> {
    let delete = sql!("delete from follows where follower_id = $1 and followee_id = $2");
    let was_there = tx.execute(delete.bind(follower).bind(followee)).await? == 1;
    if was_there {
        count(tx, follower, followee, -1).await?;
    }
    Ok(was_there)
}

async fn count(tx: &mut Tx, follower: UserId, followee: UserId, change: i64) -> Result<()> {
    let count = sql!("update users set following = following + $2 where id = $1");
    tx.execute(count.bind(follower).bind(change)).await?;
    let count = sql!("update users set followers = followers + $2 where id = $1");
    tx.execute(count.bind(followee).bind(change)).await?;
    Ok(())
}

pub async fn insert_request(
    tx: &mut Tx,
    id: RelationId,
    follower: UserId,
    followee: UserId,
    now: Timestamp,
) -> Result<bool> {
    let insert = sql!(
        "insert into follow_requests (id, follower_id, followee_id, created_at)
        select $1, $2, $3, $4 where not exists (select 1 from follows
            where follower_id = $2 and followee_id = $3)
        on conflict (follower_id, followee_id) do nothing"
    );
    Ok(tx.execute(insert.bind(id).bind(follower).bind(followee).bind(now)).await? == 1)
}

pub async fn delete_request(tx: &mut Tx, follower: UserId, followee: UserId) -> Result<bool> {
    let delete = sql!("delete from follow_requests where follower_id = $1 and followee_id = $2");
    Ok(tx.execute(delete.bind(follower).bind(followee)).await? == 1)
}

pub async fn insert_block(
    tx: &mut Tx,
    id: RelationId,
    blocker: UserId,
    blocked: UserId,
    now: Timestamp,
) -> Result<()> {
    let insert = sql!(
        "insert into blocks (id, blocker_id, blocked_id, created_at) values ($1, $2, $3, $4)
        on conflict (blocker_id, blocked_id) do nothing"
    );
    tx.execute(insert.bind(id).bind(blocker).bind(blocked).bind(now)).await?;
    Ok(())
}

pub async fn delete_block(tx: &mut Tx, blocker: UserId, blocked: UserId) -> Result<()> {
    let delete = sql!("delete from blocks where blocker_id = $1 and blocked_id = $2");
    tx.execute(delete.bind(blocker).bind(blocked)).await?;
    Ok(())
}

pub async fn insert_mute(
    tx: &mut Tx,
    id: RelationId,
    muter: UserId,
    muted: UserId,
    now: Timestamp,
) -> Result<()> {
    let insert = sql!(
        "insert into mutes (id, muter_id, muted_id, created_at) values ($1, $2, $3, $4)
        on conflict (muter_id, muted_id) do nothing"
    );
    tx.execute(insert.bind(id).bind(muter).bind(muted).bind(now)).await?;
    Ok(())
}

pub async fn delete_mute(tx: &mut Tx, muter: UserId, muted: UserId) -> Result<()> {
    let delete = sql!("delete from mutes where muter_id = $1 and muted_id = $2");
    tx.execute(delete.bind(muter).bind(muted)).await?;
    Ok(())
}

/// A row of a list: a user, since when they are in it, and where the list goes on after them.
#[derive(sqlx::FromRow)]
struct Row {
    cursor: i64,
    #[sqlx(flatten)]
    user: Person,
    since: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Followers,
    Following,
    Requests,
    Blocks,
}

impl List {
    /// The statement of a page of `$4` rows before the position `$3` of the list of the user `$2`,
    /// as the viewer `$1` sees it (keyset pagination). Blocked people are in the list of blocks
    /// only, as they are visible nowhere else; it is its owner's alone.
    pub const fn statement(self) -> Statement {
        match self {
            Self::Followers => sql!(
                "select relation.id as cursor, {PERSON}, relation.created_at as since
                from follows relation join users person on person.id = relation.follower_id
                where relation.followee_id = $2 and relation.id < $3 and {VISIBLE}
                order by relation.id desc
                limit $4 + 0"
            ),
            Self::Following => sql!(
                "select relation.id as cursor, {PERSON}, relation.created_at as since
                from follows relation join users person on person.id = relation.followee_id
                where relation.follower_id = $2 and relation.id < $3 and {VISIBLE}
                order by relation.id desc
                limit $4 + 0"
            ),
            Self::Requests => sql!(
                "select relation.id as cursor, {PERSON}, relation.created_at as since
                from follow_requests relation join users person on person.id = relation.follower_id
                where relation.followee_id = $2 and relation.id < $3 and {VISIBLE}
                order by relation.id desc
                limit $4 + 0"
            ),
            Self::Blocks => sql!(
                "select relation.id as cursor, {PERSON}, relation.created_at as since
                from blocks relation join users person on person.id = relation.blocked_id
                where relation.blocker_id = $2 and relation.id < $3 and $1 = $2
                    and person.deleted_at is null
                order by relation.id desc
                limit $4 + 0"
            ),
        }
    }
}

pub async fn list(
    db: &Db,
    viewer: UserId,
    list: List,
    owner: UserId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let query = list.statement().bind(viewer).bind(owner);
    let rows: Vec<Row> = db.all(query.bind(paging.before()).bind(paging.one_more())).await?;
    let page = Page::cut(rows, paging.limit(), |row| row.cursor.to_string());
    Ok(page.map(|Row { user, since, .. }| PersonSince { user, since }))
}

/// True if a user's lists of followers and followed are open to the viewer. `None` if the viewer
/// does not see the user.
pub async fn is_list_open(db: &Db, viewer: UserId, owner: UserId) -> Result<Option<bool>> {
    let query = sql!("select {PEOPLE_OPEN} from users person where person.id = $2 and {VISIBLE}");
    Ok(db.optional::<(bool,)>(query.bind(viewer).bind(owner)).await?.map(|(open,)| open))
}

#[derive(sqlx::FromRow)]
pub struct Newcomer {
    #[sqlx(flatten)]
    pub person: Person,
    pub biography: String,
    pub registered_at: Timestamp,
}

pub async fn newest(db: &Db, viewer: UserId) -> Result<Vec<Newcomer>> {
    let query = sql!(
        "select {PERSON}, person.biography, person.registered_at
        from users person
        where {VISIBLE}
        order by person.id desc
        limit 20"
    );
    db.all(query.bind(viewer)).await
}

/// Which of these users the viewer sees.
pub async fn seen_among(db: &Db, viewer: UserId, people: &[UserId]) -> Result<Vec<(UserId,)>> {
    let query =
        sql!("select person.id from users person where person.id in {LIST_2} and {VISIBLE}");
    db.all(query.bind(viewer).bind(list_of(people))).await
}

/// A batch of one of the user's own lists for their archive, the newest first: the rows after a
/// cursor, each with its own.
pub async fn exported(
    db: &Db,
    list: List,
    owner: UserId,
    after: i64,
) -> Result<Vec<(i64, PersonSince)>> {
    let before = if after == 0 { i64::MAX } else { after };
    let query = list.statement().bind(owner).bind(owner).bind(before).bind(PAGE);
    let rows: Vec<Row> = db.all(query).await?;
    Ok(rows
        .into_iter()
        .map(|Row { cursor, user, since }| (cursor, PersonSince { user, since }))
        .collect())
}

/// Removes a batch of the relations between a user and others, and keeps all counts right.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    // The follows in both directions: the rows, the users at their other end, and both counts.
    for (delete, theirs, own) in [
        (
            sql!(
                "delete from follows where id in (
                    select id from follows where follower_id = $1 order by id limit $2 + 0)
                returning followee_id"
            ),
            sql!("update users set followers = followers - 1 where id in {LIST_1}"),
            sql!("update users set following = following - $2 where id = $1"),
        ),
        (
            sql!(
                "delete from follows where id in (
                    select id from follows where followee_id = $1 order by id limit $2 + 0)
                returning follower_id"
            ),
            sql!("update users set following = following - 1 where id in {LIST_1}"),
            sql!("update users set followers = followers - $2 where id = $1"),
        ),
    ] {
        let others: Vec<(UserId,)> = tx.all(delete.bind(user).bind(PART)).await?;
        tx.execute(theirs.bind(list_of(others.iter().map(|(id,)| id)))).await?;
        tx.execute(own.bind(user).bind(others.len() as i64)).await?;
        if others.len() as i64 == PART {
            return Ok(Some(0));
        }
    }
    let rest = [
        sql!(
            "delete from follow_requests where id in (
                select id from follow_requests where follower_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from follow_requests where id in (
                select id from follow_requests where followee_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from blocks where id in (
                select id from blocks where blocker_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from blocks where id in (
                select id from blocks where blocked_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from mutes where id in (
                select id from mutes where muter_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from mutes where id in (
                select id from mutes where muted_id = $1 limit $2 + 0)"
        ),
    ];
    erase_rows(tx, user, &rest).await
}
