//! A labelled text field of several lines with its error beside it.

use super::field::{described_by, invalid};
use leptos::prelude::*;

#[component]
pub fn TextArea(
    #[prop(into)] label: String,
    name: &'static str,
    #[prop(optional, into)] value: String,
    #[prop(default = 4)] rows: u32,
    #[prop(optional, into)] hint: Option<&'static str>,
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
            <textarea
                class="field__input"
                id=id
                name=name
                rows=rows
                aria-invalid=invalid
                aria-describedby=described_by
                inner_html=content(&value)
            ></textarea>
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

/// Escapes the text of a textarea, which Leptos does not. A parser drops one line break at the
/// start, so that is doubled.
pub fn content(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    if text.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::content;

    #[test]
    fn text_cannot_leave_its_area() {
        assert_eq!(content("</textarea><script>&lt;"), "&lt;/textarea>&lt;script>&amp;lt;");
        assert_eq!(content("\nx"), "\n\nx");
    }
}
