//! Server functions: the doors for pages.

use crate::base::{ConversationId, MessageId, Result};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::server::pages::viewer,
        platform::forms::{app, go_on_to},
    },
};

/// Where the form of a new message goes. Not a server function: those take no files that are streamed.
pub const SEND: &str = "/fn/send_message";

/// Where a conversation is.
pub fn path(conversation: ConversationId) -> String {
    format!("/chat/{conversation}")
}

/// Reacts with an emoji (`on`), or no longer. Answers where the message is.
#[server]
pub async fn react(message: MessageId, emoji: String, #[server(default)] on: bool) -> Result<String> {
    let message = server::react(&app(), &viewer()?, message, &emoji, on).await?;
    let path = format!("{}#message-{}", path(message.conversation), message.id);
    go_on_to(&path);
    Ok(path)
}

#[server]
pub async fn edit_message(message: MessageId, #[server(default)] text: String) -> Result<String> {
    let message = server::edit(&app(), &viewer()?, message, &text).await?;
    let path = path(message.conversation);
    go_on_to(&path);
    Ok(path)
}

/// Deletes a message, for everyone.
#[server]
pub async fn delete_message(message: MessageId) -> Result<String> {
    let message = server::delete(&app(), &viewer()?, message).await?;
    let path = message.map_or_else(|| "/chat".to_owned(), |message| path(message.conversation));
    go_on_to(&path);
    Ok(path)
}
