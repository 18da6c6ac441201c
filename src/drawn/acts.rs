//! What script adds to the links and forms of drawn pages. One listener for the whole document, whatever is drawn later.
//!
//! - A form with `data-after` is sent in the background. Its value says what follows: `here` (its `.form__done` shows, and with
//!   `data-clears` its fields are emptied), `told` (the answer is where to go on to), or an address.
//! - A form with `data-toggle` shows at once what its press leads to, and goes back should the server refuse. Its button says
//!   how it looks when on and off: `data-on`, `data-off` for its words, `data-label-on`, `data-label-off` for its name.
//! - A `details.menu` closes by Escape and when the focus leaves it.

use super::{growing, keys, writing};
use crate::{
    base::Error,
    ui::{Announcement, focus, form::leave_for, post},
};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, EventTarget, FormData, HtmlDetailsElement, HtmlElement, HtmlFormElement, HtmlInputElement, Node, SubmitEvent},
};
use wasm_bindgen_futures::JsFuture;

/// Begins to listen. Called once, when the document has come to life.
pub fn listen(said: Announcement) {
    writing::listen();
    keys::listen();
    window_event_listener(ev::submit, move |event| submitted(&event, said));
    window_event_listener(ev::focusout, |event| {
        // Not by a focus that goes nowhere: Safari gives a pressed button none.
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let (Some(menu), Some(to)) = (menu_around(event.target()), to)
            && !menu.contains(Some(&to))
        {
            menu.set_open(false);
        }
    });
    window_event_listener(ev::keydown, |event| {
        if let ("Escape", Some(menu)) = (event.key().as_str(), menu_around(event.target()).filter(HtmlDetailsElement::open)) {
            menu.set_open(false);
            if let Some(button) = menu.first_element_child().and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
    });
    window_event_listener(ev::click, move |event| {
        if let Some(address) = closest(event.target(), "[data-copy]").and_then(|button| button.get_attribute("data-copy")) {
            copy(&address, said);
        }
        if let Some(more) = closest(event.target(), "#more a").and_then(|link| link.closest("#more").ok().flatten()) {
            event.prevent_default();
            growing::load(&more);
        }
    });
}

/// Copies the whole address of a path.
fn copy(path: &str, said: Announcement) {
    let address = format!("{}{path}", window().location().origin().unwrap_or_default());
    let copied = window().navigator().clipboard().write_text(&address);
    spawn_local(async move {
        let told = if JsFuture::from(copied).await.is_ok() { "Link copied." } else { "The link could not be copied." };
        said.tell(told.to_owned());
    });
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

fn menu_around(target: Option<EventTarget>) -> Option<HtmlDetailsElement> {
    closest(target, "details.menu")?.dyn_into().ok()
}

fn submitted(event: &SubmitEvent, said: Announcement) {
    let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
    let (after, toggle) = (form.get_attribute("data-after"), form.has_attribute("data-toggle"));
    // A form of a component takes care of itself.
    if event.default_prevented() || (after.is_none() && !toggle) {
        return;
    }
    event.prevent_default();
    // A second press while the first is under way is not a second wish.
    if form.has_attribute("aria-busy") {
        return;
    }
    let Ok(fields) = FormData::new_with_form(&form) else { return };
    // Where buttons say different things, or do them, the one that was pressed counts.
    let pressed = event.submitter();
    if let Some((name, value)) = pressed.as_ref().and_then(|button| Some((button.get_attribute("name")?, button.get_attribute("value")?))) {
        let _ = fields.append_with_str(&name, &value);
    }
    let path = pressed.and_then(|button| button.get_attribute("formaction")).or_else(|| form.get_attribute("action")).unwrap_or_default();
    let _ = form.set_attribute("aria-busy", "true");
    if toggle {
        flip(&form);
    }
    spawn_local(async move {
        let answer = post(&path, &fields, form.enctype() == "multipart/form-data").await;
        let _ = form.remove_attribute("aria-busy");
        match (answer, after) {
            (Ok(_), None) => {}
            (Ok(text), Some(after)) => done(&form, &after, &text),
            (Err(error), after) => {
                if after.is_none() {
                    flip(&form);
                }
                refused(&form, &error, said);
            }
        }
    });
}

/// Turns a button over, and what the next press will ask for.
fn flip(form: &HtmlFormElement) {
    let Some(button) = find(form, "[aria-pressed]") else { return };
    let on = button.get_attribute("aria-pressed").as_deref() != Some("true");
    let _ = button.set_attribute("aria-pressed", if on { "true" } else { "false" });
    if let Some(label) = button.get_attribute(if on { "data-label-on" } else { "data-label-off" }) {
        let _ = button.set_attribute("aria-label", &label);
    }
    if let (Some(words), Some(text)) = (button.get_attribute(if on { "data-on" } else { "data-off" }), find(&button, "[data-words]")) {
        text.set_text_content(Some(&words));
    }
    if let Some(wish) = find(form, "input[name=on]").and_then(|wish| wish.dyn_into::<HtmlInputElement>().ok()) {
        wish.set_value(if on { "false" } else { "true" });
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn done(form: &HtmlFormElement, after: &str, answer: &str) {
    blame(form, None);
    writing::sent(form);
    match after {
        "here" => {
            if form.has_attribute("data-clears") {
                form.reset();
            }
            if let Some(menu) = menu_around(Some(form.clone().into())) {
                menu.set_open(false);
            }
            if let Some(done) = find(form, ".form__done") {
                done.set_text_content(done.get_attribute("data-text").as_deref());
            }
        }
        "told" => leave_for(&serde_json::from_str::<String>(answer).unwrap_or_else(|_| "/".to_owned())),
        address => leave_for(address),
    }
}

/// Shows what is wrong where it is wrong.
fn refused(form: &HtmlFormElement, error: &Error, said: Announcement) {
    blame(form, Some(error));
    match (error.fields(), find(form, ".form__error")) {
        (Some(_), _) => focus("[aria-invalid=true]"),
        (None, Some(place)) => place.set_text_content(Some(&error.to_string())),
        (None, None) => said.tell(error.to_string()),
    }
}

/// Marks the fields that are wrong, and those that no longer are.
fn blame(form: &HtmlFormElement, error: Option<&Error>) {
    let elements = form.elements();
    for element in (0..elements.length()).filter_map(|number| elements.item(number)) {
        let name = element.get_attribute("name").unwrap_or_default();
        let wrong = error.and_then(|error| error.fields()?.get(&name));
        let Some(place) = document().get_element_by_id(&format!("{}-error", element.id())) else { continue };
        place.set_text_content(wrong);
        let _ = match wrong {
            Some(_) => element.set_attribute("aria-invalid", "true"),
            None => element.remove_attribute("aria-invalid"),
        };
        if wrong.is_some() {
            let _ = element.set_attribute("aria-describedby", &place.id());
        }
    }
    if let Some(place) = find(form, ".form__error") {
        place.set_text_content(None);
    }
}
