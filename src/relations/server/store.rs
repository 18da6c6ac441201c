//! All SQL statements of relations, except the rule of who sees whom.

use super::visibility::{follows, people_open, relationship, visible};
use crate::{
    accounts::{Person, model::Handle, server::person},
    base::{Page, Result, Timestamp, UserId},
    platform::{
        archive::PAGE,
        db::{Db, Tx, among, in_pairs, list as list_of, pairs, sql},
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
        violations: "select count(*) from users
            where followers <> (select count(*) from follows where followee_id = users.id)
               or following <> (select count(*) from follows where follower_id = users.id)",
    },
    Invariant {
        says: "nobody follows, or asks to follow, across a block",
        violations: "select count(*) from (select follower_id, followee_id from follows
                union all select follower_id, followee_id from follow_requests) pairs
            join blocks on (blocker_id = follower_id and blocked_id = followee_id)
                or (blocker_id = followee_id and blocked_id = follower_id)",
    },
    Invariant {
        says: "nobody both follows and asks to",
        violations: "select count(*) from follows
            join follow_requests using (follower_id, followee_id)",
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

macro_rules! target {
    ($named:literal) => {
        concat!(
            "select person.id, person.private,
                exists (select 1 from blocks where blocker_id = $2
                    and blocked_id = person.id) as blocking
            from users person
            where ",
            $named,
            " and person.suspended_at is null and person.deleted_at is null
              and not exists (select 1 from blocks
                  where blocker_id = person.id and blocked_id = $2)"
        )
    };
}

/// The user with this name or id, as the viewer sees them. `None` if they block the viewer, or are
/// suspended or deleted.
pub async fn target(tx: &mut Tx, handle: &Handle, viewer: UserId) -> Result<Option<Target>> {
    let query = match handle {
        Handle::Id(id) => sql(target!("person.id = $1")).bind(*id),
        Handle::Name(name) => sql(target!("person.username_key = $1")).bind(name.to_lowercase()),
    };
    tx.optional(query.bind(viewer)).await
}

pub async fn relationship(tx: &mut Tx, viewer: UserId, other: UserId) -> Result<Relationship> {
    let query = sql(concat!(
        "select ",
        relationship!("$1", "person"),
        " from users person where person.id = $2"
    ));
    tx.one(query.bind(viewer).bind(other)).await
}

/// Inserts a follow and counts it. Returns false if it exists already.
pub async fn insert_follow(
    tx: &mut Tx,
    id: crate::base::RelationId,
    follower: UserId,
    followee: UserId,
    now: Timestamp,
) -> Result<bool> {
    let insert = sql(
        "insert into follows (id, follower_id, followee_id, created_at) values ($1, $2, $3, $4)
        on conflict (follower_id, followee_id) do nothing",
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
    let find = sql(concat!(
        "select person.id
        from users person
        where ",
        among!("person.id", "$2"),
        " and person.id <> $1 and not person.private and ",
        visible!("$1", "person"),
        " and not ",
        follows!("$1", "person")
    ));
    let followed: Vec<(UserId,)> = tx.all(find.bind(follower).bind(list_of(others))).await?;
    let followed: Vec<UserId> = followed.into_iter().map(|(id,)| id).collect();
    let rows =
        pairs(followed.iter().map(|followee| (crate::base::RelationId::new(now), *followee)));
    let insert = sql(concat!(
        "insert into follows (id, follower_id, followee_id, created_at) select one, $1, other, $2
            from ",
        in_pairs!("$3")
    ));
    tx.execute(insert.bind(follower).bind(now).bind(rows)).await?;
    let counted = sql("update users set following = following + $2 where id = $1")
        .bind(follower)
        .bind(followed.len() as i64);
    tx.execute(counted).await?;
    let counted =
        sql(concat!("update users set followers = followers + 1 where ", among!("id", "$1")))
            .bind(list_of(&followed));
    tx.execute(counted).await?;
    Ok(())
}

pub async fn delete_follow(tx: &mut Tx, follower: UserId, followee: UserId) -> Result<bool> {
    let delete = sql("delete from follows where follower_id = $1 and followee_id = $2")
        .bind(follower)
        .bind(followee);
    let was_there = tx.execute(delete).await? == 1;
    if was_there {
        count(tx, follower, followee, -1).await?;
    }
    Ok(was_there)
}

async fn count(tx: &mut Tx, follower: UserId, followee: UserId, change: i64) -> Result<()> {
    tx.execute(
        sql("update users set following = following + $2 where id = $1")
            .bind(follower)
            .bind(change),
    )
    .await?;
    tx.execute(
        sql("update users set followers = followers + $2 where id = $1")
            .bind(followee)
            .bind(change),
    )
    .await?;
    Ok(())
}

pub async fn insert_request(
    tx: &mut Tx,
    id: crate::base::RelationId,
    follower: UserId,
    followee: UserId,
    now: Timestamp,
) -> Result<bool> {
    let insert = sql("insert into follow_requests (id, follower_id, followee_id, created_at)
        select $1, $2, $3, $4 where not exists (select 1 from follows
            where follower_id = $2 and followee_id = $3)
        on conflict (follower_id, followee_id) do nothing");
    Ok(tx.execute(insert.bind(id).bind(follower).bind(followee).bind(now)).await? == 1)
}

pub async fn delete_request(tx: &mut Tx, follower: UserId, followee: UserId) -> Result<bool> {
    let delete = sql("delete from follow_requests where follower_id = $1 and followee_id = $2")
        .bind(follower)
        .bind(followee);
    Ok(tx.execute(delete).await? == 1)
}

pub async fn insert_block(
    tx: &mut Tx,
    id: crate::base::RelationId,
    blocker: UserId,
    blocked: UserId,
    now: Timestamp,
) -> Result<()> {
    let insert =
        sql("insert into blocks (id, blocker_id, blocked_id, created_at) values ($1, $2, $3, $4)
        on conflict (blocker_id, blocked_id) do nothing");
    tx.execute(insert.bind(id).bind(blocker).bind(blocked).bind(now)).await?;
    Ok(())
}

pub async fn delete_block(tx: &mut Tx, blocker: UserId, blocked: UserId) -> Result<()> {
    tx.execute(
        sql("delete from blocks where blocker_id = $1 and blocked_id = $2")
            .bind(blocker)
            .bind(blocked),
    )
    .await?;
    Ok(())
}

pub async fn insert_mute(
    tx: &mut Tx,
    id: crate::base::RelationId,
    muter: UserId,
    muted: UserId,
    now: Timestamp,
) -> Result<()> {
    let insert =
        sql("insert into mutes (id, muter_id, muted_id, created_at) values ($1, $2, $3, $4)
        on conflict (muter_id, muted_id) do nothing");
    tx.execute(insert.bind(id).bind(muter).bind(muted).bind(now)).await?;
    Ok(())
}

pub async fn delete_mute(tx: &mut Tx, muter: UserId, muted: UserId) -> Result<()> {
    tx.execute(
        sql("delete from mutes where muter_id = $1 and muted_id = $2").bind(muter).bind(muted),
    )
    .await?;
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

/// The statements of the lists (keyset pagination), each a literal so that its plan is known:
/// `$from` is the table, `$other` and `$mine` are its columns for the two users, and `$only` is a
/// further condition.
macro_rules! list {
    ($from:literal, $other:literal, $mine:literal, $only:expr) => {
        concat!(
            "select relation.id as cursor, ",
            person!("person"),
            ", relation.created_at as since
            from ",
            $from,
            " relation
            join users person on person.id = relation.",
            $other,
            " where relation.",
            $mine,
            " = $1 and relation.id < $3 and ",
            $only,
            " order by relation.id desc
            limit $4 + 0"
        )
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Followers,
    Following,
    Requests,
    Blocks,
}

impl List {
    /// The statement of the list. Blocked people are in the list of blocks only, as they are
    /// visible nowhere else.
    pub const fn statement(self) -> &'static str {
        match self {
            Self::Followers => {
                list!("follows", "follower_id", "followee_id", visible!("$2", "person"))
            }
            Self::Following => {
                list!("follows", "followee_id", "follower_id", visible!("$2", "person"))
            }
            Self::Requests => {
                list!("follow_requests", "follower_id", "followee_id", visible!("$2", "person"))
            }
            Self::Blocks => {
                list!("blocks", "blocked_id", "blocker_id", "person.deleted_at is null and $2 = $2")
            }
        }
    }
}

/// One page of a list of `owner`'s as the viewer sees it, the newest first (keyset pagination).
#[derive(sqlx::FromRow)]
pub struct Newcomer {
    #[sqlx(flatten)]
    pub person: Person,
    pub biography: String,
    pub registered_at: Timestamp,
}

pub async fn newest(db: &Db, viewer: UserId) -> Result<Vec<Newcomer>> {
    let query = sql(concat!(
        "select ",
        person!("person"),
        ", biography, registered_at
        from users person
        where ",
        visible!("$1", "person"),
        " order by id desc
        limit 20"
    ));
    db.all(query.bind(viewer)).await
}

pub async fn list(
    db: &Db,
    list: List,
    owner: UserId,
    viewer: UserId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let query = sql(list.statement())
        .bind(owner)
        .bind(viewer)
        .bind(paging.before())
        .bind(paging.one_more());
    let rows: Vec<Row> = db.all(query).await?;
    let page = Page::cut(rows, paging.limit(), |row| row.cursor.to_string());
    Ok(page.map(|Row { user, since, .. }| PersonSince { user, since }))
}

/// Which of these users the viewer sees.
pub async fn seen_among(db: &Db, viewer: UserId, people: &[UserId]) -> Result<Vec<(UserId,)>> {
    let query = sql(concat!(
        "select person.id from users person where ",
        among!("person.id", "$2"),
        " and ",
        visible!("$1", "person")
    ));
    db.all(query.bind(viewer).bind(list_of(people))).await
}

/// The owner of a list, if the viewer sees them, and true if the list is open to the viewer.
pub async fn open_list(db: &Db, handle: &Handle, viewer: UserId) -> Result<Option<(UserId, bool)>> {
    macro_rules! owner {
        ($named:literal) => {
            concat!(
                "select person.id, ",
                people_open!("$2", "person"),
                " from users person where ",
                $named,
                " and ",
                visible!("$2", "person")
            )
        };
    }
    let query = match handle {
        Handle::Id(id) => sql(owner!("person.id = $1")).bind(*id),
        Handle::Name(name) => sql(owner!("person.username_key = $1")).bind(name.to_lowercase()),
    };
    db.optional(query.bind(viewer)).await
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
    let rows: Vec<Row> =
        db.all(sql(list.statement()).bind(owner).bind(owner).bind(before).bind(PAGE)).await?;
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
            "delete from follows where id in (select id from follows where follower_id = $1
                    order by id limit $2 + 0) returning followee_id",
            concat!("update users set followers = followers - 1 where ", among!("id", "$1")),
            "update users set following = following - $2 where id = $1",
        ),
        (
            "delete from follows where id in (select id from follows where followee_id = $1
                    order by id limit $2 + 0) returning follower_id",
            concat!("update users set following = following - 1 where ", among!("id", "$1")),
            "update users set followers = followers - $2 where id = $1",
        ),
    ] {
        let others: Vec<(UserId,)> = tx.all(sql(delete).bind(user).bind(PART)).await?;
        tx.execute(sql(theirs).bind(list_of(others.iter().map(|(id,)| id)))).await?;
        tx.execute(sql(own).bind(user).bind(others.len() as i64)).await?;
        if others.len() as i64 == PART {
            return Ok(Some(0));
        }
    }
    let rest = [
        "delete from follow_requests where id in (select id from follow_requests
                where follower_id = $1 limit $2 + 0)",
        "delete from follow_requests where id in (select id from follow_requests
                where followee_id = $1 limit $2 + 0)",
        "delete from blocks where id in (select id from blocks where blocker_id = $1 limit $2 + 0)",
        "delete from blocks where id in (select id from blocks where blocked_id = $1 limit $2 + 0)",
        "delete from mutes where id in (select id from mutes where muter_id = $1 limit $2 + 0)",
        "delete from mutes where id in (select id from mutes where muted_id = $1 limit $2 + 0)",
    ];
    erase_rows(tx, user, &rest).await
}
