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

/// Which of these viewers may know when a person is here, and when that was last.
pub async fn may_know(db: &Db, user: UserId, viewers: &[UserId]) -> DbResult<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql(concat!(
        "select mine.id, person.last_seen_at
        from users mine
        join users person on person.id = $1
        where ",
        among!("mine.id", "$2"),
        " and ",
        visible!("mine.id", "person"),
        " and ",
        presence_open!("mine", "person")
    ));
    db.all(query.bind(user).bind(list(viewers))).await
}

/// Whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> DbResult<Vec<UserId>> {
    let query = sql("select followee_id from follows where follower_id = $1 order by id desc limit 5000");
    Ok(db.all::<(UserId,)>(query.bind(viewer)).await?.into_iter().map(|(user,)| user).collect())
}
