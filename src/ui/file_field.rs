//! A labelled file field with its error beside it.

use super::field::{described_by, invalid};
use leptos::prelude::*;

#[component]
pub fn FileField(
    #[prop(into)] label: String,
    /// Different from those of other fields of the same name on the page.
    #[prop(into)]
    id: String,
    name: &'static str,
    /// The content types that the browser offers to choose from.
    accept: &'static str,
    hint: &'static str,
    error: Option<String>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let (invalid, described_by) = (
        invalid(error.as_ref()),
        described_by(error.as_ref(), Some(hint_id.clone()), error_id.clone()),
    );
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <input
                class="field__input field__input--file"
                id=id
                name=name
                type="file"
                accept=accept
                aria-invalid=invalid
                aria-describedby=described_by
            />
            <p class="field__hint" id=hint_id>
                {hint}
            </p>
            <p class="field__error" id=error_id>
                {error}
            </p>
        </div>
    }
}
