//! The JSON API of chat: thin handlers over the operations.

use super::{NewRoom, Start, To, room_rest};
use crate::{
    accounts::{model::Handle, server::Viewer},
    base::{ConversationId, Error, MessageId, Page, Result},
    chat::{
        model::{Conversation, Kind, Message, NewMessage, Progress},
        server as chat,
    },
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Json, Paging, Path, asked},
        openapi::{Id, NotAllowed, NotFound, NotYours, PageQuery, RoleOnly, Unauthorized},
    },
};
use axum::{
    extract::State,
    http::{StatusCode, Uri},
};
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(conversations, open))
        .routes(routes!(conversation, describe))
        .routes(routes!(messages, send))
        .routes(routes!(mark_seen))
        .routes(routes!(mark_message_seen))
        .routes(routes!(message, edit, delete))
        .routes(routes!(react, unreact))
        .merge(room_rest::routes())
}

/// List your conversations, latest message first.
#[utoipa::path(get, path = "/api/conversations", tag = "chat",
    params(PageQuery, ("kind" = Option<Kind>, Query, description = "Only those of this kind")),
    responses(
        (status = 200, description = "A page of conversations", body = Page<Conversation>),
        Unauthorized,
    )
)]
async fn conversations(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
    uri: Uri,
) -> Result<axum::Json<Page<Conversation>>> {
    let kind = asked(&uri, "kind").map(|kind| kind.parse()).transpose()?;
    chat::conversations(&app, &viewer, kind, &paging).await.map(axum::Json)
}

/// A person to open a conversation with; or a group or a channel to create.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct NewConversation {
    /// A username or an id.
    #[schema(example = "mara")]
    with: Option<String>,
    /// The title of a group or channel.
    #[schema(example = "Choir")]
    title: Option<String>,
    #[serde(default)]
    about: String,
    /// The people of a group, besides you: usernames or ids.
    members: Option<Vec<String>>,
    /// True for a channel.
    #[serde(default)]
    channel: bool,
}

/// Get the conversation with a person, or create it; or create a group or a channel.
#[utoipa::path(post, path = "/api/conversations", tag = "chat", request_body = NewConversation,
    responses(
        (status = 200, description = "The existing conversation", body = Conversation),
        (status = 201, description = "A new conversation", body = Conversation),
        (status = 400, body = ErrorBody,
            description = "Not a username or an id, or yourself; or not a title"),
        Unauthorized, NotAllowed, NotFound,
    )
)]
async fn open(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(new): Json<NewConversation>,
) -> Result<(StatusCode, axum::Json<Conversation>)> {
    let handle = |field: &str, name: &str| {
        name.parse::<Handle>().map_err(|_| Error::field(field, "Enter a username or an id."))
    };
    let (conversation, made) = match new {
        NewConversation {
            with: Some(with), title: None, members: None, channel: false, ..
        } => chat::open(&app, &viewer, handle("with", &with)?).await?,
        NewConversation { with: None, title: Some(title), about, members, channel } => {
            let kind = if channel { Kind::Channel } else { Kind::Group };
            let names = members.unwrap_or_default();
            if channel && !names.is_empty() {
                return Err(Error::field("members", "People join a channel by themselves."));
            }
            let members = names.iter().map(|name| handle("members", name));
            let members = members.collect::<Result<_>>()?;
            (chat::create(&app, &viewer, NewRoom { kind, title, about, members }).await?, true)
        }
        NewConversation { with: None, title: None, .. } => {
            return Err(Error::field("title", "Enter with or title."));
        }
        NewConversation { with: Some(_), .. } => {
            return Err(Error::field("with", "Enter either with or title, not both."));
        }
    };
    Ok((created(made), axum::Json(conversation)))
}

fn created(made: bool) -> StatusCode {
    if made { StatusCode::CREATED } else { StatusCode::OK }
}

/// Get a conversation of yours, or a channel.
#[utoipa::path(get, path = "/api/conversations/{id}", tag = "chat", params(Id), responses(
    (status = 200, description = "The conversation", body = Conversation), Unauthorized, NotFound,
))]
async fn conversation(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
) -> Result<axum::Json<Conversation>> {
    chat::conversation(&app, &viewer, id).await.map(axum::Json)
}

/// The new title of a group or channel, and what it is about.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EditedConversation)]
struct Described {
    #[schema(example = "Chamber choir")]
    title: Option<String>,
    about: Option<String>,
}

/// Change the title of a group or channel, or the text about it.
#[utoipa::path(patch, path = "/api/conversations/{id}", tag = "chat", request_body = Described,
    params(Id), responses(
    (status = 200, description = "The conversation", body = Conversation),
    (status = 400, description = "Empty or too long", body = ErrorBody),
    Unauthorized, RoleOnly, NotFound,
))]
async fn describe(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    Json(Described { title, about }): Json<Described>,
) -> Result<axum::Json<Conversation>> {
    chat::describe(&app, &viewer, id, title, about).await.map(axum::Json)
}

