//! Every SQL statement of people.

use crate::{
    people::model::Profile,
    platform::db::{Db, DbResult, sql},
};

pub async fn newest(db: &Db, limit: i64) -> DbResult<Vec<Profile>> {
    let query = sql("select id, username, name, family, biography, registered_at
        from users
        order by id desc
        limit $1");
    db.all(query.bind(limit)).await
}

pub async fn by_username(db: &Db, username: &str) -> DbResult<Option<Profile>> {
    let query = sql("select id, username, name, family, biography, registered_at
        from users
        where lower(username) = lower($1)");
    db.optional(query.bind(username.to_owned())).await
}
