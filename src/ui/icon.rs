//! A line icon from the sprite.

use leptos::prelude::*;

/// Decorative: the text or the label beside it tells the meaning.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <use href=format!("/icons.svg#{name}")></use>
        </svg>
    }
}
