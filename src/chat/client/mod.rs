//! What script adds to chat: what is new joins the page, what one writes goes through an outbox, and counts are right.

mod badges;
mod outbox;
mod room;
mod writing;

use crate::live::client::Heard;
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, EventTarget, HtmlTemplateElement},
};

/// Begins to listen. Called once.
pub fn start() {
    room::listen();
    writing::listen();
    outbox::listen();
    window_event_listener(ev::Custom::<ev::Event>::new("drawn"), |_| arrived());
    arrived();
}

/// Called when there is another page.
fn arrived() {
    room::arrive();
    outbox::show();
    badges::show();
    badges::look();
}

/// What the socket says.
pub fn hear(heard: &Heard) {
    match heard.kind.as_str() {
        "hello" => {
            badges::look();
            badges::compare(heard);
            outbox::flush();
        }
        "message.created" => {
            room::created(heard);
            badges::refresh();
        }
        "message.edited" | "message.deleted" => {
            room::changed(&heard.text(&["data", "conversation"]), heard.text(&["data", "id"]));
            badges::refresh();
        }
        "reaction.changed" => room::changed(&heard.text(&["data", "conversation"]), heard.text(&["data", "message"])),
        "message.seen" => {
            room::reached(heard, "Seen");
            badges::refresh();
        }
        "message.delivered" => room::reached(heard, "Delivered"),
        "notification.created" | "notification.read" => badges::refresh(),
        "story.created" => badges::rail(),
        "typing" => writing::typing(heard),
        "presence.changed" => badges::presence(heard),
        _ => {}
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn find_in(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|number| found.item(number)?.dyn_into().ok()).collect()
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails for names that are none; ours are.
    let _ = element.set_attribute(name, value);
}

/// HTML of the server, outside of the page.
fn parsed(html: &str) -> Option<HtmlTemplateElement> {
    let template = document().create_element("template").ok()?.dyn_into::<HtmlTemplateElement>().ok()?;
    template.set_inner_html(html);
    Some(template)
}
