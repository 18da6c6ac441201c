//! Documents that the browser restores from its back/forward cache: what they show may be old.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::PageTransitionEvent};

/// Calls `then` whenever the document is restored.
pub fn on_return(then: impl Fn() + 'static) {
    window_event_listener(ev::pageshow, move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            then();
        }
    });
}
