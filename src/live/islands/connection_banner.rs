//! Opens the document's socket, and shows a banner while the server cannot be reached.

use crate::live::client;
use leptos::prelude::*;

#[island]
pub fn ConnectionBanner() -> impl IntoView {
    let is_broken = RwSignal::new(false);
    // Effects run in the browser only.
    Effect::new(move || client::start(is_broken));
    let text = move || {
        is_broken
            .get()
            .then_some("No connection. What you write is kept, and sent once you are back online.")
    };
    view! {
        <p class="offline" role="status" hidden=move || !is_broken.get()>
            {text}
        </p>
    }
}
