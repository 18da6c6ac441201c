//! The rest of a long list: with script the next page joins when the end of the list comes near, without there is a link.

use super::Settle;
use crate::base::{Page, Result};
use leptos::{
    html,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit},
};
use std::{future::Future, pin::Pin, sync::Arc};

/// Loads the page after one that ended there.
pub type Load<T> = Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Result<Page<T>>>>> + Send + Sync>;

/// How a list goes on.
pub struct Onward<T: 'static> {
    /// The address of the page after a place, for those without script.
    pub address: Arc<dyn Fn(&str) -> String + Send + Sync>,
    pub load: Load<T>,
    /// One item, as an `li`.
    pub item: fn(T) -> AnyView,
}

impl<T> Clone for Onward<T> {
    fn clone(&self) -> Self {
        Self { address: self.address.clone(), load: self.load.clone(), item: self.item }
    }
}

/// The items of a page and what follows them, inside a list.
pub fn growing<T: Clone + Send + Sync + 'static>(page: Page<T>, onward: Onward<T>) -> AnyView {
    let items = page.items.into_iter().map(onward.item).collect_view();
    let rest = page.next.map(|next| rest(next, onward));
    view! { {items} {rest} }.settled()
}

fn rest<T: Clone + Send + Sync + 'static>(next: String, onward: Onward<T>) -> AnyView {
    let page: RwSignal<Option<Result<Page<T>>>> = RwSignal::new(None);
    let (link, pending): (NodeRef<html::A>, _) = (NodeRef::new(), StoredValue::new(false));
    let load = {
        let (onward, next) = (onward.clone(), next.clone());
        move || {
            if pending.try_update_value(|pending| std::mem::replace(pending, true)) == Some(false) {
                let loaded = (onward.load)(next.clone());
                spawn_local(async move {
                    let loaded = loaded.await;
                    // The list may have left the page meanwhile.
                    let _ = page.try_set(Some(loaded));
                    pending.try_set_value(false);
                });
            }
        }
    };
    let nearing = load.clone();
    link.on_load(move |link| when_near(&link, nearing));
    let address = (onward.address)(&next);
    (move || match page.get() {
        Some(Ok(page)) => growing(page, onward.clone()),
        failed => {
            let (load, text) = (load.clone(), if failed.is_some() { "That did not work. Try again" } else { "More" });
            let pressed = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                load();
            };
            view! {
                <li class="list__more"><a class="button button--quiet" href=address.clone() node_ref=link on:click=pressed>{text}</a></li>
            }
            .settled()
        }
    })
    .into_any()
}

/// Calls once an element is about to come into view.
fn when_near(element: &Element, then: impl Fn() + 'static) {
    let seen = move |entries: Vec<JsValue>, observer: IntersectionObserver| {
        let near =
            entries.into_iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()).any(|entry| entry.is_intersecting());
        if near {
            observer.disconnect();
            then();
        }
    };
    let options = IntersectionObserverInit::new();
    options.set_root_margin("600px");
    let seen = Closure::<dyn Fn(Vec<JsValue>, IntersectionObserver)>::new(seen).into_js_value();
    // A browser without it has the link.
    if let Ok(observer) = IntersectionObserver::new_with_options(seen.unchecked_ref(), &options) {
        observer.observe(element);
    }
}
