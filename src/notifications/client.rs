//! What script adds: a word of the browser's own while nobody looks at the page, for those who asked for it.

use crate::live::client::Heard;
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{
        Element,
        js_sys::{Array, Function, Object, Promise, Reflect, global},
    },
};
use wasm_bindgen_futures::JsFuture;

/// The browser's notifications, where it has any.
fn browser() -> Option<Function> {
    Reflect::get(&global(), &"Notification".into()).ok()?.dyn_into().ok()
}

fn permission(browser: &Function) -> String {
    Reflect::get(browser, &"permission".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Begins to listen. Called once.
pub fn start() {
    window_event_listener(ev::Custom::<ev::Event>::new("drawn"), |_| offer());
    offer();
    // Asked for only by a press.
    window_event_listener(ev::click, |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if pressed.and_then(|target| target.closest("[data-ask-to-notify]").ok().flatten()).is_none() {
            return;
        }
        let asked = browser().and_then(|browser| {
            let ask = Reflect::get(&browser, &"requestPermission".into()).ok()?.dyn_into::<Function>().ok()?;
            ask.call0(&browser).ok()?.dyn_into::<Promise>().ok()
        });
        if let Some(asked) = asked {
            spawn_local(async move {
                // Whatever they answered, there is nothing left to ask.
                let _ = JsFuture::from(asked).await;
                offer();
            });
        }
    });
}

/// Shows the button that asks while there is something to ask for.
fn offer() {
    let Ok(Some(button)) = document().query_selector("[data-ask-to-notify]") else { return };
    let open = browser().is_some_and(|browser| permission(&browser) == "default");
    let _ = button.toggle_attribute_with_force("hidden", !open);
}

/// What the socket says.
pub fn hear(heard: &Heard) {
    if !document().hidden() {
        return;
    }
    let name = |of: &[&str]| heard.text(of);
    let (words, tag) = match heard.kind.as_str() {
        "notification.created" => {
            let did = match heard.text(&["data", "kind"]).as_str() {
                "follow" => "follows you",
                "request" => "asks to follow you",
                "like" => "likes your post",
                "comment" => "replied to you",
                "mention" => "mentioned you",
                "story" => "answered your story",
                _ => "One of your sign-ins was ended",
            };
            (format!("{} {did}", name(&["data", "from", "name"])), "notification")
        }
        // Of one's own other devices nobody needs to be told.
        "message.created" if !is_own(heard) => (format!("{} wrote to you", name(&["data", "sender", "name"])), "message"),
        _ => return,
    };
    let Some(browser) = browser().filter(|browser| permission(browser) == "granted") else { return };
    let options = Object::new();
    let _ = Reflect::set(&options, &"tag".into(), &tag.into());
    let _ = Reflect::set(&options, &"icon".into(), &"/favicon.svg".into());
    let _ = Reflect::construct(&browser, &Array::of2(&words.into(), &options));
}

fn is_own(heard: &Heard) -> bool {
    let me = document().query_selector("nav a[href^='/@']").ok().flatten().and_then(|link| link.get_attribute("href"));
    me.as_deref().and_then(|path| path.strip_prefix("/@")) == Some(&heard.text(&["data", "sender", "username"]))
}
