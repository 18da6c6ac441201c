//! A labelled text field of several lines with its error beside it.

use super::field::{FieldFrame, described};
use leptos::prelude::*;

#[component]
pub fn TextArea(
    #[prop(into)] label: String,
    name: &'static str,
    #[prop(optional, into)] value: String,
    #[prop(default = 4)] rows: u32,
    #[prop(optional, into)] hint: Option<&'static str>,
    /// True if the page is there to fill in this field.
    #[prop(optional)]
    autofocus: bool,
    error: Option<String>,
) -> impl IntoView {
    let id = format!("field-{name}");
    let (invalid, described_by) = described(&id, hint, error.as_ref());
    view! {
        <FieldFrame label id=id.clone() hint error>
            <textarea
                class="field__input"
                id=id
                name=name
                rows=rows
                autofocus=autofocus
                aria-invalid=invalid
                aria-describedby=described_by
                inner_html=content(&value)
            ></textarea>
        </FieldFrame>
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
