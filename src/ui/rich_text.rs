//! What somebody wrote, with its links, @mentions and #hashtags alive.

use crate::base::text::Html;
use leptos::prelude::*;

/// As one piece of HTML: nothing in it changes, so nothing in it has to hydrate.
#[component]
pub fn RichText(text: Html, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <p class=class inner_html=text.into_inner()></p> }
}
