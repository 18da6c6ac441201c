//! Parts of documents: the next page of a list, or a list as it is now, is taken out of a document
//! of ours, as the server renders it for everyone. There is no second way to render a part.

use crate::base::{Error, Result};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{
        CustomEvent, CustomEventInit, Document, DomParser, Element, Response, SupportedType,
    },
};
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};
use wasm_bindgen_futures::JsFuture;

/// Refreshes within this time are done by one fetch.
const PAUSE: Duration = Duration::from_millis(150);

/// Fetches and parses the document at a URL.
pub async fn fetch_document(address: &str) -> Result<Document> {
    let fetched = async {
        let response: Response =
            JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::NULL);
        }
        let html = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        DomParser::new()?.parse_from_string(&html, SupportedType::TextHtml)
    };
    fetched.await.map_err(|_| Error::Unreachable)
}

/// Moves the children of one element into another, and hydrates the islands in them.
pub fn move_children(from: &Element, to: &Element) {
    while let Some(child) = from.first_element_child() {
        if to.append_child(&child).is_err() {
            return;
        }
        wake(&child);
    }
}

/// Replaces the content of the element with this id by that in a fresh copy of the document.
/// Several calls in a moment make one fetch; in a hidden tab it waits until the tab is visible.
pub fn refresh_part(id: &'static str) {
    thread_local! {
        static ASKED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }
    if ASKED.with_borrow(|asked| asked.contains(&id)) {
        return;
    }
    ASKED.with_borrow_mut(|asked| asked.push(id));
    let refresh = move || {
        ASKED.with_borrow_mut(|asked| asked.retain(|other| *other != id));
        spawn_local(async move {
            // A failed fetch leaves what is there; the next event tries again.
            let Ok(fresh) = fetch_document(&window().location().href().unwrap_or_default()).await
            else {
                return;
            };
            if let (Some(from), Some(to)) =
                (fresh.get_element_by_id(id), document().get_element_by_id(id))
            {
                to.set_inner_html("");
                move_children(&from, &to);
            }
        });
    };
    set_timeout(move || when_visible(refresh), PAUSE);
}

/// Calls `then` once the document is visible.
pub fn when_visible(then: impl FnOnce() + 'static) {
    if !document().hidden() {
        return then();
    }
    let then = Cell::new(Some(then));
    window_event_listener(ev::visibilitychange, move |_| {
        if let (false, Some(then)) = (document().hidden(), then.take()) {
            then();
        }
    });
}

/// Has the loader, `public/islands.js`, hydrate the islands in a part of the page that was added
/// later.
pub fn wake(part: &Element) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("islands", &init) {
        let _ = part.dispatch_event(&event);
    }
}
