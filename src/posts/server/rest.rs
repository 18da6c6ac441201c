//! The JSON API of posts: thin handlers over the operations.

use super::List;
use crate::{
    accounts::{
        model::Handle,
        server::{MaybeViewer, Viewer},
    },
    base::{Page, PostId, Result},
    platform::{
        AppState,
        error::ErrorBody,
        extract::{Json, Paging, Path, query},
        openapi::{Id, NotFound, NotYours, PageQuery, Unauthorized, User},
    },
    posts::{
        model::{Liking, NewPost, Post},
        server as posts,
    },
    relations::PersonSince,
};
use axum::{
    extract::State,
    http::{StatusCode, Uri},
};
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(search, write))
        .routes(routes!(post, edit, delete))
        .routes(routes!(toggle_like, like, unlike))
        .routes(routes!(likers))
        .routes(routes!(comments))
        .routes(routes!(feed))
        .routes(routes!(by))
        .routes(routes!(replies_by))
        .routes(routes!(media_posts_by))
        .routes(routes!(tagged))
}

/// Write a post, or a reply to one.
#[utoipa::path(post, path = "/api/posts", tag = "posts", request_body = NewPost, responses(
    (status = 201, description = "The post", body = Post),
    (status = 400, body = ErrorBody,
        description = "Empty or too long, or an image that you cannot use"),
    (status = 404, description = "The post it replies to was not found, or is not visible to you",
        body = ErrorBody),
    Unauthorized,
))]
async fn write(
    State(app): State<AppState>,
    viewer: Viewer,
    Json(new): Json<NewPost>,
) -> Result<(StatusCode, axum::Json<Post>)> {
    Ok((StatusCode::CREATED, axum::Json(posts::write(&app, &viewer, new).await?)))
}

/// Get a post.
#[utoipa::path(get, path = "/api/posts/{id}", tag = "posts", params(Id), responses(
    (status = 200, description = "The post, as you see it", body = Post), NotFound,
))]
async fn post(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path(id): Path<PostId>,
) -> Result<axum::Json<Post>> {
    posts::post(&app, &viewer, id).await.map(axum::Json)
}

/// The new text of a post.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EditedPost)]
struct Edited {
    #[schema(example = "Rehearsal was very loud. #Bach")]
    body: String,
}

/// Edit a post of yours. The earlier version is kept.
#[utoipa::path(patch, path = "/api/posts/{id}", tag = "posts", request_body = Edited,
    params(Id), responses(
    (status = 200, description = "The post", body = Post),
    (status = 400, description = "Empty or too long, or not an id", body = ErrorBody),
    Unauthorized, NotYours, NotFound,
))]
async fn edit(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<PostId>,
    Json(edited): Json<Edited>,
) -> Result<axum::Json<Post>> {
    posts::edit(&app, &viewer, id, &edited.body).await.map(axum::Json)
}

/// Delete a post of yours.
#[utoipa::path(delete, path = "/api/posts/{id}", tag = "posts", params(Id), responses(
    (status = 204, description = "Deleted"), Unauthorized, NotYours, NotFound,
))]
async fn delete(
    State(app): State<AppState>,
    viewer: Viewer,
    Path(id): Path<PostId>,
) -> Result<StatusCode> {
    posts::delete(&app, &viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The three operations on likes differ only in method and effect.
macro_rules! likings {
    ($($(#[doc = $about:literal])* $method:ident $name:ident ($($on:literal)?))*) => {$(
        $(#[doc = $about])*
        #[utoipa::path($method, path = "/api/posts/{id}/like", tag = "posts", params(Id), responses(
            (status = 200, description = "Your like and the number of likes", body = Liking),
            Unauthorized, NotFound,
        ))]
        async fn $name(
            State(app): State<AppState>,
            viewer: Viewer,
            Path(id): Path<PostId>,
        ) -> Result<axum::Json<Liking>> {
            likings!(act app viewer id $($on)?).await.map(axum::Json)
        }
    )*};
    (act $app:ident $viewer:ident $id:ident $on:literal) => {
        posts::set_like(&$app, &$viewer, $id, $on)
    };
    (act $app:ident $viewer:ident $id:ident) => { posts::toggle_like(&$app, &$viewer, $id) };
}

likings! {
    /// Like a post, or remove your like.
    post toggle_like ()
    /// Like a post.
    put like (true)
    /// Remove your like of a post.
    delete unlike (false)
}

/// List the people who like a post.
#[utoipa::path(get, path = "/api/posts/{id}/likes", tag = "posts", params(Id, PageQuery), responses(
    (status = 200, body = Page<PersonSince>,
        description = "A page of people, the latest like first"),
    NotFound,
))]
async fn likers(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path(id): Path<PostId>,
    paging: Paging,
) -> Result<axum::Json<Page<PersonSince>>> {
    posts::likers(&app, &viewer, id, &paging).await.map(axum::Json)
}

