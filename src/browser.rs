//! Starts what runs in the browser with every document besides its islands: shortcuts, and work
//! that the page does not show.

use crate::{
    accounts::document_user,
    chat::{
        events::{MESSAGE_CREATED, MessageSender, ReceivedEvent},
        outbox, switcher,
    },
    live::{client, events::HELLO},
    notifications::desktop,
    posts,
    ui::{
        menus,
        shortcuts::{self, focus_id, shortcut, visit},
    },
};
use leptos::{prelude::*, task::spawn_local, web_sys::js_sys};
use wasm_bindgen_futures::JsFuture;

/// Called once per document, before its islands hydrate.
pub fn start() {
    menus::start();
    shortcuts::start();
    posts::shortcuts::start();
    shortcut("g c", || visit("/chat"));
    shortcut("g u", || visit("/chat/unread"));
    shortcut("g n", || visit("/notifications"));
    shortcut("/", || focus_id("search") || visit("/search"));
    if document_user().is_some() {
        switcher::start();
        spawn_local(begin());
    }
}

/// Background work for a signed-in user. A lazily loaded chunk of its own, fetched once the page is
/// there: nothing waits for it.
#[lazy]
async fn begin() {
    install();
    desktop::start();
    client::subscribe_to(&[HELLO], || {
        if outbox::is_filled() {
            spawn_local(send_what_waits());
        }
    });
    client::subscribe(MESSAGE_CREATED, |event: ReceivedEvent<MessageSender>| {
        // Of what is written in rooms only mentions are told, which are notifications. Messages
        // from the person's own other devices need none either.
        if let (None, Some(MessageSender { sender })) = (event.conversation, event.data)
            && document_user() != Some(sender.id)
        {
            desktop::show(&format!("{} wrote to you", sender.name), "message");
        }
    });
}

/// The code for sending is larger than all the rest here, and messages rarely wait: a lazy chunk of
/// its own as well.
#[lazy]
async fn send_what_waits() {
    outbox::flush();
}

/// Registers the service worker, which shows an offline page if the server cannot be reached, and
/// caches nothing that belongs to anybody.
fn install() {
    let navigator = window().navigator();
    // Missing where browsers do not trust the origin, as with plain http.
    if js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false) {
        let registered = navigator.service_worker().register("/sw.js");
        spawn_local(async move {
            if let Err(refused) = JsFuture::from(registered).await {
                leptos::logging::log!("no offline page: {refused:?}");
            }
        });
    }
}
