//! Writing in a conversation: keys, answering a message, and that the other hears of it.

use super::{closest, find, find_in, room};
use crate::{
    live::client::{self as live, Heard},
    ui::focus,
};
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{HtmlFormElement, HtmlInputElement, js_sys::Date},
};
use std::{cell::Cell, time::Duration};

/// How often it is told that something is being written, and how long that is shown.
const TYPING_EVERY: f64 = 3000.0;
const TYPING_SHOWN: Duration = Duration::from_secs(5);

thread_local! {
    /// When the server last heard of writing, and which showing of the other's is the latest.
    static TYPED: Cell<f64> = const { Cell::new(0.0) };
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// Begins to listen. Called once.
pub fn listen() {
    window_event_listener(ev::input, |event| {
        if let Some(form) = closest(event.target(), "form[data-chat]") {
            typed(&form.get_attribute("data-chat").unwrap_or_default());
        }
    });
    window_event_listener(ev::keydown, |event| {
        let plain = event.key() == "Enter" && !event.shift_key() && !event.ctrl_key() && !event.meta_key() && !event.is_composing();
        let form = closest(event.target(), "form[data-chat]").and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let keys = window().match_media("(pointer: fine)").ok().flatten().is_some_and(|query| query.matches());
        if let (true, true, Some(form), true) = (plain, keys, form, closest(event.target(), "textarea").is_some()) {
            event.prevent_default();
            let _ = form.request_submit();
        }
    });
    window_event_listener(ev::submit, |event| {
        if let Some(message) = closest(event.target(), "form[data-reply]").and_then(|form| form.get_attribute("data-reply")) {
            event.prevent_default();
            answer(Some(&message));
        }
    });
    window_event_listener(ev::click, |event| {
        if closest(event.target(), ".room__quote a").is_some() {
            event.prevent_default();
            answer(None);
        }
    });
}

/// Answers a message, or none.
pub fn answer(message: Option<&str>) {
    let (Some(quote), Some(field)) = (find(".room__quote"), find(".room__write input[name=reply_to]")) else { return };
    field.unchecked_ref::<HtmlInputElement>().set_value(message.unwrap_or_default());
    let _ = quote.toggle_attribute_with_force("hidden", message.is_none());
    let Some(article) = message.and_then(|id| document().get_element_by_id(&format!("message-{id}"))) else { return };
    let text = |selector: &str| find_in(&article, selector).and_then(|part| part.text_content()).unwrap_or_default();
    let said = text(".message__text");
    for (selector, words) in [("b", text(".visually-hidden")), ("span", if said.is_empty() { "Photo".to_owned() } else { said })] {
        if let Some(part) = find_in(&quote, &format!("blockquote {selector}")) {
            part.set_text_content(Some(&words));
        }
    }
    focus(".room__text");
}

/// Tells the other that something is being written.
fn typed(conversation: &str) {
    let now = Date::now();
    if now - TYPED.get() > TYPING_EVERY {
        TYPED.set(now);
        live::send(&format!("{{\"type\":\"typing\",\"conversation\":\"{conversation}\"}}"));
    }
}

/// The other writes.
pub fn typing(heard: &Heard) {
    if room::at(&heard.text(&["conversation"])).is_some() {
        show_typing(true);
    }
}

pub fn show_typing(on: bool) {
    if let Some(place) = find(".room__typing") {
        place.set_text_content(on.then_some("Typing…"));
    }
    let showing = SHOWN.get() + 1;
    SHOWN.set(showing);
    if on {
        set_timeout(
            move || {
                if SHOWN.get() == showing {
                    show_typing(false);
                }
            },
            TYPING_SHOWN,
        );
    }
}
