//! Forms that work before and without script: what came of the last attempt, and what was typed.
//!
//! With script an `ActionForm` gets its answer in place. Without, the server sends the browser back to the page with a
//! [`Flash`]; both end up in the same [`Outcome`].

use crate::base::{Error, Flash, Result};
use leptos::{
    prelude::*,
    server_fn::{ServerFn, error::FromServerFnError},
};

/// The flash this page was made with, if any. Provided once, by the app.
#[derive(Clone, Debug)]
pub struct PageFlash(pub Option<Flash>);

/// What came of a form.
#[derive(Clone)]
pub struct Outcome {
    error: Signal<Option<Error>>,
    kept: Vec<(String, String)>,
}

impl Outcome {
    /// Of a form whose answer is the path to go on to.
    pub fn of<F>(action: ServerAction<F>) -> Self
    where
        F: ServerFn<Output = String, Error = Error> + Clone + Send + Sync + 'static,
        Error: FromServerFnError,
    {
        let flash = expect_context::<PageFlash>().0.filter(|flash| flash.form == F::PATH);
        let (flashed, kept) = flash.map(|flash| (flash.error, flash.kept)).unzip();
        let answer = action.value();
        Effect::new(move || match answer.get() {
            // A new document: nothing of the person before stays in memory.
            Some(Ok(path)) => leave_for(&path),
            // After the next paint: the fields are marked as wrong by then.
            Some(Err(_)) => request_animation_frame(|| super::focus("[aria-invalid=true]")),
            None => {}
        });
        let error = Signal::derive(move || match answer.get() {
            Some(outcome) => Result::err(outcome),
            None => flashed.clone(),
        });
        Self { error, kept: kept.unwrap_or_default() }
    }

    /// What is wrong with one field.
    pub fn field(&self, name: &'static str) -> Signal<Option<String>> {
        let error = self.error;
        Signal::derive(move || error.with(|error| error.as_ref()?.fields()?.get(name).map(str::to_owned)))
    }

    /// What was typed, where the form came back without script.
    pub fn kept(&self, name: &str) -> String {
        self.kept.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// What is wrong, where no field is to blame.
    pub fn summary(&self) -> Signal<Option<String>> {
        let error = self.error;
        Signal::derive(move || error.with(|error| error.as_ref().filter(|error| error.fields().is_none()).map(Error::to_string)))
    }
}

/// Announces an error that belongs to the whole form.
#[component]
pub fn FormError(outcome: Outcome) -> impl IntoView {
    let summary = outcome.summary();
    view! { <div role="alert" class="form__error">{move || summary.get().map(|text| view! { <p>{text}</p> })}</div> }
}

fn leave_for(path: &str) {
    if window().location().assign(path).is_err() {
        leptos::logging::error!("the browser would not go on to {path}");
    }
}
