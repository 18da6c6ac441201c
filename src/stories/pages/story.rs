//! The page of one story by its id.

use super::show;
use crate::{
    accounts::{model::Handle, pages::page},
    base::{Error, StoryId},
    stories::server as stories,
};
use leptos::prelude::*;

#[component]
pub fn StoryPage() -> impl IntoView {
    page(|request| async move {
        let (id, viewer) = (request.param::<StoryId>("id")?, request.viewer()?);
        let story = stories::story(&request.app, viewer, id).await?;
        let group = stories::stories_by(&request.app, viewer, &Handle::Id(story.author.id)).await?;
        let index = group.stories.iter().position(|other| other.id == id).ok_or(Error::NotFound)?;
        show(request, group, index).await
    })
}
