//! Where a story is published. A plain form that takes one image; awake, it sends the image ahead and tells what is wrong beside the field.

use crate::{
    base::Error,
    media::components::{UploadList, Uploads},
    stories::{api::PUBLISH, model::LONGEST},
    ui::{focus, go_to, post},
};
use leptos::{
    ev::{ClipboardEvent, DragEvent, SubmitEvent},
    html,
    prelude::*,
    task::spawn_local,
    web_sys::FormData,
};

#[island(lazy)]
pub fn StoryForm(
    /// What was typed, where the form came back without script.
    caption: String,
    /// Why it was not taken, where it was sent without script.
    refusal: Option<Error>,
) -> impl IntoView {
    let (refusal, is_busy, uploads) = (RwSignal::new(refusal), RwSignal::new(false), Uploads::new(1));
    let form = NodeRef::<html::Form>::new();
    let is_waiting = move || is_busy.get() || uploads.are_under_way();
    form.on_load(move |form| uploads.take_chosen(&form));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(fields) = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok()) else { return };
        if untrack(is_waiting) {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            match post(PUBLISH, &fields, true).await {
                Ok(answer) => go_to(&serde_json::from_str::<String>(&answer).unwrap_or_else(|_| "/".to_owned())),
                Err(error) => {
                    refusal.set(Some(error));
                    // Once the field is marked.
                    request_animation_frame(|| focus("[aria-invalid=true]"));
                }
            }
            is_busy.set(false);
        });
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        uploads.take(event.data_transfer());
    };
    let paste = move |event: ClipboardEvent| {
        if uploads.take(event.clipboard_data()) {
            event.prevent_default();
        }
    };
    let wrong = move |field: &'static str| refusal.with(|refusal| refusal.as_ref()?.fields()?.get(field).map(str::to_owned));
    let wrong_in_all = move || refusal.with(|refusal| refusal.as_ref().filter(|error| error.fields().is_none()).map(Error::to_string));
    view! {
        <form
            class="card story__new"
            method="post"
            action=PUBLISH
            enctype="multipart/form-data"
            novalidate=true
            aria-busy=move || is_waiting().then_some("true")
            node_ref=form
            on:submit=submit
            on:change=move |event| uploads.choose(&event)
            on:dragover=|event| event.prevent_default()
            on:drop=drop
            on:paste=paste
        >
            <p class="faint">"A photo for everyone who may see your posts. It is gone after a day."</p>
            <p role="alert" class="form__error">{wrong_in_all}</p>
            <div class="field">
                <label class="field__label" for="file">"Image"</label>
                <input
                    class="field__input field__input--file"
                    id="file"
                    name="file"
                    type="file"
                    accept="image/jpeg,image/png,image/gif,image/webp"
                    aria-invalid=move || wrong("file").map(|_| "true")
                    aria-describedby="file-error"
                />
                <p class="field__error" id="file-error">{move || wrong("file")}</p>
            </div>
            <UploadList uploads/>
            <div class="field story__describe">
                <label class="field__label" for="alt">"Describe this image"</label>
                <input class="field__input" id="alt" name="alt" type="text" maxlength="1000" autocomplete="off"/>
            </div>
            <div class="field">
                <label class="field__label" for="caption">"Caption"</label>
                <input
                    class="field__input"
                    id="caption"
                    name="caption"
                    type="text"
                    maxlength=LONGEST.to_string()
                    autocomplete="off"
                    value=caption
                    aria-invalid=move || wrong("caption").map(|_| "true")
                    aria-describedby="caption-error"
                />
                <p class="field__error" id="caption-error">{move || wrong("caption")}</p>
            </div>
            <p class="story__end"><button class="button" disabled=is_waiting>"Share story"</button></p>
        </form>
    }
}
