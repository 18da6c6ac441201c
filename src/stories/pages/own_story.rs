//! The foot of the viewer's own story: the people who have seen it, and the delete button.

use super::MOST_NAMED;
use crate::{
    base::StoryId,
    relations::PersonSince,
    stories::api::DeleteStory,
    ui::{
        Avatar, AvatarSize,
        form::{Form, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn OwnStory(story: StoryId, people: Vec<PersonSince>) -> impl IntoView {
    let count = match people.len() {
        0 => "Nobody has seen it yet".to_owned(),
        1 => "Seen by 1 person".to_owned(),
        count if count == MOST_NAMED => format!("Seen by {MOST_NAMED} people or more"),
        count => format!("Seen by {count} people"),
    };
    let row = |PersonSince { user, .. }: PersonSince| {
        let (href, name) = (user.path(), user.full_name());
        view! {
            <li>
                <a class="person-row__person" href=href>
                    <Avatar
                        name=user.name
                        seed=user.username
                        photo=user.photo
                        size=AvatarSize::Small
                    />
                    {name}
                </a>
            </li>
        }
    };
    let seen = match people.is_empty() {
        true => view! { <p class="faint">{count}</p> }.into_any(),
        false => {
            let rows = people.into_iter().map(row).collect_view();
            view! {
                <details class="story__seen">
                    <summary>{count}</summary>
                    <ul>{rows}</ul>
                </details>
            }
            .into_any()
        }
    };
    view! {
        <footer class="story__foot">
            {seen} <Form submission=Submission::redirects(DeleteStory::PATH)>
                <input type="hidden" name="story" value=story.to_string() />
                <Send class="button button--quiet" text="Delete" />
            </Form>
        </footer>
    }
}
