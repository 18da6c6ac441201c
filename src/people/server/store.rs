//! Every SQL statement of people.

use crate::{
    people::model::Profile,
    platform::db::{Db, DbResult, sql},
};

/// How many are greeted stands in the statement: with `limit $1`, SQLite would prepare it anew at every run.
pub async fn newest(db: &Db) -> DbResult<Vec<Profile>> {
    let query = sql("select id, username, name, family, biography, registered_at
        from users
        where suspended_at is null and deleted_at is null
        order by id desc
        limit 20");
    db.all(query).await
}

pub async fn by_username(db: &Db, username: &str) -> DbResult<Option<Profile>> {
    let query = sql("select id, username, name, family, biography, registered_at
        from users
        where username_key = $1 and suspended_at is null and deleted_at is null");
    db.optional(query.bind(username.to_lowercase())).await
}
