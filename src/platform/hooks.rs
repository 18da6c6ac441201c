//! Hooks: what an earlier slice has later ones do, such as delete or export their part of an
//! account. The server lists them; no slice knows another's.

use super::{
    AppState,
    archive::Archive,
    db::{Statement, Tx},
    hub::Hub,
};
use crate::base::{
    ConversationId, Error, LiveEvent, MediaId, MessageId, PostId, Result, Timestamp, UserId,
};
use futures::future::{BoxFuture, LocalBoxFuture};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::{collections::BTreeMap, sync::Arc};

/// The most rows of one kind that one part of an erasure changes, so that others write in between.
pub const PART: i64 = 500;

/// The erasure of one user. Each part of it is one write, after which all counts are right.
#[derive(Clone)]
pub struct Erasure {
    pub user: UserId,
    pub now: Timestamp,
    pub hub: Hub,
    /// The cursor: where the previous part ended, 0 at first. After a crash it is 0 again, so an
    /// eraser has to find by itself what is left.
    pub after: i64,
}

/// Removes, or empties, a part of the user's data in a slice. Returns the cursor of the next part,
/// while there is one.
pub type Eraser = for<'t> fn(&'t mut Tx, Erasure) -> LocalBoxFuture<'t, Result<Option<i64>>>;

/// Runs statements that each remove at most `$2` rows of the user `$1`, until one of them removes
/// that many: there may be more.
pub async fn erase_rows(
    tx: &mut Tx,
    user: UserId,
    statements: &[Statement],
) -> Result<Option<i64>> {
    for statement in statements {
        if tx.execute(statement.bind(user).bind(PART)).await? >= PART as u64 {
            return Ok(Some(0));
        }
    }
    Ok(None)
}

/// Adds all data of one user in a slice to an archive, for them to keep.
pub type Exporter = for<'a> fn(AppState, UserId, &'a mut Archive) -> BoxFuture<'a, Result<()>>;

/// Returns true if the viewer sees what an image is part of, in the slice that uses it so.
pub type ImageRule = fn(AppState, UserId, MediaId) -> BoxFuture<'static, Result<bool>>;

/// A notification to store or to withdraw: who did what, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct NotificationEntry {
    pub to: UserId,
    pub from: UserId,
    pub kind: &'static str,
    /// The subject.
    pub post: Option<PostId>,
    pub message: Option<MessageId>,
}

impl NotificationEntry {
    pub const fn new(to: UserId, from: UserId, kind: &'static str) -> Self {
        Self { to, from, kind, post: None, message: None }
    }

    pub const fn about_post(self, post: PostId) -> Self {
        Self { post: Some(post), ..self }
    }

    pub const fn about_message(self, message: MessageId) -> Self {
        Self { message: Some(message), ..self }
    }
}

/// Stores a notification, within the transaction of the act.
pub type Notifier =
    for<'t> fn(&'t mut Tx, &'t Hub, NotificationEntry, Timestamp) -> LocalBoxFuture<'t, Result<()>>;

/// Takes back a notification that is not read yet, within the transaction that undoes the act.
pub type Withdrawer = for<'t> fn(&'t mut Tx, NotificationEntry) -> LocalBoxFuture<'t, Result<()>>;

/// An event in a user's event log, by its ids.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LogEvent {
    pub seq: i64,
    pub kind: String,
    pub subject: i64,
    pub person: Option<UserId>,
    pub position: Option<i64>,
}

/// Returns the data of events, as the user may see it now; events with nothing left to show are
/// left out.
pub type EventRenderer =
    fn(AppState, UserId, Vec<LogEvent>) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>>;

/// The data of an event, serialized as it is sent. Several events about the same thing share it.
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

/// Fields of a socket's hello, serialized as they are sent.
pub type HelloFields = BTreeMap<&'static str, Box<RawValue>>;

/// One field of a hello.
pub fn field(name: &'static str, value: &impl Serialize) -> Result<(&'static str, Box<RawValue>)> {
    let written = to_raw_value(value).map_err(|cause| {
        tracing::error!(%cause, name, "what a hello says could not be written");
        Error::Internal
    })?;
    Ok((name, written))
}

/// Loads the fields of a slice for the hello of a socket. Very many sockets may come at the same
/// moment, so it asks by [`Db::batched`](super::db::Db::batched).
pub type HelloSection = fn(AppState, UserId) -> BoxFuture<'static, Result<HelloFields>>;

/// The topics of the hub that a socket of the user listens to.
pub type Topics = fn(AppState, UserId) -> BoxFuture<'static, Result<Vec<i64>>>;

/// The other members of a conversation that the user may write in, who may know that they type.
pub type OtherMembers =
    fn(AppState, UserId, ConversationId) -> BoxFuture<'static, Result<Vec<UserId>>>;

/// Called when it may have changed who sees these users.
pub type VisibilityChanged = fn(AppState, Vec<UserId>) -> BoxFuture<'static, ()>;

/// Called when it has changed what two users see of each other.
pub type VisibilityBetweenChanged = fn(AppState, [UserId; 2]) -> BoxFuture<'static, ()>;

/// All hooks, in the order in which they run: what refers to something goes before what it refers
/// to.
#[derive(Clone, Copy)]
pub struct Hooks {
    pub erasers: &'static [Eraser],
    pub exporters: &'static [Exporter],
    /// Each with the name of what its images are used for.
    pub image_rules: &'static [(&'static str, ImageRule)],
    /// Each with the first word of the kinds of its events.
    pub event_renderers: &'static [(&'static str, EventRenderer)],
    pub hello_sections: &'static [HelloSection],
    pub topics: Topics,
    pub other_members: OtherMembers,
    pub visibility_changed: VisibilityChanged,
    pub visibility_between_changed: VisibilityBetweenChanged,
    pub notify: Notifier,
    pub withdraw: Withdrawer,
}
