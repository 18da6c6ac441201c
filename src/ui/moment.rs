//! Points in time, for people and for machines.

use crate::base::Timestamp;
use leptos::prelude::*;

/// The time at which the server rendered this page. An island uses it as well, so that both renders
/// show the same.
#[derive(Clone, Copy, Debug)]
pub struct Now(pub Timestamp);

/// A day, written the same wherever it is rendered.
#[component]
pub fn Day(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_string()>{at.day()}</time> }
}

/// The time since something happened, in words.
#[component]
pub fn Ago(at: Timestamp) -> impl IntoView {
    let Now(now) = expect_context();
    view! { <time datetime=at.to_string()>{at.ago(now)}</time> }
}
