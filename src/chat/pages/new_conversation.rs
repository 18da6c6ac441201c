//! The page that begins a conversation: a message to one person, a group of several, or a channel.
//!
//! Searching sends the same form, so the people who are chosen stay chosen, also without script.

use crate::{
    accounts::{Person, pages::page},
    base::{Result, UserId},
    chat::{
        api::{CreateChannel, CreateGroup},
        server as chat,
    },
    ui::{
        Avatar, AvatarSize, Field, PageHead, TextArea,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn NewConversationPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        if !request.query("channel").is_empty() {
            return Ok(view! { <NewChannel /> }.into_any());
        }
        let form = Submission::redirects(CreateGroup::PATH);
        let chosen: Vec<UserId> = request
            .queries("members")
            .chain(form.old_inputs("members[]"))
            .filter_map(|id| id.parse().ok())
            .collect();
        let typed = request.query("q").to_owned();
        let (people, chosen) = chat::people_to_add(&request.app, viewer, &typed, &chosen).await?;
        let title = form.old_input_or("title", request.query("title").to_owned());
        let names = form.old_input_or("names", request.query("names").to_owned());
        Result::Ok(view! { <NewGroup form people chosen typed title names /> }.into_any())
    })
}

#[component]
fn NewGroup(
    form: Submission,
    people: Vec<Person>,
    /// Those who were chosen before a search.
    chosen: Vec<Person>,
    typed: String,
    title: String,
    names: String,
) -> impl IntoView {
    let row = |checked: bool| {
        move |person: Person| {
            let (id, name) = (person.id.to_string(), person.full_name());
            view! {
                <li>
                    <label class="person-row__person">
                        <input type="checkbox" name="members[]" value=id checked=checked />
                        <Avatar
                            name=person.name
                            seed=person.username.clone()
                            photo=person.photo
                            size=AvatarSize::Small
                        />
                        <span class="person-row__names">
                            <span class="people__name">{name}</span>
                            <span class="faint">{format!("@{}", person.username)}</span>
                        </span>
                    </label>
                </li>
            }
        }
    };
    let is_none = people.is_empty() && chosen.is_empty();
    let none = match typed.trim().is_empty() {
        true => "Search for people by their names.",
        false => "No people found.",
    };
    let rows = (
        chosen.into_iter().map(row(true)).collect_view(),
        people.into_iter().map(row(false)).collect_view(),
    );
    view! {
        <PageHead title="New conversation" description="Begin a conversation." />
        <header class="page__head">
            <h1 class="page__title">"New conversation"</h1>
            <a class="button button--quiet" href="/chat/new?channel=on">
                "New channel"
            </a>
        </header>
        <section class="card card--padded">
            <p class="faint">
                "Choose one person to write to, or several for a group that only they will see."
            </p>
            <Form submission=form.clone() class="room-form">
                <FormError submission=form.clone() />
                <Field
                    label="Title of the group"
                    name="title"
                    autocomplete="off"
                    value=title
                    optional=true
                    error=form.field("title")
                />
                <Field
                    label="Usernames"
                    name="names"
                    autocomplete="off"
                    value=names
                    hint="Separated by commas. Or choose people below."
                    optional=true
                    error=form.field("names")
                />
                <div class="room-form__search" role="search" aria-label="People">
                    <label class="visually-hidden" for="new-search">
                        "Search people"
                    </label>
                    <input
                        class="field__input"
                        type="search"
                        id="new-search"
                        name="q"
                        value=typed
                        placeholder="Search people"
                        autocomplete="off"
                    />
                    // The first button of the form, which Enter presses: nothing is created before
                    // everybody is chosen.
                    <button
                        class="button button--quiet"
                        formmethod="get"
                        formaction="/chat/new"
                        formnovalidate=true
                    >
                        "Search"
                    </button>
                </div>
                <ul class="directory room-form__people">{rows}</ul>
                {is_none.then(|| view! { <p class="faint">{none}</p> })}
                <Send text="Create" />
            </Form>
        </section>
    }
}

#[component]
fn NewChannel() -> impl IntoView {
    let form = Submission::redirects(CreateChannel::PATH);
    view! {
        <PageHead title="New channel" description="Create a channel." />
        <h1 class="page__title">"New channel"</h1>
        <section class="card card--padded">
            <p class="faint">"A channel is listed, and everyone in the community may join it."</p>
            <Form submission=form.clone() class="room-form">
                <FormError submission=form.clone() />
                <Field
                    label="Title"
                    name="title"
                    autocomplete="off"
                    value=form.old_input("title")
                    error=form.field("title")
                />
                <TextArea
                    label="About"
                    name="about"
                    value=form.old_input("about")
                    error=form.field("about")
                />
                <Send text="Create channel" />
            </Form>
        </section>
    }
}
