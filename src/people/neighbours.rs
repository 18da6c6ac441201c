//! The people to talk to: the column beside every page, and a page of its own for screens without that column.

use super::{
    api::{load_nearest, load_neighbours},
    model::Card,
};
use crate::{
    accounts::current,
    base::{Page, Result},
    ui::{Ago, Avatar, AvatarSize, Failure, Head, Onward, Settle, growing},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, components::Redirect, hooks::use_query_map, lazy_route};
use std::sync::Arc;

/// The first of them, fetched once for every page.
#[derive(Clone, Copy)]
pub struct Neighbours(Resource<Result<Page<Card>>>);

impl Neighbours {
    /// Provides them to everything below.
    pub fn provide() {
        provide_context(Self(Resource::new(|| (), |()| load_nearest())));
    }
}

/// The column beside every page, where there is room for it.
#[component]
pub fn PeopleAside() -> impl IntoView {
    let Neighbours(people) = expect_context();
    view! {
        <aside class="aside" aria-label="People">
            <section class="card aside__people">
                <h2><a href="/people">"People"</a></h2>
                <SearchField label="Search people" id="aside-search" typed=String::new()/>
                {move || Suspend::new(async move {
                    // The page itself says what went wrong; beside it, an empty list is enough.
                    let people = people.await.map(|page| page.items).unwrap_or_default();
                    let rows = people.into_iter().map(|card| view! { <li>{neighbour_row(card)}</li> });
                    view! { <ul>{rows.collect_view()}</ul> }.settled()
                })}
            </section>
        </aside>
    }
}

#[component]
fn SearchField(label: &'static str, id: &'static str, typed: String) -> impl IntoView {
    view! {
        <form action="/people" role="search" aria-label=label class="aside__search">
            <label class="visually-hidden" for=id>{label}</label>
            <input class="field__input" type="search" id=id name="q" value=typed placeholder=label autocomplete="off"/>
        </form>
    }
}

fn neighbour_row(card: Card) -> impl IntoView {
    let Card { person, online, last_seen, .. } = card;
    let here = match (online, last_seen) {
        (true, _) => view! { <span class="here">"online"</span> }.into_any(),
        (false, Some(at)) => view! { <span class="faint">"last seen " <Ago at/></span> }.into_any(),
        (false, None) => view! { <span class="faint">{format!("@{}", person.username)}</span> }.into_any(),
    };
    view! {
        <a class="aside__person" href=person.path()>
            <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone() size=AvatarSize::Small online/>
            <span class="aside__names">
                <span class="people__name">{person.full_name()}</span>
                {here}
            </span>
        </a>
    }
}

pub struct DirectoryPage;

#[lazy_route]
impl LazyRoute for DirectoryPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        if current().is_none() {
            return view! { <Redirect path="/login?next=/people"/> }.settled();
        }
        let query = use_query_map();
        let part = move |name| query.with(|query| query.get(name).unwrap_or_default());
        let place = Memo::new(move |_| (part("q"), part("before")));
        let people = Resource::new(move || place.get(), |(search, before)| load_neighbours(search, before));
        view! {
            <Head title="People" description="The people of your community."/>
            <h1 class="page__title">"People"</h1>
            {move || view! { <SearchField label="Search by name" id="people-search" typed=place.with(|(search, _)| search.clone())/> }}
            {move || Suspend::new(async move {
                match people.await {
                    Ok(page) if page.items.is_empty() => view! { <p class="people__none">"Nobody by that name."</p> }.settled(),
                    Ok(page) => {
                        let typed = place.with_untracked(|(search, _)| search.clone());
                        view! { <ul class="directory card">{growing(page, onward(typed))}</ul> }.settled()
                    }
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })}
        }
        .into_any()
    }
}

/// How the list goes on for what was typed, which a form has encoded in the address once already.
fn onward(typed: String) -> Onward<Card> {
    let encoded = leptos_router::location::Url::escape(&typed);
    Onward {
        address: Arc::new(move |next| format!("/people?q={encoded}&before={next}")),
        load: Arc::new(move |next| Box::pin(load_neighbours(typed.clone(), next))),
        item: |card| view! { <li>{neighbour_row(card)}</li> }.settled(),
    }
}
