//! The profile tabs for followers and following.

use super::{ProfileHead, profile};
use crate::{
    accounts::{
        model::Handle,
        pages::{PageRequest, page},
    },
    base::{Error, Page, Result, text::Html},
    relations::{
        PersonSince,
        components::PersonCard,
        server::{self as relations, List},
    },
    ui::{Day, Failure, More, Nothing},
};
use leptos::prelude::*;

#[component]
pub fn FollowersPage() -> impl IntoView {
    page(|request| people_tab(request, List::Followers, "Followers"))
}

#[component]
pub fn FollowingPage() -> impl IntoView {
    page(|request| people_tab(request, List::Following, "Following"))
}

async fn people_tab(
    request: PageRequest,
    list: List,
    title: &'static str,
) -> Result<impl IntoView> {
    let profile = profile(&request).await?;
    let people = relations::people_in_list(
        &request.app,
        &request.viewer,
        list,
        Handle::Id(profile.id),
        &request.paging(),
    )
    .await;
    let next = people
        .as_ref()
        .ok()
        .and_then(|people| people.next.as_ref())
        .map(|next| request.next_page(next));
    Ok(view! {
        <ProfileHead request=&request profile=&profile />
        <section aria-labelledby="list">
            <h2 class="page__subtitle" id="list">
                {title}
            </h2>
            <PeopleList people next />
        </section>
    })
}

#[component]
fn PeopleList(
    people: Result<Page<PersonSince>>,
    /// The address of the next page.
    next: Option<String>,
) -> impl IntoView {
    let people = match people {
        Err(Error::NotAllowed) => {
            return view! { <Nothing icon="person">"You cannot see this list."</Nothing> }
                .into_any();
        }
        Err(error) => return view! { <Failure error /> }.into_any(),
        Ok(people) if people.items.is_empty() => {
            return view! { <Nothing icon="person">"Nobody here yet."</Nothing> }.into_any();
        }
        Ok(people) => people.items,
    };
    let card = |PersonSince { user, since }| {
        view! {
            <PersonCard person=user about=Html::default() joined="Since ">
                <Day at=since />
            </PersonCard>
        }
    };
    view! {
        <ul class="people" id="items">
            {people.into_iter().map(card).collect_view()}
        </ul>
        {next.map(|next| view! { <More next text="More".to_owned() /> })}
    }
    .into_any()
}
