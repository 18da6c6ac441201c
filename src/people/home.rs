//! The home of a signed-in person.

use super::{api::newest_people, model::Card};
use crate::ui::{Avatar, Day, Failure, Head, RichText, Settle};
use leptos::prelude::*;

#[component]
pub fn Home() -> impl IntoView {
    let people = Resource::new(|| (), |()| newest_people());
    view! {
        <Head title="Home" description="What is new in your community."/>
        <h1 class="page__title">"Home"</h1>
        {move || Suspend::new(async move {
            match people.await {
                Ok(people) => view! { <PeopleList people=people.items/> }.settled(),
                Err(error) => view! { <Failure error/> }.settled(),
            }
        })}
    }
}

#[component]
fn PeopleList(people: Vec<Card>) -> impl IntoView {
    view! {
        <section aria-labelledby="newest">
            <h2 class="page__subtitle" id="newest">"New here"</h2>
            <ul class="people">{people.into_iter().map(|card| view! { <PersonCard card joined="Joined "/> }).collect_view()}</ul>
        </section>
    }
}

/// Somebody in a list, with the word that goes before the day they came into it.
#[component]
pub fn PersonCard(card: Card, joined: &'static str) -> impl IntoView {
    let Card { person, about, since, .. } = card;
    view! {
        <li class="people__card card">
            <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone()/>
            <div class="people__text">
                <p class="people__names">
                    <a class="people__name" href=person.path()>{person.full_name()}</a>
                    <span class="faint">{format!("@{}", person.username)}</span>
                </p>
                {(!about.is_empty()).then(|| view! { <RichText text=about/> })}
                <p class="faint">{joined} <Day at=since/></p>
            </div>
        </li>
    }
}
