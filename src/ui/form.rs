//! Forms that work with and without script (progressive enhancement): their action, their result,
//! and the typed fields.
//!
//! Every form posts to a server function. Without script the server redirects the browser back to
//! the page, which is rendered with a [`Flash`]; with script [`BackgroundForm`] sends it in the
//! background and writes the response into the same elements.

use super::background_form::{After, BackgroundForm};
use crate::base::{Error, Flash, Result};
use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// The flash of the page being rendered, if any.
#[derive(Clone, Debug, Default)]
pub struct PageFlash {
    flash: Option<Flash>,
    is_shown: Arc<AtomicBool>,
}

impl PageFlash {
    pub fn new(flash: Option<Flash>) -> Self {
        Self { flash, ..Self::default() }
    }

    pub fn error_shown_nowhere(self) -> Option<Error> {
        self.flash?.error.filter(|_| !self.is_shown.load(Ordering::Relaxed))
    }
}

/// The action of a form, and the result of sending it.
#[derive(Clone)]
pub struct Submission {
    path: &'static str,
    after: After,
    /// `None` until the form was sent.
    result: Option<Result<()>>,
    /// If true, the fields are emptied on success.
    resets: bool,
    old_input: Arc<[(String, String)]>,
    is_shown: Arc<AtomicBool>,
}

impl Submission {
    /// For a function that returns the path to go on to.
    pub fn redirects(path: &'static str) -> Self {
        Self::new(path, After::Answer)
    }

    /// For a function after which a page is loaded anew, because most of it has changed.
    pub fn redirects_to(path: &'static str, page: String) -> Self {
        Self::new(path, After::At(page))
    }

    /// For a function after which the person stays on the page.
    pub fn stays(path: &'static str) -> Self {
        Self::new(path, After::Here)
    }

    fn new(path: &'static str, after: After) -> Self {
        let PageFlash { flash, is_shown } = expect_context();
        let flash = flash.filter(|flash| flash.form == path);
        let (result, old_input) =
            flash.map(|flash| (flash.error.map_or(Ok(()), Err), flash.old_input)).unzip();
        Self {
            path,
            after,
            result,
            resets: false,
            old_input: old_input.unwrap_or_default().into(),
            is_shown,
        }
    }

    /// Why it was refused, for who shows it.
    pub fn error(&self) -> Option<&Error> {
        let error = self.result.as_ref()?.as_ref().err()?;
        self.is_shown.store(true, Ordering::Relaxed);
        Some(error)
    }

    /// The error of one field.
    pub fn field(&self, name: &str) -> Option<String> {
        self.error()?.fields()?.get(name).map(str::to_owned)
    }

    /// The typed text of a field, if the form came back without script.
    pub fn old_input(&self, name: &str) -> String {
        self.old_input_or(name, String::new())
    }

    /// All values of a field that may be there several times.
    pub fn old_inputs<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.old_input.iter().filter(move |(field, _)| field == name);
        values.map(|(_, value)| value.as_str())
    }

    /// The typed text of a field, or else its present value.
    pub fn old_input_or(&self, name: &str, present: String) -> String {
        self.old_input
            .iter()
            .find(|(field, _)| field == name)
            .map_or(present, |(_, value)| value.clone())
    }

    /// True if the form has not been sent yet.
    pub fn is_new(&self) -> bool {
        self.result.is_none()
    }

    pub fn is_refused(&self) -> bool {
        matches!(self.result, Some(Err(_)))
    }

    pub fn is_done(&self) -> bool {
        matches!(self.result, Some(Ok(())))
    }

    /// Empties the fields on success.
    pub fn resets(self) -> Self {
        Self { resets: true, ..self }
    }
}

#[component]
pub fn Form(
    submission: Submission,
    #[prop(optional)] class: &'static str,
    /// True if the form has file fields.
    #[prop(optional)]
    files: bool,
    children: Children,
) -> impl IntoView {
    let Submission { path, after, resets, .. } = submission;
    view! {
        <BackgroundForm path=path.to_owned() class=class.to_owned() after resets files>
            {children()}
        </BackgroundForm>
    }
}

/// The button that sends a form.
#[component]
pub fn Send(
    #[prop(into)] text: String,
    #[prop(default = "button")] class: &'static str,
    #[prop(optional, into)] label: Option<String>,
) -> impl IntoView {
    view! {
        <button class=class aria-label=label>
            {text}
        </button>
    }
}

/// Announces an error of the whole form, for which no field is to blame.
#[component]
pub fn FormError(submission: Submission) -> impl IntoView {
    let text = submission.error().filter(|error| error.fields().is_none()).map(Error::to_string);
    view! {
        <p role="alert" class="form__error">
            {text}
        </p>
    }
}

/// Announces that a form that stays on the page has succeeded.
#[component]
pub fn FormDone(submission: Submission, text: &'static str) -> impl IntoView {
    let said = submission.is_done().then_some(text);
    view! {
        <p role="status" class="form__done" data-done=text>
            {said}
        </p>
    }
}
