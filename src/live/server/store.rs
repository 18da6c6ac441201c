//! Every SQL statement of the socket.

use crate::{
    accounts::server::{Viewer, signed_in},
    base::{Timestamp, UserId},
    log::server::head,
    platform::{
        db::{Db, DbResult, Texts, among, gathered_numbers, list, sql, ungathered},
        hooks::Greeter,
    },
    relations::server::visibility::{presence_open, visible},
};
use std::sync::OnceLock;

/// Those of a list of people of whom the viewer `$1` may know whether they are here. The end of a statement, as a literal.
macro_rules! from_those_open {
    ($people:literal) => {
        concat!(
            "from users person join users mine on mine.id = $1 where ",
            among!("person.id", $people),
            " and ",
            visible!("$1", "person"),
            " and ",
            presence_open!("mine", "person"),
            " order by person.id"
        )
    };
}

/// When these people were last here; only those of whom the viewer may know.
pub async fn last_seen(db: &Db, viewer: UserId, users: &[UserId]) -> DbResult<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql(concat!("select person.id, person.last_seen_at ", from_those_open!("$2")));
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
    /// Those of the people asked for of whom the viewer may know whether they are here.
    pub open: Vec<UserId>,
    /// What the greeters asked, in their order.
    pub answers: Vec<String>,
}

/// What a hello says, and of whom of these people, asked in one go. Nothing when the sign-in has ended.
pub async fn known(db: &Db, viewer: &Viewer, people: &[UserId], greeters: &'static [Greeter], now: Timestamp) -> DbResult<Option<Known>> {
    static STATEMENT: OnceLock<String> = OnceLock::new();
    let statement = STATEMENT.get_or_init(|| {
        let lives = concat!("cast(", signed_in!("$3", "$1", "$2"), " as text)");
        let head = concat!("cast(", head!("$1"), " as text)");
        let asked = [lives, head, OPEN].into_iter().chain(greeters.iter().map(|greeter| greeter.asks));
        format!("select {}", asked.map(|asked| format!("({asked})")).collect::<Vec<_>>().join(", "))
    });
    let query = sql(statement).bind(viewer.person.id).bind(now).bind(viewer.session).bind(list(people));
    let mut answers = db.one::<Texts>(query).await?.0.into_iter();
    let (Some("1"), Some(seq), Some(open)) = (answers.next().as_deref(), answers.next(), answers.next()) else { return Ok(None) };
    let open = ungathered(&open)?.into_iter().map(UserId::from_number).collect();
    Ok(Some(Known { seq: seq.parse().unwrap_or_default(), open, answers: answers.collect() }))
}

/// Of whom of the people `$4` the viewer `$1` may know whether they are here.
const OPEN: &str = gathered_numbers!("id", concat!("select person.id ", from_those_open!("$4")));

/// Whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> DbResult<Vec<UserId>> {
    let query = sql("select followee_id from follows where follower_id = $1 order by id desc limit 5000");
    Ok(db.all::<(UserId,)>(query.bind(viewer)).await?.into_iter().map(|(user,)| user).collect())
}
