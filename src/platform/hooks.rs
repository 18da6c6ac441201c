//! What later slices do when an earlier one deletes or exports an account. The server lists them;
//! no slice knows another's.

use super::{
    AppState,
    archive::Archive,
    db::{Tx, sql},
    hub::Hub,
};
use crate::base::{ConversationId, Error, LiveEvent, MediaId, PostId, Result, Timestamp, UserId};
use futures::future::{BoxFuture, LocalBoxFuture};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::{collections::BTreeMap, sync::Arc};

/// Rows of one kind that a part of an erasure changes at most, so that others write in between.
pub const PART: i64 = 500;

/// The erasure of one person, of which a part is one write. What is counted is right after each
/// part.
#[derive(Clone, Copy, Debug)]
pub struct Erasure {
    pub user: UserId,
    pub now: Timestamp,
    /// Where the part before ended, 0 at first. After a crash it is 0 again, so an eraser has to
    /// find by itself what is left.
    pub after: i64,
}

/// Removes, or empties, a part of what one person has in a slice. Answers where the next part
/// begins, while there is one.
pub type Eraser = for<'t> fn(&'t mut Tx, Erasure) -> LocalBoxFuture<'t, Result<Option<i64>>>;

/// Runs statements that each remove at most `$2` rows of the person `$1`, until one of them finds
/// more than that.
pub async fn erase_rows(
    tx: &mut Tx,
    user: UserId,
    statements: &[&'static str],
) -> Result<Option<i64>> {
    for statement in statements {
        if tx.execute(sql(statement).bind(user).bind(PART)).await? >= PART as u64 {
            return Ok(Some(0));
        }
    }
    Ok(None)
}

/// Adds everything of one person in a slice to an archive, for them to keep.
pub type Exporter = for<'a> fn(AppState, UserId, &'a mut Archive) -> BoxFuture<'a, Result<()>>;

/// Whether the viewer sees what an image is part of, in the slice that uses it so.
pub type ImageRule = fn(AppState, UserId, MediaId) -> BoxFuture<'static, Result<bool>>;

/// Something that one person is to be told another did.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    pub to: UserId,
    pub from: UserId,
    pub kind: &'static str,
    pub post: Option<PostId>,
}

/// Tells somebody, within the transaction of the act.
pub type Notifier =
    for<'t> fn(&'t mut Tx, &'t Hub, Notice, Timestamp) -> LocalBoxFuture<'t, Result<()>>;

/// Takes back what was told and not read yet, within the transaction that undoes the act.
pub type Withdrawer = for<'t> fn(&'t mut Tx, Notice) -> LocalBoxFuture<'t, Result<()>>;

/// Something in a person's event log, by its ids.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LogEvent {
    pub seq: i64,
    pub kind: String,
    pub subject: i64,
    pub person: Option<UserId>,
    pub place: Option<i64>,
}

/// What events carry, as the person may see it now; those that have nothing left to tell are left
/// out.
pub type EventRenderer =
    fn(AppState, UserId, Vec<LogEvent>) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>>;

/// What an event carries, written as it will travel. Several events about the same thing share it.
pub type EventData = Arc<RawValue>;

pub fn written(event: &impl LiveEvent) -> EventData {
    let text = serde_json::to_string(event).expect("events are plain data");
    let data = text
        .strip_prefix(&format!("{{\"type\":\"{}\",\"data\":", event.kind()))
        .and_then(|rest| rest.strip_suffix('}'));
    RawValue::from_string(data.expect("an event is its type and its data").to_owned())
        .expect("it was JSON")
        .into()
}

/// Fields of a socket's hello, written as they will travel.
pub type HelloFields = BTreeMap<&'static str, Box<RawValue>>;

/// One of them.
pub fn field(name: &'static str, value: &impl Serialize) -> Result<(&'static str, Box<RawValue>)> {
    let written = to_raw_value(value).map_err(|cause| {
        tracing::error!(%cause, name, "what a hello says could not be written");
        Error::Internal
    })?;
    Ok((name, written))
}

/// What a slice adds to the hello of a socket.
#[derive(Clone, Copy)]
pub struct HelloSection {
    /// What it asks the database of the person `$1` at the time `$2`: one text, so that all
    /// hello_sections ask in one go. It is asked of several people at once: what stands in a list of its
    /// own (`in (select …)`) is made anew for every row it is looked for in.
    pub query: &'static str,
    /// What it makes of the answer.
    pub build: fn(AppState, UserId, String) -> BoxFuture<'static, Result<HelloFields>>,
}

/// Who else is in a conversation that the person may write in.
pub type OtherMembers =
    fn(AppState, UserId, ConversationId) -> BoxFuture<'static, Result<Vec<UserId>>>;

/// Called when it may have changed who sees these people.
pub type VisibilityChanged = fn(AppState, Vec<UserId>) -> BoxFuture<'static, ()>;

/// Called when it has changed what two people see of each other.
pub type VisibilityBetweenChanged = fn(AppState, [UserId; 2]) -> BoxFuture<'static, ()>;

/// In the order in which they run: what refers to something goes before what it refers to.
#[derive(Clone, Copy)]
pub struct Hooks {
    pub erasers: &'static [Eraser],
    pub exporters: &'static [Exporter],
    /// By what images are used for.
    pub image_rules: &'static [(&'static str, ImageRule)],
    /// By the first word of the kinds of events.
    pub event_renderers: &'static [(&'static str, EventRenderer)],
    pub hello_sections: &'static [HelloSection],
    pub other_members: OtherMembers,
    pub visibility_changed: VisibilityChanged,
    pub visibility_between_changed: VisibilityBetweenChanged,
    pub notify: Notifier,
    pub withdraw: Withdrawer,
}
