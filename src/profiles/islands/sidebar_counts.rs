//! The counts of the sidebar and of the badges, in the browser. The two islands of the sidebar hand
//! their signals in here, and show what is set in them.
//!
//! New messages in rooms are counted here, without asking the server: one message in a channel of a
//! thousand people must not make a thousand browsers ask at once. Anything else is never added to,
//! but fetched, so a count cannot get stuck.

use crate::{
    accounts::document_user,
    base::{ConversationId, Error, Timestamp, UserId},
    chat::{
        events::{
            CONVERSATION_JOINED, CONVERSATION_LEFT, CONVERSATION_MUTED, MESSAGE_CREATED,
            MESSAGE_DELETED, MESSAGE_EDITED, MESSAGE_SEEN, ReceivedEvent,
        },
        model::{MessageKind, Progress, RoomRow},
        open_conversation,
    },
    live::{client, events::HELLO},
    notifications::events::{CREATED, READ},
    profiles::{
        api::load_sidebar,
        model::{PersonRow, Sidebar},
    },
    ui::{change_badge, coalesce, jitter, on_return, set_badge},
};
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, de::IgnoredAny};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    time::Duration,
};

/// Events within this time share one fetch (coalescing).
const PAUSE: Duration = Duration::from_millis(150);
/// The delay of a fetch after an event that reaches many browsers at once.
const SOONEST: Duration = Duration::from_millis(500);
const LATEST: Duration = Duration::from_secs(10);

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

/// The fields of a new message by which it is counted.
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

/// An event that may change the counts of a room.
#[derive(Clone, Copy)]
enum RoomEvent {
    /// A new message, with what it adds to the two counts.
    Created {
        room: ConversationId,
        seq: i64,
        unseen: i64,
        mentions: i64,
    },
    Edited {
        room: ConversationId,
        mentions_me: bool,
    },
    Deleted {
        room: ConversationId,
    },
    /// The viewer has seen the messages up to a number.
    Seen {
        room: ConversationId,
        seq: i64,
    },
}

/// The people in the sidebar, and the time as of which they are shown.
#[derive(Clone, Copy)]
struct People {
    rows: RwSignal<Vec<PersonRow>>,
    at: RwSignal<Timestamp>,
}

#[derive(Default)]
struct Counts {
    rooms: Cell<Option<RwSignal<Vec<RoomRow>>>>,
    people: Cell<Option<People>>,
    /// True once the counts may differ from those that the page was rendered with.
    is_changed: Cell<bool>,
    is_fetching: Cell<bool>,
    /// True if a fetch was asked for while another is in flight.
    is_wanted: Cell<bool>,
    /// The events of rooms since the fetch in flight has begun.
    meanwhile: RefCell<Vec<RoomEvent>>,
}

thread_local! {
    static COUNTS: Counts = Counts::default();
}

/// Keeps the rooms up to date. Called once, in the browser.
pub fn follow_rooms(rooms: RwSignal<Vec<RoomRow>>) {
    COUNTS.with(|counts| counts.rooms.set(Some(rooms)));
    client::subscribe(MESSAGE_CREATED, |event: ReceivedEvent<NewInRoom>| {
        if let Some((room, message)) = event.conversation.zip(event.data) {
            receive(created(room, &message));
            // A hidden message may be a new title too.
            if message.hidden || message.kind == MessageKind::Renamed {
                fetch_later();
            }
        }
    });
    client::subscribe(MESSAGE_EDITED, |event: ReceivedEvent<NewInRoom>| {
        if let Some((room, message)) = event.conversation.zip(event.data) {
            receive(RoomEvent::Edited { room, mentions_me: mentions_me(&message) });
        }
    });
    client::subscribe(MESSAGE_DELETED, |event: ReceivedEvent<IgnoredAny>| {
        if let Some(room) = event.conversation {
            receive(RoomEvent::Deleted { room });
        }
    });
    client::subscribe(MESSAGE_SEEN, |event: ReceivedEvent<Progress>| {
        if let Some((room, progress)) = event.conversation.zip(event.data) {
            receive(RoomEvent::Seen { room, seq: progress.seq });
        }
    });
}

/// Keeps the people up to date, and fetches all counts when they may have changed. Called once, in
/// the browser. `waiting` and `unread` are the numbers of unseen messages and of unread
/// notifications that the page was rendered with.
pub fn follow_people(
    rows: RwSignal<Vec<PersonRow>>,
    at: RwSignal<Timestamp>,
    waiting: i64,
    unread: i64,
) {
    COUNTS.with(|counts| counts.people.set(Some(People { rows, at })));
    on_return(fetch_soon);
    client::subscribe(HELLO, move |hello: Waiting| {
        let in_rooms: i64 = hello.rooms.values().map(|room| room.unseen).sum();
        let now_waiting = hello.unseen.values().sum::<i64>() + in_rooms;
        let is_current = (now_waiting, hello.unread_notifications) == (waiting, unread);
        // Events of rooms were missed before every hello but the first.
        if COUNTS.with(|counts| counts.is_changed.replace(true)) || !is_current {
            fetch_soon();
        }
    });
    for kind in [MESSAGE_CREATED, MESSAGE_EDITED, MESSAGE_DELETED, MESSAGE_SEEN] {
        client::subscribe(kind, |event: ReceivedEvent<IgnoredAny>| {
            if event.conversation.is_none() {
                fetch_soon();
            }
        });
    }
    let others = [CONVERSATION_JOINED, CONVERSATION_LEFT, CONVERSATION_MUTED, CREATED, READ];
    client::subscribe_to(&others, fetch_soon);
}

