//! The JSON API of stories: thin handlers over the operations.

use crate::{
    accounts::{model::Handle, server::Viewer},
    base::{Page, Result, StoryId},
    chat::Message,
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Json, Paging, Path},
        openapi::{Id, NotAllowed, NotFound, NotYours, PageQuery, Unauthorized, User},
    },
    relations::PersonSince,
    stories::{
        model::{NewStory, StoriesOf, Story},
        server as stories,
    },
};
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(rail, publish))
        .routes(routes!(story, delete))
        .routes(routes!(mark_seen))
        .routes(routes!(reply))
        .routes(routes!(views))
        .routes(routes!(stories_by))
}

/// List the stories of the people you follow, people with unseen stories first.
#[utoipa::path(get, path = "/api/stories", tag = "stories", responses(
    (status = 200, body = Vec<StoriesOf>,
        description = "People with their stories, each the oldest first"),
    Unauthorized,
))]
async fn rail(State(app): State<AppState>, viewer: Viewer) -> Result<axum::Json<Vec<StoriesOf>>> {
    Ok(axum::Json(stories::rail(&app, viewer.person.id).await?.0))
}

/// Publish an image for a day.
#[utoipa::path(post, path = "/api/stories", tag = "stories", request_body = NewStory, responses(
    (status = 201, description = "The story", body = Story),
    (status = 400, body = ErrorBody,
        description = "The caption is too long, or the image cannot be used"),
    Unauthorized,
))]
async fn publish(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(new): Json<NewStory>,
) -> Result<(StatusCode, axum::Json<Story>)> {
    Ok((StatusCode::CREATED, axum::Json(stories::publish(&app, &viewer, new).await?)))
}

/// Get a story.
#[utoipa::path(get, path = "/api/stories/{id}", tag = "stories", params(Id), responses(
    (status = 200, description = "The story", body = Story), Unauthorized, NotFound,
))]
async fn story(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<StoryId>,
) -> Result<axum::Json<Story>> {
    stories::story(&app, &viewer, id).await.map(axum::Json)
}

/// Delete a story of yours.
#[utoipa::path(delete, path = "/api/stories/{id}", tag = "stories", params(Id), responses(
    (status = 204, description = "Deleted"), Unauthorized, NotYours, NotFound,
))]
async fn delete(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<StoryId>,
) -> Result<StatusCode> {
    stories::delete(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mark a story as seen.
#[utoipa::path(put, path = "/api/stories/{id}/seen", tag = "stories", params(Id), responses(
    (status = 204, description = "The story is marked as seen"), Unauthorized, NotFound,
))]
async fn mark_seen(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<StoryId>,
) -> Result<StatusCode> {
    stories::mark_seen(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A reply to a story.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[schema(example = "Save me a slice")]
    text: String,
}

/// Reply to a story with a message to its author.
#[utoipa::path(post, path = "/api/stories/{id}/reply", tag = "stories", request_body = Answer,
    params(Id), responses(
    (status = 201, description = "The message", body = Message),
    (status = 400, body = ErrorBody,
        description = "Empty or too long, not an id, or your own story"),
    Unauthorized, NotAllowed, NotFound,
))]
async fn reply(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<StoryId>,
    Json(answer): Json<Answer>,
) -> Result<(StatusCode, axum::Json<Message>)> {
    Ok((StatusCode::CREATED, axum::Json(stories::reply(&app, &viewer, id, answer.text).await?)))
}

/// List the people who have seen a story of yours.
#[utoipa::path(get, path = "/api/stories/{id}/views", tag = "stories",
    params(Id, PageQuery), responses(
    (status = 200, description = "A page of people", body = Page<PersonSince>),
    Unauthorized, NotYours, NotFound,
))]
async fn views(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<StoryId>,
    paging: Paging,
) -> Result<axum::Json<Page<PersonSince>>> {
    stories::views(&app, &viewer, id, &paging).await.map(axum::Json)
}

/// List a person's stories, oldest first.
#[utoipa::path(get, path = "/api/users/{user}/stories", tag = "stories", params(User), responses(
    (status = 200, description = "The person and their stories", body = StoriesOf),
    Unauthorized, NotFound,
))]
async fn stories_by(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(user): Path<Handle>,
) -> Result<axum::Json<StoriesOf>> {
    stories::stories_by(&app, &viewer, &user).await.map(axum::Json)
}
