//! What script adds to writing: a textarea with `data-draft` keeps what is typed until its form was sent, counts what is
//! left in the `output` of its form, and sends it by Ctrl+Enter.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Element, EventTarget, HtmlFormElement, HtmlTextAreaElement, Storage, js_sys},
};

const LONGEST: usize = 500;

/// Begins to listen. Called once.
pub fn listen() {
    window_event_listener(ev::input, |event| {
        if let Some(area) = area(event.target()) {
            typed(&area);
        }
    });
    window_event_listener(ev::keydown, |event| {
        if event.key() == "Enter"
            && (event.ctrl_key() || event.meta_key())
            && let Some(form) = area(event.target()).and_then(|area| area.form())
        {
            let _ = form.request_submit();
        }
    });
}

/// Puts drafts back where they were typed. Called when a page was drawn.
pub fn start() {
    let Ok(areas) = document().query_selector_all("textarea[data-draft]") else { return };
    for area in (0..areas.length()).filter_map(|number| areas.item(number)?.dyn_into::<HtmlTextAreaElement>().ok()) {
        let draft = drafts().and_then(|drafts| drafts.get_item(&key(&area)?).ok().flatten()).filter(|_| area.value().is_empty());
        if let Some(draft) = draft {
            area.set_value(&draft);
        }
        count(&area);
    }
}

/// Forgets the draft of a form that was sent.
pub fn sent(form: &HtmlFormElement) {
    let area = form.query_selector("textarea[data-draft]").ok().flatten().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    if let (Some(key), Some(drafts)) = (area.and_then(|area| key(&area)), drafts()) {
        let _ = drafts.remove_item(&key);
    }
}

fn area(target: Option<EventTarget>) -> Option<HtmlTextAreaElement> {
    target?.dyn_into::<Element>().ok()?.closest("textarea[data-draft]").ok().flatten()?.dyn_into().ok()
}

fn drafts() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn key(area: &HtmlTextAreaElement) -> Option<String> {
    area.get_attribute("data-draft").map(|name| format!("draft-{name}"))
}

fn typed(area: &HtmlTextAreaElement) {
    // A full or closed storage loses the draft, and nothing else.
    if let (Some(key), Some(drafts)) = (key(area), drafts()) {
        let _ = drafts.set_item(&key, &area.value());
    }
    count(area);
}

fn count(area: &HtmlTextAreaElement) {
    let Some(count) = area.form().and_then(|form| form.query_selector("[data-over]").ok().flatten()) else { return };
    let left = LONGEST as i64 - letters(&area.value()) as i64;
    count.set_text_content(Some(&left.to_string()));
    let _ = count.set_attribute("data-over", if left < 0 { "true" } else { "false" });
}

/// What people see as letters, as the server counts them; characters where a browser cannot tell.
fn letters(text: &str) -> usize {
    let counted = || -> Result<u32, JsValue> {
        let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
        let segmenter = get(&get(&js_sys::global(), "Intl")?, "Segmenter")?.dyn_into::<js_sys::Function>()?;
        let segmenter = js_sys::Reflect::construct(&segmenter, &js_sys::Array::new())?;
        let segments = get(&segmenter, "segment")?.dyn_into::<js_sys::Function>()?.call1(&segmenter, &text.into())?;
        Ok(js_sys::Array::from(&segments).length())
    };
    counted().map_or_else(|_| text.chars().count(), |count| count as usize)
}
