//! A person's stories, beginning with the first that the viewer has not seen.

use super::show;
use crate::{
    accounts::{model::Handle, pages::page},
    stories::server as stories,
};
use leptos::prelude::*;

#[component]
pub fn PersonStoriesPage() -> impl IntoView {
    page(|request| async move {
        let handle: Handle = request.param("name")?;
        let group = stories::stories_by(&request.app, request.viewer()?, &handle).await?;
        let first = group.stories.iter().position(|story| !story.seen).unwrap_or(0);
        show(request, group, first).await
    })
}
