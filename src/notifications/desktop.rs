//! Desktop notifications (the browser's `Notification` API). They show only while the document is
//! hidden, and only for people who allowed them.

use super::{
    events::CREATED,
    model::{Kind, Notification},
};
use crate::live::client;
use leptos::{
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::js_sys::{Array, Function, Object, Promise, Reflect, global},
};
use wasm_bindgen_futures::JsFuture;

/// Starts to show a desktop notification for each new notification.
pub fn start() {
    client::subscribe_to_event(CREATED, |notification: Notification| {
        let did = match notification.kind {
            Kind::Follow => "followed you",
            Kind::Request => "asked to follow you",
            Kind::Like => "liked your post",
            Kind::Comment => "replied to you",
            Kind::Mention => "mentioned you",
            Kind::Story => "replied to your story",
            Kind::Security => return show("One of your devices was logged out", "notification"),
        };
        show(&format!("{} {did}", notification.from.name), "notification");
    });
}

/// Shows a desktop notification. It replaces an earlier one with the same tag.
pub fn show(words: &str, tag: &str) {
    let Some(browser) =
        browser().filter(|browser| document().hidden() && permission(browser) == "granted")
    else {
        return;
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"tag".into(), &tag.into());
    let _ = Reflect::set(&options, &"icon".into(), &"/favicon.svg".into());
    let _ = Reflect::construct(&browser, &Array::of2(&words.into(), &options));
}

/// True if the person has neither allowed nor denied desktop notifications.
pub fn is_undecided() -> bool {
    browser().is_some_and(|browser| permission(&browser) == "default")
}

/// Asks the person for permission. Browsers show the question only in response to a click.
pub async fn request_permission() {
    let asked = browser().and_then(|browser| {
        let ask = Reflect::get(&browser, &"requestPermission".into())
            .ok()?
            .dyn_into::<Function>()
            .ok()?;
        ask.call0(&browser).ok()?.dyn_into::<Promise>().ok()
    });
    if let Some(asked) = asked {
        // Whatever the answer is, there is nothing left to ask.
        let _ = JsFuture::from(asked).await;
    }
}

/// The browser's `Notification` constructor, if the browser has one.
fn browser() -> Option<Function> {
    Reflect::get(&global(), &"Notification".into()).ok()?.dyn_into().ok()
}

fn permission(browser: &Function) -> String {
    Reflect::get(browser, &"permission".into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
