//! A labelled text field with its error beside it.

use leptos::prelude::*;

#[component]
pub fn Field(
    #[prop(into)] label: String,
    name: &'static str,
    #[prop(default = "text")] kind: &'static str,
    /// What the browser may fill in: see the autofill tokens of HTML.
    autocomplete: &'static str,
    /// What was typed before, when the form comes back.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<&'static str>,
    #[prop(optional)] optional: bool,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let (id, hint_id, error_id) = (format!("field-{name}"), format!("field-{name}-hint"), format!("field-{name}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || match (error.with(Option::is_some), hint) {
            (true, _) => Some(error_id.clone()),
            (false, Some(_)) => Some(hint_id.clone()),
            (false, None) => None,
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
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
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
            />
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {move || error.get().map(|error| view! { <p class="field__error" id=error_id.clone()>{error}</p> })}
        </div>
    }
}
