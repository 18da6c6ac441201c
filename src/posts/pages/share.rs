//! The target of the system's share menu (Web Share Target): other apps send text here.

use super::Composer;
use crate::{accounts::pages::page, ui::PageHead};
use leptos::prelude::*;

#[component]
pub fn SharePage() -> impl IntoView {
    page(|request| async move {
        request.viewer()?;
        let parts = ["title", "text", "url"]
            .map(|part| request.query(part).trim())
            .into_iter()
            .filter(|part| !part.is_empty());
        let text = parts.collect::<Vec<_>>().join("\n");
        Ok(view! {
            <PageHead title="Share" description="Share something as a post." />
            <h1 class="page__title">"Share"</h1>
            <Composer back="/".to_owned() focused=true text />
        })
    })
}
