//! Posts one after the other.

use super::Article;
use crate::{
    base::Page,
    posts::model::Post,
    ui::{More, Nothing},
};
use leptos::prelude::*;

/// A page of posts, and where the list goes on.
#[component]
pub fn PostList(
    page: Page<Post>,
    /// What the list is called.
    label: &'static str,
    /// The page it is on, to come back to.
    here: String,
    /// The address of its next page.
    next: Option<String>,
    /// Whether it is a thread and no feed.
    #[prop(optional)]
    is_thread: bool,
) -> impl IntoView {
    // A feed of nothing is none.
    let is_feed = !is_thread && !page.items.is_empty();
    let articles = page.items.into_iter().enumerate();
    let articles = articles
        .map(|(index, post)| view! { <Article post here=here.clone() place=index + 1/> })
        .collect_view();
    let more = if is_thread { "More replies" } else { "Older" };
    view! {
        <div class="posts" id="items" role=is_feed.then_some("feed") aria-label=is_feed.then_some(label)>{articles}</div>
        {next.map(|next| view! { <More next text=more.to_owned()/> })}
    }
}

/// The same, or what to say where there are none.
#[component]
pub fn PostsOrNothing(
    page: Page<Post>,
    none: &'static str,
    here: String,
    next: Option<String>,
) -> impl IntoView {
    match page.items.is_empty() {
        true => view! { <Nothing icon="reply">{none}</Nothing> }.into_any(),
        false => view! { <PostList page label="posts" here next/> }.into_any(),
    }
}
