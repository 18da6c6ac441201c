//! A list of people on a settings page, with buttons for each of them.

use crate::{
    accounts::Person,
    base::Page,
    relations::model::PersonSince,
    ui::{
        Avatar, Day, More, Nothing,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::prelude::*;

/// A button beside a person.
pub struct Answer {
    pub text: String,
    pub class: &'static str,
    /// The argument `on` of the server function.
    pub on: bool,
}

/// A page of people, or a text if there are none.
#[component]
pub fn PeopleList(
    people: Page<PersonSince>,
    none: &'static str,
    /// The path of the server function that the buttons call.
    path: &'static str,
    /// The page to come back to.
    back: &'static str,
    answers: fn(&Person) -> Vec<Answer>,
    /// The address of the next page of the list.
    next: Option<String>,
) -> impl IntoView {
    if people.items.is_empty() {
        return view! { <Nothing icon="person">{none}</Nothing> }.into_any();
    }
    let rows = people.items.into_iter().map(|listed| {
        let answers = answers(&listed.user);
        view! { <Row listed path back answers /> }
    });
    view! {
        <ul class="devices card" id="items">
            {rows.collect_view()}
        </ul>
        {next.map(|next| view! { <More next text="More".to_owned() /> })}
    }
    .into_any()
}

#[component]
fn Row(
    listed: PersonSince,
    path: &'static str,
    back: &'static str,
    answers: Vec<Answer>,
) -> impl IntoView {
    let PersonSince { user, since } = listed;
    let answer = |Answer { text, class, on }| {
        let form = Submission::redirects_to(path, back.to_owned());
        view! {
            <Form submission=form.clone()>
                <input type="hidden" name="person" value=user.id.to_string() />
                <input type="hidden" name="on" value=on.to_string() />
                <Send class=class text=text />
                <FormError submission=form />
            </Form>
        }
    };
    let answers = answers.into_iter().map(answer).collect_view();
    view! {
        <li class="devices__device" id=format!("person-{}", user.id)>
            <Avatar name=user.name.clone() seed=user.username.clone() photo=user.photo.clone() />
            <div class="devices__text">
                <p class="devices__name">
                    <a href=user.path()>{user.full_name()}</a>
                </p>
                <p class="faint">{format!("@{}", user.username)} ", since " <Day at=since /></p>
            </div>
            {answers}
        </li>
    }
}
