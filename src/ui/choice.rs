//! A select field for a few choices, and a switch.

use super::field::{FieldFrame, described};
use leptos::prelude::*;

#[component]
pub fn Choice(
    #[prop(into)] label: String,
    name: &'static str,
    /// The value that is sent, and the text that is shown.
    choices: &'static [(&'static str, &'static str)],
    #[prop(into)] value: String,
    #[prop(optional, into)] hint: Option<&'static str>,
) -> impl IntoView {
    let id = format!("field-{name}");
    let (_, described_by) = described(&id, hint, None);
    let option = move |(word, line): &'static (&'static str, &'static str)| {
        view! {
            <option value=*word selected=*word == value>
                {*line}
            </option>
        }
    };
    view! {
        <FieldFrame label id=id.clone() hint error=None>
            <select class="field__input" id=id name=name aria-describedby=described_by>
                {choices.iter().map(option).collect_view()}
            </select>
        </FieldFrame>
    }
}

#[component]
pub fn Switch(
    #[prop(into)] label: String,
    name: &'static str,
    on: bool,
    #[prop(optional, into)] hint: Option<&'static str>,
) -> impl IntoView {
    let (id, hint_id) = (format!("field-{name}"), format!("field-{name}-hint"));
    let described_by = hint.map(|_| hint_id.clone());
    view! {
        <div class="field field--switch">
            <input
                class="field__switch"
                type="checkbox"
                id=id.clone()
                name=name
                value="on"
                checked=on
                aria-describedby=described_by
            />
            <label class="field__label" for=id>
                {label}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field__hint" id=hint_id>
                            {hint}
                        </p>
                    }
                })}
        </div>
    }
}
