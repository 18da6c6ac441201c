//! A form that script sends in the background: errors are shown beside the fields, and the typed
//! text stays.

use super::{focus, post, toast};
use crate::base::Error;
use leptos::{
    ev::SubmitEvent,
    html,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, FormData, HtmlDetailsElement, HtmlFormElement},
};
use serde::{Deserialize, Serialize};

/// The navigation after a form has succeeded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum After {
    Here,
    /// To the path in the response.
    Answer,
    /// To this page, as a new document.
    At(String),
}

#[island]
pub fn BackgroundForm(
    path: String,
    class: String,
    after: After,
    /// If true, the fields are emptied on success.
    resets: bool,
    /// True if the form has file fields.
    files: bool,
    children: Children,
) -> impl IntoView {
    let form = NodeRef::<html::Form>::new();
    let is_busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        let Some(form) = form.get_untracked() else { return };
        let pressed = event.submitter();
        let attribute = |name: &str| pressed.as_ref().and_then(|button| button.get_attribute(name));
        // A button that asks for another page is the browser's.
        if attribute("formmethod").is_some_and(|method| method == "get") {
            return;
        }
        event.prevent_default();
        // A second press while the first request is in flight is ignored.
        if is_busy.get_untracked() {
            return;
        }
        let Ok(fields) = FormData::new_with_form(&form) else { return };
        // If buttons have a value or an action of their own, that of the pressed one counts.
        if let (Some(name), Some(value)) = (attribute("name"), attribute("value")) {
            let _ = fields.append_with_str(&name, &value);
        }
        let path =
            attribute("formaction").or_else(|| form.get_attribute("action")).unwrap_or_default();
        let after = after.clone();
        is_busy.set(true);
        spawn_local(async move {
            let answer = post(&path, &fields, files).await;
            is_busy.set(false);
            match answer {
                Ok(answer) => done(&form, &after, resets, &answer),
                Err(error) => refused(&form, &error),
            }
        });
    };
    view! {
        <form
            method="post"
            action=path
            class=class
            enctype=files.then_some("multipart/form-data")
            novalidate=true
            aria-busy=move || is_busy.get().then_some("true")
            node_ref=form
            on:submit=submit
        >
            {children()}
        </form>
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn done(form: &HtmlFormElement, after: &After, resets: bool, answer: &str) {
    blame(form, None);
    match after {
        After::Here => {
            if resets {
                form.reset();
            }
            let menu = form
                .closest("details")
                .ok()
                .flatten()
                .and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok());
            if let Some(menu) = menu {
                menu.set_open(false);
            }
            if let Some(done) = find(form, ".form__done") {
                done.set_text_content(done.get_attribute("data-done").as_deref());
            }
        }
        After::Answer => go_to_answer(answer),
        After::At(address) => go_to(address),
    }
}

/// Shows the errors where they belong: beside the fields, in the form, or in a toast.
fn refused(form: &HtmlFormElement, error: &Error) {
    blame(form, Some(error));
    match (error.fields(), find(form, ".form__error")) {
        (Some(_), _) => focus("[aria-invalid=true]"),
        (None, Some(line)) => line.set_text_content(Some(&error.to_string())),
        (None, None) => toast(error.to_string()),
    }
}

/// Marks the fields that are wrong, and unmarks those that no longer are. The error of a field is
/// written into the element that is named after it: see `ui::Field`.
fn blame(form: &HtmlFormElement, error: Option<&Error>) {
    let elements = form.elements();
    for element in (0..elements.length()).filter_map(|number| elements.item(number)) {
        let name = element.get_attribute("name").unwrap_or_default();
        let wrong = error.and_then(|error| error.fields()?.get(&name));
        let Some(line) = document().get_element_by_id(&format!("{}-error", element.id())) else {
            continue;
        };
        line.set_text_content(wrong);
        let _ = match wrong {
            Some(_) => element.set_attribute("aria-invalid", "true"),
            None => element.remove_attribute("aria-invalid"),
        };
        if wrong.is_some() {
            let _ = element.set_attribute("aria-describedby", &line.id());
        }
    }
    if let Some(line) = find(form, ".form__error") {
        line.set_text_content(None);
    }
}

/// Navigates to the path in a form's response.
pub fn go_to_answer(answer: &str) {
    go_to(&serde_json::from_str::<String>(answer).unwrap_or_else(|_| "/".to_owned()));
}

/// Navigates to another page.
pub fn go_to(path: &str) {
    // A new document: nothing of the previous person stays in memory. For a fragment of the same
    // document the browser would load nothing, so it is reloaded as well.
    let location = window().location();
    let here =
        location.pathname().ok().zip(location.search().ok()).map(|(path, query)| path + &query);
    let same = path.split_once('#').is_some_and(|(path, _)| here.as_deref() == Some(path));
    if location.assign(path).is_err() || (same && location.reload().is_err()) {
        leptos::logging::error!("the browser would not go on to {path}");
    }
}
