//! Views that are drawn once and filled in many times.
//!
//! To build a view of thirty elements takes longer than to write down its text, and a page has twenty articles. They look alike
//! but for their words, so their view is drawn with marks in place of these, and each article is the text between the marks
//! with its own words: a seventh of the work.

use crate::{base::text::Html, ui::Settle};
use leptos::{prelude::*, tachys::html::InertElement};
use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, PoisonError, RwLock},
};

/// The first of the characters for private use, which mean nothing in themselves.
const MARK: char = '\u{E000}';

/// What stands in a view where something is to be filled in.
pub const fn mark(number: u8) -> char {
    match char::from_u32(MARK as u32 + number as u32) {
        Some(mark) => mark,
        None => MARK,
    }
}

/// The text of a view, cut at its marks.
pub struct Pattern {
    /// Each stretch of text, and the mark behind it.
    stretches: Vec<(String, char)>,
    end: String,
}

impl Pattern {
    pub fn of(view: impl IntoView + 'static) -> Self {
        Self::cut(&view.into_view().settled().to_html())
    }

    /// What was drawn elsewhere, with marks in it.
    pub fn cut(html: &str) -> Self {
        let (mut stretches, mut stretch) = (Vec::new(), String::new());
        for char in html.chars() {
            if (MARK..=mark(u8::MAX)).contains(&char) {
                stretches.push((std::mem::take(&mut stretch), char));
            } else {
                stretch.push(char);
            }
        }
        Self { stretches, end: stretch }
    }

    /// Writes the text down, and has each mark filled in where it comes by.
    pub fn fill(&self, page: &mut Markup, mut fill: impl FnMut(char, &mut Markup)) {
        for (stretch, mark) in &self.stretches {
            page.0.push_str(stretch);
            fill(*mark, page);
        }
        page.0.push_str(&self.end);
    }
}

/// The patterns of what comes in a few shapes, each drawn when it is first wanted.
pub struct Patterns<S>(RwLock<HashMap<S, Arc<Pattern>>>);

impl<S: Copy + Eq + Hash> Patterns<S> {
    pub fn of<V: IntoView + 'static>(&self, shape: S, draw: impl FnOnce(S) -> V) -> Arc<Pattern> {
        if let Some(pattern) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&shape) {
            return pattern.clone();
        }
        let pattern = Arc::new(Pattern::of(draw(shape)));
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(shape, pattern.clone());
        pattern
    }
}

impl<S> Default for Patterns<S> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

/// A piece of a page while it is written.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Words of somebody's: escaped, within an attribute as well.
    pub fn text(&mut self, text: &str) {
        Html::escape(text, &mut self.0);
    }

    pub fn number(&mut self, number: impl Into<i64>) {
        use std::fmt::Write;
        let written = write!(self.0, "{}", number.into());
        debug_assert!(written.is_ok(), "a string has always room");
    }

    pub fn html(&mut self, html: &Html) {
        self.0.push_str(html.as_str());
    }

    pub fn view(&mut self, view: impl IntoView + 'static) {
        self.0.push_str(&view.into_view().settled().to_html());
    }

    /// What needs no escaping where it stands.
    pub fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    pub fn into_string(self) -> String {
        self.0
    }

    /// As the whole of a page.
    pub fn into_html(self) -> Html {
        Html::drawn(self.0)
    }

    /// As a part of a view.
    pub fn into_view(self) -> InertElement {
        InertElement::new(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_escaped_and_never_a_mark_itself() {
        const NAME: char = mark(0);
        const REST: char = mark(1);
        let pattern = Pattern::of(view! { <p title=format!("Of {NAME}")>{NAME.to_string()} <b>"!"</b>{REST.to_string()}</p> });
        let mut page = Markup::default();
        let name = format!("<\"Mara\" & '{REST}'>");
        pattern.fill(&mut page, |mark, page| match mark {
            NAME => page.text(&name),
            _ => page.number(7),
        });
        let escaped = format!("&lt;&quot;Mara&quot; &amp; &#39;{REST}&#39;&gt;");
        let html = page.into_view().to_html();
        assert_eq!(html.replace("<!>", ""), format!("<p title=\"Of {escaped}\">{escaped}<b>!</b>7</p>"));
    }
}
