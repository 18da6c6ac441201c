//! Errors in place of a page or a part of one: what happened, in words, with the right status.

use super::PageHead;
use crate::base::Error;
use leptos::prelude::*;
use std::sync::Arc;

/// Sets the HTTP status of the page being rendered.
#[derive(Clone)]
pub struct PageStatus(pub Arc<dyn Fn(u16) + Send + Sync>);

/// A part of a page that could not be loaded. The page around it has its own head and title.
#[component]
pub fn Failure(error: Error) -> impl IntoView {
    set_status(&error);
    view! {
        <p class="failure" role="alert">
            {error.to_string()}
        </p>
    }
}

fn set_status(error: &Error) {
    if let Some(PageStatus(set)) = use_context() {
        set(error.status());
    }
}

/// A whole page that could not be shown.
#[component]
pub fn Problem(error: Error) -> impl IntoView {
    set_status(&error);
    let title = match &error {
        Error::NotFound => "Page not found",
        Error::Forbidden => "Not allowed",
        Error::Unauthorized => "Please log in",
        Error::TooMany { .. } => "Too many requests",
        _ => "Something went wrong",
    };
    let help = match &error {
        Error::NotFound => "It may have been removed, or the address may be wrong.".to_owned(),
        other => other.to_string(),
    };
    view! {
        <PageHead title=title description=help.clone() />
        <section class="problem">
            <p class="problem__status" aria-hidden="true">
                {error.status()}
            </p>
            <h1>{title}</h1>
            <p>{help}</p>
            <a class="button" href="/">
                "Go to Home"
            </a>
        </section>
    }
}
