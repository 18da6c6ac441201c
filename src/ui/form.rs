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
    /// Nothing until it was sent.
    result: Signal<Option<Result<()>>>,
    kept: Vec<(String, String)>,
}

impl Outcome {
    /// Of a form whose answer is the path to go on to.
    pub fn of<F>(action: ServerAction<F>) -> Self
    where
        F: ServerFn<Output = String, Error = Error> + Clone + Send + Sync + 'static,
        Error: FromServerFnError,
    {
        // A new document: nothing of the person before stays in memory.
        Self::then(action, |path: &String| leave_for(path))
    }

    /// Of a form that stays on its page once it is done.
    pub fn staying<F>(action: ServerAction<F>) -> Self
    where
        F: ServerFn<Output = (), Error = Error> + Clone + Send + Sync + 'static,
        Error: FromServerFnError,
    {
        Self::then(action, |()| {})
    }

    fn then<F>(action: ServerAction<F>, done: fn(&F::Output)) -> Self
    where
        F: ServerFn<Error = Error> + Clone + Send + Sync + 'static,
        F::Output: Clone + Send + Sync + 'static,
        Error: FromServerFnError,
    {
        let flash = expect_context::<PageFlash>().0.filter(|flash| flash.form == F::PATH);
        let (flashed, kept) = flash.map(|flash| (flash.error.map_or(Ok(()), Err), flash.kept)).unzip();
        let answer = action.value();
        Effect::new(move || {
            answer.with(|answer| match answer {
                Some(Ok(output)) => done(output),
                // After the next paint: the fields are marked as wrong by then.
                Some(Err(_)) => request_animation_frame(|| super::focus("[aria-invalid=true]")),
                None => {}
            });
        });
        let result = Signal::derive(move || {
            answer.with(|answer| answer.as_ref().map(|answer| answer.as_ref().map(|_| ()).map_err(Clone::clone))).or(flashed.clone())
        });
        Self { result, kept: kept.unwrap_or_default() }
    }

    /// What is wrong with one field.
    pub fn field(&self, name: &'static str) -> Signal<Option<String>> {
        let result = self.result;
        Signal::derive(move || result.with(|result| result.as_ref()?.as_ref().err()?.fields()?.get(name).map(str::to_owned)))
    }

    /// What was typed, where the form came back without script.
    pub fn kept(&self, name: &str) -> String {
        self.kept_or(name, String::new())
    }

    /// What was typed, or what is there already.
    pub fn kept_or(&self, name: &str, present: String) -> String {
        self.kept.iter().find(|(field, _)| field == name).map_or(present, |(_, value)| value.clone())
    }

    /// What is wrong, where no field is to blame.
    pub fn summary(&self) -> Signal<Option<String>> {
        let result = self.result;
        let blame = |error: &Error| error.fields().is_none().then(|| error.to_string());
        Signal::derive(move || result.with(|result| result.as_ref()?.as_ref().err().and_then(blame)))
    }

    pub fn is_refused(&self) -> Signal<bool> {
        let result = self.result;
        Signal::derive(move || result.with(|result| matches!(result, Some(Err(_)))))
    }

    pub fn is_done(&self) -> Signal<bool> {
        let result = self.result;
        Signal::derive(move || result.with(|result| matches!(result, Some(Ok(())))))
    }
}

/// Announces an error that belongs to the whole form.
#[component]
pub fn FormError(outcome: Outcome) -> impl IntoView {
    let summary = outcome.summary();
    view! { <div role="alert" class="form__error">{move || summary.get().map(|text| view! { <p>{text}</p> })}</div> }
}

/// Says that a form that stays has done its work.
#[component]
pub fn FormDone(outcome: Outcome, #[prop(into)] text: String) -> impl IntoView {
    let done = outcome.is_done();
    view! { <div role="status" class="form__done">{move || done.get().then(|| view! { <p>{text.clone()}</p> })}</div> }
}

fn leave_for(path: &str) {
    if window().location().assign(path).is_err() {
        leptos::logging::error!("the browser would not go on to {path}");
    }
}
