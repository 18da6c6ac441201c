//! Tells whether a person is typing. Keys are letters then, and no shortcuts.

use leptos::{ev::KeyboardEvent, wasm_bindgen::JsCast, web_sys::Element};

pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target
            .closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")
            .ok()
            .flatten()
            .is_some()
    })
}
