//! The rail: a ring for each person with stories, the viewer's own first, then people with unseen
//! ones.

use crate::{
    accounts::Person,
    stories::{islands::LiveRail, model::StoriesOf},
    ui::{Avatar, Icon},
};
use leptos::prelude::*;

#[component]
pub fn Rail(others: Vec<StoriesOf>, own: Option<StoriesOf>) -> impl IntoView {
    let own = own.map(|group| view! { <StoryRing user=group.user kind=Ring::Own /> });
    let ring = |group: StoriesOf| {
        let kind = if group.is_seen() { Ring::Seen } else { Ring::Fresh };
        view! { <StoryRing user=group.user kind /> }
    };
    let others = others.into_iter().map(ring).collect_view();
    view! {
        <LiveRail>
            <ul class="rail__list">
                <li>
                    <a class="rail__person rail__person--new" href="/stories">
                        <span class="avatar avatar--medium rail__add" aria-hidden="true">
                            <Icon name="plus" />
                        </span>
                        <span class="rail__name">"New story"</span>
                    </a>
                </li>
                {own}
                {others}
            </ul>
        </LiveRail>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ring {
    Own,
    Fresh,
    Seen,
}

/// The ring of one person's stories.
#[component]
fn StoryRing(user: Person, kind: Ring) -> impl IntoView {
    let (path, is_fresh) = (format!("/stories/{}", user.username), kind == Ring::Fresh);
    let name = match kind {
        Ring::Own => view! { <span class="rail__name">"Your story"</span> }.into_any(),
        // The first name is visible. Screen readers get the full name.
        Ring::Fresh | Ring::Seen => {
            let rest = format!(
                "{}'s story",
                user.full_name().strip_prefix(&user.name).unwrap_or_default()
            );
            view! {
                <span class="rail__name">
                    {user.name.clone()}<span class="visually-hidden">{rest}</span>
                </span>
            }
            .into_any()
        }
    };
    view! {
        <li>
            {is_fresh.then(|| view! { <span class="visually-hidden">"New: "</span> })}
            <a
                class=if is_fresh { "rail__person rail__person--fresh" } else { "rail__person" }
                href=path
            >
                <Avatar name=user.name seed=user.username photo=user.photo />
                {name}
            </a>
        </li>
    }
}
