//! A labelled text field with its error beside it.

use leptos::prelude::*;

#[component]
pub fn Field(
    #[prop(into)] label: String,
    name: &'static str,
    #[prop(default = "text")] kind: &'static str,
    /// The data that the browser may fill in: see the autofill tokens of HTML.
    autocomplete: &'static str,
    /// The text that was typed before, if the form comes back.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<&'static str>,
    #[prop(optional)] optional: bool,
    error: Option<String>,
) -> impl IntoView {
    let (id, hint_id, error_id) =
        (format!("field-{name}"), format!("field-{name}-hint"), format!("field-{name}-error"));
    let (invalid, described_by) = (
        invalid(error.as_ref()),
        described_by(error.as_ref(), hint.map(|_| hint_id.clone()), error_id.clone()),
    );
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <input
                class="field__input"
                id=id
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-required=(!optional).then_some("true")
                aria-invalid=invalid
                aria-describedby=described_by
            />
            {hint
                .map(|hint| {
                    view! {
                        <p class="field__hint" id=hint_id>
                            {hint}
                        </p>
                    }
                })}
            <p class="field__error" id=error_id>
                {error}
            </p>
        </div>
    }
}

/// The `aria-invalid` attribute of a field with an error.
pub fn invalid(error: Option<&String>) -> Option<&'static str> {
    error.map(|_| "true")
}

/// The id of the element that describes a field: its error, or else its hint.
pub fn described_by(
    error: Option<&String>,
    hint: Option<String>,
    error_id: String,
) -> Option<String> {
    if error.is_some() { Some(error_id) } else { hint }
}
