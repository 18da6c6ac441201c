//! The browser's end of the socket: one per document, open while the document is shown, and
//! reconnected after a break with exponential backoff.
//!
//! After a break it asks for the events after its cursor, the last event it knows: so nothing is
//! missed and nothing comes twice. Events go to whoever subscribed to their type. The socket is
//! closed when the document is left: the browser keeps no page with an open socket in its
//! back/forward cache.

use super::{
    events::{ClientFrame, HELLO, PRESENCE_CHANGED, RESET, RESUMED, SESSION_REVOKED},
    model::Presence,
};
use crate::{
    base::{Timestamp, UserId},
    ui::jitter,
};
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{
        CloseEvent, MessageEvent, WebSocket,
        js_sys::{Date, Reflect},
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

/// The backoff after the first break, and the longest.
const SHORTEST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);
/// Time for which a break may last before the banner shows it.
const PATIENCE: Duration = Duration::from_secs(2);
/// Close codes after which the user is signed out: the session has ended, or there is none.
const SIGNED_OUT: [u16; 2] = [4001, 4011];

thread_local! {
    static CONNECTION: Connection = const { Connection {
        socket: RefCell::new(None),
        cursor: Cell::new(None),
        tries: Cell::new(0),
        hello: RefCell::new(None),
        subscribers: RefCell::new(Vec::new()),
        is_broken: Cell::new(None),
    } };
    /// A plain list, because any kind of map makes the browser build larger.
    static PRESENCE: RefCell<Vec<(UserId, ArcRwSignal<Option<Presence>>)>> =
        const { RefCell::new(Vec::new()) };
}

type Receive = Rc<dyn Fn(&str)>;

struct Connection {
    socket: RefCell<Option<WebSocket>>,
    /// The last event that was received; `None` before the first hello.
    cursor: Cell<Option<i64>>,
    tries: Cell<u32>,
    /// The last hello, for those who subscribe later.
    hello: RefCell<Option<String>>,
    /// By the type of frame.
    subscribers: RefCell<Vec<(&'static str, Receive)>>,
    is_broken: Cell<Option<RwSignal<bool>>>,
}

/// Opens the socket, once the document is shown. `is_broken` is set while the server cannot be
/// reached. Called once.
pub fn start(is_broken: RwSignal<bool>) {
    CONNECTION.with(|connection| connection.is_broken.set(Some(is_broken)));
    subscribe_to(&[HELLO], watch_soon);
    subscribe(PRESENCE_CHANGED, note_presence);
    window_event_listener(ev::online, |_| connect_again());
    window_event_listener(ev::offline, |_| show_broken(true));
    window_event_listener(ev::visibilitychange, |_| connect_again());
    window_event_listener(ev::pagehide, |_| disconnect());
    window_event_listener(ev::pageshow, |_| connect_again());
    connect_again();
}

/// Calls `then` with every frame of this type, and at once with the last hello if that is the type.
/// `F` has the fields that are needed.
pub fn subscribe<F: DeserializeOwned + 'static>(kind: &'static str, then: impl Fn(F) + 'static) {
    let receive = move |text: &str| match serde_json::from_str(text) {
        Ok(frame) => then(frame),
        Err(error) => unreadable(kind, &error),
    };
    add(kind, Rc::new(receive));
}

/// Calls `then` with the data of every event of this type. An event whose subject is gone, or no
/// longer visible to the person, has none.
pub fn subscribe_to_event<T: DeserializeOwned + 'static>(
    kind: &'static str,
    then: impl Fn(T) + 'static,
) {
    #[derive(Deserialize)]
    struct Event<T> {
        data: Option<T>,
    }
    subscribe(kind, move |event: Event<T>| {
        if let Some(data) = event.data {
            then(data);
        }
    });
}

fn unreadable(what: &str, error: &serde_json::Error) {
    leptos::logging::error!("A live frame cannot be read ({what}): {error}");
}

