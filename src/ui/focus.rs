//! Moves the focus to where the person has to look next.

use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

/// Focuses the first element that matches. Where there is none, the focus stays where it was.
pub fn focus(selector: &str) {
    let found = document()
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // An element that cannot take the focus leaves it in place, which is no harm.
        let _ = element.focus();
    }
}
