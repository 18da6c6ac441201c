//! Parts of documents: what a list goes on with, or a list as it is now, is taken out of a document
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
    collections::BTreeSet,
    time::Duration,
};
use wasm_bindgen_futures::JsFuture;

/// What comes close together is fetched once.
const PAUSE: Duration = Duration::from_millis(150);

/// Fetches the document at an address.
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

/// Takes the children of one element over into another, and wakes the islands in them.
pub fn move_children(from: &Element, to: &Element) {
    while let Some(child) = from.first_element_child() {
        if to.append_child(&child).is_err() {
            return;
        }
        wake(&child);
    }
}

/// Brings the element of this id up to date: with what stands in it in the document as it is now.
/// Asked for several times in a moment it is done once; while nobody looks, it waits for them.
pub fn refresh_part(id: &'static str) {
    thread_local! {
        static ASKED: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }
    if !ASKED.with_borrow_mut(|asked| asked.insert(id)) {
        return;
    }
    let refresh = move || {
        ASKED.with_borrow_mut(|asked| asked.remove(id));
        spawn_local(async move {
            // One that fails leaves what is there; the next event asks again.
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

/// Calls once somebody looks at the document.
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

/// Has the loader, `public/islands.js`, wake the islands in a part of the page that has come later.
pub fn wake(part: &Element) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("islands", &init) {
        let _ = part.dispatch_event(&event);
    }
}
