//! The viewer's channels and groups in the sidebar, with what is unseen in them.
//!
//! What is new in a room is added here, without asking the server: one message in a channel of a
//! thousand people must not make a thousand browsers ask at once. The counts are set right by every
//! fetch of the sidebar ([`SidebarPeople`](super::SidebarPeople)): after a break, on return, and
//! soon after an event that cannot be counted.

use super::sidebar_people::{refresh_later, show_rooms_in};
use crate::{
    accounts::document_user,
    base::{ConversationId, UserId},
    chat::{
        api::path,
        events::{MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_SEEN, ReceivedEvent},
        model::{Kind, MessageKind, Progress, RoomRow},
    },
    live::client,
    ui::change_badge,
};
use leptos::prelude::*;
use serde::{Deserialize, de::IgnoredAny};

/// What has to be known of a new message to count it.
#[derive(Deserialize)]
struct NewInRoom {
    seq: i64,
    #[serde(default)]
    kind: MessageKind,
    #[serde(default)]
    hidden: bool,
    sender: Option<Sender>,
    #[serde(default)]
    mentions: Vec<UserId>,
}

#[derive(Deserialize)]
struct Sender {
    id: UserId,
}

#[island]
pub fn SidebarRooms(rooms: Vec<RoomRow>) -> impl IntoView {
    let rows = RwSignal::new(rooms);
    // The number of the newest message that was counted in each room.
    let newest = StoredValue::new(Vec::<(ConversationId, i64)>::new());
    // Effects run in the browser only.
    Effect::new(move || {
        show_rooms_in(rows);
        client::subscribe(MESSAGE_CREATED, move |event: ReceivedEvent<NewInRoom>| {
            if let Some((room, message)) = event.conversation.zip(event.data) {
                newest.update_value(|newest| {
                    newest.retain(|(other, _)| *other != room);
                    newest.push((room, message.seq));
                });
                count(rows, room, &message);
            }
        });
        client::subscribe(MESSAGE_DELETED, move |event: ReceivedEvent<IgnoredAny>| {
            let waits = |room: &RoomRow| Some(room.id) == event.conversation && room.unseen > 0;
            if rows.with_untracked(|rows| rows.iter().any(waits)) {
                refresh_later();
            }
        });
        client::subscribe(MESSAGE_SEEN, move |event: ReceivedEvent<Progress>| {
            let Some((room, progress)) = event.conversation.zip(event.data) else { return };
            let is_all = newest.with_value(|newest| {
                let newest = newest.iter().find(|(other, _)| *other == room);
                newest.is_some_and(|(_, seq)| *seq <= progress.seq)
            });
            if is_all { clear(rows, room) } else { refresh_later() }
        });
    });
    view! {
        <ul>
            <For
                each=move || rows.get()
                key=|room| (room.id, room.title.clone(), room.unseen, room.mentions, room.muted)
                let:room
            >
                <Row room />
            </For>
        </ul>
    }
}

/// Counts a new message, unless its room is on the screen.
fn count(rows: RwSignal<Vec<RoomRow>>, room: ConversationId, message: &NewInRoom) {
    let me = document_user();
    let sender = message.sender.as_ref().map(|sender| sender.id);
    let is_shown =
        !document().hidden() && window().location().pathname().is_ok_and(|here| here == path(room));
    if message.hidden || message.kind != MessageKind::Text || sender == me || is_shown {
        return;
    }
    let mentions = me.is_some_and(|me| message.mentions.contains(&me));
    let mut counts = None;
    rows.update(|rows| {
        if let Some(place) = rows.iter().position(|row| row.id == room) {
            let mut row = rows.remove(place);
            row.unseen += 1;
            row.mentions += i64::from(mentions);
            counts = Some(!row.muted);
            rows.insert(0, row);
        }
    });
    match counts {
        Some(true) => change_badge("messages", 1),
        Some(false) => {}
        // A room that is not among those shown.
        None => refresh_later(),
    }
}

/// The room was read to its end, here or on another device.
fn clear(rows: RwSignal<Vec<RoomRow>>, room: ConversationId) {
    let row = rows.with_untracked(|rows| rows.iter().find(|row| row.id == room).cloned());
    match row {
        Some(row) if row.unseen > 0 || row.mentions > 0 => {
            rows.update(|rows| {
                for row in rows.iter_mut().filter(|row| row.id == room) {
                    (row.unseen, row.mentions) = (0, 0);
                }
            });
            if !row.muted {
                change_badge("messages", -row.unseen);
            }
        }
        Some(_) => {}
        None => refresh_later(),
    }
}

#[component]
fn Row(room: RoomRow) -> impl IntoView {
    let RoomRow { id, kind, title, muted, unseen, mentions } = room;
    let sign = if kind == Kind::Channel { "#" } else { "" };
    let badge = match (mentions, unseen) {
        (0, 0) => None,
        (0, unseen) => Some((unseen.to_string(), " unseen")),
        (1, _) => Some(("@ 1".to_owned(), " mention of you")),
        (mentions, _) => Some((format!("@ {mentions}"), " mentions of you")),
    };
    let class = if muted { "badge badge--quiet" } else { "badge" };
    view! {
        <li>
            <a class="sidebar__room" href=path(id)>
                <span class="room-sign" aria-hidden="true">
                    {sign}
                </span>
                <span class="people__name">{title}</span>
                {muted.then(|| view! { <span class="visually-hidden">" (muted)"</span> })}
                {badge
                    .map(|(count, what)| {
                        view! {
                            <span class=class>
                                {count}<span class="visually-hidden">{what}</span>
                            </span>
                        }
                    })}
            </a>
        </li>
    }
}
