//! File fields for the images of a form, each folded away below the one before. Without JavaScript
//! their files are sent with the form.

use crate::ui::Icon;
use leptos::prelude::*;

/// The most images that a post or a message can have.
const MOST: usize = 4;

#[component]
pub fn ImageFields() -> impl IntoView {
    field(1)
}

fn field(number: usize) -> AnyView {
    let (id, alt_id) = (
        if number == 1 { "file".to_owned() } else { format!("file-{number}") },
        format!("alt-{number}"),
    );
    let (image, describe, add) = match number {
        1 => ("Image".to_owned(), "Describe this image".to_owned(), "Add image"),
        _ => (format!("Image {number}"), format!("Describe image {number}"), "Another image"),
    };
    let summary = match number {
        1 => view! {
            <summary class="icon-button" role="button" aria-label=add>
                <Icon name="image" />
            </summary>
        }
        .into_any(),
        _ => view! {
            <summary class="button button--quiet" role="button">
                {add}
            </summary>
        }
        .into_any(),
    };
    view! {
        <details class="composer__image">
            {summary} <div class="composer__file">
                <label class="field__label" for=id.clone()>
                    {image}
                </label>
                <input
                    class="field__input field__input--file"
                    id=id
                    name="file"
                    type="file"
                    accept="image/jpeg,image/png,image/gif,image/webp"
                />
                <label class="field__label" for=alt_id.clone()>
                    {describe}
                </label>
                <input
                    class="field__input"
                    id=alt_id
                    name="alt"
                    type="text"
                    maxlength="1000"
                    autocomplete="off"
                />
                {(number < MOST).then(|| field(number + 1))}
            </div>
        </details>
    }
    .into_any()
}
