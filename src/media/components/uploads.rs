//! Images that are uploaded ahead of the form they belong to. The form itself then sends only their
//! ids.

use crate::{
    base::{Error, MediaId},
    media::api::UPLOAD_IMAGE,
    ui::toast,
};
use leptos::{
    ev::{ClipboardEvent, DragEvent},
    prelude::*,
    server_fn::error::FromServerFnError,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{
        DataTransfer, Event, File, FileList, FormData, HtmlFormElement, HtmlInputElement,
        ProgressEvent, Url, XmlHttpRequest,
    },
};

/// The images of one form.
#[derive(Clone, Copy)]
pub struct Uploads {
    pub items: RwSignal<Vec<Upload>>,
    most: usize,
    /// The number of uploads so far, for their keys.
    count: StoredValue<usize>,
}

/// One upload.
#[derive(Clone)]
pub struct Upload {
    pub key: usize,
    /// An object URL of the image, valid within the browser.
    pub preview: String,
    /// Percent sent so far; `None` once the request has ended.
    pub progress: RwSignal<Option<u32>>,
    pub outcome: RwSignal<Option<Result<MediaId, String>>>,
    request: StoredValue<XmlHttpRequest, LocalStorage>,
}

impl Uploads {
    /// The images of a form that takes at most `most`.
    pub fn new(most: usize) -> Self {
        Self { items: RwSignal::new(Vec::new()), most, count: StoredValue::new(0) }
    }

    /// True if any upload is in flight.
    pub fn are_under_way(self) -> bool {
        self.items.with(|items| items.iter().any(|upload| upload.progress.get().is_some()))
    }

    /// Forgets all uploads, because the form was sent.
    pub fn clear(self) {
        self.items.update(Vec::clear);
    }

    /// Takes the files chosen in a file field, and empties the field.
    pub fn choose(self, event: &Event) {
        if let Some(input) =
            event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            self.take_from(&input);
        }
    }

    /// Takes the files that were chosen in a form before it was hydrated.
    pub fn take_chosen(self, form: &HtmlFormElement) {
        let elements = form.elements();
        for element in (0..elements.length()).filter_map(|number| elements.item(number)) {
            if let Ok(input) = element.dyn_into::<HtmlInputElement>() {
                self.take_from(&input);
            }
        }
    }

    fn take_from(self, input: &HtmlInputElement) {
        if input.type_() == "file" {
            self.add(input.files());
            input.set_value("");
        }
    }

    /// Takes the files that were dropped on the form.
    pub fn drop_in(self, event: &DragEvent) {
        event.prevent_default();
        self.add(event.data_transfer().as_ref().and_then(DataTransfer::files));
    }

    /// Takes the files that were pasted. Without files, the paste is one of text.
    pub fn paste_in(self, event: &ClipboardEvent) {
        let files = event
            .clipboard_data()
            .as_ref()
            .and_then(DataTransfer::files)
            .filter(|files| files.length() > 0);
        if files.is_some() {
            event.prevent_default();
            self.add(files);
        }
    }

    fn add(self, files: Option<FileList>) {
        let Some(files) = files else { return };
        for file in (0..files.length()).filter_map(|number| files.item(number)) {
            if self.items.with_untracked(Vec::len) >= self.most {
                toast("No more images can be added.");
                return;
            }
            self.send(&file);
        }
    }

    fn send(self, file: &File) {
        let (Ok(request), Ok(body)) = (XmlHttpRequest::new(), FormData::new()) else { return };
        self.count.update_value(|count| *count += 1);
        let upload = Upload {
            key: self.count.get_value(),
            preview: Url::create_object_url_with_blob(file).unwrap_or_default(),
            progress: RwSignal::new(Some(0)),
            outcome: RwSignal::new(None),
            request: StoredValue::new_local(request.clone()),
        };
        if let Ok(upload_of) = request.upload() {
            let progress = upload.progress;
            let moved = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
                if event.length_computable() {
                    progress.set(Some((event.loaded() / event.total() * 100.0) as u32));
                }
            });
            upload_of.set_onprogress(Some(moved.into_js_value().unchecked_ref()));
        }
        let ended = {
            let (upload, request) = (upload.clone(), request.clone());
            move || {
                upload.outcome.set(Some(outcome(&request)));
                upload.progress.set(None);
            }
        };
        request
            .set_onloadend(Some(Closure::<dyn Fn()>::new(ended).into_js_value().unchecked_ref()));
        self.items.update(|items| items.push(upload));
        if body.append_with_blob_and_filename("file", file, &file.name()).is_ok()
            && request.open("POST", UPLOAD_IMAGE).is_ok()
        {
            let _ = request.set_request_header("accept", "application/json");
            let _ = request.send_with_opt_form_data(Some(&body));
        }
    }

    /// Removes an upload. An image that has arrived is used by nothing yet: the server deletes it
    /// at once, or within a day.
    pub fn remove(self, upload: &Upload) {
        upload.request.with_value(|request| drop(request.abort()));
        if let (Some(Ok(id)), Ok(request)) = (upload.outcome.get_untracked(), XmlHttpRequest::new())
            && request.open("DELETE", &format!("/api/media/{id}")).is_ok()
        {
            let _ = request.send();
        }
        self.items.update(|items| items.retain(|other| other.key != upload.key));
    }
}

/// The image's id, or the reason it was refused.
fn outcome(request: &XmlHttpRequest) -> Result<MediaId, String> {
    let text = request.response_text().ok().flatten().unwrap_or_default();
    let error = match request.status().unwrap_or(0) {
        200 => return text.trim_matches('"').parse().map_err(|_| Error::Internal.to_string()),
        0 => Error::Unreachable,
        _ => Error::de(text.into()),
    };
    let about_file = error.fields().and_then(|fields| fields.get("file").map(str::to_owned));
    Err(about_file.unwrap_or_else(|| error.to_string()))
}
