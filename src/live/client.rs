//! The browser's end of the socket: one a tab, opened when the page has come to life, and again whenever it breaks.
//!
//! After a break it asks for what came after the last event it knows, so nothing is missed and nothing comes twice. What it
//! hears it hands to those who listen; they know what it means.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{
        CloseEvent, MessageEvent, WebSocket,
        js_sys::{JSON, Math, Object, Reflect},
    },
};
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

/// The longest wait between two tries.
const LONGEST: f64 = 30_000.0;
/// How long a break may last before it is said.
const PATIENCE: Duration = Duration::from_secs(2);
/// Closed because the sign-in has ended.
const REVOKED: u16 = 4011;

thread_local! {
    static LINE: Line = const { Line { socket: RefCell::new(None), known: Cell::new(None), tries: Cell::new(0), listeners: Cell::new(&[]) } };
}

struct Line {
    socket: RefCell<Option<WebSocket>>,
    /// The last event that was heard; nothing before the first hello.
    known: Cell<Option<i64>>,
    tries: Cell<u32>,
    listeners: Cell<&'static [fn(&Heard)]>,
}

/// A frame of the server.
pub struct Heard {
    pub kind: String,
    frame: JsValue,
}

impl Heard {
    fn parse(text: &str) -> Option<Self> {
        let frame = JSON::parse(text).ok()?;
        let kind = Reflect::get(&frame, &"type".into()).ok()?.as_string()?;
        Some(Self { kind, frame })
    }

    fn value(&self, path: &[&str]) -> JsValue {
        path.iter().fold(self.frame.clone(), |value, key| Reflect::get(&value, &(*key).into()).unwrap_or(JsValue::UNDEFINED))
    }

    /// What lies there: a text, or empty.
    pub fn text(&self, path: &[&str]) -> String {
        self.value(path).as_string().unwrap_or_default()
    }

    /// What lies there: a number.
    pub fn number(&self, path: &[&str]) -> Option<i64> {
        self.value(path).as_f64().map(|number| number as i64)
    }

    /// The sum of the numbers that lie there.
    pub fn sum(&self, path: &[&str]) -> i64 {
        let values = self.value(path).dyn_into::<Object>().map(|object| Object::values(&object)).unwrap_or_default();
        values.iter().filter_map(|value| value.as_f64()).sum::<f64>() as i64
    }

    /// Whether what lies there is true.
    pub fn is(&self, path: &[&str]) -> bool {
        self.value(path).is_truthy()
    }
}

/// Opens the line. Called once.
pub fn start(listeners: &'static [fn(&Heard)]) {
    LINE.with(|line| line.listeners.set(listeners));
    connect();
    window_event_listener(ev::online, |_| again());
    window_event_listener(ev::offline, |_| show_break(true));
    window_event_listener(ev::visibilitychange, |_| again());
}

/// Sends a frame, if the line is open. What must not be lost goes another way.
pub fn send(frame: &str) {
    LINE.with(|line| {
        if let Some(socket) = line.socket.borrow().as_ref().filter(|socket| socket.ready_state() == WebSocket::OPEN) {
            let _ = socket.send_with_str(frame);
        }
    });
}

/// Hears again what came after an event, because a page was drawn as it was then.
pub fn resume_from(seq: i64) {
    LINE.with(|line| {
        let known = line.known.get();
        line.known.set(Some(known.map_or(seq, |known| known.min(seq))));
        if known.is_some_and(|known| known > seq) {
            resume(seq);
        }
    });
}

fn resume(since: i64) {
    send(&format!("{{\"type\":\"resume\",\"since\":{since}}}"));
}

/// Tries at once, where the line is not open.
fn again() {
    let state = LINE.with(|line| line.socket.borrow().as_ref().map_or(WebSocket::CLOSED, WebSocket::ready_state));
    match state {
        WebSocket::OPEN => show_break(false),
        WebSocket::CONNECTING => {}
        _ => connect(),
    }
}

fn connect() {
    let origin = window().location().origin().unwrap_or_default();
    let Ok(socket) = WebSocket::new(&format!("{}/live", origin.replacen("http", "ws", 1))) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(heard) = event.data().as_string().and_then(|text| Heard::parse(&text)) {
            hear(&heard);
        }
    });
    socket.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    let this = socket.clone();
    let closed = Closure::<dyn Fn(CloseEvent)>::new(move |event: CloseEvent| closed(&this, event.code()));
    socket.set_onclose(Some(closed.into_js_value().unchecked_ref()));
    LINE.with(|line| line.socket.replace(Some(socket)));
}

fn closed(socket: &WebSocket, code: u16) {
    if code == REVOKED {
        reload_soon();
        return;
    }
    LINE.with(|line| {
        // Another may have been opened meanwhile.
        if line.socket.borrow().as_ref() != Some(socket) {
            return;
        }
        let tries = line.tries.replace(line.tries.get() + 1);
        let wait = (500.0 * f64::from(2_u32.saturating_pow(tries))).min(LONGEST) * (0.5 + Math::random() / 2.0);
        set_timeout(again, Duration::from_millis(wait as u64));
        set_timeout(|| show_break(LINE.with(|line| line.tries.get() > 0)), if tries == 0 { PATIENCE } else { Duration::ZERO });
    });
}

/// Where one logs out here, the next page is on its way: that must not be cut off.
fn reload_soon() {
    set_timeout(|| drop(window().location().reload()), PATIENCE);
}

fn hear(heard: &Heard) {
    let listeners = LINE.with(|line| {
        match heard.kind.as_str() {
            "hello" => {
                line.tries.set(0);
                show_break(false);
                let last = heard.number(&["seq"]);
                match line.known.get() {
                    Some(known) if last != Some(known) => resume(known),
                    Some(_) => {}
                    None => line.known.set(last),
                }
            }
            // What was missed cannot be told: the page is loaded anew. Drafts and the outbox are kept.
            "reset" => {
                let _ = window().location().reload();
            }
            "session.revoked" => reload_soon(),
            _ => {}
        }
        if heard.kind.contains('.')
            && let Some(seq) = heard.number(&["seq"])
        {
            match line.known.get() {
                Some(known) if seq <= known => return None,
                Some(known) if seq > known + 1 => {
                    resume(known);
                    return None;
                }
                _ => line.known.set(Some(seq)),
            }
        }
        Some(line.listeners.get())
    });
    listeners.into_iter().flatten().for_each(|listener| listener(heard));
}

/// Says that the server cannot be reached, or no longer.
fn show_break(broken: bool) {
    if let Some(banner) = document().query_selector(".offline").ok().flatten() {
        let _ = banner.toggle_attribute_with_force("hidden", !broken);
        banner.set_text_content(broken.then_some("No connection. What you write is kept and sent as soon as there is one."));
    }
}
