//! Server functions for stories.

use crate::base::{Result, StoryId};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::server::pages::viewer,
        platform::forms::{app, go_on_to},
    },
};

/// The path that the form of a new story is sent to. Not a server function: see
/// media/server/upload_form.rs.
pub const PUBLISH: &str = "/fn/publish_story";

/// Deletes a story of the viewer's own and redirects to the feed.
#[server]
pub async fn delete_story(story: StoryId) -> Result<String> {
    server::delete(&app(), &viewer()?, story).await?;
    go_on_to("/");
    Ok("/".to_owned())
}

/// Replies to a story and redirects to the conversation with its author.
#[server]
pub async fn reply_to_story(story: StoryId, #[server(default)] text: String) -> Result<String> {
    let message = server::reply(&app(), &viewer()?, story, text).await?;
    let path = format!("{}#message-{}", crate::chat::api::path(message.conversation), message.id);
    go_on_to(&path);
    Ok(path)
}
