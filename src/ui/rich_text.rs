//! A text that a person wrote, with its links, @mentions and #hashtags as links.

use crate::base::text::Html;
use leptos::prelude::*;

/// One piece of HTML: nothing in it changes, so nothing in it has to hydrate.
#[component]
pub fn RichText(text: Html, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <p class=class inner_html=text.into_inner()></p> }
}
