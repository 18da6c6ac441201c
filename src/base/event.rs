//! Live events: each slice has an enum of its events, the same on the server and in the browser.

use serde::Serialize;

/// A live event, serialized as `{"type": …, "data": …}`.
pub trait LiveEvent: Serialize {
    /// The event's type, under which the event log stores it.
    fn kind(&self) -> &'static str;
}
