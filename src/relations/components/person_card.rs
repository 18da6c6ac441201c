//! A person in a list.

use crate::{
    accounts::Person,
    base::text::Html,
    ui::{Avatar, RichText},
};
use leptos::prelude::*;

#[component]
pub fn PersonCard(
    person: Person,
    about: Html,
    /// The text before the day on which they came into the list.
    joined: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <li class="people__card card" id=format!("person-{}", person.id)>
            <Avatar
                name=person.name.clone()
                seed=person.username.clone()
                photo=person.photo.clone()
            />
            <div class="people__text">
                <p class="people__names">
                    <a class="people__name" href=person.path()>
                        {person.full_name()}
                    </a>
                    <span class="faint">{format!("@{}", person.username)}</span>
                </p>
                {(!about.is_empty()).then(|| view! { <RichText text=about /> })}
                <p class="faint">{joined} {children()}</p>
            </div>
        </li>
    }
}
