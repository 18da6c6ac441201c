//! Tells when an element is about to come into view.

use leptos::{
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit},
};

/// Calls `then` once, when the element is within 600 pixels of the window.
pub fn when_near(element: &Element, then: impl FnOnce() + 'static) {
    let then = std::cell::Cell::new(Some(then));
    let seen = move |entries: Vec<JsValue>, observer: IntersectionObserver| {
        let mut entries = entries
            .into_iter()
            .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if entries.any(|entry| entry.is_intersecting()) {
            observer.disconnect();
            if let Some(then) = then.take() {
                then();
            }
        }
    };
    let options = IntersectionObserverInit::new();
    options.set_root_margin("600px");
    let seen = Closure::<dyn Fn(Vec<JsValue>, IntersectionObserver)>::new(seen).into_js_value();
    // A browser without IntersectionObserver still has the link.
    if let Ok(observer) = IntersectionObserver::new_with_options(seen.unchecked_ref(), &options) {
        observer.observe(element);
    }
}
