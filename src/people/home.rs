//! The home of a signed-in person, and the people beside it.

use super::{api::newest_people, model::Newcomer};
use crate::{
    base::Result,
    ui::{Avatar, AvatarSize, Day, Failure, Head, Settle},
};
use leptos::prelude::*;

/// The newest people, fetched once for the page and the column beside it.
#[derive(Clone, Copy)]
pub struct Newest(Resource<Result<Vec<Newcomer>>>);

impl Newest {
    /// Provides them to everything below.
    pub fn provide() {
        provide_context(Self(Resource::new(|| (), |()| newest_people())));
    }
}

#[component]
pub fn Home() -> impl IntoView {
    let Newest(people) = expect_context();
    view! {
        <Head title="Home" description="What is new in your community."/>
        <h1 class="page__title">"Home"</h1>
        {move || Suspend::new(async move {
            match people.await {
                Ok(people) => view! { <PeopleList people/> }.settled(),
                Err(error) => view! { <Failure error/> }.settled(),
            }
        })}
    }
}

#[component]
fn PeopleList(people: Vec<Newcomer>) -> impl IntoView {
    view! {
        <section aria-labelledby="newest">
            <h2 class="page__subtitle" id="newest">"New here"</h2>
            <ul class="people">{people.into_iter().map(|profile| view! { <PersonCard profile/> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn PersonCard(profile: Newcomer) -> impl IntoView {
    let Newcomer { person, biography, registered_at } = profile;
    view! {
        <li class="people__card card">
            <Avatar name=person.name.clone() seed=person.username.clone()/>
            <div class="people__text">
                <p class="people__names">
                    <a class="people__name" href=person.path()>{person.full_name()}</a>
                    <span class="faint">{format!("@{}", person.username)}</span>
                </p>
                {(!biography.is_empty()).then(|| view! { <p>{biography}</p> })}
                <p class="faint">"Joined " <Day at=registered_at/></p>
            </div>
        </li>
    }
}

/// The column beside every page, where there is room for it.
#[component]
pub fn PeopleAside() -> impl IntoView {
    let Newest(people) = expect_context();
    view! {
        <aside class="aside" aria-label="People">
            <section class="card aside__people">
                <h2>"People"</h2>
                {move || Suspend::new(async move {
                        // The page itself says what went wrong; beside it, an empty list is enough.
                        people.await.unwrap_or_default().into_iter().take(8).map(|profile| view! { <PersonRow profile/> }).collect_view().settled()
                })}
            </section>
        </aside>
    }
}

#[component]
fn PersonRow(profile: Newcomer) -> impl IntoView {
    let person = profile.person;
    view! {
        <a class="aside__person" href=person.path()>
            <Avatar name=person.name.clone() seed=person.username.clone() size=AvatarSize::Small/>
            <span class="aside__names">
                <span class="people__name">{person.full_name()}</span>
                <span class="faint">{format!("@{}", person.username)}</span>
            </span>
        </a>
    }
}
