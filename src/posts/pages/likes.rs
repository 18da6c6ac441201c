//! The page of people who like a post.

use super::BackToPost;
use crate::{
    accounts::pages::page,
    base::text::Html,
    posts::server as posts,
    relations::components::PersonCard,
    ui::{Ago, More, Nothing, PageHead},
};
use leptos::prelude::*;

#[component]
pub fn LikesPage() -> impl IntoView {
    page(|request| async move {
        let id = request.param("id")?;
        let people = posts::likers(&request.app, &request.viewer, id, &request.paging()).await?;
        let next = people.next.map(|next| request.next_page(&next));
        let is_none = people.items.is_empty();
        let cards = people.items.into_iter().map(|liked| {
            view! {
                <PersonCard person=liked.user about=Html::default() joined="">
                    <Ago at=liked.since />
                </PersonCard>
            }
        });
        Ok(view! {
            <PageHead title="Liked by" description="People who like a post." />
            <h1 class="page__title">"Liked by"</h1>
            {is_none.then(|| view! { <Nothing icon="like">"No likes yet."</Nothing> })}
            <ul class="people" id="items">
                {cards.collect_view()}
            </ul>
            {next.map(|next| view! { <More next text="More".to_owned() /> })}
            <BackToPost id />
        })
    })
}
