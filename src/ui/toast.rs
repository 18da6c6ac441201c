//! Toasts: a few words on what just happened, shown for a moment and read out.

use leptos::prelude::*;
use std::{cell::Cell, time::Duration};

/// How long a toast is shown.
const SHOWN: Duration = Duration::from_secs(5);

thread_local! {
    /// What the document's [`Toasts`] show, once it is awake.
    static TEXT: Cell<Option<RwSignal<String>>> = const { Cell::new(None) };
}

/// Where toasts appear. One in a document, at its end.
#[island]
pub fn Toasts() -> impl IntoView {
    let text = RwSignal::new(String::new());
    // Effects run in the browser only.
    Effect::new(move || TEXT.set(Some(text)));
    let class = move || if text.with(String::is_empty) { "visually-hidden" } else { "toast" };
    view! { <div id="toasts" class=class role="status" aria-live="polite">{move || text.get()}</div> }
}

/// Shows a toast.
pub fn toast(text: impl Into<String>) {
    let Some(shown) = TEXT.get() else { return };
    let text = text.into();
    shown.set(text.clone());
    set_timeout(
        move || {
            // Another may have taken its place.
            if shown.with_untracked(|shown| *shown == text) {
                shown.set(String::new());
            }
        },
        SHOWN,
    );
}
