//! The home page: stories, the composer, and the feed. If the feed is empty, it suggests people to
//! follow.

use crate::{
    accounts::pages::page,
    base::text::Html,
    posts::{components::PostList, islands::NewPosts, pages::Composer, server as posts},
    relations::{
        components::PersonCard,
        server::{self as relations, Newcomer},
    },
    stories::{components::Rail, server as stories},
    ui::{Day, PageHead, Share},
};
use futures::future::try_join;
use leptos::prelude::*;

#[component]
pub fn HomePage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let paging = request.paging();
        let (feed, (others, own)) = try_join(
            posts::feed(&request.app, viewer, &paging),
            stories::rail(&request.app, viewer.person.id),
        )
        .await?;
        let newcomers = if feed.items.is_empty() {
            relations::newest(&request.app, viewer).await?
        } else {
            Vec::new()
        };
        let next = feed.next.as_ref().map(|next| request.next_page(next));
        // The same address is the welcome page for visitors, which search engines may keep.
        let share = Some(Share { address: request.address("/"), ..Share::default() });
        Ok(view! {
            <PageHead title="Home" description="What is new in your community." share />
            <h1 class="page__title">"Home"</h1>
            <Rail others own />
            <Composer back="/".to_owned() />
            <NewPosts />
            <PostList page=feed label="Home" here="/".to_owned() next />
            {(!newcomers.is_empty()).then(|| view! { <PeopleToFollow newcomers /> })}
        })
    })
}

#[component]
fn PeopleToFollow(newcomers: Vec<Newcomer>) -> impl IntoView {
    let card = |Newcomer { person, biography, registered_at }| {
        view! {
            <PersonCard person about=Html::rendered(&biography) joined="Joined ">
                <Day at=registered_at />
            </PersonCard>
        }
    };
    view! {
        <section aria-labelledby="newest">
            <h2 class="page__subtitle" id="newest">
                "People to follow"
            </h2>
            <p class="people__none">
                "Your feed shows posts by people you follow. These people joined most recently."
            </p>
            <ul class="people">{newcomers.into_iter().map(card).collect_view()}</ul>
        </section>
    }
}
