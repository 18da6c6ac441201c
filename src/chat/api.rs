//! Server functions for chat.

use super::model::{CatchUp, Jump, Message, Role};
use crate::base::{ConversationId, MediaId, MessageId, Page, Result, UserId};
use leptos::{prelude::*, server_fn::codec::GetUrl};

pub use crate::notifications::model::message_path;

#[cfg(feature = "ssr")]
use {
    super::{
        model::{Kind, NewMessage},
        server::{self, NewRoom, Start, To},
    },
    crate::{
        accounts::{model::Handle, server::pages::viewer},
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

/// The address of the page about a conversation.
pub fn about_path(conversation: ConversationId) -> String {
    format!("/chat/{conversation}/about")
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

/// The page of messages before a number, or after it if they are `later`.
#[server(input = GetUrl)]
pub async fn load_messages(
    conversation: ConversationId,
    from: i64,
    #[server(default)] later: bool,
) -> Result<Page<Message>> {
    let start = if later { Start::After(from) } else { Start::Before(from) };
    server::messages(&app(), &viewer()?, conversation, start, server::MESSAGES_A_PAGE).await
}

/// The messages of a room that were made or changed after a change, and how far all others have
/// read whom the viewer sees.
#[server(input = GetUrl)]
pub async fn load_changes(conversation: ConversationId, since: i64) -> Result<CatchUp> {
    server::catch_up(&app(), &viewer()?, conversation, since).await
}

/// The viewer's latest conversations, to jump to.
#[server(input = GetUrl)]
pub async fn load_jumps() -> Result<Vec<Jump>> {
    server::jumps(&app(), &viewer()?).await
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
    let path = message_path(message.conversation, message.id);
    go_on_to(&path);
    Ok(path)
}

/// Pins a message (`on`), or takes it from the pinned ones. Returns the address of the message.
#[server]
pub async fn pin(message: MessageId, #[server(default)] on: bool) -> Result<String> {
    let message = server::pin(&app(), &viewer()?, message, on).await?;
    let path = message_path(message.conversation, message.id);
    go_on_to(&path);
    Ok(path)
}

/// Creates a group of people. One person alone is written to directly.
#[server]
pub async fn create_group(
    #[server(default)] title: String,
    #[server(default)] members: Vec<String>,
    #[server(default)] names: String,
) -> Result<String> {
    let (app, viewer) = (app(), viewer()?);
    let named = names.split([',', ' ']).map(|name| name.trim().trim_start_matches('@'));
    let mut handles = Vec::new();
    for name in members.iter().map(String::as_str).chain(named.filter(|name| !name.is_empty())) {
        let handle: Handle = name
            .parse()
            .map_err(|_| Error::field("names", "Enter usernames, separated by commas."))?;
        if !handles.contains(&handle) {
            handles.push(handle);
        }
    }
    let conversation = match handles.as_slice() {
        [] => return Err(Error::field("names", "Choose at least one person.")),
        [one] if title.trim().is_empty() => {
            server::open(&app, &viewer, one.clone())
                .await
                .map_err(|error| server::beside("names", error))?
                .0
        }
        _ => {
            let (kind, about) = (Kind::Group, String::new());
            let new = NewRoom { kind, title, about, members: handles };
            server::create(&app, &viewer, new)
                .await
                .map_err(|error| server::beside("names", error))?
        }
    };
    let path = path(conversation.id);
    go_on_to(&path);
    Ok(path)
}

/// Creates a channel.
#[server]
pub async fn create_channel(
    #[server(default)] title: String,
    #[server(default)] about: String,
) -> Result<String> {
    let new = NewRoom { kind: Kind::Channel, title, about, members: Vec::new() };
    let path = path(server::create(&app(), &viewer()?, new).await?.id);
    go_on_to(&path);
    Ok(path)
}

#[server]
pub async fn join_channel(conversation: ConversationId) -> Result<String> {
    server::join(&app(), &viewer()?, conversation).await?;
    let path = path(conversation);
    go_on_to(&path);
    Ok(path)
}

/// Changes the title of a room and the text about it.
#[server]
pub async fn describe_room(
    conversation: ConversationId,
    #[server(default)] title: String,
    #[server(default)] about: String,
) -> Result<String> {
    server::describe(&app(), &viewer()?, conversation, Some(title), Some(about)).await?;
    let path = about_path(conversation);
    go_on_to(&path);
    Ok(path)
}

/// Adds a person to a room.
#[server]
pub async fn add_member(
    conversation: ConversationId,
    #[server(default)] name: String,
) -> Result<String> {
    let handle = name.trim().trim_start_matches('@').parse();
    let handle = handle.map_err(|_| Error::field("name", "Enter a username."))?;
    let added = server::add(&app(), &viewer()?, conversation, handle, None).await;
    added.map_err(|error| server::beside("name", error))?;
    let path = about_path(conversation);
    go_on_to(&path);
    Ok(path)
}

/// Changes the role of a member.
#[server]
pub async fn set_role(conversation: ConversationId, user: UserId, role: Role) -> Result<String> {
    let handle = Handle::Id(user);
    server::add(&app(), &viewer()?, conversation, handle, Some(role)).await?;
    let path = about_path(conversation);
    go_on_to(&path);
    Ok(path)
}

/// Removes a member from a room.
#[server]
pub async fn remove_member(conversation: ConversationId, user: UserId) -> Result<String> {
    server::remove(&app(), &viewer()?, conversation, Handle::Id(user)).await?;
    let path = about_path(conversation);
    go_on_to(&path);
    Ok(path)
}

#[server]
pub async fn leave_room(conversation: ConversationId) -> Result<String> {
    let viewer = viewer()?;
    let own = Handle::Id(viewer.person.id);
    server::remove(&app(), &viewer, conversation, own).await?;
    go_on_to("/chat");
    Ok("/chat".to_owned())
}

/// Mutes a conversation (`on`), or ends that.
#[server]
pub async fn mute_conversation(
    conversation: ConversationId,
    #[server(default)] on: bool,
) -> Result<String> {
    server::mute(&app(), &viewer()?, conversation, on).await?;
    let path = about_path(conversation);
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
