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
        openapi::{NotFound, PageQuery, Unauthorized, User},
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

/// Handlers that change a relation. They differ only in path and operation.
macro_rules! changes {
    ($($(#[doc = $about:literal])* $method:ident $path:literal $name:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path($method, path = $path, tag = "relations", params(User), responses(
            (status = 200, description = "Your relationship to the user now", body = Relationship),
            (status = 400, body = ErrorBody,
                description = "Yourself, or not a username or an id"),
            (status = 403, description = "Forbidden while you block them", body = ErrorBody),
            Unauthorized, NotFound,
        ))]
        async fn $name(
            State(app): State<AppState>,
            viewer: Viewer,
            Path(user): Path<Handle>,
        ) -> Result<Json<Relationship>> {
            relations::$name(&app, &viewer, user).await.map(Json)
        }
    )*};
}

changes! {
    /// Follow a user, or ask to if their account is private.
    put "/api/users/{user}/follow" follow
    /// Unfollow a user, or withdraw your request to follow them.
    delete "/api/users/{user}/follow" unfollow
    /// Block a user: neither sees the other any more, and neither follows the other.
    put "/api/users/{user}/block" block
    /// Unblock a user.
    delete "/api/users/{user}/block" unblock
    /// Mute a user: they stay out of your feed and notifications, and cannot tell.
    put "/api/users/{user}/mute" mute
    /// Unmute a user.
    delete "/api/users/{user}/mute" unmute
    /// Accept a user's request to follow you.
    post "/api/follow-requests/{user}/accept" accept
    /// Decline a user's request to follow you.
    post "/api/follow-requests/{user}/decline" decline
}

/// Handlers for the lists of a user. They differ only in path and list.
macro_rules! lists {
    ($($(#[doc = $about:literal])* $path:literal $name:ident $list:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(get, path = $path, tag = "relations", params(User, PageQuery), responses(
            (status = 200, body = Page<PersonSince>,
                description = "A page of people, the newest first"),
            (status = 403, description = "Forbidden: you may not see this list", body = ErrorBody),
            NotFound,
        ))]
        async fn $name(
            State(app): State<AppState>,
            viewer: MaybeViewer,
            Path(user): Path<Handle>,
            paging: Paging,
        ) -> Result<Json<Page<PersonSince>>> {
            relations::people_in_list(&app, &viewer, List::$list, user, &paging).await.map(Json)
        }
    )*};
}

lists! {
    /// List a user's followers.
    "/api/users/{user}/followers" followers Followers
    /// List the users whom a user follows.
    "/api/users/{user}/following" following Following
}

/// Handlers for the viewer's own lists. They differ only in path and list.
macro_rules! own_lists {
    ($($(#[doc = $about:literal])* $path:literal $name:ident $list:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(get, path = $path, tag = "relations", params(PageQuery), responses(
            (status = 200, body = Page<PersonSince>,
                description = "A page of people, the newest first"),
            Unauthorized,
        ))]
        async fn $name(
            State(app): State<AppState>,
            viewer: Viewer,
            paging: Paging,
        ) -> Result<Json<Page<PersonSince>>> {
            relations::people_in_own_list(&app, &viewer, List::$list, &paging).await.map(Json)
        }
    )*};
}

own_lists! {
    /// List the users whom you block.
    "/api/blocks" blocks Blocks
    /// List the users who ask to follow you.
    "/api/follow-requests" requests Requests
}