/// The event of a new message. It counts nothing if it is the viewer's own, or read at once.
fn created(room: ConversationId, message: &NewInRoom) -> RoomEvent {
    let me = document_user();
    let is_mine = message.sender.as_ref().map(|sender| sender.id) == me;
    let counts = !message.hidden
        && message.kind == MessageKind::Text
        && !is_mine
        && !open_conversation::is_open(room);
    RoomEvent::Created {
        room,
        seq: message.seq,
        unseen: counts.into(),
        mentions: (counts && mentions_me(message)).into(),
    }
}

fn mentions_me(message: &NewInRoom) -> bool {
    document_user().is_some_and(|me| message.mentions.contains(&me))
}

/// Counts the event. What is fetched just now may have been read before it, so it is applied to
/// that again.
fn receive(event: RoomEvent) {
    COUNTS.with(|counts| {
        if counts.is_fetching.get() {
            counts.meanwhile.borrow_mut().push(event);
        }
    });
    apply(event);
}

/// Applies an event to the rows that are shown, however often: a message that was counted is known
/// by its number (idempotent).
fn apply(event: RoomEvent) {
    let Some(rooms) = COUNTS.with(|counts| counts.rooms.get()) else { return };
    let of_room = |room| {
        rooms.with_untracked(|rows| {
            let index = rows.iter().position(|row| row.id == room)?;
            Some((index, rows[index].clone()))
        })
    };
    match event {
        RoomEvent::Created { room, seq, unseen, mentions } => {
            let Some((index, mut row)) = of_room(room) else { return fetch_later() };
            if seq <= row.last_seq {
                return;
            }
            if seq > row.last_seq + 1 {
                // Others were missed.
                fetch_later();
            }
            row.last_seq = seq;
            row.unseen += unseen;
            row.mentions += mentions;
            if !row.muted {
                change_badge("messages", unseen);
            }
            // The room with the latest message comes first.
            rooms.update(|rows| {
                rows.remove(index);
                rows.insert(0, row);
            });
            set_changed();
        }
        // It may mention the viewer now, or not any more.
        RoomEvent::Edited { room, mentions_me } => {
            if of_room(room).is_some_and(|(_, row)| row.mentions > 0 || mentions_me) {
                fetch_later();
            }
        }
        RoomEvent::Deleted { room } => {
            if of_room(room).is_some_and(|(_, row)| row.unseen > 0) {
                fetch_later();
            }
        }
        RoomEvent::Seen { room, seq } => match of_room(room) {
            Some((_, row)) if row.unseen == 0 && row.mentions == 0 => {}
            Some((index, row)) if row.last_seq <= seq => clear(rooms, index, &row),
            _ => fetch_later(),
        },
    }
}

/// Nothing in this room is unseen any more.
fn clear(rooms: RwSignal<Vec<RoomRow>>, index: usize, row: &RoomRow) {
    rooms.update(|rows| (rows[index].unseen, rows[index].mentions) = (0, 0));
    if !row.muted {
        change_badge("messages", -row.unseen);
    }
    set_changed();
}

fn set_changed() {
    COUNTS.with(|counts| counts.is_changed.set(true));
}

/// Fetches after a moment.
fn fetch_soon() {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    coalesce(&IS_WAITING, PAUSE, fetch);
}

/// Fetches after a random delay, because of an event that reaches many browsers at once.
fn fetch_later() {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    coalesce(&IS_WAITING, jitter(SOONEST, LATEST), fetch_soon);
}

/// Fetches now. One at a time: if it is asked for again meanwhile, it fetches once more.
fn fetch() {
    COUNTS.with(|counts| counts.is_wanted.set(true));
    if COUNTS.with(|counts| counts.is_fetching.replace(true)) {
        return;
    }
    spawn_local(async {
        while COUNTS.with(|counts| counts.is_wanted.replace(false)) {
            COUNTS.with(|counts| counts.meanwhile.borrow_mut().clear());
            match load_sidebar().await {
                Ok(sidebar) => show(sidebar),
                // The sign-in has ended: nothing in this document may stay visible.
                Err(Error::Unauthorized) => drop(window().location().reload()),
                // A failed fetch needs no retry: each event and each hello fetches again.
                Err(_) => {}
            }
        }
        COUNTS.with(|counts| counts.is_fetching.set(false));
    });
}

fn show(sidebar: Sidebar) {
    let (rooms, people) = COUNTS.with(|counts| (counts.rooms.get(), counts.people.get()));
    set_changed();
    if let Some(People { rows, at }) = people {
        at.set(client::now());
        rows.set(sidebar.people);
    }
    set_badge("messages", sidebar.unseen);
    set_badge("notifications", sidebar.unread);
    let Some(rooms) = rooms else { return };
    rooms.set(sidebar.rooms);
    COUNTS.with(|counts| counts.meanwhile.take()).into_iter().for_each(apply);
    // The server may not know yet that what is on the screen has been seen.
    let read = rooms.with_untracked(|rows| {
        let index = rows.iter().position(|row| open_conversation::is_open(row.id))?;
        Some((index, rows[index].clone()))
    });
    if let Some((index, row)) = read {
        set_badge("notifications", (sidebar.unread - row.mentions).max(0));
        clear(rooms, index, &row);
    }
}
