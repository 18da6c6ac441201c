//! A labelled file field with its error beside it.

use super::field::{FieldFrame, described};
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
    let (invalid, described_by) = described(&id, Some(hint), error.as_ref());
    view! {
        <FieldFrame label id=id.clone() hint=Some(hint) error>
            <input
                class="field__input field__input--file"
                id=id
                name=name
                type="file"
                accept=accept
                aria-invalid=invalid
                aria-describedby=described_by
            />
        </FieldFrame>
    }
}
