//! A long list on a drawn page: without script it has a link to its next page, with script that page joins it when its end
//! comes near. The list is `#items`, the link stands in `#more`.

use super::api::draw;
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{Element, HtmlTemplateElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Node},
};

/// Watches the end of the list, if this page has one that goes on.
pub fn start() {
    if let Some(more) = document().get_element_by_id("more") {
        when_near(&more.clone(), move || load(&more));
    }
}

/// Loads what the link in this element leads to, and puts it in its place.
pub fn load(more: &Element) {
    let Some((link, address)) = more.query_selector("a").ok().flatten().and_then(|link| Some((link.clone(), link.get_attribute("href")?)))
    else {
        return;
    };
    // Both the end of the list and a press may ask.
    if more.has_attribute("aria-busy") {
        return;
    }
    set(more, "aria-busy", "true");
    let more = more.clone();
    spawn_local(async move {
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        match draw(path.to_owned(), query.to_owned()).await {
            Ok(drawing) => join(&more, &drawing.html.into_inner()),
            Err(_) => {
                let _ = more.remove_attribute("aria-busy");
                link.set_text_content(Some("That did not work. Try again"));
            }
        }
    });
}

/// Adds the items of another page of the list, and its own end.
fn join(more: &Element, html: &str) {
    let Some(template) = element("template").and_then(|element| element.dyn_into::<HtmlTemplateElement>().ok()) else { return };
    template.set_inner_html(html);
    let next = template.content();
    if let (Some(items), Some(joining)) = (document().get_element_by_id("items"), next.get_element_by_id("items")) {
        while let Some(item) = joining.first_element_child() {
            let place = items.child_element_count() + 1;
            if item.has_attribute("aria-posinset") {
                set(&item, "aria-posinset", &place.to_string());
            }
            let _ = items.append_child(&item);
        }
    }
    match next.get_element_by_id("more") {
        Some(end) => {
            let _ = more.replace_with_with_node_1(end.unchecked_ref::<Node>());
            start();
        }
        None => more.remove(),
    }
}

fn element(name: &str) -> Option<Element> {
    document().create_element(name).ok()
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails for names that are none; ours are.
    let _ = element.set_attribute(name, value);
}

/// Calls once an element is about to come into view.
pub fn when_near(element: &Element, then: impl Fn() + 'static) {
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
