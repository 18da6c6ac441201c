//! Server functions of pages and islands.

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

/// Where the form of a new message goes. Not a server function: those take no files that are
/// streamed.
pub const SEND: &str = "/fn/send_message";

/// Where a conversation is.
pub fn path(conversation: ConversationId) -> String {
    format!("/chat/{conversation}")
}

/// The conversation with somebody, made where there is none yet.
#[server]
pub async fn open_conversation(with: String) -> Result<ConversationId> {
    let (conversation, _) =
        server::open(&app(), &viewer()?, with.parse().map_err(|_| Error::NotFound)?).await?;
    Ok(conversation.id)
}

/// Sends a message with images that were sent ahead. Its sender's `client_id` makes it one message,
/// however often it is sent.
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
        // Without its description it is still the image that was meant.
        if let Err(error) = media::describe(&app, &viewer, *id, alt).await {
            tracing::debug!(%error, "an image of a message could not be described");
        }
    }
    let new = NewMessage { client_id: Some(client_id), text, media, reply_to, story: None };
    server::send(&app, &viewer, To::Conversation(conversation), new).await?;
    Ok(())
}

/// Messages before a number of a conversation, the newest first.
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

/// Notes that messages up to a number have been seen.
#[server]
pub async fn mark_seen(conversation: ConversationId, seq: i64) -> Result<()> {
    server::see(&app(), &viewer()?, conversation, seq).await?;
    Ok(())
}

/// Reacts with an emoji (`on`), or no longer. Answers where the message is.
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

/// Deletes a message, for everyone.
#[server]
pub async fn delete_message(message: MessageId) -> Result<String> {
    let message = server::delete(&app(), &viewer()?, message).await?;
    let path = message.map_or_else(|| "/chat".to_owned(), |message| path(message.conversation));
    go_on_to(&path);
    Ok(path)
}
