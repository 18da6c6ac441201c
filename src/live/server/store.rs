//! Every SQL statement of the socket.

use crate::{
    accounts::server::{Viewer, signed_in},
    base::{Timestamp, UserId},
    log::server::head,
    platform::{
        db::{Db, DbResult, among, batch_query, each, from_json_rows, json_numbers, list, sql},
        hooks::HelloSection,
    },
    relations::server::visibility::{presence_open, presence_public, visible},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// Those of a list of different people of whom the viewer `$1` may know whether they are here. The
/// end of a statement, as a literal.
macro_rules! from_those_open {
    ($people:literal) => {
        concat!(
            "from ",
            each!($people),
            " asked cross join users person cross join users mine where person.id = asked.value and mine.id = $1 and ",
            visible!("$1", "person"),
            " and ",
            presence_open!("mine", "person")
        )
    };
}

/// When these people were last here; only those of whom the viewer may know.
pub async fn last_seen(
    db: &Db,
    viewer: UserId,
    users: &BTreeSet<UserId>,
) -> DbResult<Vec<(UserId, Option<Timestamp>)>> {
    let query = sql(concat!(
        "select person.id, person.last_seen_at ",
        from_those_open!("$2"),
        " order by person.id"
    ));
    db.all(query.bind(viewer).bind(list(users))).await
}

/// Which of these viewers may know when a person is here, and when that was last.
pub async fn may_know(
    db: &Db,
    user: UserId,
    viewers: &[UserId],
) -> DbResult<Vec<(UserId, Option<Timestamp>)>> {
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
    /// Whether nothing is between the viewer and others of whom the same is true.
    pub presence_public: bool,
    /// Those of the people asked for of whom the viewer may know whether they are here.
    pub open: Vec<UserId>,
    /// What the hello_sections asked, in their order.
    pub answers: Vec<String>,
}

/// What a hello says, and of whom of these people. Asked in one go, and with all who come at the
/// same moment. Nothing when the sign-in has ended.
pub async fn known(
    db: &Db,
    viewer: &Viewer,
    people: &[UserId],
    hello_sections: &'static [HelloSection],
    now: Timestamp,
) -> DbResult<Option<Known>> {
    static STATEMENT: OnceLock<String> = OnceLock::new();
    let statement = STATEMENT.get_or_init(|| hello(hello_sections));
    let key =
        format!("[{},{},{},{}]", viewer.person.id, now.millis(), viewer.session, list(people));
    let Some(answers) = db.batched::<Vec<String>>(statement, key).await? else { return Ok(None) };
    let mut answers = answers.into_iter();
    let mut next = || answers.next().unwrap_or_default();
    let (seq, presence_public, open) =
        (next().parse().unwrap_or_default(), next() == "1", users(&next())?);
    Ok(Some(Known { seq, presence_public, open, answers: answers.collect() }))
}

/// The statement of [`known`], where the person and the time that each part asks for are columns of
/// the request.
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
    // Texts, also where the database would know a list.
    let asked = asked.map(|asked| format!("({asked}) || ''")).collect::<Vec<_>>().join(", ");
    let statement = batch_query!(
        "value ->> 0 as person, value ->> 1 as now, value ->> 2 as session, value ->> 3 as people",
        "$asked",
        concat!("where ", signed_in!("request.session", "request.person", "request.now"))
    );
    statement.replace("$asked", &asked.replace("$1", "request.person").replace("$2", "request.now"))
}

/// The same, alone.
pub async fn open(db: &Db, viewer: UserId, people: &[UserId]) -> DbResult<Vec<UserId>> {
    let query = sql(concat!(
        "select ",
        json_numbers!("id", concat!("select person.id ", from_those_open!("$2")))
    ));
    let (open,): (String,) = db.one(query.bind(viewer).bind(list(people))).await?;
    users(&open)
}

fn users(numbers: &str) -> DbResult<Vec<UserId>> {
    Ok(from_json_rows(numbers)?.into_iter().map(UserId::from_number).collect())
}

/// Whom somebody follows, the latest first.
pub async fn followed(db: &Db, viewer: UserId) -> DbResult<Vec<UserId>> {
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
