//! What begins in the browser with every document, beside its islands: shortcuts, and what is not
//! shown anywhere.

use crate::{
    accounts::document_user,
    chat::{
        events::{ChatSignal, NewMessage},
        outbox,
    },
    live::client,
    notifications::desktop,
    posts,
    ui::{
        menus,
        shortcuts::{self, focus_id, shortcut, visit},
    },
};
use leptos::{prelude::*, task::spawn_local, web_sys::js_sys};
use wasm_bindgen_futures::JsFuture;

/// Begins. Called once, before islands wake.
pub fn start() {
    menus::start();
    shortcuts::start();
    posts::shortcuts::start();
    shortcut("g c", || visit("/chat"));
    shortcut("g n", || visit("/notifications"));
    shortcut("/", || focus_id("search") || visit("/search"));
    if document_user().is_some() {
        spawn_local(begin());
    }
}

/// What happens behind the page, for who is signed in. A part of its own, fetched when the page is
/// there: nothing waits for it.
#[lazy]
async fn begin() {
    install();
    desktop::start();
    client::subscribe(|signal: &ChatSignal| {
        if let ChatSignal::Hello { .. } = signal
            && outbox::is_filled()
        {
            spawn_local(send_what_waits());
        }
    });
    client::subscribe(|NewMessage::Created { sender }: &NewMessage| {
        // Of one's own other devices nobody needs to be told.
        if document_user() != Some(sender.id) {
            desktop::show(&format!("{} wrote to you", sender.name), "message");
        }
    });
}

/// Sending takes more than all the rest here, and seldom does anything wait: a part of its own as
/// well.
#[lazy]
async fn send_what_waits() {
    outbox::flush();
}

/// The service worker shows a page of its own where the server cannot be reached, and keeps nothing
/// else that is anybody's.
fn install() {
    let navigator = window().navigator();
    // Not there on addresses that browsers do not trust.
    if js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false) {
        let registered = navigator.service_worker().register("/sw.js");
        spawn_local(async move {
            if let Err(refused) = JsFuture::from(registered).await {
                leptos::logging::log!("no offline page: {refused:?}");
            }
        });
    }
}
