//! Shortcuts for those who keep their hands on the keys. They are told on the page `/keys`, and ignored while typing.

use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// Begins to listen. Called once.
pub fn listen() {
    let after_g = StoredValue::new(false);
    window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() || is_typing(&event) {
            return;
        }
        let went = after_g.try_update_value(|after| std::mem::replace(after, event.key() == "g")).unwrap_or(false);
        let done = match (went, event.key().as_str()) {
            (true, "h") => press("nav a[href='/']"),
            (true, "c") => press("nav a[href='/chat']"),
            (true, "n") => press("nav a[href='/notifications']"),
            (_, "j") => step(1),
            (_, "k") => step(-1),
            (_, "n" | "c") => focus(".composer__text") || press("nav a[href='/']"),
            (_, "r") => press_here("button[aria-label^='Reply']"),
            (_, "f") => press_here("button[aria-label^='Like']"),
            (_, "/") => focus("main input[type=search]") || press("nav a[href='/search']"),
            (_, "ArrowRight") => press(".story a[rel=next]"),
            (_, "ArrowLeft") => press(".story a[rel=prev]"),
            (_, "Escape") => press(".story__close"),
            (_, " ") => press(".story__pause input"),
            (_, "?") => window().location().assign("/keys").is_ok(),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    });
    // The bar of a story is full.
    window_event_listener(ev::animationend, |event| {
        let bar = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if bar.is_some_and(|bar| bar.class_list().contains("story__bar--now")) {
            press(".story a[rel=next]");
        }
    });
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("input, textarea, select, [contenteditable], dialog").ok().flatten().is_some())
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn press(selector: &str) -> bool {
    find(selector).map(|element| element.click()).is_some()
}

fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// The post that has the focus, or something in it.
fn here() -> Option<Element> {
    document().active_element()?.closest("article").ok().flatten()
}

fn press_here(selector: &str) -> bool {
    let found =
        here().and_then(|post| post.query_selector(selector).ok().flatten()).and_then(|button| button.dyn_into::<HtmlElement>().ok());
    found.map(|button| button.click()).is_some()
}

/// Takes the focus to the next post, or the one before.
fn step(by: i32) -> bool {
    let Ok(posts) = document().query_selector_all("#items > article") else { return false };
    let post = |number: u32| posts.item(number).and_then(|post| post.dyn_into::<HtmlElement>().ok());
    let now = here().and_then(|here| (0..posts.length()).find(|number| post(*number).is_some_and(|post| *post == here)));
    let next = match now {
        Some(now) => now.checked_add_signed(by),
        None => Some(0),
    };
    next.and_then(post).is_some_and(|post| post.focus().is_ok())
}
