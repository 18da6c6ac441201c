//! Random delays (jitter): what reaches many browsers at once must not make them all ask the server
//! at once.

use leptos::web_sys::js_sys::Math;
use std::time::Duration;

/// A delay between these two, another one in each browser and each time.
pub fn jitter(from: Duration, to: Duration) -> Duration {
    from + to.saturating_sub(from).mul_f64(Math::random())
}
