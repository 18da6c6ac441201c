//! The JSON API of people: thin handlers over the operations.

use super::SidebarCursor;
use crate::{
    accounts::{
        model::Handle,
        server::{MaybeViewer, Viewer},
    },
    base::{Page, Result, UserId},
    chat::{Message, server as chat},
    platform::{
        AppState,
        extract::{Paging, Path, query},
        openapi::{NotFound, PageQuery, Unauthorized, User},
    },
    profiles::{model::Profile, server as profiles},
};
use axum::{Json, extract::State, http::Uri};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(search)).routes(routes!(profile)).routes(routes!(sidebar))
}

/// Get a person's profile.
#[utoipa::path(get, path = "/api/users/{user}", tag = "people", params(User), responses(
    (status = 200, description = "The profile, as you may see it", body = Profile), NotFound,
))]
async fn profile(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path(user): Path<Handle>,
) -> Result<Json<Profile>> {
    profiles::profile(&app, &viewer, &user).await.map(Json)
}

/// List everyone, or the people whose names begin with the words of `q`.
#[utoipa::path(get, path = "/api/users", tag = "people",
    params(("q" = Option<String>, Query, description = "Beginnings of names"), PageQuery),
    responses(
    (status = 200, description = "A page of people, the newest first", body = Page<Profile>),
    Unauthorized,
))]
async fn search(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
    uri: Uri,
) -> Result<Json<Page<Profile>>> {
    profiles::search(&app, &viewer, &query(&uri, "q"), &paging).await.map(Json)
}

/// A person to write to, and the last message of the conversation with them.
#[derive(Serialize, utoipa::ToSchema)]
struct SidebarPerson {
    #[serde(flatten)]
    profile: Profile,
    last_message: Option<Message>,
}

#[derive(Serialize, utoipa::ToSchema)]
struct Sidebar {
    users: Vec<SidebarPerson>,
    /// The number of unseen messages by sender. Senders without any are left out.
    #[schema(value_type = BTreeMap<String, i64>)]
    unseen: BTreeMap<UserId, i64>,
    next: Option<String>,
}

/// List the people to write to: your conversations, people you follow, then everyone else.
#[utoipa::path(get, path = "/api/sidebar", tag = "people",
    params(("q" = Option<String>, Query, description = "Beginnings of names"), PageQuery),
    responses(
    (status = 200, description = "A page of people", body = Sidebar), Unauthorized,
))]
async fn sidebar(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging<SidebarCursor>,
    uri: Uri,
) -> Result<Json<Sidebar>> {
    let page = profiles::directory(&app, &viewer, &query(&uri, "q"), &paging).await?;
    let ids: Vec<UserId> = page.items.iter().map(|profile| profile.id).collect();
    let mut last = chat::last_messages(&app, &viewer, &ids).await?;
    let users = page
        .items
        .into_iter()
        .map(|profile| SidebarPerson { last_message: last.remove(&profile.id), profile })
        .collect();
    Ok(Json(Sidebar {
        users,
        unseen: chat::waiting(&app, viewer.person.id).await?.unseen,
        next: page.next,
    }))
}
