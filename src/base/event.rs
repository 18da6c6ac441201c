//! What live clients are told: each slice has an enum of its events, the same on the server and in
//! the browser.

use serde::Serialize;

/// An event, written as `{"type": …, "data": …}`.
pub trait LiveEvent: Serialize {
    /// Its type, by which the log keeps it.
    fn kind(&self) -> &'static str;
}
