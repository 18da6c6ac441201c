//! The JSON API of relations: thin handlers over the operations.

use super::List;
use crate::{
    accounts::{
        model::Handle,
        server::{MaybeViewer, Viewer},
    },
    base::{Page, Result},
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Paging, Path},
    },
    relations::{
        model::{PersonSince, Relationship},
        server as relations,
    },
};
use axum::{Json, extract::State};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(follow, unfollow))
        .routes(routes!(block, unblock))
        .routes(routes!(mute, unmute))
        .routes(routes!(followers))
        .routes(routes!(following))
        .routes(routes!(blocks))
        .routes(routes!(requests))
        .routes(routes!(accept))
        .routes(routes!(decline))
}

/// Changes of a relation all look alike from outside.
macro_rules! changes {
    ($($(#[doc = $about:literal])* $method:ident $path:literal $name:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path($method, path = $path, tag = "relations", params(("user" = String, Path, description = "A username or an id")),
            security(("bearer" = []), ("cookie" = [])), responses(
            (status = 200, description = "How you stand to them now", body = Relationship),
            (status = 400, description = "It is yourself, or not a name or an id", body = ErrorBody),
            (status = 401, description = "Nobody is signed in", body = ErrorBody),
            (status = 403, description = "Not while you block them", body = ErrorBody),
            (status = 404, description = "There is no such person for you", body = ErrorBody),
        ))]
        async fn $name(State(app): State<AppState>, viewer: Viewer, Path(user): Path<Handle>) -> Result<Json<Relationship>> {
            relations::$name(&app, &viewer, user).await.map(Json)
        }
    )*};
}

changes! {
    /// Follow somebody, or ask to where their account is private.
    put "/api/users/{user}/follow" follow
    /// Stop following, or take back the wish to.
    delete "/api/users/{user}/follow" unfollow
    /// Block somebody: neither sees the other any more, and neither follows the other.
    put "/api/users/{user}/block" block
    /// Unblock somebody.
    delete "/api/users/{user}/block" unblock
    /// Mute somebody: they stay out of your feed and notifications, and cannot tell.
    put "/api/users/{user}/mute" mute
    /// Unmute somebody.
    delete "/api/users/{user}/mute" unmute
    /// Let somebody follow who asked to.
    post "/api/follow-requests/{user}/accept" accept
    /// Decline somebody who asked to follow.
    post "/api/follow-requests/{user}/decline" decline
}

/// Lists of people all look alike from outside.
macro_rules! lists {
    ($($(#[doc = $about:literal])* $path:literal $name:ident $list:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(get, path = $path, tag = "relations",
            params(("user" = String, Path, description = "A username or an id"),
                ("limit" = Option<u32>, Query, description = "At most 100"), ("before" = Option<String>, Query, description = "The `next` of the page before")),
            responses(
            (status = 200, description = "A page of people, the newest first", body = Page<PersonSince>),
            (status = 400, description = "Not a name, an id, a limit or a place in the list", body = ErrorBody),
            (status = 403, description = "They do not show this list to you", body = ErrorBody),
            (status = 404, description = "There is no such person for you", body = ErrorBody),
        ))]
        async fn $name(State(app): State<AppState>, viewer: MaybeViewer, Path(user): Path<Handle>, paging: Paging) -> Result<Json<Page<PersonSince>>> {
            relations::people_of(&app, &viewer, List::$list, user, &paging).await.map(Json)
        }
    )*};
}

lists! {
    /// Who follows somebody.
    "/api/users/{user}/followers" followers Followers
    /// Whom somebody follows.
    "/api/users/{user}/following" following Following
}

/// Lists of one's own.
macro_rules! own_lists {
    ($($(#[doc = $about:literal])* $path:literal $name:ident $list:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(get, path = $path, tag = "relations", security(("bearer" = []), ("cookie" = [])),
            params(("limit" = Option<u32>, Query, description = "At most 100"), ("before" = Option<String>, Query, description = "The `next` of the page before")),
            responses(
            (status = 200, description = "A page of people, the newest first", body = Page<PersonSince>),
            (status = 400, description = "Not a limit or a place in the list", body = ErrorBody),
            (status = 401, description = "Nobody is signed in", body = ErrorBody),
        ))]
        async fn $name(State(app): State<AppState>, viewer: Viewer, paging: Paging) -> Result<Json<Page<PersonSince>>> {
            relations::own(&app, &viewer, List::$list, &paging).await.map(Json)
        }
    )*};
}

own_lists! {
    /// Whom you block.
    "/api/blocks" blocks Blocks
    /// Who asks to follow you.
    "/api/follow-requests" requests Requests
}
