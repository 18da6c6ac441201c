//! The JSON API of rooms, of what has changed, of pins and of search: thin handlers over the
//! operations.

use crate::{
    accounts::{model::Handle, server::Viewer},
    base::{ConversationId, Error, MessageId, Page, Result},
    chat::{
        model::{Channel, Conversation, Member, Message, MessageChanges, Role, SeenBy},
        server::{self as chat, MemberCursor},
    },
    platform::{
        AppState,
        error::ErrorBody,
        extract::{MaybeJson, Paging, Path, asked},
        openapi::{Id, IdAndUser, NotAllowed, NotFound, PageQuery, RoleOnly, Unauthorized},
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
        .routes(routes!(channels))
        .routes(routes!(join))
        .routes(routes!(members))
        .routes(routes!(add, remove))
        .routes(routes!(mute, unmute))
        .routes(routes!(changes))
        .routes(routes!(pins))
        .routes(routes!(pin, unpin))
        .routes(routes!(search))
        .routes(routes!(seen_by))
}

/// List all channels, newest first.
#[utoipa::path(get, path = "/api/channels", tag = "chat",
    params(PageQuery, ("q" = Option<String>, Query, description = "A part of the title")),
    responses(
        (status = 200, description = "A page of channels", body = Page<Channel>), Unauthorized,
    )
)]
async fn channels(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
    uri: Uri,
) -> Result<axum::Json<Page<Channel>>> {
    let typed = asked(&uri, "q").unwrap_or_default();
    chat::channels(&app, &viewer, &typed, &paging).await.map(axum::Json)
}

/// Join a channel.
#[utoipa::path(post, path = "/api/conversations/{id}/join", tag = "chat", params(Id), responses(
    (status = 200, description = "The channel", body = Conversation), Unauthorized, NotFound,
))]
async fn join(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
) -> Result<axum::Json<Conversation>> {
    chat::join(&app, &viewer, id).await.map(axum::Json)
}

/// List the members of a conversation of yours, latest first.
#[utoipa::path(get, path = "/api/conversations/{id}/members", tag = "chat", params(Id, PageQuery),
    responses(
        (status = 200, description = "A page of members", body = Page<Member>),
        Unauthorized, NotFound,
    )
)]
async fn members(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    paging: Paging<MemberCursor>,
) -> Result<axum::Json<Page<Member>>> {
    chat::members(&app, &viewer, id, &paging).await.map(axum::Json)
}

/// The role of a member.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = NewMemberRole, example = json!({ "role": "admin" }))]
struct NewRole {
    role: Option<Role>,
}

/// Add somebody to a group or channel of yours, or change the role of a member.
#[utoipa::path(put, path = "/api/conversations/{id}/members/{user}", tag = "chat",
    request_body = NewRole, params(IdAndUser), responses(
    (status = 200, description = "Was a member already", body = Member),
    (status = 201, description = "A new member", body = Member),
    (status = 400, description = "The group is full", body = ErrorBody),
    Unauthorized, NotAllowed, NotFound,
))]
async fn add(
    State(app): State<AppState>,
    viewer: Viewer,
    Path((id, user)): Path<(ConversationId, Handle)>,
    MaybeJson(NewRole { role }): MaybeJson<NewRole>,
) -> Result<(StatusCode, axum::Json<Member>)> {
    let (member, added) = chat::add(&app, &viewer, id, user, role).await?;
    Ok((if added { StatusCode::CREATED } else { StatusCode::OK }, axum::Json(member)))
}

/// Remove somebody from a group or channel, or leave it.
#[utoipa::path(delete, path = "/api/conversations/{id}/members/{user}", tag = "chat",
    params(IdAndUser), responses(
    (status = 204, description = "No longer a member"), Unauthorized, RoleOnly, NotFound,
))]
async fn remove(
    State(app): State<AppState>,
    viewer: Viewer,
    Path((id, user)): Path<(ConversationId, Handle)>,
) -> Result<StatusCode> {
    chat::remove(&app, &viewer, id, user).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mute a conversation: it counts for no badge.
#[utoipa::path(put, path = "/api/conversations/{id}/mute", tag = "chat", params(Id), responses(
    (status = 204, description = "It is muted"), Unauthorized, NotFound,
))]
async fn mute(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
) -> Result<StatusCode> {
    chat::mute(&app, &viewer, id, true).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Unmute a conversation.
#[utoipa::path(delete, path = "/api/conversations/{id}/mute", tag = "chat", params(Id),
    responses((status = 204, description = "It is not muted"), Unauthorized, NotFound))]
