//! The page of people to write to, optionally only those whose names begin with what was typed.

use super::PersonRows;
use crate::{
    accounts::pages::page,
    platform::extract::Paging,
    profiles::server as profiles,
    ui::{More, Nothing, PageHead, SearchField},
};
use leptos::prelude::*;

#[component]
pub fn DirectoryPage() -> impl IntoView {
    page(|request| async move {
        let typed = request.query("q").to_owned();
        let paging = Paging::from_page(request.query("before"));
        let page = profiles::directory(&request.app, request.viewer()?, &typed, &paging).await?;
        let next = page.next.map(|next| request.next_page(&next));
        let list = match page.items.is_empty() {
            true => view! { <Nothing icon="search">"No people found."</Nothing> }.into_any(),
            false => view! {
                <ul class="directory card" id="items">
                    <PersonRows people=page.items />
                </ul>
                {next.map(|next| view! { <More next text="More".to_owned() /> })}
            }
            .into_any(),
        };
        Ok(view! {
            <PageHead title="People" description="The people of your community." />
            <h1 class="page__title">"People"</h1>
            <SearchField action="/people" label="Search by name" id="people-search" typed />
            {list}
        })
    })
}
