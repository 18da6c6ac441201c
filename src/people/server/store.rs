//! Every SQL statement of people.

use crate::{
    accounts::{
        Person,
        model::Handle,
        server::{large_picture, person},
    },
    base::{Timestamp, UserId},
    platform::db::{Db, DbResult, Query, sql},
    relations::{
        Relationship,
        server::visibility::{follows, presence_open, relationship, takes_messages, visible},
    },
};

/// A newcomer, as the home page greets them.
#[derive(sqlx::FromRow)]
pub struct Newcomer {
    #[sqlx(flatten)]
    pub person: Person,
    pub biography: String,
    pub registered_at: Timestamp,
}

/// How many are greeted stands in the statement: with `limit $1`, SQLite would prepare it anew at every run.
pub async fn newest(db: &Db, viewer: UserId) -> DbResult<Vec<Newcomer>> {
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

/// Somebody, and how the viewer stands to them.
#[derive(sqlx::FromRow)]
pub struct Found {
    /// Their place in the list they were found in.
    pub place: i64,
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

/// The columns of a [`Found`], for the viewer whose row of users is `mine`.
macro_rules! found {
    ($place:literal, $viewer:literal) => {
        concat!(
            "select ",
            $place,
            " as place, ",
            person!("person"),
            ", ",
            large_picture!("person", "banner_id"),
            " as banner, person.biography,
                person.followers as follower_count, person.following as following_count, person.posts as post_count,
                person.private, person.registered_at, person.last_seen_at, ",
            presence_open!("mine", "person"),
            " as presence_open, ",
            relationship!($viewer, "person")
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
            // Whom the viewer blocks is found all the same: they have to be there to be unblocked.
            " and person.suspended_at is null and person.deleted_at is null
              and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $2)"
        )
    };
}

pub async fn profile(db: &Db, handle: &Handle, viewer: UserId) -> DbResult<Option<Found>> {
    let query = match handle {
        Handle::Id(id) => sql(profile!("person.id = $1")).bind(*id),
        Handle::Name(name) => sql(profile!("person.username_key = $1")).bind(name.to_lowercase()),
    };
    db.optional(query.bind(viewer)).await
}

/// Lists of people, for the viewer `$1`, before the place `$2`, `$3` of them, with what is searched for as `$4`.
macro_rules! list {
    (all of $from:literal, $place:literal, $only:expr) => {
        concat!(
            found!($place, "$1"),
            " from ",
            $from,
            " left join users mine on mine.id = $1
            where ",
            $place,
            " < $2 and ",
            $only,
            " and ",
            visible!("$1", "person"),
            " order by ",
            $place,
            " desc
            limit $3 + 0"
        )
    };
    (followed, $matching:literal) => {
        list!(
            all of "follows relation join users person on person.id = relation.followee_id",
            "relation.id",
            concat!("relation.follower_id = $1 and ", not_talked_to!(), " and ", $matching, " and ", takes_messages!("$1", "person"))
        )
    };
    (other, $from:literal, $place:literal, $matching:literal) => {
        list!(
            all of $from,
            $place,
            concat!(
                "person.id <> $1 and not ",
                follows!("$1", "person"),
                " and ",
                not_talked_to!(),
                " and ",
                $matching,
                " and ",
                takes_messages!("$1", "person")
            )
        )
    };
    (talked_to, $matching:literal) => {
        list!(
            all of "members talk join users person on person.id = talk.other_id",
            "talk.active_id",
            concat!("talk.user_id = $1 and talk.active_id > 0 and ", $matching)
        )
    };
}

/// Whether the viewer has no conversation with the person in their list.
macro_rules! not_talked_to {
    () => {
        "not exists (select 1 from members where user_id = $1 and other_id = person.id and active_id > 0)"
    };
}

/// Which people a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whom the viewer has a conversation with, the one with the latest message first.
    TalkedTo,
    /// Whom the viewer follows and may write to, by when they followed them.
    Followed,
    /// Everyone else they may write to, the newest first.
    Others,
    /// Everyone, the newest first.
    Everyone,
}

impl Kind {
    /// The statement: of all of them, or of those whose names match.
    pub const fn statement(self, searching: bool) -> &'static str {
        match (self, searching) {
            (Self::TalkedTo, false) => list!(talked_to, "true"),
            (Self::TalkedTo, true) => {
                list!(talked_to, "person.id in (select rowid from people_search where people_search match $4)")
            }
            (Self::Followed, false) => list!(followed, "true"),
            (Self::Followed, true) => {
                list!(followed, "person.id in (select rowid from people_search where people_search match $4)")
            }
            (Self::Others, false) => list!(other, "users person", "person.id", "true"),
            (Self::Others, true) => list!(
                other,
                "people_search join users person on person.id = people_search.rowid",
                "people_search.rowid",
                "people_search match $4"
            ),
            (Self::Everyone, false) => list!(all of "users person", "person.id", "true"),
            (Self::Everyone, true) => list!(
                all of "people_search join users person on person.id = people_search.rowid",
                "people_search.rowid",
                "people_search match $4"
            ),
        }
    }
}

/// Up to so many people of a list, after a place in it. `search` is what [`terms`] made of what was typed.
pub async fn list(db: &Db, kind: Kind, viewer: UserId, before: i64, at_most: i64, search: Option<String>) -> DbResult<Vec<Found>> {
    let page = |query: Query| query.bind(viewer).bind(before).bind(at_most);
    match search {
        None => db.all(page(sql(kind.statement(false)))).await,
        Some(search) => db.all(page(sql(kind.statement(true))).bind(search)).await,
    }
}

/// What was typed, as the index understands it: every word may begin a name. Nothing when there is no word in it.
pub fn terms(typed: &str) -> Option<String> {
    let words = typed.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let terms: Vec<String> = words.take(8).map(|word| format!("\"{word}\"*")).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}
