//! Every SQL statement of people.

use crate::{
    accounts::{
        Person,
        server::{BANNER, PERSON},
    },
    base::{Result, Timestamp, UserId},
    platform::db::{Db, Query, Search, Statement, sql},
    relations::{
        Relationship,
        server::visibility::{FOLLOWS, PRESENCE_OPEN, RELATIONSHIP, TAKES_MESSAGES, VISIBLE},
    },
};
use const_format::formatcp;

/// A person, and the viewer's relationship to them.
#[derive(sqlx::FromRow)]
pub struct Found {
    /// The row's position in its list, for cursors.
    pub cursor: i64,
    #[sqlx(flatten)]
    pub person: Person,
    pub banner: Option<String>,
    pub biography: String,
    pub follower_count: i64,
    pub following_count: i64,
    pub post_count: i64,
    pub private: bool,
    pub registered_at: Timestamp,
    pub last_seen_at: Option<Timestamp>,
    pub presence_open: bool,
    #[sqlx(flatten)]
    pub relationship: Relationship,
}

/// The columns of a [`Found`] but its cursor, for the viewer whose row of users is `mine`.
const FOUND: &str = formatcp!(
    "{PERSON}, {BANNER} as banner, person.biography, person.followers as follower_count,
    person.following as following_count, person.posts as post_count, person.private,
    person.registered_at, person.last_seen_at, {PRESENCE_OPEN} as presence_open, {RELATIONSHIP}"
);

/// A person's profile. People whom the viewer blocks are included: they have to be found to be
/// unblocked.
pub async fn profile(db: &Db, viewer: UserId, user: UserId) -> Result<Option<Found>> {
    let query = sql!(
        "select person.id as cursor, {FOUND}
        from users person left join users mine on mine.id = $1
        where person.id = $2 and person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks
                where blocker_id = person.id and blocked_id = $1)"
    );
    db.optional(query.bind(viewer).bind(user)).await
}

/// True if the viewer's list has no conversation with the person.
const WITHOUT_CONVERSATION: &str = "not exists (select 1 from pairs
    where user_id = $1 and other_id = person.id and last_id > 0)";

/// The `$2` people to write to: those the viewer has a conversation with, latest message first,
/// before the position `$3`; those they follow and may write to, latest follow first, before `$4`;
/// everyone else they may write to, newest first, before `$5`. In no order: the columns of those
/// chosen are looked up, and sorted, by the statement around it.
const SIDEBAR: &str = formatcp!(
    "chosen (part, cursor, id) as materialized (
        select * from (
            select 0 as part, pair.last_id as cursor, person.id
            from pairs pair join users person on person.id = pair.other_id
            where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3 and {VISIBLE}
            order by pair.last_id desc
            limit $2 + 0
        ) with_conversation
        union all select * from (
            select 1 as part, relation.id as cursor, person.id
            from follows relation join users person on person.id = relation.followee_id
            where relation.follower_id = $1 and relation.id < $4 and {WITHOUT_CONVERSATION}
                and {TAKES_MESSAGES} and {VISIBLE}
            order by relation.id desc
            limit $2 + 0
        ) followed
        union all select * from (
            select 2 as part, person.id as cursor, person.id
            from users person
            where person.id < $5 and person.id <> $1 and not {FOLLOWS}
                and {WITHOUT_CONVERSATION} and {TAKES_MESSAGES} and {VISIBLE}
            order by person.id desc
            limit $2 + 0
        ) others
        limit $2 + 0
    )"
);

/// Lists of people, each with its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Everyone,
    /// Everyone whose names match `$4`.
    Matching,
    Sidebar,
    /// The part of the sidebar whose names match `$6`.
    SidebarMatching,
    /// The sidebar with few columns, as it stands beside every page.
    SidebarPeople,
}

