//! The page that publishes a story.

use crate::{
    accounts::pages::page,
    stories::{api::PUBLISH, islands::StoryForm},
    ui::{PageHead, form::Submission},
};
use leptos::prelude::*;

#[component]
pub fn NewStoryPage() -> impl IntoView {
    page(|request| async move {
        request.viewer()?;
        let form = Submission::redirects(PUBLISH);
        let (caption, refusal) = (form.old_input("caption"), form.error().cloned());
        Ok(view! {
            <PageHead title="New story" description="Share an image for a day." />
            <h1 class="page__title">"New story"</h1>
            <StoryForm caption refusal />
        })
    })
}