/// List the replies to a post, oldest first.
#[utoipa::path(get, path = "/api/posts/{id}/comments", tag = "posts",
    params(Id, PageQuery), responses(
    (status = 200, description = "A page of posts", body = Page<Post>), NotFound,
))]
async fn comments(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path(id): Path<PostId>,
    paging: Paging,
) -> Result<axum::Json<Page<Post>>> {
    posts::comments(&app, &viewer, id, false, &paging).await.map(axum::Json)
}

/// List the newest posts of the people you follow, and your own.
#[utoipa::path(get, path = "/api/feed", tag = "posts", params(PageQuery), responses(
    (status = 200, description = "A page of posts, the newest first", body = Page<Post>),
    Unauthorized,
))]
async fn feed(
    State(app): State<AppState>,
    viewer: Viewer,
    paging: Paging,
) -> Result<axum::Json<Page<Post>>> {
    posts::feed(&app, &viewer, &paging).await.map(axum::Json)
}

/// The lists of a person's posts differ only in path and filter.
macro_rules! by {
    ($($(#[doc = $about:literal])* $path:literal $name:ident $list:ident)*) => {$(
        $(#[doc = $about])*
        #[utoipa::path(get, path = $path, tag = "posts", params(User, PageQuery), responses(
            (status = 200, description = "A page of posts, the newest first", body = Page<Post>),
            NotFound,
        ))]
        async fn $name(
            State(app): State<AppState>,
            viewer: MaybeViewer,
            Path(user): Path<Handle>,
            paging: Paging,
        ) -> Result<axum::Json<Page<Post>>> {
            posts::posts_by(&app, &viewer, List::$list, &user, &paging).await.map(axum::Json)
        }
    )*};
}

by! {
    /// List a person's posts.
    "/api/users/{user}/posts" by Posts
    /// List a person's replies.
    "/api/users/{user}/replies" replies_by Replies
    /// List a person's posts with images.
    "/api/users/{user}/media" media_posts_by WithImages
}

/// List the posts with a hashtag.
#[utoipa::path(get, path = "/api/tags/{tag}", tag = "posts",
    params(("tag" = String, Path, description = "A hashtag, without its #"), PageQuery), responses(
    (status = 200, description = "A page of posts, the newest first", body = Page<Post>),
))]
async fn tagged(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    Path(tag): Path<String>,
    paging: Paging,
) -> Result<axum::Json<Page<Post>>> {
    posts::tagged(&app, &viewer, &tag, &paging).await.map(axum::Json)
}

/// List the posts that contain all words of `q`.
#[utoipa::path(get, path = "/api/posts", tag = "posts",
    params(("q" = Option<String>, Query, description = "Words"), PageQuery), responses(
    (status = 200, description = "A page of posts, the newest first", body = Page<Post>),
))]
async fn search(
    State(app): State<AppState>,
    viewer: MaybeViewer,
    paging: Paging,
    uri: Uri,
) -> Result<axum::Json<Page<Post>>> {
    posts::search(&app, &viewer, &query(&uri, "q"), &paging).await.map(axum::Json)
}
