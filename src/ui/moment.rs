//! Points in time, for people and for machines.

use crate::base::Timestamp;
use leptos::prelude::*;

/// The moment the server made this page. Both renders use it, so that they say the same.
#[derive(Clone, Copy, Debug)]
pub struct Now(pub Timestamp);

/// A day, written the same wherever it is rendered.
#[component]
pub fn Day(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_string()>{at.day()}</time> }
}

/// How long ago something was.
#[component]
pub fn Ago(at: Timestamp) -> impl IntoView {
    let Now(now) = expect_context();
    view! { <time datetime=at.to_string()>{at.ago(now)}</time> }
}
