//! A labelled text field, and the frame that the fields of this folder share.

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
    let id = format!("field-{name}");
    let (invalid, described_by) = described(&id, hint, error.as_ref());
    view! {
        <FieldFrame label id=id.clone() hint error>
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
        </FieldFrame>
    }
}

/// A label before a control, and a hint and an error after it.
#[component]
pub fn FieldFrame(
    label: String,
    /// The id of the control.
    id: String,
    hint: Option<&'static str>,
    error: Option<String>,
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            {children()}
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

/// The attributes `aria-invalid` and `aria-describedby` of a control in a [`FieldFrame`]. Its error
/// describes it, or else its hint.
pub fn described(
    id: &str,
    hint: Option<&str>,
    error: Option<&String>,
) -> (Option<&'static str>, Option<String>) {
    match error {
        Some(_) => (Some("true"), Some(format!("{id}-error"))),
        None => (None, hint.map(|_| format!("{id}-hint"))),
    }
}
