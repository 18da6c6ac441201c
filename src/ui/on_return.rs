//! When the browser brings a document back that it had kept (its back/forward cache), what it shows
//! may be old.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast, web_sys::PageTransitionEvent};

/// Calls whenever the document is brought back.
pub fn on_return(then: impl Fn() + 'static) {
    window_event_listener(ev::pageshow, move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            then();
        }
    });
}
