//! Server functions for posts.

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

/// The path that the form of a new post is sent to. Not a server function: see
/// media/server/upload_form.rs.
pub const WRITE: &str = "/fn/write_post";

/// Sets (`on`) or removes the viewer's like of a post.
#[server]
pub async fn set_like(post: PostId, #[server(default)] on: bool) -> Result<Liking> {
    server::set_like(&app(), &viewer()?, post, on).await
}

/// The likes of these posts, for the viewer. Posts that the viewer cannot see are left out.
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

/// Deletes a post and redirects to `back`.
#[server]
pub async fn delete_post(post: PostId, #[server(default)] back: String) -> Result<String> {
    server::delete(&app(), &viewer()?, post).await?;
    let back = crate::platform::forms::local_path(&back).to_owned();
    go_on_to(&back);
    Ok(back)
}
