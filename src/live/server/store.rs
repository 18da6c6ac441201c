//! All SQL statements of the socket.

use crate::{
    accounts::server::{Viewer, signed_in},
    base::{Error, Result, Timestamp, UserId},
    log::server::head,
    platform::{
        db::{Db, among, batch_query, each, from_json_rows, json_numbers, list, sql},
        hooks::HelloSection,
    },
    relations::server::visibility::{presence_open, presence_public, visible},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// The users, of a list without duplicates, whose presence the viewer `$1` may know. The end of a
/// statement, as a literal.
macro_rules! from_those_open {
    ($people:literal) => {
        concat!(
            "from ",
            each!($people),
            " asked cross join users person cross join users mine
                where person.id = asked.value and mine.id = $1 and ",
            visible!("$1", "person"),
            " and ",
            presence_open!("mine", "person")
        )
    };
}

/// The last time these users were seen; only those whose presence the viewer may know.
pub async fn last_seen(
    db: &Db,
    viewer: UserId,
    users: &BTreeSet<UserId>,
) -> Result<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql(concat!(
        "select person.id, person.last_seen_at ",
        from_those_open!("$2"),
        " order by person.id"
    ));
    db.all(query.bind(viewer).bind(list(users))).await
}

/// Which of these viewers may know the user's presence, and when the user was last seen.
pub async fn may_know(
    db: &Db,
    user: UserId,
    viewers: &[UserId],
) -> Result<Vec<(UserId, Option<Timestamp>)>> {
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

/// The data that a socket begins with.
pub struct Known {
    /// The number of the last event.
    pub seq: i64,
    /// True if nothing hides the viewer from others of whom this is true, nor these from the
    /// viewer.
    pub presence_public: bool,
    /// The given users whose presence the viewer may know.
    pub open: Vec<UserId>,
    /// The answers to the queries of the greeters, in their order.
    pub answers: Vec<String>,
}

/// Loads the data of a hello, and which of these users it may name. One query, batched with those
/// of all who connect at the same moment. `None` if the session has ended.
pub async fn known(
    db: &Db,
    viewer: &Viewer,
    people: &[UserId],
    hello_sections: &'static [HelloSection],
    now: Timestamp,
) -> Result<Option<Known>> {
    static STATEMENT: OnceLock<String> = OnceLock::new();
    let statement = STATEMENT.get_or_init(|| hello(hello_sections));
    let key =
        format!("[{},{},{},{}]", viewer.person.id, now.millis(), viewer.session, list(people));
    let Some(answers) = db.batched::<Vec<String>>(statement, key).await? else { return Ok(None) };
    let mut answers = answers.into_iter();
    let mut next = || answers.next().ok_or_else(unreadable);
    let (seq, presence_public, open) =
        (next()?.parse().map_err(|_| unreadable())?, is_one(&next()?)?, users(&next()?)?);
    Ok(Some(Known { seq, presence_public, open, answers: answers.collect() }))
}

fn is_one(answer: &str) -> Result<bool> {
    match answer {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(unreadable()),
    }
}

fn unreadable() -> Error {
    tracing::error!("the data that a socket begins with cannot be read");
    Error::Internal
}

/// The statement of [`known`]. Each part refers to a user and a time by `$1` and `$2`, which become
/// columns of the request.
fn hello(hello_sections: &[HelloSection]) -> String {
    let head = concat!("cast(", head!("$1"), " as text)");
    let presence_public = concat!(
        "cast(exists (select 1 from users mine where mine.id = $1 and ",
        presence_public!("mine"),
        ") as text)"
    );
    let open =
        json_numbers!("id", concat!("select person.id ", from_those_open!("request.people")));
    let asked = [head, presence_public, open]
        .into_iter()
        .chain(hello_sections.iter().map(|hello_section| hello_section.query));
    // As texts, also where the database would take the value for JSON.
    let asked = asked.map(|asked| format!("({asked}) || ''")).collect::<Vec<_>>().join(", ");
    let statement = batch_query!(
        "value ->> 0 as person, value ->> 1 as now, value ->> 2 as session, value ->> 3 as people",
        "$asked",
        concat!("where ", signed_in!("request.session", "request.person", "request.now"))
    );
    statement.replace("$asked", &asked.replace("$1", "request.person").replace("$2", "request.now"))
}

/// Which of these users may be named to the viewer: the part `open` of [`known`] alone.
pub async fn open(db: &Db, viewer: UserId, people: &[UserId]) -> Result<Vec<UserId>> {
    let query = sql(concat!(
        "select ",
        json_numbers!("id", concat!("select person.id ", from_those_open!("$2")))
    ));
    let (open,): (String,) = db.one(query.bind(viewer).bind(list(people))).await?;
    users(&open)
}

fn users(numbers: &str) -> Result<Vec<UserId>> {
    Ok(from_json_rows(numbers)?.into_iter().map(UserId::from_number).collect())
}

/// The users whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> Result<Vec<UserId>> {
    let query = sql(concat!(
        "select ",
        json_numbers!(
            "followee_id",
            "select followee_id from follows where follower_id = $1 order by id desc limit 5000"
        )
    ));
    let (followed,): (String,) = db.one(query.bind(viewer)).await?;
    users(&followed)
}
