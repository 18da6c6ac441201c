//! Server functions of pages and islands.

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

/// Where the form of a new story goes. Not a server function: those take no files that are
/// streamed.
pub const PUBLISH: &str = "/fn/publish_story";

/// Takes a story of one's own back, and leads to the feed.
#[server]
pub async fn delete_story(story: StoryId) -> Result<String> {
    server::delete(&app(), &viewer()?, story).await?;
    go_on_to("/");
    Ok("/".to_owned())
}

/// Answers a story, and leads to the conversation with its author.
#[server]
pub async fn reply_to_story(story: StoryId, #[server(default)] text: String) -> Result<String> {
    let message = server::reply(&app(), &viewer()?, story, text).await?;
    let path = format!("{}#message-{}", crate::chat::api::path(message.conversation), message.id);
    go_on_to(&path);
    Ok(path)
}
