//! A button that copies a URL.

use super::toast;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

#[island]
pub fn CopyLink(
    /// A path on this site.
    path: String,
) -> impl IntoView {
    let copy = move |_| {
        let address = format!("{}{path}", window().location().origin().unwrap_or_default());
        let copied = window().navigator().clipboard().write_text(&address);
        spawn_local(async move {
            toast(if JsFuture::from(copied).await.is_ok() {
                "Link copied."
            } else {
                "The link could not be copied."
            });
        });
    };
    view! {
        <button class="menu__item needs-script" type="button" on:click=copy>
            "Copy link"
        </button>
    }
}