/// Calls `then` for every frame of one of these types, for subscribers who need no fields.
pub fn subscribe_to(kinds: &[&'static str], then: impl Fn() + 'static) {
    let receive: Receive = Rc::new(move |_| then());
    kinds.iter().for_each(|kind| add(kind, receive.clone()));
}

fn add(kind: &'static str, receive: Receive) {
    CONNECTION.with(|connection| {
        if let Some(hello) = connection.hello.borrow().as_ref().filter(|_| kind == HELLO) {
            receive(hello);
        }
        connection.subscribers.borrow_mut().push((kind, receive));
    });
}

/// Sends a frame, if the socket is open. Data that must not be lost is sent another way.
pub fn send(frame: &ClientFrame) {
    let Ok(text) = serde_json::to_string(frame) else { return };
    CONNECTION.with(|connection| {
        if let Some(socket) = connection
            .socket
            .borrow()
            .as_ref()
            .filter(|socket| socket.ready_state() == WebSocket::OPEN)
        {
            let _ = socket.send_with_str(&text);
        }
    });
}

/// Receives the events after `seq` again, because the document was rendered as of then.
pub fn resume_from(seq: i64) {
    CONNECTION.with(|connection| {
        let cursor = connection.cursor.get();
        connection.cursor.set(Some(cursor.map_or(seq, |cursor| cursor.min(seq))));
        if cursor.is_some_and(|cursor| cursor > seq) {
            send(&ClientFrame::Resume { since: seq });
        }
    });
}

/// The time by the browser's clock.
pub fn now() -> Timestamp {
    Timestamp::from_millis(Date::now() as i64)
}

/// The presence of a user, as far as it is known; `None` until the server sends it. Asks the server
/// to send changes.
pub fn presence_of(user: UserId) -> ArcRwSignal<Option<Presence>> {
    known_presence(user).unwrap_or_else(|| {
        let presence = ArcRwSignal::new(None);
        PRESENCE.with_borrow_mut(|all| all.push((user, presence.clone())));
        watch_soon();
        presence
    })
}

fn known_presence(user: UserId) -> Option<ArcRwSignal<Option<Presence>>> {
    PRESENCE.with_borrow(|all| {
        all.iter().find(|(other, _)| *other == user).map(|(_, presence)| presence.clone())
    })
}

fn note_presence(now: Presence) {
    if let Some(presence) = known_presence(now.user) {
        presence.set(Some(now));
    }
}

/// Tells the server which users are on the screen: once for all that are added together.
fn watch_soon() {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    if IS_WAITING.replace(true) {
        return;
    }
    queue_microtask(|| {
        IS_WAITING.set(false);
        let users: Vec<UserId> =
            PRESENCE.with_borrow(|all| all.iter().map(|(user, _)| *user).collect());
        if !users.is_empty() {
            send(&ClientFrame::Watch { users });
        }
    });
}

/// Connects at once, if the socket is not open and the document is shown.
fn connect_again() {
    if is_prerendered() {
        return;
    }
    let state = CONNECTION.with(|connection| {
        connection.socket.borrow().as_ref().map_or(WebSocket::CLOSED, WebSocket::ready_state)
    });
    match state {
        WebSocket::OPEN => show_broken(false),
        WebSocket::CONNECTING => {}
        _ => connect(),
    }
}

/// True if the browser has prerendered the document, which may never be shown.
fn is_prerendered() -> bool {
    let prerendering = Reflect::get(&document(), &"prerendering".into());
    prerendering.is_ok_and(|value| value.is_truthy())
}

fn connect() {
    let origin = window().location().origin().unwrap_or_default();
    let Ok(socket) = WebSocket::new(&format!("{}/live", origin.replacen("http", "ws", 1))) else {
        return;
    };
    let received = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            receive(&text);
        }
    });
    socket.set_onmessage(Some(received.into_js_value().unchecked_ref()));
    let this = socket.clone();
    let closed =
        Closure::<dyn Fn(CloseEvent)>::new(move |event: CloseEvent| closed(&this, event.code()));
    socket.set_onclose(Some(closed.into_js_value().unchecked_ref()));
    CONNECTION.with(|connection| connection.socket.replace(Some(socket)));
}

/// The delay before the next try after so many that failed: half a second, then twice as long each
/// time (exponential backoff), less up to a half of it (jitter).
pub fn backoff(tries: u32) -> Duration {
    let longest = SHORTEST.saturating_mul(2_u32.saturating_pow(tries)).min(LONGEST);
    jitter(longest / 2, longest)
}

fn disconnect() {
    // Removed first, so that closing it counts as no break.
    if let Some(socket) = CONNECTION.with(|connection| connection.socket.take()) {
        let _ = socket.close();
    }
}

fn closed(socket: &WebSocket, code: u16) {
    if SIGNED_OUT.contains(&code) {
        reload_soon();
        return;
    }
    CONNECTION.with(|connection| {
        // Another socket may have been opened meanwhile.
        if connection.socket.borrow().as_ref() != Some(socket) {
            return;
        }
        let tries = connection.tries.replace(connection.tries.get() + 1);
        set_timeout(connect_again, backoff(tries));
        let patience = if tries == 0 { PATIENCE } else { Duration::ZERO };
        set_timeout(
            || show_broken(CONNECTION.with(|connection| connection.tries.get() > 0)),
            patience,
        );
    });
}

/// Reloads after a moment. If the user logs out here, the next page is on its way and must not be
/// cut off.
fn reload_soon() {
    set_timeout(|| drop(window().location().reload()), PATIENCE);
}

/// The fields by which every frame is sorted.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "type")]
    kind: String,
    /// The number of an event in the log.
    seq: Option<i64>,
}

fn receive(text: &str) {
    let Head { kind, seq } = match serde_json::from_str(text) {
        Ok(head) => head,
        Err(error) => return unreadable("its type", &error),
    };
    let is_news = CONNECTION.with(|connection| match (kind.as_str(), seq) {
        (HELLO, Some(seq)) => {
            connection.tries.set(0);
            show_broken(false);
            connection.hello.replace(Some(text.to_owned()));
            match connection.cursor.get() {
                Some(cursor) if cursor != seq => send(&ClientFrame::Resume { since: cursor }),
                Some(_) => {}
                None => connection.cursor.set(Some(seq)),
            }
            true
        }
        // The log no longer holds what was missed, so the page is loaded anew. Drafts and the
        // outbox are kept.
        (RESET, _) => window().location().reload().is_err(),
        (SESSION_REVOKED, _) => {
            reload_soon();
            false
        }
        (RESUMED, _) | (_, None) => true,
        (_, Some(seq)) => is_next(connection, seq),
    });
    if is_news {
        // A subscriber may add others.
        let subscribers = CONNECTION.with(|connection| connection.subscribers.borrow().clone());
        let of_kind = subscribers.iter().filter(|(other, _)| *other == kind);
        of_kind.for_each(|(_, receive)| receive(text));
    }
}

/// True if an event is the next one. An earlier one is known; after a gap the events in between are
/// requested.
fn is_next(connection: &Connection, seq: i64) -> bool {
    match connection.cursor.get() {
        Some(cursor) if seq <= cursor => false,
        Some(cursor) if seq > cursor + 1 => {
            send(&ClientFrame::Resume { since: cursor });
            false
        }
        _ => {
            connection.cursor.set(Some(seq));
            true
        }
    }
}

fn show_broken(broken: bool) {
    if let Some(is_broken) = CONNECTION.with(|connection| connection.is_broken.get()) {
        is_broken.set(broken);
    }
}
