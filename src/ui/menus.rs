//! Closes menus, which are `details` elements with the class `menu` and open without script: on
//! Escape, and when the focus leaves them. style/ui.css makes a press elsewhere close a menu, and
//! keeps it from being cut off.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, EventTarget, HtmlDetailsElement, HtmlElement, Node},
};

/// Registers the listeners. Called once.
pub fn start() {
    window_event_listener(ev::focusout, |event| {
        // Ignores a focus that goes nowhere: Safari gives a pressed button none.
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let (Some(menu), Some(to)) = (menu_around(event.target()), to)
            && !menu.contains(Some(&to))
        {
            menu.set_open(false);
        }
    });
    window_event_listener(ev::keydown, |event| {
        // At most one is open: its button covers all others.
        let open = || {
            document()
                .query_selector("details.menu[open]")
                .ok()
                .flatten()?
                .dyn_into::<HtmlDetailsElement>()
                .ok()
        };
        if let ("Escape", Some(menu)) = (event.key().as_str(), open()) {
            menu.set_open(false);
            if let Some(button) =
                menu.first_element_child().and_then(|button| button.dyn_into::<HtmlElement>().ok())
            {
                let _ = button.focus();
            }
        }
    });
}

fn menu_around(target: Option<EventTarget>) -> Option<HtmlDetailsElement> {
    target?.dyn_into::<Element>().ok()?.closest("details.menu").ok().flatten()?.dyn_into().ok()
}