impl List {
    /// The statement of at most `$2` people whom the viewer `$1` can see, before a position (keyset
    /// pagination).
    pub const fn statement(self) -> Statement {
        match self {
            Self::Everyone => sql!(
                "select person.id as cursor, {FOUND}
                from users person left join users mine on mine.id = $1
                where person.id < $3 and {VISIBLE}
                order by person.id desc
                limit $2 + 0"
            ),
            Self::Matching => sql!(
                "select found.id as cursor, {FOUND}
                from {PEOPLE_FOUND_4} found join users person on person.id = found.id
                    left join users mine on mine.id = $1
                where found.id < $3 and {VISIBLE}
                order by found.id desc
                limit $2 + 0"
            ),
            Self::Sidebar => sql!(
                "with {SIDEBAR}
                select chosen.part, chosen.cursor, {FOUND}
                from users mine cross join chosen join users person on person.id = chosen.id
                where mine.id = $1
                order by chosen.part, chosen.cursor desc"
            ),
            // As `SIDEBAR`, of the people who are found.
            Self::SidebarMatching => sql!(
                "with chosen (part, cursor, id) as materialized (
                    select * from (
                        select 0 as part, pair.last_id as cursor, person.id
                        from pairs pair join users person on person.id = pair.other_id
                        where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3
                            and person.id in (select id from {PEOPLE_FOUND_6} found)
                            and {VISIBLE}
                        order by pair.last_id desc
                        limit $2 + 0
                    ) with_conversation
                    union all select * from (
                        select 1 as part, relation.id as cursor, person.id
                        from follows relation join users person on person.id = relation.followee_id
                        where relation.follower_id = $1 and relation.id < $4
                            and {WITHOUT_CONVERSATION}
                            and person.id in (select id from {PEOPLE_FOUND_6} found)
                            and {TAKES_MESSAGES} and {VISIBLE}
                        order by relation.id desc
                        limit $2 + 0
                    ) followed
                    union all select * from (
                        select 2 as part, found.id as cursor, person.id
                        from {PEOPLE_FOUND_6} found join users person on person.id = found.id
                        where found.id < $5 and person.id <> $1 and not {FOLLOWS}
                            and {WITHOUT_CONVERSATION} and {TAKES_MESSAGES} and {VISIBLE}
                        order by found.id desc
                        limit $2 + 0
                    ) others
                    limit $2 + 0
                )
                select chosen.part, chosen.cursor, {FOUND}
                from users mine cross join chosen join users person on person.id = chosen.id
                where mine.id = $1
                order by chosen.part, chosen.cursor desc"
            ),
            Self::SidebarPeople => sql!(
                "with {SIDEBAR}
                select {PERSON}, person.last_seen_at, {PRESENCE_OPEN} as presence_open
                from users mine cross join chosen join users person on person.id = chosen.id
                where mine.id = $1
                order by chosen.part, chosen.cursor desc"
            ),
        }
    }

    fn query(self, viewer: UserId, at_most: i64) -> Query {
        self.statement().bind(viewer).bind(at_most)
    }
}

/// Up to `at_most` people, before a position.
pub async fn everyone(
    db: &Db,
    viewer: UserId,
    at_most: i64,
    before: i64,
    search: Option<Search>,
) -> Result<Vec<Found>> {
    match search {
        None => db.all(List::Everyone.query(viewer, at_most).bind(before)).await,
        Some(search) => {
            db.all(List::Matching.query(viewer, at_most).bind(before).bind(search)).await
        }
    }
}

/// A person to write to, and their part of the sidebar.
#[derive(sqlx::FromRow)]
pub struct SidebarRow {
    pub part: i32,
    #[sqlx(flatten)]
    pub found: Found,
}

/// Up to `at_most` people to write to, each part of the sidebar before its own position.
pub async fn sidebar(
    db: &Db,
    viewer: UserId,
    at_most: i64,
    before: [i64; 3],
    search: Option<Search>,
) -> Result<Vec<SidebarRow>> {
    let bound = |query: Query| before.into_iter().fold(query, Query::bind);
    match search {
        None => db.all(bound(List::Sidebar.query(viewer, at_most))).await,
        Some(search) => {
            db.all(bound(List::SidebarMatching.query(viewer, at_most)).bind(search)).await
        }
    }
}

/// A person in the sidebar.
#[derive(sqlx::FromRow)]
pub struct SidebarPerson {
    #[sqlx(flatten)]
    pub person: Person,
    pub last_seen_at: Option<Timestamp>,
    pub presence_open: bool,
}

/// The first `at_most` people to write to.
pub async fn sidebar_people(db: &Db, viewer: UserId, at_most: i64) -> Result<Vec<SidebarPerson>> {
    let query = List::SidebarPeople.query(viewer, at_most);
    db.all([i64::MAX; 3].into_iter().fold(query, Query::bind)).await
}
