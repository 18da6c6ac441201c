//! Server functions for chat.

use super::model::Message;
use crate::base::{ConversationId, MediaId, MessageId, Page, Result};
use leptos::{prelude::*, server_fn::codec::GetUrl};

#[cfg(feature = "ssr")]
use {
    super::{
        model::NewMessage,
        server::{self, Start, To},
    },
    crate::{
        accounts::server::pages::viewer,
        base::Error,
        media::server as media,
        platform::forms::{app, go_on_to},
    },
};

/// The path that the form of a new message is sent to. Not a server function: see
/// media/server/upload_form.rs.
pub const SEND: &str = "/fn/send_message";

/// The address of a conversation.
pub fn path(conversation: ConversationId) -> String {
    format!("/chat/{conversation}")
}

/// Returns the conversation with a person, and creates it if there is none.
#[server]
pub async fn open_conversation(with: String) -> Result<ConversationId> {
    let (conversation, _) =
        server::open(&app(), &viewer()?, with.parse().map_err(|_| Error::NotFound)?).await?;
    Ok(conversation.id)
}

/// Sends a message with images that were uploaded before. Idempotent by `client_id`, however often
/// it is sent.
#[server]
pub async fn post_message(
    conversation: ConversationId,
    client_id: String,
    #[server(default)] text: String,
    reply_to: Option<MessageId>,
    #[server(default)] media: Vec<MediaId>,
    #[server(default)] described: Vec<String>,
) -> Result<()> {
    let (app, viewer) = (app(), viewer()?);
    for (id, alt) in media.iter().zip(&described).filter(|(_, alt)| !alt.is_empty()) {
        // Without its description it is still the right image.
        if let Err(error) = media::describe(&app, &viewer, *id, alt).await {
            tracing::debug!(%error, "an image of a message could not be described");
        }
    }
    let new = NewMessage { client_id: Some(client_id), text, media, reply_to, story: None };
    server::send(&app, &viewer, To::Conversation(conversation), new).await?;
    Ok(())
}

/// The messages before a number of a conversation, newest first.
#[server(input = GetUrl)]
pub async fn load_earlier(conversation: ConversationId, before: i64) -> Result<Page<Message>> {
    server::messages(
        &app(),
        &viewer()?,
        conversation,
        Start::Before(before),
        server::MESSAGES_A_PAGE,
    )
    .await
}

/// Marks the messages up to a number as seen.
#[server]
pub async fn mark_seen(conversation: ConversationId, seq: i64) -> Result<()> {
    server::mark_seen(&app(), &viewer()?, conversation, seq).await?;
    Ok(())
}

/// Adds (`on`) or removes a reaction. Returns the address of the message.
#[server]
pub async fn react(
    message: MessageId,
    emoji: String,
    #[server(default)] on: bool,
) -> Result<String> {
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

/// Deletes a message for everyone.
#[server]
pub async fn delete_message(message: MessageId) -> Result<String> {
    let message = server::delete(&app(), &viewer()?, message).await?;
    let path = message.map_or_else(|| "/chat".to_owned(), |message| path(message.conversation));
    go_on_to(&path);
    Ok(path)
}
