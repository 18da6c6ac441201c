//! The audit log: sign-ins, refusals, revocations, changed addresses and passwords, and what the
//! owner does.
//!
//! It is a tracing target of its own, `audit`, at the level info: `KITH_LOG=warn,audit=info` writes
//! it and little else. A line says the act, its outcome and the person by their id; the span around
//! it adds the request's id and the client's address. It never holds a name, an e-mail address or a
//! text.

use crate::base::UserId;
use std::{
    fmt::Display,
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// The target, also of the spans around requests and sockets, so that the filter that keeps the
/// lines keeps these.
macro_rules! target {
    () => {
        "audit"
    };
}
pub(crate) use target;

/// Notes what somebody did.
pub fn done(act: &'static str, person: UserId) {
    tracing::info!(target: target!(), act, %person, outcome = "done");
}

/// Notes what somebody did to another.
pub fn done_to(act: &'static str, person: UserId, to: impl Display) {
    tracing::info!(target: target!(), act, %person, %to, outcome = "done");
}

/// Notes what was refused, and why: a stable code, or the status of an answer. The person is whose
/// account it was about, where there is one.
pub fn refused(act: &'static str, person: Option<UserId>, why: &str) {
    if !may_write() {
        return;
    }
    match person {
        Some(person) => tracing::info!(target: target!(), act, %person, outcome = why),
        None => tracing::info!(target: target!(), act, outcome = why),
    }
}

/// Refusals written in one second at most: a flood of them must not fill the disk.
const AT_MOST: u64 = 20;

/// Whether one more refusal may be written in this second: its number is kept above how many there
/// were.
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
