//! The form for a new story. Without JavaScript it is a plain form with one file field. Once
//! hydrated it uploads the image early and shows errors beside the fields.

use crate::{
    base::Error,
    media::components::{UploadList, Uploads},
    stories::{api::PUBLISH, model::LONGEST},
    ui::{Refusal, focus, go_to_answer, post},
};
use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local, web_sys::FormData};

#[island(lazy)]
pub fn StoryForm(
    /// The typed caption, if the form was refused without JavaScript.
    caption: String,
    /// The error of a form that was sent without JavaScript.
    refusal: Option<Error>,
) -> impl IntoView {
    let (refusal, is_busy, uploads) =
        (Refusal::new(refusal), RwSignal::new(false), Uploads::new(1));
    let form = NodeRef::<html::Form>::new();
    let is_waiting = move || is_busy.get() || uploads.are_under_way();
    // The field's name differs: `alt` describes a file in the form, `described` an image that was
    // uploaded before.
    let description = move || if uploads.items.with(Vec::is_empty) { "alt" } else { "described" };
    form.on_load(move |form| uploads.take_chosen(&form));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(fields) =
            form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok())
        else {
            return;
        };
        if untrack(is_waiting) {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            match post(PUBLISH, &fields, true).await {
                Ok(answer) => go_to_answer(&answer),
                Err(error) => {
                    refusal.set(error);
                    // In the next frame, when the field is marked as invalid.
                    request_animation_frame(|| focus("[aria-invalid=true]"));
                }
            }
            is_busy.set(false);
        });
    };
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
            on:drop=move |event| uploads.drop_in(&event)
            on:paste=move |event| uploads.paste_in(&event)
        >
            <p class="faint">
                "An image for everyone who can see your posts. It disappears after a day."
            </p>
            <p role="alert" class="form__error">
                {move || refusal.of_form()}
            </p>
            <div class="field">
                <label class="field__label" for="file">
                    "Image"
                </label>
                <input
                    class="field__input field__input--file"
                    id="file"
                    name="file"
                    type="file"
                    accept="image/jpeg,image/png,image/gif,image/webp"
                    aria-invalid=move || refusal.of_field("file").map(|_| "true")
                    aria-describedby="file-error"
                />
                <p class="field__error" id="file-error">
                    {move || refusal.of_field("file")}
                </p>
            </div>
            <UploadList uploads are_described=false />
            <div class="field">
                <label class="field__label" for="alt">
                    "Describe this image"
                </label>
                <input
                    class="field__input"
                    id="alt"
                    name=description
                    type="text"
                    maxlength="1000"
                    autocomplete="off"
                />
            </div>
            <div class="field">
                <label class="field__label" for="caption">
                    "Caption"
                </label>
                <input
                    class="field__input"
                    id="caption"
                    name="caption"
                    type="text"
                    maxlength=LONGEST.to_string()
                    autocomplete="off"
                    value=caption
                    aria-invalid=move || refusal.of_field("caption").map(|_| "true")
                    aria-describedby="caption-error"
                />
                <p class="field__error" id="caption-error">
                    {move || refusal.of_field("caption")}
                </p>
            </div>
            <p class="story__end">
                <button class="button" disabled=is_waiting>
                    "Share story"
                </button>
            </p>
        </form>
    }
}
