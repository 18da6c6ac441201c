//! Server functions of pages and islands.

use super::model::Liking;
use crate::base::{PostId, Result};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::server::pages::viewer,
        platform::forms::{app, go_on_to},
    },
};

/// Where the form of a new post goes. Not a server function: those take no files that are streamed.
pub const WRITE: &str = "/fn/write_post";

/// Likes a post (`on`), or no longer.
#[server]
pub async fn set_like(post: PostId, #[server(default)] on: bool) -> Result<Liking> {
    server::set_like(&app(), &viewer()?, post, on).await
}

/// How it stands with the likes of these posts. What the viewer does not see is left out.
#[server]
pub async fn likings(posts: Vec<PostId>) -> Result<Vec<(PostId, Liking)>> {
    server::likings(&app(), &viewer()?, &posts).await
}

#[server]
pub async fn edit_post(post: PostId, #[server(default)] body: String) -> Result<String> {
    let post = server::edit(&app(), &viewer()?, post, &body).await?;
    go_on_to(&post.path());
    Ok(post.path())
}

/// Deletes a post, and leads back to where it was, or to the feed where that was its own page.
#[server]
pub async fn delete_post(post: PostId, #[server(default)] back: String) -> Result<String> {
    server::delete(&app(), &viewer()?, post).await?;
    let back = crate::platform::forms::local_path(&back).to_owned();
    go_on_to(&back);
    Ok(back)
}
