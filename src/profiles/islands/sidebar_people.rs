//! The people in the sidebar: who is online, and how many unseen messages each has sent. The counts
//! come from the server. They are fetched again whenever an event may have changed them, and never
//! added to, so a count cannot get stuck.

use crate::{
    base::{ConversationId, Error, Timestamp, UserId},
    chat::{
        events::{
            CONVERSATION_JOINED, CONVERSATION_LEFT, MESSAGE_CREATED, MESSAGE_DELETED,
            MESSAGE_EDITED, MESSAGE_SEEN, ReceivedEvent,
        },
        model::RoomRow,
    },
    live::{client, events::HELLO},
    notifications::events::{CREATED, READ},
    profiles::{api::load_sidebar, components::PersonRowItem, model::PersonRow},
    ui::{on_return, set_badge},
};
use leptos::{prelude::*, task::spawn_local, web_sys::js_sys::Math};
use serde::{Deserialize, de::IgnoredAny};
use std::{cell::Cell, collections::BTreeMap, time::Duration};

/// Events within this time share one fetch (coalescing).
const PAUSE: Duration = Duration::from_millis(150);

/// The unread counts in the socket's hello.
#[derive(Deserialize)]
struct Waiting {
    unseen: BTreeMap<UserId, i64>,
    rooms: BTreeMap<ConversationId, InRoom>,
    unread_notifications: i64,
}

#[derive(Deserialize)]
struct InRoom {
    unseen: i64,
}

#[derive(Clone, Copy)]
struct SidebarSignals {
    rows: RwSignal<Vec<PersonRow>>,
    at: RwSignal<Timestamp>,
}

thread_local! {
    /// The rooms of the sidebar, which are another island.
    static ROOMS: Cell<Option<RwSignal<Vec<RoomRow>>>> = const { Cell::new(None) };
    static REFRESH: Cell<Option<SidebarSignals>> = const { Cell::new(None) };
}

/// Has the rooms of the sidebar set by every fetch.
pub fn show_rooms_in(rooms: RwSignal<Vec<RoomRow>>) {
    ROOMS.set(Some(rooms));
}

/// Fetches the sidebar after a moment that differs from browser to browser (jitter): an event of a
/// room reaches many at once.
pub fn refresh_later() {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    if IS_WAITING.replace(true) {
        return;
    }
    let refresh = || {
        IS_WAITING.set(false);
        if let Some(SidebarSignals { rows, at }) = REFRESH.get() {
            refresh_soon(rows, at);
        }
    };
    set_timeout(refresh, Duration::from_millis(500 + (Math::random() * 5000.0) as u64));
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
            let in_rooms: i64 = waiting.rooms.values().map(|room| room.unseen).sum();
            let now_unseen = waiting.unseen.values().sum::<i64>() + in_rooms;
            if (now_unseen, waiting.unread_notifications) != (unseen, unread)
                || at.get_untracked() != now
            {
                refresh();
            }
        });
        for kind in [MESSAGE_CREATED, MESSAGE_EDITED, MESSAGE_DELETED, MESSAGE_SEEN] {
            client::subscribe(kind, move |event: ReceivedEvent<IgnoredAny>| {
                // What is new in rooms is counted without asking: see `sidebar_rooms`.
                if event.conversation.is_none() {
                    refresh();
                }
            });
        }
        client::subscribe_to(&[CONVERSATION_JOINED, CONVERSATION_LEFT, CREATED, READ], refresh);
        REFRESH.set(Some(SidebarSignals { rows, at }));
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
                    if let Some(rooms) = ROOMS.get() {
                        rooms.set(sidebar.rooms);
                    }
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
