//! Settings: the people whom the viewer has blocked.

use super::{Answer, PeopleList};
use crate::{
    accounts::{Person, pages::page},
    relations::{
        api::SetBlock,
        server::{self as relations, List},
    },
    settings::pages::{Section, SettingsSection},
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn BlocksPage() -> impl IntoView {
    page(|request| async move {
        let people = relations::people_in_own_list(
            &request.app,
            request.viewer()?,
            List::Blocks,
            &request.paging(),
        )
        .await?;
        let next = people.next.as_ref().map(|next| request.next_page(next));
        Ok(view! {
            <SettingsSection section=Section::Blocks>
                <PeopleList
                    people
                    none="You have not blocked anyone."
                    path=SetBlock::PATH
                    back=Section::Blocks.path()
                    answers
                    next
                />
            </SettingsSection>
        })
    })
}

fn answers(person: &Person) -> Vec<Answer> {
    vec![Answer {
        text: format!("Unblock @{}", person.username),
        class: "button button--quiet",
        on: false,
    }]
}