/// List messages of a conversation: newest first, or with `after` oldest first.
#[utoipa::path(get, path = "/api/conversations/{id}/messages", tag = "chat",
    params(
        Id,
        ("limit" = Option<usize>, Query, description = "At most 100; 20 if left out", minimum = 1),
        ("before" = Option<i64>, Query,
            description = "Messages before the one with this number"),
        ("after" = Option<i64>, Query,
            description = "Messages after the one with this number; not together with `before`"),
    ), responses(
    (status = 200, body = Page<Message>,
        description = "A page of messages; `next` goes on in the same direction"),
    Unauthorized, NotFound,
))]
async fn messages(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    paging: Paging,
    uri: Uri,
) -> Result<axum::Json<Page<Message>>> {
    let start = match (asked(&uri, "after"), paging.cursor()) {
        (None, cursor) => Start::Before(cursor.copied().unwrap_or(i64::MAX)),
        (Some(after), None) => {
            let cursor = after.parse().ok().filter(|cursor| *cursor >= 0);
            Start::After(
                cursor.ok_or_else(|| Error::field("after", "Enter the number of a message."))?,
            )
        }
        _ => return Err(Error::field("after", "Enter either before or after, not both.")),
    };
    chat::messages(&app, &viewer, id, start, paging.limit()).await.map(axum::Json)
}

/// Send a message.
#[utoipa::path(post, path = "/api/conversations/{id}/messages", tag = "chat",
    request_body = NewMessage, params(Id), responses(
    (status = 200, description = "You sent this before: the existing message", body = Message),
    (status = 201, description = "The message, saved on disk", body = Message),
    (status = 400, body = ErrorBody,
        description = "Empty or too long, or an image that you cannot use"),
    Unauthorized, NotAllowed, NotFound,
))]
async fn send(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    Json(new): Json<NewMessage>,
) -> Result<(StatusCode, axum::Json<Message>)> {
    let (message, made) = chat::send(&app, &viewer, To::Conversation(id), new).await?;
    Ok((created(made), axum::Json(message)))
}

/// The read position to set.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Seen {
    /// The number of the last message you saw.
    #[schema(example = 12)]
    seq: i64,
}

/// Set your read position in a conversation.
#[utoipa::path(post, path = "/api/conversations/{id}/seen", tag = "chat", request_body = Seen,
    params(Id), responses(
    (status = 200, description = "Your read position", body = Progress), Unauthorized, NotFound,
))]
async fn mark_seen(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    Json(seen): Json<Seen>,
) -> Result<axum::Json<Progress>> {
    if seen.seq < 0 {
        return Err(Error::field("seq", "Enter the number of a message."));
    }
    chat::mark_seen(&app, &viewer, id, seen.seq).await.map(axum::Json)
}

/// Mark a message and all before it as seen.
#[utoipa::path(put, path = "/api/messages/{id}/seen", tag = "chat", params(Id), responses(
    (status = 200, description = "Your read position", body = Progress),
    (status = 403, description = "Forbidden: it is your own message", body = ErrorBody),
    Unauthorized, NotFound,
))]
async fn mark_message_seen(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
) -> Result<axum::Json<Progress>> {
    chat::mark_message_seen(&app, &viewer, id).await.map(axum::Json)
}

/// Get a message.
#[utoipa::path(get, path = "/api/messages/{id}", tag = "chat", params(Id), responses(
    (status = 200, description = "The message", body = Message), Unauthorized, NotFound,
))]
async fn message(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
) -> Result<axum::Json<Message>> {
    chat::message(&app, &viewer, id).await.map(axum::Json)
}

/// The new text of a message.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EditedMessage)]
struct Edited {
    #[schema(example = "Are you coming tonight after all?")]
    text: String,
}

/// Edit a message of yours.
#[utoipa::path(patch, path = "/api/messages/{id}", tag = "chat", request_body = Edited,
    params(Id), responses(
    (status = 200, description = "The message", body = Message),
    (status = 400, description = "Empty or too long, or not an id", body = ErrorBody),
    Unauthorized, NotYours, NotFound,
))]
async fn edit(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
    Json(edited): Json<Edited>,
) -> Result<axum::Json<Message>> {
    chat::edit(&app, &viewer, id, &edited.text).await.map(axum::Json)
}

/// Delete a message of yours, for everyone.
#[utoipa::path(delete, path = "/api/messages/{id}", tag = "chat", params(Id), responses(
    (status = 200, description = "The deleted message, now empty", body = Message),
    (status = 204, description = "You had already deleted it"),
    Unauthorized, NotYours, NotFound,
))]
async fn delete(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
) -> Result<std::result::Result<axum::Json<Message>, StatusCode>> {
    Ok(chat::delete(&app, &viewer, id).await?.map(axum::Json).ok_or(StatusCode::NO_CONTENT))
}

/// React to a message with an emoji.
#[utoipa::path(put, path = "/api/messages/{id}/reactions/{emoji}", tag = "chat",
    params(Id, ("emoji" = String, Path, description = "One emoji")), responses(
    (status = 200, description = "The message", body = Message), Unauthorized, NotFound,
))]
async fn react(
    State(app): State<AppState>,
    viewer: Viewer,
    Path((id, emoji)): Path<(MessageId, String)>,
) -> Result<axum::Json<Message>> {
    chat::react(&app, &viewer, id, &emoji, true).await.map(axum::Json)
}

/// Remove your reaction from a message.
#[utoipa::path(delete, path = "/api/messages/{id}/reactions/{emoji}", tag = "chat",
    params(Id, ("emoji" = String, Path, description = "One emoji")), responses(
    (status = 200, description = "The message", body = Message), Unauthorized, NotFound,
))]
async fn unreact(
    State(app): State<AppState>,
    viewer: Viewer,
    Path((id, emoji)): Path<(MessageId, String)>,
) -> Result<axum::Json<Message>> {
    chat::react(&app, &viewer, id, &emoji, false).await.map(axum::Json)
}
