//! The keyboard shortcuts of posts: next, previous, reply, like, write.

use crate::ui::shortcuts::{focus_id, shortcut, visit};
use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// Registers the shortcuts.
pub fn start() {
    shortcut("j", || step(1));
    shortcut("k", || step(-1));
    shortcut("r", || press_in_post(".post__actions form:first-child button"));
    shortcut("f", || press_in_post(".icon-button--like"));
    for key in ["n", "c"] {
        // In a conversation, the field of its next message.
        shortcut(key, || focus_id("body") || focus_id("text") || visit("/"));
    }
    shortcut("g h", || visit("/"));
    shortcut("?", || visit("/keys"));
}

/// The post that contains the focus.
fn post_in_focus() -> Option<Element> {
    document().active_element()?.closest("article.post").ok().flatten()
}

fn press_in_post(button: &str) -> bool {
    let found = post_in_focus().and_then(|post| post.query_selector(button).ok().flatten());
    found
        .and_then(|button| button.dyn_into::<HtmlElement>().ok())
        .map(|button| button.click())
        .is_some()
}

/// Moves the focus to the next post, or to the one before.
fn step(by: i32) -> bool {
    let Some(list) = document().get_element_by_id("items") else { return false };
    let posts = list.get_elements_by_class_name("post");
    let post =
        |number: u32| posts.item(number).and_then(|post| post.dyn_into::<HtmlElement>().ok());
    let now = post_in_focus().and_then(|now| {
        (0..posts.length()).find(|number| posts.item(*number).as_ref() == Some(&now))
    });
    let next = match now {
        Some(now) => now.checked_add_signed(by),
        None => Some(0),
    };
    next.and_then(post).is_some_and(|post| post.focus().is_ok())
}
