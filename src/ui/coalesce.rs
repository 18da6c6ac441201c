//! Calls that come together share one run (coalescing).

use leptos::prelude::set_timeout;
use std::{cell::Cell, thread::LocalKey, time::Duration};

/// Does the work after the delay. Calls with the same flag until then share it.
pub fn coalesce(is_waiting: &'static LocalKey<Cell<bool>>, delay: Duration, work: fn()) {
    if is_waiting.replace(true) {
        return;
    }
    let run = move || {
        is_waiting.set(false);
        work();
    };
    set_timeout(run, delay);
}
