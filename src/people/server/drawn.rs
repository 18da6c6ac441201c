//! The pages of people: home and search; profiles with their lists in `profile`, the directory and the people beside every page in
//! `neighbours`.

mod neighbours;
mod profile;

use super::{newest, store::Newcomer};
use crate::{
    base::{Page, Result, text::Html},
    drawn::{Drawing, server::Visit},
    platform::extract::Paging,
    posts::server::{
        self as posts,
        drawn::{Composer, articles, post_list},
    },
    relations::server::drawn::PersonCard,
    stories::server::{self as stories, drawn::Rail},
    ui::{Day, Settle},
};
use futures::future::{BoxFuture, FutureExt};
use leptos::prelude::*;
use neighbours::{SearchField, beside, directory, rows};
use profile::{TABS, profile_page};

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        [] => Some(home(visit).boxed()),
        ["people"] => Some(directory(visit).boxed()),
        ["people", "beside"] => Some(beside(visit).boxed()),
        ["search"] => Some(search_page(visit).boxed()),
        [handle] => Some(profile_page(visit, handle.strip_prefix('@')?, "").boxed()),
        [handle, tab] => Some(profile_page(visit, handle.strip_prefix('@')?, TABS.into_iter().find(|known| *known == tab)?).boxed()),
        _ => None,
    }
}

/// The feed. Where there is nothing in it yet, people to follow.
async fn home(visit: &Visit) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let feed = posts::feed(&visit.app, viewer, &Paging::from_page(visit.query("before"))).await?;
    let rail = stories::rail(&visit.app, viewer.person.id).await?;
    let newcomers = if feed.items.is_empty() { newest(&visit.app, viewer).await? } else { Vec::new() };
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">"Home"</h1>
            <Rail rail/>
            <Composer reply_to=None back="/".to_owned()/>
            {articles(visit, feed, "feed", "Home", "/")}
            {(!newcomers.is_empty()).then(|| welcome(newcomers))}
        }
    });
    Ok(Drawing { title: "Home".to_owned(), description: "What is new in your community.".to_owned(), share: None, html })
}

fn welcome(newcomers: Vec<Newcomer>) -> impl IntoView {
    let card = |Newcomer { person, biography, registered_at }| {
        view! { <PersonCard person about=Html::of(&biography) joined="Joined "><Day at=registered_at/></PersonCard> }
    };
    view! {
        <section aria-labelledby="newest">
            <h2 class="page__subtitle" id="newest">"People to follow"</h2>
            <p class="people__none">"Your feed shows what the people you follow write. Here is who came last."</p>
            <ul class="people">{newcomers.into_iter().map(card).collect_view()}</ul>
        </section>
    }
    .settled()
}

/// People and posts that hold some words.
async fn search_page(visit: &Visit) -> Result<Drawing> {
    let (viewer, typed) = (visit.viewer()?, visit.query("q").to_owned());
    let (people, found) = match typed.trim().is_empty() {
        true => (Page { items: Vec::new(), next: None }, Page { items: Vec::new(), next: None }),
        false => (
            super::search(&visit.app, viewer, &typed, &Paging::first().at_most(5)).await?,
            posts::search(&visit.app, &visit.viewer, &typed, &Paging::from_page(visit.query("before"))).await?,
        ),
    };
    let here = format!("/search?q={}", form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>());
    let html = visit.draw(|| {
        let results = (!typed.trim().is_empty()).then(|| {
            view! {
                {(!people.items.is_empty()).then(|| view! {
                    <section aria-labelledby="found-people">
                        <h2 class="page__subtitle" id="found-people">"People"</h2>
                        <ul class="directory card">{rows(people.items)}</ul>
                    </section>
                })}
                <section aria-labelledby="found-posts">
                    <h2 class="page__subtitle" id="found-posts">"Posts"</h2>
                    {post_list(visit, found, "No post has these words.", &here)}
                </section>
            }
            .settled()
        });
        view! {
            <h1 class="page__title">"Search"</h1>
            <SearchField action="/search" label="Search people and posts" id="search" typed=typed.clone()/>
            {results}
        }
    });
    Ok(Drawing { title: "Search".to_owned(), description: "Find people and posts.".to_owned(), share: None, html })
}
