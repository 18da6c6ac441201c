//! Points in time, for people and for machines.

use crate::base::Timestamp;
use leptos::prelude::*;

/// A day, written the same wherever it is rendered.
#[component]
pub fn Day(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_string()>{at.day()}</time> }
}
