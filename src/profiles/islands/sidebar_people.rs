//! The people in the sidebar: who is online, and how many unseen messages each has sent. The counts
//! come from the server. They are fetched again whenever an event may have changed them, and never
//! added to, so a count cannot get stuck.

use crate::{
    base::{Error, Timestamp, UserId},
    chat::events::{MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_EDITED, MESSAGE_SEEN},
    live::{client, events::HELLO},
    notifications::events::{CREATED, READ},
    profiles::{api::load_sidebar, components::PersonRowItem, model::PersonRow},
    ui::{on_return, set_badge},
};
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;
use std::{cell::Cell, collections::BTreeMap, time::Duration};

/// Events within this time share one fetch (coalescing).
const PAUSE: Duration = Duration::from_millis(150);

/// The unread counts in the socket's hello.
#[derive(Deserialize)]
struct Waiting {
    unseen: BTreeMap<UserId, i64>,
    unread_notifications: i64,
}

#[island]
pub fn SidebarPeople(
    people: Vec<PersonRow>,
    /// The viewer's total unseen messages and unread notifications.
    unseen: i64,
    unread: i64,
    /// The time at which the page was rendered.
    now: Timestamp,
) -> impl IntoView {
    let (rows, at) = (RwSignal::new(people), RwSignal::new(now));
    let refresh = move || refresh_soon(rows, at);
    // Effects run in the browser only.
    Effect::new(move || {
        on_return(refresh);
        client::subscribe(HELLO, move |waiting: Waiting| {
            if (waiting.unseen.values().sum::<i64>(), waiting.unread_notifications)
                != (unseen, unread)
                || at.get_untracked() != now
            {
                refresh();
            }
        });
        client::subscribe_to(
            &[MESSAGE_CREATED, MESSAGE_EDITED, MESSAGE_DELETED, MESSAGE_SEEN, CREATED, READ],
            refresh,
        );
    });
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

fn refresh_soon(rows: RwSignal<Vec<PersonRow>>, at: RwSignal<Timestamp>) {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    if IS_WAITING.replace(true) {
        return;
    }
    let refresh = move || {
        IS_WAITING.set(false);
        spawn_local(async move {
            match load_sidebar().await {
                Ok(sidebar) => {
                    at.set(client::now());
                    rows.set(sidebar.people);
                    set_badge("messages", sidebar.unseen);
                    set_badge("notifications", sidebar.unread);
                }
                // The sign-in has ended: nothing in this document may stay visible.
                Err(Error::Unauthorized) => drop(window().location().reload()),
                // A failed fetch needs no retry: each event and each hello fetches again.
                Err(_) => {}
            }
        });
    };
    set_timeout(refresh, PAUSE);
}