async fn unmute(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
) -> Result<StatusCode> {
    chat::mute(&app, &viewer, id, false).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List every message made or changed since a change, oldest change first.
#[utoipa::path(get, path = "/api/conversations/{id}/changes", tag = "chat",
    params(Id, ("since" = Option<i64>, Query, description = "The `rev` you have; 0 if left out")),
    responses(
        (status = 200, description = "The messages as they are now", body = MessageChanges),
        Unauthorized, NotFound,
    )
)]
async fn changes(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    uri: Uri,
) -> Result<axum::Json<MessageChanges>> {
    let since = match asked(&uri, "since") {
        None => 0,
        Some(since) => since
            .parse()
            .ok()
            .filter(|since| *since >= 0)
            .ok_or_else(|| Error::field("since", "Enter the number of a change."))?,
    };
    chat::changes(&app, &viewer, id, since).await.map(axum::Json)
}

/// List the pinned messages of a conversation, newest first.
#[utoipa::path(get, path = "/api/conversations/{id}/pins", tag = "chat", params(Id, PageQuery),
    responses(
        (status = 200, description = "A page of messages", body = Page<Message>),
        Unauthorized, NotFound,
    )
)]
async fn pins(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<ConversationId>,
    paging: Paging,
) -> Result<axum::Json<Page<Message>>> {
    chat::pins(&app, &viewer, id, &paging).await.map(axum::Json)
}

/// Pin a message. In groups and channels the owner and admins may.
#[utoipa::path(put, path = "/api/messages/{id}/pin", tag = "chat", params(Id), responses(
    (status = 200, description = "The message", body = Message), Unauthorized, RoleOnly, NotFound,
))]
async fn pin(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
) -> Result<axum::Json<Message>> {
    chat::pin(&app, &viewer, id, true).await.map(axum::Json)
}

/// Unpin a message.
#[utoipa::path(delete, path = "/api/messages/{id}/pin", tag = "chat", params(Id), responses(
    (status = 200, description = "The message", body = Message), Unauthorized, RoleOnly, NotFound,
))]
async fn unpin(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
) -> Result<axum::Json<Message>> {
    chat::pin(&app, &viewer, id, false).await.map(axum::Json)
}

/// Search the messages of your conversations, newest first.
#[utoipa::path(get, path = "/api/messages", tag = "chat",
    params(
        PageQuery,
        ("q" = Option<String>, Query, description = "The words to find"),
        ("conversation" = Option<String>, Query, description = "In this conversation only"),
    ), responses(
    (status = 200, description = "A page of messages", body = Page<Message>),
    Unauthorized, NotFound,
))]
async fn search(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
    uri: Uri,
) -> Result<axum::Json<Page<Message>>> {
    let typed = asked(&uri, "q").unwrap_or_default();
    let conversation = match asked(&uri, "conversation") {
        None => None,
        Some(id) => Some(
            id.parse()
                .map_err(|_| Error::field("conversation", "Enter the id of a conversation."))?,
        ),
    };
    chat::search(&app, &viewer, &typed, conversation, &paging).await.map(axum::Json)
}

/// List who has seen a message of yours.
#[utoipa::path(get, path = "/api/messages/{id}/seen", tag = "chat", params(Id, PageQuery),
    responses(
        (status = 200, description = "A page of people", body = Page<SeenBy>),
        (status = 403, description = "Forbidden: it is not your message", body = ErrorBody),
        Unauthorized, NotFound,
    )
)]
async fn seen_by(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<MessageId>,
    paging: Paging,
) -> Result<axum::Json<Page<SeenBy>>> {
    chat::seen_by(&app, &viewer, id, &paging).await.map(axum::Json)
}
