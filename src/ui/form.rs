//! Forms that work before and without script: where they are sent, what came of it, and what was typed.
//!
//! Every form posts to a server function. With script it is sent in the background and its answer read in place; without,
//! the server sends the browser back to the page with a [`Flash`]. Both end up in the same [`Submission`].
//!
//! Not Leptos' `ActionForm`: that is generic in the function and costs the browser build 5 KB for each. What a form
//! sends and gets is the same for all, so one piece of code does it for all.

use super::post::post;
use crate::base::{Error, Flash, Result};
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{FormData, HtmlFormElement, SubmitEvent},
};
use std::sync::Arc;

/// The flash this page was made with, if any. Provided once, by the app.
#[derive(Clone, Debug)]
pub struct PageFlash(pub Option<Flash>);

/// Where the person is once a form has done its work.
#[derive(Clone, Debug, PartialEq, Eq)]
enum After {
    Here,
    /// Where the answer says.
    Told,
    /// On this page, loaded anew.
    At(String),
}

/// A form's way to its server function and back.
#[derive(Clone)]
pub struct Submission {
    path: &'static str,
    after: After,
    pending: RwSignal<bool>,
    /// Nothing until it was sent.
    result: RwSignal<Option<Result<()>>>,
    /// Whether its fields are emptied once it is done.
    clears: bool,
    kept: Arc<[(String, String)]>,
}

impl Submission {
    /// To a function that answers the path to go on to.
    pub fn leaving(path: &'static str) -> Self {
        Self::new(path, After::Told)
    }

    /// To a function after which a page is loaded anew, because most of it has changed.
    pub fn leaving_for(path: &'static str, page: String) -> Self {
        Self::new(path, After::At(page))
    }

    /// To a function after which the person stays on the page.
    pub fn staying(path: &'static str) -> Self {
        Self::new(path, After::Here)
    }

    fn new(path: &'static str, after: After) -> Self {
        let flash = expect_context::<PageFlash>().0.filter(|flash| flash.form == path);
        let (result, kept) = flash.map(|flash| (flash.error.map_or(Ok(()), Err), flash.kept)).unzip();
        let kept = kept.unwrap_or_default().into();
        Self { path, after, pending: RwSignal::new(false), result: RwSignal::new(result), clears: false, kept }
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

    pub fn is_refused(&self) -> Signal<bool> {
        let result = self.result;
        Signal::derive(move || result.with(|result| matches!(result, Some(Err(_)))))
    }

    pub fn is_done(&self) -> Signal<bool> {
        let result = self.result;
        Signal::derive(move || result.with(|result| matches!(result, Some(Ok(())))))
    }

    /// Empties the fields once it is done.
    pub fn clearing(self) -> Self {
        Self { clears: true, ..self }
    }

    fn send(&self, event: &SubmitEvent) {
        event.prevent_default();
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        // A second press while the first is under way is not a second wish.
        if self.pending.get_untracked() {
            return;
        }
        let Ok(fields) = FormData::new_with_form(&form) else { return };
        let this = self.clone();
        this.pending.set(true);
        spawn_local(async move {
            let answer = post(this.path, &fields, form.enctype() == "multipart/form-data").await;
            this.pending.set(false);
            match (&answer, &this.after) {
                (Ok(text), After::Told) => leave_for(&serde_json::from_str::<String>(text).unwrap_or_else(|_| "/".to_owned())),
                (Ok(_), After::At(page)) => leave_for(page),
                (Ok(_), After::Here) if this.clears => form.reset(),
                (Ok(_), After::Here) => {}
                // After the next paint: the fields are marked as wrong by then.
                (Err(_), _) => request_animation_frame(|| super::focus("[aria-invalid=true]")),
            }
            this.result.set(Some(answer.map(|_| ())));
        });
    }
}

#[component]
pub fn Form(
    submission: Submission,
    #[prop(optional)] class: &'static str,
    /// Whether it holds files.
    #[prop(optional)]
    files: bool,
    children: Children,
) -> impl IntoView {
    let path = submission.path;
    // For where it is drawn by the server, and nothing but these words comes to life.
    let clears = submission.clears.then_some("");
    let after = match submission.after.clone() {
        After::Here => "here".to_owned(),
        After::Told => "told".to_owned(),
        After::At(page) => page,
    };
    view! {
        <form method="post" action=path class=class data-after=after data-clears=clears enctype=files.then_some("multipart/form-data") novalidate=true on:submit=move |event| submission.send(&event)>{children()}</form>
    }
}

/// The button that sends a form.
#[component]
pub fn Send(
    submission: Submission,
    #[prop(into)] text: String,
    #[prop(default = "button")] class: &'static str,
    #[prop(optional, into)] label: Option<String>,
) -> impl IntoView {
    let pending = submission.pending;
    let busy: Signal<Option<&'static str>> = Signal::derive(move || pending.get().then_some("true"));
    view! { <button class=class aria-label=label aria-busy=busy>{text}</button> }
}

/// Announces an error that belongs to the whole form, because no field is to blame.
#[component]
pub fn FormError(submission: Submission) -> impl IntoView {
    let result = submission.result;
    let blame = |error: &Error| error.fields().is_none().then(|| error.to_string());
    let text: Signal<Option<String>> = Signal::derive(move || result.with(|result| result.as_ref()?.as_ref().err().and_then(blame)));
    view! { <p role="alert" class="form__error">{text}</p> }
}

/// Says that a form that stays has done its work.
#[component]
pub fn FormDone(submission: Submission, text: &'static str) -> impl IntoView {
    let (done, said) = (submission.is_done(), text);
    let text: Signal<Option<String>> = Signal::derive(move || done.get().then(|| said.to_owned()));
    view! { <p role="status" class="form__done" data-text=said>{text}</p> }
}

/// Goes on to another page by a new document.
pub fn leave_for(path: &str) {
    // A new document: nothing of the person before stays in memory. A place in the same one has to be asked for twice.
    let location = window().location();
    let here = location.pathname().ok().zip(location.search().ok()).map(|(path, query)| path + &query);
    let same = path.split_once('#').is_some_and(|(path, _)| here.as_deref() == Some(path));
    if location.assign(path).is_err() || (same && location.reload().is_err()) {
        leptos::logging::error!("the browser would not go on to {path}");
    }
}
