//! What script adds to a form with images, marked by `data-uploads` with how many it takes: they are chosen, dropped or pasted, sent at once with a
//! bar of their progress, shown, described and taken back. What the form itself sends is then only their ids.

use super::api::UPLOAD_IMAGE;
use crate::{base::Error, ui::Announcement};
use leptos::{
    ev,
    prelude::*,
    server_fn::error::FromServerFnError,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{
        DataTransfer, Element, EventTarget, File, FileList, FormData, HtmlButtonElement, HtmlElement, HtmlInputElement,
        HtmlTemplateElement, ProgressEvent, Url, XmlHttpRequest,
    },
};

/// Begins to listen. Called once.
pub fn listen(said: Announcement) {
    window_event_listener(ev::change, move |event| {
        let Some(form) = form_around(event.target()) else { return };
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).filter(|input| input.type_() == "file");
        if let Some(input) = input {
            take(&form, input.files(), said);
            input.set_value("");
        }
    });
    window_event_listener(ev::dragover, |event| {
        if form_around(event.target()).is_some() {
            event.prevent_default();
        }
    });
    window_event_listener(ev::drop, move |event| {
        if let Some(form) = form_around(event.target()) {
            event.prevent_default();
            take(&form, event.data_transfer().and_then(|data| data.files()), said);
        }
    });
    window_event_listener(ev::paste, move |event| {
        let Some(form) = form_around(event.target()) else { return };
        let pasted = event.unchecked_ref::<leptos::web_sys::ClipboardEvent>().clipboard_data();
        if let Some(files) = pasted.as_ref().and_then(DataTransfer::files).filter(|files| files.length() > 0) {
            event.prevent_default();
            take(&form, Some(files), said);
        }
    });
}

fn form_around(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("form[data-uploads]").ok().flatten()
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn take(form: &Element, files: Option<FileList>, said: Announcement) {
    let (Some(files), Some(list)) = (files, find(form, ".uploads")) else { return };
    let most: u32 = form.get_attribute("data-uploads").and_then(|most| most.parse().ok()).unwrap_or(1);
    for file in (0..files.length()).filter_map(|number| files.item(number)) {
        if list.child_element_count() >= most {
            said.tell("No more images fit in here.".to_owned());
            return;
        }
        send(form, &list, &file);
    }
}

/// Sends one image ahead.
fn send(form: &Element, list: &Element, file: &File) {
    let template = find(form, "template").and_then(|template| template.dyn_into::<HtmlTemplateElement>().ok());
    let row =
        template.and_then(|template| template.content().first_element_child()?.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok());
    let (Some(row), Ok(request), Ok(body)) = (row, XmlHttpRequest::new(), FormData::new()) else { return };
    if let (Some(image), Ok(address)) = (find(&row, "img"), Url::create_object_url_with_blob(file)) {
        let _ = image.set_attribute("src", &address);
    }
    let _ = list.append_child(&row);
    busy(form);

    if let Ok(upload) = request.upload() {
        let bar = find(&row, "progress");
        let moved = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if let Some(bar) = bar.as_ref().filter(|_| event.length_computable()) {
                let _ = bar.set_attribute("value", &((event.loaded() / event.total() * 100.0) as u32).to_string());
            }
        });
        upload.set_onprogress(Some(moved.into_js_value().unchecked_ref()));
    }
    let ended = {
        let (request, row, form) = (request.clone(), row.clone(), form.clone());
        move || {
            arrived(&row, &request);
            busy(&form);
        }
    };
    request.set_onloadend(Some(Closure::<dyn Fn()>::new(ended).into_js_value().unchecked_ref()));
    let removed = {
        let (request, row, form) = (request.clone(), row.clone(), form.clone());
        move || {
            // Of one that has arrived nothing was used: the server forgets it within a day, or at once.
            if let Some(id) = find(&row, "input[name=media]").and_then(|input| input.get_attribute("value")) {
                forget(&id);
            }
            let _ = request.abort();
            row.remove();
            busy(&form);
        }
    };
    if let Some(remove) = find(&row, "button").and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        remove.set_onclick(Some(Closure::<dyn Fn()>::new(removed).into_js_value().unchecked_ref()));
    }
    if body.append_with_blob_and_filename("file", file, &file.name()).is_ok() && request.open("POST", UPLOAD_IMAGE).is_ok() {
        let _ = request.set_request_header("accept", "application/json");
        let _ = request.send_with_opt_form_data(Some(&body));
    }
}

fn forget(id: &str) {
    if let Ok(request) = XmlHttpRequest::new()
        && request.open("DELETE", &format!("/api/media/{id}")).is_ok()
    {
        let _ = request.send();
    }
}

/// An answer: the image's id, or why it was refused.
fn arrived(row: &Element, request: &XmlHttpRequest) {
    let text = request.response_text().ok().flatten().unwrap_or_default();
    if let Some(bar) = find(row, "progress") {
        bar.remove();
    }
    match (request.status().unwrap_or(0), find(row, "input[name=media]"), find(row, "[role=alert]")) {
        (200, Some(input), _) => {
            let _ = input.set_attribute("value", text.trim_matches('"'));
        }
        (status, input, told) => {
            if let Some(input) = input {
                input.remove();
            }
            if let Some(told) = told {
                let error = if status == 0 { Error::Unreachable } else { Error::de(text.into()) };
                let about = error.fields().and_then(|fields| fields.get("file").map(str::to_owned));
                told.set_text_content(Some(&about.unwrap_or_else(|| error.to_string())));
            }
        }
    }
}

/// A form waits for its images: neither its button nor a key sends it before.
fn busy(form: &Element) {
    let waiting = find(form, ".uploads progress").is_some();
    let _ = if waiting { form.set_attribute("aria-busy", "true") } else { form.remove_attribute("aria-busy") };
    let Ok(buttons) = form.query_selector_all(".button:not([type=button])") else { return };
    for button in (0..buttons.length()).filter_map(|number| buttons.item(number)?.dyn_into::<HtmlButtonElement>().ok()) {
        button.set_disabled(waiting);
    }
}
