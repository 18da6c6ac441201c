//! What the pages of other slices show of relations, and the settings about other people.

use super::{List, own};
use crate::{
    accounts::Person,
    base::{Result, text::Html},
    drawn::{
        Drawing,
        server::{Visit, more},
    },
    platform::extract::Paging,
    relations::{
        Relationship,
        api::{AnswerRequest, SetBlock, SetFollow},
        model::Listed,
    },
    settings::server::section,
    ui::{
        Avatar, Day, Nothing, RichText, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["settings", "blocks"] => Some(list(visit, List::Blocks).boxed()),
        ["settings", "requests"] => Some(list(visit, List::Requests).boxed()),
        _ => None,
    }
}

/// Whom the person blocks, or who asks to follow them.
async fn list(visit: &Visit, list: List) -> Result<Drawing> {
    let requests = list == List::Requests;
    let people = own(&visit.app, visit.viewer()?, list, &Paging::from_page(visit.query("before"))).await?;
    let next = people.next.map(|next| visit.next_page(&next));
    let (path, none) = match requests {
        true => ("requests", "Nobody is waiting. When your account is private, people who want to follow you are here."),
        false => ("blocks", "You have blocked nobody."),
    };
    section(visit, path, || match people.items.is_empty() {
        true => view! { <Nothing icon="person">{none}</Nothing> }.settled(),
        false => {
            let row = |Listed { user, since }| view! { <Row user requests>{view! { <Day at=since/> }}</Row> };
            view! { <ul class="devices card" id="items">{people.items.into_iter().map(row).collect_view()}</ul> {more(next, "More")} }
                .settled()
        }
    })
}

#[component]
fn Row(user: Person, requests: bool, children: Children) -> impl IntoView {
    let answers = match requests {
        true => vec![("true", "button", format!("Accept @{}", user.username)), ("false", "button button--quiet", "Decline".to_owned())],
        false => vec![("false", "button button--quiet", format!("Unblock @{}", user.username))],
    };
    let (path, back) = match requests {
        true => (AnswerRequest::PATH, "/settings/requests"),
        false => (SetBlock::PATH, "/settings/blocks"),
    };
    let answer = |(on, class, text): (&'static str, &'static str, String)| {
        let form = Submission::leaving_for(path, back.to_owned());
        view! {
            <Form submission=form.clone()>
                <input type="hidden" name="person" value=user.id.to_string()/>
                <input type="hidden" name="on" value=on/>
                <Send class=class text=text/>
                <FormError submission=form/>
            </Form>
        }
    };
    view! {
        <li class="devices__device">
            <Avatar name=user.name.clone() seed=user.username.clone() photo=user.photo.clone()/>
            <div class="devices__text">
                <p class="devices__name"><a href=user.path()>{user.full_name()}</a></p>
                <p class="faint">{format!("@{}", user.username)} ", since " {children()}</p>
            </div>
            {answers.into_iter().map(answer).collect_view()}
        </li>
    }
    .settled()
}

/// Following somebody by one press, which shows at once what it leads to.
#[component]
pub fn FollowButton(username: String, private: bool, relationship: Relationship) -> impl IntoView {
    let form = Submission::staying(SetFollow::PATH);
    let on = relationship.following || relationship.requested;
    let words = if private && !relationship.following { "Requested" } else { "Following" };
    // Following somebody again whose account is private is asking again.
    let later = if private { "Requested" } else { "Following" };
    view! {
        <form method="post" action=SetFollow::PATH class="follow" data-toggle>
            <input type="hidden" name="person" value=username/>
            <input type="hidden" name="on" value=if on { "false" } else { "true" }/>
            <button class="button follow__button" aria-pressed=if on { "true" } else { "false" } data-on=later data-off="Follow">
                <span data-words>{if on { words } else { "Follow" }}</span>
            </button>
            <FormError submission=form/>
        </form>
    }
    .settled()
}

/// Somebody in a list, with the word that goes before the day they came into it.
#[component]
pub fn PersonCard(person: Person, about: Html, joined: &'static str, children: Children) -> impl IntoView {
    view! {
        <li class="people__card card">
            <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone()/>
            <div class="people__text">
                <p class="people__names">
                    <a class="people__name" href=person.path()>{person.full_name()}</a>
                    <span class="faint">{format!("@{}", person.username)}</span>
                </p>
                {(!about.is_empty()).then(|| view! { <RichText text=about/> })}
                <p class="faint">{joined} {children()}</p>
            </div>
        </li>
    }
    .settled()
}
