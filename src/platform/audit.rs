//! The audit log: sign-ins, refusals, revocations, changed addresses and passwords, and what the
//! owner does.
//!
//! It is a tracing target of its own, `audit`, at the level info: `KITH_LOG=warn,audit=info` writes
//! it and little else. A line names the act, its outcome and the person by their id; the span
//! around it adds the request's id and the client's address. It never holds a name, an email
//! address or a text.

use crate::base::UserId;
use std::{
    fmt::Display,
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// The target. Spans around requests and sockets have it too, so that a filter that keeps the lines
/// keeps these spans.
macro_rules! target {
    () => {
        "audit"
    };
}
pub(crate) use target;

/// Logs what a person did.
pub fn done(act: &'static str, person: UserId) {
    tracing::info!(target: target!(), act, %person, outcome = "done");
}

/// Logs what a person did to another person, a sign-in or an invitation, by its id.
pub fn done_to(act: &'static str, person: UserId, to: impl Display) {
    tracing::info!(target: target!(), act, %person, %to, outcome = "done");
}

/// Logs a refusal and its reason: a stable code, or the status of a response. `person` is the user
/// whose account it was about, if there is one.
pub fn refused(act: &'static str, person: Option<UserId>, why: &str) {
    if !may_write() {
        return;
    }
    match person {
        Some(person) => tracing::info!(target: target!(), act, %person, outcome = why),
        None => tracing::info!(target: target!(), act, outcome = why),
    }
}

/// The most refusals logged in one second: a flood of them must not fill the disk.
const AT_MOST: u64 = 20;

/// Returns true if one more refusal may be logged in this second. The second is stored above the
/// number of its refusals.
fn may_write() -> bool {
    static WRITTEN: AtomicU64 = AtomicU64::new(0);
    let second = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let step = |written: u64| {
        Some(if written >> 16 == second { written.saturating_add(1) } else { second << 16 | 1 })
    };
    let before = WRITTEN
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, step)
        .unwrap_or_else(|written| written);
    before >> 16 != second || before & 0xffff < AT_MOST
}
