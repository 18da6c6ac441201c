//! The people in the sidebar: who is online, and how many unseen messages each has sent.

use super::sidebar_counts;
use crate::{
    base::Timestamp,
    live::client,
    profiles::{components::PersonRowItem, model::PersonRow},
};
use leptos::prelude::*;

#[island]
pub fn SidebarPeople(
    people: Vec<PersonRow>,
    /// The viewer's unseen messages, as the socket's hello counts them, and unread notifications.
    waiting: i64,
    unread: i64,
    /// The time at which the page was rendered.
    now: Timestamp,
) -> impl IntoView {
    let (rows, at) = (RwSignal::new(people), RwSignal::new(now));
    // Effects run in the browser only.
    Effect::new(move || sidebar_counts::follow_people(rows, at, waiting, unread));
    Effect::new(move || {
        for user in rows.with(|rows| rows.iter().map(|row| row.person.id).collect::<Vec<_>>()) {
            let Some(presence) = client::presence_of(user).get() else { continue };
            rows.maybe_update(|rows| {
                let Some(row) = rows.iter_mut().find(|row| row.person.id == user) else {
                    return false;
                };
                let before = std::mem::replace(&mut row.online, presence.online);
                row.last_seen = presence.last_seen;
                before != presence.online
            });
        }
    });
    view! {
        <ul>
            <For
                each=move || rows.get()
                key=|row| (row.person.clone(), row.online, row.unseen)
                let:row
            >
                <PersonRowItem row now=at.get_untracked() leads_to_chat=true />
            </For>
        </ul>
    }
}
