//! Every SQL statement of the socket.

use crate::{
    accounts::server::{Viewer, signed_in},
    base::{Timestamp, UserId},
    log::server::head,
    platform::{
        db::{Db, DbResult, among, list, sql},
        hooks::Greeter,
    },
    relations::server::visibility::{presence_open, visible},
};
use std::sync::OnceLock;

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

/// What is known at the beginning of a socket.
pub struct Known {
    /// The last event there is.
    pub seq: i64,
    /// What the greeters asked, in their order.
    pub answers: Vec<String>,
}

/// What a hello says, asked in one go. Nothing when the sign-in has ended.
pub async fn known(db: &Db, viewer: &Viewer, greeters: &'static [Greeter], now: Timestamp) -> DbResult<Option<Known>> {
    static STATEMENT: OnceLock<String> = OnceLock::new();
    let statement = STATEMENT.get_or_init(|| {
        let mut text =
            concat!("select 0, cast(", head!("$1"), " as text) union all select 1, cast(", signed_in!("$3", "$1", "$2"), " as text)")
                .to_owned();
        for (place, greeter) in (2..).zip(greeters) {
            text += &format!(" union all select {place}, ({})", greeter.asks);
        }
        text
    });
    let mut answers: Vec<(i64, String)> = db.all(sql(statement).bind(viewer.person.id).bind(now).bind(viewer.session)).await?;
    answers.sort_unstable_by_key(|(place, _)| *place);
    let mut answers = answers.into_iter().map(|(_, answer)| answer);
    let (seq, lives) = (answers.next().and_then(|seq| seq.parse().ok()).unwrap_or_default(), answers.next());
    Ok((lives.as_deref() == Some("1")).then(|| Known { seq, answers: answers.collect() }))
}

/// Whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> DbResult<Vec<UserId>> {
    let query = sql("select followee_id from follows where follower_id = $1 order by id desc limit 5000");
    Ok(db.all::<(UserId,)>(query.bind(viewer)).await?.into_iter().map(|(user,)| user).collect())
}
