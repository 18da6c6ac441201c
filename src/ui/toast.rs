//! Toasts: a few words on what just happened, shown for a moment and read out by screen readers.

use leptos::prelude::*;
use std::{cell::Cell, time::Duration};

/// The time a toast is shown.
const SHOWN: Duration = Duration::from_secs(5);

thread_local! {
    /// The text in the document's [`Toasts`], once that island is hydrated.
    static TEXT: Cell<Option<RwSignal<String>>> = const { Cell::new(None) };
}

/// The element in which toasts appear. One in a document, at its end.
#[island]
pub fn Toasts() -> impl IntoView {
    let text = RwSignal::new(String::new());
    // Effects run in the browser only.
    Effect::new(move || TEXT.set(Some(text)));
    let class = move || if text.with(String::is_empty) { "visually-hidden" } else { "toast" };
    view! {
        <div id="toasts" class=class role="status" aria-live="polite">
            {move || text.get()}
        </div>
    }
}

pub fn toast(text: impl Into<String>) {
    let Some(shown) = TEXT.get() else { return };
    let text = text.into();
    shown.set(text.clone());
    set_timeout(
        move || {
            // Another toast may have replaced it.
            if shown.with_untracked(|shown| *shown == text) {
                shown.set(String::new());
            }
        },
        SHOWN,
    );
}
