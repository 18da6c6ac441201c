//! Every SQL statement of people.

use crate::{
    accounts::{
        Person,
        model::Handle,
        server::{large_path, person},
    },
    base::{Result, Timestamp, UserId},
    chat::server::unseen_of_each,
    notifications::server::unread_count,
    platform::db::{Db, Query, from_json_rows, json_rows, sql},
    relations::{
        Relationship,
        server::visibility::{follows, presence_open, relationship, takes_messages, visible},
    },
};
use std::cmp::Reverse;

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

/// The columns of a [`Found`], for the viewer whose row of `users` is `mine`.
macro_rules! found {
    ($cursor:literal, $viewer:literal) => {
        concat!(
            "select ",
            $cursor,
            " as cursor, ",
            person!("person"),
            ", ",
            large_path!("person", "banner_id"),
            " as banner, person.biography,
                person.followers as follower_count, person.following as following_count,
                person.posts as post_count,
                person.private, person.registered_at, person.last_seen_at, ",
            presence_open!("mine", "person"),
            " as presence_open, ",
            relationship!($viewer, "person")
        )
    };
}

/// The columns of a [`SidebarPerson`], for the viewer whose row of `users` is `mine`.
macro_rules! sidebar_person {
    () => {
        concat!(
            "select chosen.cursor, ",
            person!("person"),
            ", person.last_seen_at, ",
            presence_open!("mine", "person"),
            " as presence_open"
        )
    };
}

macro_rules! profile {
    ($named:literal) => {
        concat!(
            found!("person.id", "$2"),
            " from users person
            left join users mine on mine.id = $2
            where ",
            $named,
            // People whom the viewer blocks are included: they have to be found to be unblocked.
            " and person.suspended_at is null and person.deleted_at is null
              and not exists (select 1 from blocks
                  where blocker_id = person.id and blocked_id = $2)"
        )
    };
}

pub async fn profile(db: &Db, handle: &Handle, viewer: UserId) -> Result<Option<Found>> {
    let query = match handle {
        Handle::Id(id) => sql(profile!("person.id = $1")).bind(*id),
        Handle::Name(name) => sql(profile!("person.username_key = $1")).bind(name.to_lowercase()),
    };
    db.optional(query.bind(viewer)).await
}

/// A page of people whom the viewer `$1` can see: at most `$2`, before a position (keyset
/// pagination). `$from` is the source of the rows, `$only` the filter.
macro_rules! list {
    ($columns:expr, $from:expr, $cursor:literal, $before:literal, $only:expr) => {
        concat!(
            $columns,
            " from ",
            $from,
            " where ",
            $cursor,
            " < ",
            $before,
            " and ",
            $only,
            " and ",
            visible!("$1", "person"),
            " order by ",
            $cursor,
            " desc
            limit $2 + 0"
        )
    };
}

/// Everyone, newest first, before the position `$3`.
macro_rules! everyone {
    ($from:literal, $cursor:literal, $matching:literal) => {
        list!(
            found!($cursor, "$1"),
            concat!($from, " left join users mine on mine.id = $1"),
            $cursor,
            "$3",
            $matching
        )
    };
}

/// True if the viewer's list has no conversation with the person.
macro_rules! without_conversation {
    () => {
        "not exists (select 1 from members where user_id = $1 and other_id = person.id
                and active_id > 0)"
    };
}

/// The people to write to, in one statement: those the viewer has a conversation with, latest
/// message first, before the position `$3`; those they follow and may write to, latest follow
/// first, before `$4`; everyone else they may write to, newest first, before `$5`. The statement
/// first chooses the people, then looks up the columns of those chosen. Its rows are in no order:
/// [`in_order!`] or the reader sorts them.
macro_rules! sidebar {
    ($columns:expr, $everyone:literal, $cursor:literal, $matching:literal, $found:literal) => {
        concat!(
            "with chosen (part, cursor, id) as materialized (select * from (",
            list!(
                "select 0, membership.active_id, person.id",
                "members membership join users person on person.id = membership.other_id",
                "membership.active_id",
                "$3",
                concat!("membership.user_id = $1 and membership.active_id > 0 and ", $found)
            ),
            ") with_conversation union all select * from (",
            list!(
                "select 1, relation.id, person.id",
                "follows relation join users person on person.id = relation.followee_id",
                "relation.id",
                "$4",
                concat!(
                    "relation.follower_id = $1 and ",
                    without_conversation!(),
                    " and ",
                    $found,
                    "
                    and ",
                    takes_messages!("$1", "person")
                )
            ),
            ") followed union all select * from (",
            list!(
                concat!("select 2, ", $cursor, ", person.id"),
                $everyone,
                $cursor,
                "$5",
                concat!(
                    "person.id <> $1 and not ",
                    follows!("$1", "person"),
                    " and ",
                    without_conversation!(),
                    " and ",
                    $matching,
                    " and ",
                    takes_messages!("$1", "person")
                )
            ),
            ") others limit $2 + 0) ",
            $columns,
            ", chosen.part from users mine cross join chosen
                join users person on person.id = chosen.id where mine.id = $1"
        )
    };
}

