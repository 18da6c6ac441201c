//! The pages of posts.

mod composer;
mod delete_post;
mod edit_post;
mod edits;
mod home;
mod keyboard;
mod likes;
mod share;
mod tag;
mod thread;

pub use composer::Composer;
pub use delete_post::DeletePostPage;
pub use edit_post::EditPostPage;
pub use edits::EditsPage;
pub use home::HomePage;
pub use keyboard::KeyboardPage;
pub use likes::LikesPage;
pub use share::SharePage;
pub use tag::TagPage;
pub use thread::ThreadPage;

use crate::{
    accounts::pages::PageRequest,
    base::{Error, PostId, Result},
    posts::{Post, server as posts},
};
use leptos::prelude::*;

/// The post in one line: the beginning of its text, or a word for its image.
fn summary(post: &Post) -> String {
    match (post.body.is_empty(), post.media.first()) {
        (true, Some(media)) if !media.alt.is_empty() => media.alt.clone(),
        (true, _) => "An image.".to_owned(),
        (false, _) => post.body.chars().take(200).collect(),
    }
}

/// The post of the address, if it is the viewer's own.
async fn own_post(request: &PageRequest) -> Result<Post> {
    let viewer = request.viewer()?;
    let post = posts::post(&request.app, &request.viewer, request.param("id")?).await?;
    if post.author.id == viewer.person.id { Ok(post) } else { Err(Error::Forbidden) }
}

#[component]
fn BackToPost(id: PostId) -> impl IntoView {
    view! {
        <p>
            <a href=format!("/post/{id}")>"Back to the post"</a>
        </p>
    }
}
