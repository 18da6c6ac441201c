//! The images of a form, each with its upload progress, to describe and to remove.

use super::{Uploads, uploads::Upload};
use crate::ui::Icon;
use leptos::prelude::*;

#[component]
pub fn UploadList(
    uploads: Uploads,
    /// If true, each image has a field for its description here. A form for one image may have its
    /// own.
    #[prop(default = true)]
    are_described: bool,
) -> impl IntoView {
    view! {
        <ul class="uploads" aria-label="Images">
            <For each=move || uploads.items.get() key=|upload| upload.key let:upload>
                <Item uploads upload are_described />
            </For>
        </ul>
    }
}

#[component]
fn Item(uploads: Uploads, upload: Upload, are_described: bool) -> impl IntoView {
    let Upload { preview, progress, outcome, .. } = upload.clone();
    let id = move || outcome.with(|outcome| outcome.as_ref()?.as_ref().ok().copied());
    let refusal = move || outcome.with(|outcome| outcome.as_ref()?.as_ref().err().cloned());
    view! {
        <li class="uploads__image">
            <img src=preview alt="" />
            <div class="uploads__about">
                {move || {
                    progress
                        .get()
                        .map(|percent| {
                            view! {
                                <progress max="100" value=percent aria-label="Uploading"></progress>
                            }
                        })
                }}
                {move || {
                    id()
                        .map(|id| {
                            view! { <input type="hidden" name="media" value=id.to_string() /> }
                        })
                }} <Show when=move || are_described && refusal().is_none()>
                    <input
                        class="field__input"
                        name="described"
                        type="text"
                        maxlength="1000"
                        autocomplete="off"
                        placeholder="What does the image show?"
                        aria-label="Describe this image"
                    />
                    <p class="uploads__reminder faint">
                        "A description helps people who cannot see the image."
                    </p>
                </Show> <p class="field__error" role="alert">
                    {refusal}
                </p>
            </div>
            <button
                class="icon-button"
                type="button"
                aria-label="Remove image"
                on:click=move |_| uploads.remove(&upload)
            >
                <Icon name="close" />
            </button>
        </li>
    }
}
