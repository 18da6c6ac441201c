//! A button that opens a few things to do. It is a `details`, so it works before and without script.

use leptos::{
    ev::KeyboardEvent,
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{FocusEvent, HtmlElement, Node},
};

#[component]
pub fn Menu(
    #[prop(into)] label: String,
    #[prop(default = "button button--quiet")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let details: NodeRef<html::Details> = NodeRef::new();
    // It closes when the focus goes elsewhere, and by Escape, which leads back to the button. A press elsewhere closes it
    // without script: see style/ui.css. Not by a focus that goes nowhere: Safari gives a pressed button none.
    let left = move |event: FocusEvent| {
        let Some(to) = event.related_target().and_then(|target| target.dyn_into::<Node>().ok()) else { return };
        if let Some(details) = details.get_untracked().filter(|details| !details.contains(Some(&to))) {
            details.set_open(false);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(details) = details.get_untracked().filter(|details| details.open() && event.key() == "Escape") else { return };
        details.set_open(false);
        if let Some(button) = details.first_element_child().and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    };
    view! {
        <details class="menu" node_ref=details on:focusout=left on:keydown=pressed>
            <summary class=class role="button">{label}</summary>
            <div class="menu__items card">{children()}</div>
        </details>
    }
}
