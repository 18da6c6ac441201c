//! The search page: people and posts that match what was typed.

use crate::{
    accounts::pages::page,
    base::Page,
    platform::extract::Paging,
    posts::{Post, components::PostsOrNothing, server as posts},
    profiles::{model::Profile, pages::PersonRows, server as profiles},
    ui::{PageHead, SearchField},
};
use leptos::prelude::*;

/// The most people shown here. The page of people lists the rest.
const MOST_PEOPLE: usize = 5;

#[component]
pub fn SearchPage() -> impl IntoView {
    page(|request| async move {
        let (viewer, typed) = (request.viewer()?, request.query("q").to_owned());
        let found = match typed.trim().is_empty() {
            true => None,
            false => Some((
                profiles::search(
                    &request.app,
                    viewer,
                    &typed,
                    &Paging::first().at_most(MOST_PEOPLE),
                )
                .await?,
                posts::search(&request.app, &request.viewer, &typed, &request.paging()).await?,
            )),
        };
        let here = format!(
            "/search?q={}",
            form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>()
        );
        let results = found.map(|(people, posts)| {
            let next = posts.next.as_ref().map(|next| request.next_page(next));
            view! { <Results people=people.items posts here next /> }
        });
        Ok(view! {
            <PageHead title="Search" description="Find people and posts." />
            <h1 class="page__title">"Search"</h1>
            <SearchField action="/search" label="Search people and posts" id="search" typed />
            {results}
        })
    })
}

#[component]
fn Results(
    people: Vec<Profile>,
    posts: Page<Post>,
    /// The address of the current page, to come back to.
    here: String,
    /// The address of the next page of posts.
    next: Option<String>,
) -> impl IntoView {
    let people = (!people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="found-people">
                <h2 class="page__subtitle" id="found-people">
                    "People"
                </h2>
                <ul class="directory card">
                    <PersonRows people />
                </ul>
            </section>
        }
    });
    view! {
        {people}
        <section aria-labelledby="found-posts">
            <h2 class="page__subtitle" id="found-posts">
                "Posts"
            </h2>
            <PostsOrNothing page=posts none="No posts found." here next />
        </section>
    }
}
