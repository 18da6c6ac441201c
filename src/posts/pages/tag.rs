//! The page of posts with a hashtag.

use crate::{
    accounts::pages::page,
    posts::{components::PostList, server as posts},
    ui::{Nothing, PageHead},
};
use leptos::prelude::*;

#[component]
pub fn TagPage() -> impl IntoView {
    page(|request| async move {
        let tag: String = request.param("tag")?;
        let page = posts::tagged(&request.app, &request.viewer, &tag, &request.paging()).await?;
        let (is_none, next) =
            (page.items.is_empty(), page.next.as_ref().map(|next| request.next_page(next)));
        Ok(view! {
            <PageHead title=format!("#{tag}") description=format!("Posts about #{tag}.") />
            <h1 class="page__title">{format!("#{tag}")}</h1>
            {is_none
                .then(|| {
                    view! { <Nothing icon="reply">"No posts with this hashtag yet."</Nothing> }
                })}
            <PostList page label="posts" here=format!("/tag/{tag}") next />
        })
    })
}
