//! Every SQL statement of people.

use crate::{
    accounts::model::Handle,
    base::{Timestamp, UserId},
    people::model::Newcomer,
    platform::db::{Db, DbResult, sql},
    relations::server::visibility::{presence_open, visible},
};

/// How many are greeted stands in the statement: with `limit $1`, SQLite would prepare it anew at every run.
pub async fn newest(db: &Db, viewer: UserId) -> DbResult<Vec<Newcomer>> {
    let query = sql(concat!(
        "select id, username, name, family, biography, registered_at
        from users person
        where ",
        visible!("$1", "person"),
        " order by id desc
        limit 20"
    ));
    db.all(query.bind(viewer)).await
}

#[derive(sqlx::FromRow)]
pub struct Found {
    pub id: UserId,
    pub username: String,
    pub name: String,
    pub family: String,
    pub biography: String,
    pub followers: i64,
    pub following: i64,
    pub private: bool,
    pub registered_at: Timestamp,
    pub presence_open: bool,
}

macro_rules! profile {
    ($named:literal) => {
        concat!(
            "select person.id, person.username, person.name, person.family, person.biography, person.followers, person.following,
                person.private, person.registered_at, ",
            presence_open!("mine", "person"),
            " as presence_open
            from users person
            left join users mine on mine.id = $2
            where ",
            $named,
            // Whom the viewer blocks is found all the same: they have to be there to be unblocked.
            " and (",
            visible!("$2", "person"),
            " or (person.suspended_at is null and person.deleted_at is null
                and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $2)))"
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
