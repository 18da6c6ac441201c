//! Lists of posts.

use super::Article;
use crate::{
    base::Page,
    posts::model::Post,
    ui::{More, Nothing},
};
use leptos::prelude::*;

/// A page of posts with a link to the next page (infinite scroll).
#[component]
pub fn PostList(
    page: Page<Post>,
    /// The accessible name of the list.
    label: &'static str,
    /// The address of the current page, to come back to.
    here: String,
    /// The address of the next page.
    next: Option<String>,
    /// True if the list is a thread and not a feed.
    #[prop(optional)]
    is_thread: bool,
) -> impl IntoView {
    // An empty list has no `feed` role.
    let is_feed = !is_thread && !page.items.is_empty();
    let articles = page.items.into_iter().enumerate();
    let articles = articles
        .map(|(index, post)| view! { <Article post here=here.clone() position=index + 1 /> })
        .collect_view();
    let more = if is_thread { "More replies" } else { "Older" };
    view! {
        <div
            class="posts"
            id="items"
            role=is_feed.then_some("feed")
            aria-label=is_feed.then_some(label)
        >
            {articles}
        </div>
        {next.map(|next| view! { <More next text=more.to_owned() /> })}
    }
}

/// A list of posts, or a text if it is empty.
#[component]
pub fn PostsOrNothing(
    page: Page<Post>,
    none: &'static str,
    here: String,
    next: Option<String>,
) -> impl IntoView {
    match page.items.is_empty() {
        true => view! { <Nothing icon="reply">{none}</Nothing> }.into_any(),
        false => view! { <PostList page label="posts" here next /> }.into_any(),
    }
}
