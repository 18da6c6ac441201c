//! Settings: the people who ask to follow the viewer.

use super::{Answer, PeopleList};
use crate::{
    accounts::{Person, pages::page},
    relations::{
        api::AnswerRequest,
        server::{self as relations, List},
    },
    settings::pages::{Section, SettingsSection},
};
use leptos::{prelude::*, server_fn::ServerFn};

const NONE: &str =
    "No requests. When your account is private, people who want to follow you appear here.";

#[component]
pub fn RequestsPage() -> impl IntoView {
    page(|request| async move {
        let people = relations::people_in_own_list(
            &request.app,
            request.viewer()?,
            List::Requests,
            &request.paging(),
        )
        .await?;
        let next = people.next.as_ref().map(|next| request.next_page(next));
        Ok(view! {
            <SettingsSection section=Section::Requests>
                <PeopleList
                    people
                    none=NONE
                    path=AnswerRequest::PATH
                    back=Section::Requests.path()
                    answers
                    next
                />
            </SettingsSection>
        })
    })
}

fn answers(person: &Person) -> Vec<Answer> {
    vec![
        Answer { text: format!("Accept @{}", person.username), class: "button", on: true },
        Answer { text: "Decline".to_owned(), class: "button button--quiet", on: false },
    ]
}