/// The sidebar's rows, in order.
macro_rules! in_order {
    ($sidebar:expr) => {
        concat!($sidebar, " order by chosen.part, chosen.cursor desc")
    };
}

/// Lists of people. Each statement is a literal, so that its query plan is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Everyone,
    /// Everyone whose names match `$4`.
    Matching,
    Sidebar,
    /// The part of the sidebar whose names match `$6`.
    SidebarMatching,
    /// All that the sidebar shows, in one statement: people with few columns, unseen messages,
    /// unread notifications.
    SidebarData,
}

impl List {
    pub const fn statement(self) -> &'static str {
        match self {
            Self::Everyone => everyone!("users person", "person.id", "true"),
            Self::Matching => everyone!(
                "people_search join users person on person.id = people_search.rowid",
                "people_search.rowid",
                "people_search match $4"
            ),
            Self::Sidebar => in_order!(sidebar!(
                found!("chosen.cursor", "$1"),
                "users person",
                "person.id",
                "true",
                "true"
            )),
            Self::SidebarMatching => in_order!(sidebar!(
                found!("chosen.cursor", "$1"),
                "people_search join users person on person.id = people_search.rowid",
                "people_search.rowid",
                "people_search match $6",
                "person.id in (select rowid from people_search where people_search match $6)"
            )),
            Self::SidebarData => concat!(
                "select ",
                json_rows!(
                    "part, cursor, cast(id as text), username, name, family, photo, last_seen_at,
                        presence_open",
                    sidebar!(sidebar_person!(), "users person", "person.id", "true", "true")
                ),
                ", ",
                json_rows!("cast(other_id as text), unseen", unseen_of_each!()),
                ", ",
                unread_count!()
            ),
        }
    }

    fn query(self, viewer: UserId, at_most: i64) -> Query {
        sql(self.statement()).bind(viewer).bind(at_most)
    }
}

/// Up to `at_most` people, before a position. `search` comes from [`terms`].
pub async fn everyone(
    db: &Db,
    viewer: UserId,
    at_most: i64,
    before: i64,
    search: Option<String>,
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
    pub part: i64,
    #[sqlx(flatten)]
    pub found: Found,
}

/// Up to `at_most` people to write to, each part of the sidebar before its own position.
pub async fn sidebar(
    db: &Db,
    viewer: UserId,
    at_most: i64,
    before: [i64; 3],
    search: Option<String>,
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
pub struct SidebarPerson {
    pub person: Person,
    pub last_seen_at: Option<Timestamp>,
    pub presence_open: bool,
}

/// The contents of the sidebar.
pub struct SidebarData {
    pub people: Vec<SidebarPerson>,
    /// The number of unseen messages of each person.
    pub unseen: Vec<(UserId, i64)>,
    pub unread: i64,
}

/// The first people to write to, and the viewer's unread counts.
pub async fn sidebar_data(db: &Db, viewer: UserId, at_most: i64) -> Result<SidebarData> {
    type PersonJsonRow =
        (i64, i64, UserId, String, String, String, Option<String>, Option<i64>, u8);
    let query =
        List::SidebarData.query(viewer, at_most).bind(i64::MAX).bind(i64::MAX).bind(i64::MAX);
    let (people, unseen, unread): (String, String, i64) = db.one(query).await?;
    let mut people: Vec<PersonJsonRow> = from_json_rows(&people)?;
    people.sort_unstable_by_key(|(part, cursor, ..)| (*part, Reverse(*cursor)));
    let sidebar_person =
        |(_, _, id, username, name, family, photo, last_seen_at, presence_open): PersonJsonRow| {
            SidebarPerson {
                person: Person { id, username, name, family, photo },
                last_seen_at: last_seen_at.map(Timestamp::from_millis),
                presence_open: presence_open != 0,
            }
        };
    Ok(SidebarData {
        people: people.into_iter().map(sidebar_person).collect(),
        unseen: from_json_rows(&unseen)?,
        unread,
    })
}

/// The typed text as a query of the full-text index: every word matches as a prefix. `None` if the
/// text has no word in it.
pub fn terms(typed: &str) -> Option<String> {
    let words = typed.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let terms: Vec<String> = words.take(8).map(|word| format!("\"{word}\"*")).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}
