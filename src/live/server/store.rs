//! Every SQL statement of the socket.

use crate::{
    base::{Timestamp, UserId},
    platform::db::{Db, DbResult, among, list, sql},
    relations::server::visibility::{presence_open, visible},
};

/// When these people were last here; only those of whom the viewer may know.
pub async fn last_seen(db: &Db, viewer: UserId, users: &[UserId]) -> DbResult<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql(concat!(
        "select person.id, person.last_seen_at
        from users person
        join users mine on mine.id = $1
        where ",
        among!("person.id", "$2"),
        " and ",
        visible!("$1", "person"),
        " and ",
        presence_open!("mine", "person"),
        " order by person.id"
    ));
    db.all(query.bind(viewer).bind(list(users))).await
}
