//! Sections of the settings about other people: whom the person blocks, and who asks to follow them.

use super::{
    api::{AnswerRequest, SetBlock, own_people},
    model::Listed,
};
use crate::{
    accounts::settings_page,
    ui::{
        Avatar, Day, Failure, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;

/// Whom the person blocks.
pub fn blocks() -> AnyView {
    settings_page("blocks", || view! { <PeopleList requests=false/> }.into_any())
}

/// Who asks to follow them.
pub fn requests() -> AnyView {
    settings_page("requests", || view! { <PeopleList requests=true/> }.into_any())
}

#[component]
fn PeopleList(requests: bool) -> impl IntoView {
    let form = Submission::staying(if requests { AnswerRequest::PATH } else { SetBlock::PATH });
    let (times, query) = (form.times(), use_query_map());
    let place = move || (query.with(|query| query.get("before").unwrap_or_default()), times.get());
    let people = Resource::new(place, move |(before, _)| own_people(requests, before));
    let (none, path) = match requests {
        true => ("Nobody is waiting. When your account is private, people who want to follow you are here.", "/settings/requests"),
        false => ("You have blocked nobody.", "/settings/blocks"),
    };
    view! {
        <FormError submission=form.clone()/>
        {move || {
            let form = form.clone();
            Suspend::new(async move {
                match people.await {
                    Ok(people) if people.items.is_empty() => {
                        view! { <p class="settings__about settings__empty">{none}</p> }.settled()
                    }
                    Ok(people) => {
                        let row = |listed| view! { <Row listed requests form=form.clone()/> };
                        let more = people.next.map(|next| {
                            view! { <a class="button button--quiet" href=format!("{path}?before={next}")>"More"</a> }
                        });
                        view! { <ul class="devices card">{people.items.into_iter().map(row).collect_view()}</ul> {more} }.settled()
                    }
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })
        }}
    }
}

#[component]
fn Row(listed: Listed, requests: bool, form: Submission) -> impl IntoView {
    let Listed { user, since } = listed;
    let (name, path) = (user.full_name(), user.path());
    let answers = match requests {
        true => vec![("true", "button", format!("Accept @{}", user.username)), ("false", "button button--quiet", "Decline".to_owned())],
        false => vec![("false", "button button--quiet", format!("Unblock @{}", user.username))],
    };
    let answer = move |(on, class, text): (&'static str, &'static str, String)| {
        let form = form.clone();
        view! {
            <Form submission=form.clone()>
                <input type="hidden" name="person" value=user.id.to_string()/>
                <input type="hidden" name="on" value=on/>
                <Send submission=form class=class text=text/>
            </Form>
        }
    };
    view! {
        <li class="devices__device">
            <Avatar name=user.name.clone() seed=user.username.clone() photo=user.photo.clone()/>
            <div class="devices__text">
                <p class="devices__name"><a href=path>{name}</a></p>
                <p class="faint">{format!("@{}", user.username)} ", since " <Day at=since/></p>
            </div>
            {answers.into_iter().map(answer).collect_view()}
        </li>
    }
}
