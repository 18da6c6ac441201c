//! The conversation on the page: what is new, and what was said before.

use super::{all, closest, find, find_in, parsed, set, writing};
use crate::{
    drawn::{api::draw, when_near},
    live::client::{self as live, Heard},
    ui::{call, focus},
};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, Node},
};
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

/// Messages in the page at most.
const MOST: u32 = 300;
/// What comes close together is fetched at once.
const PAUSE: Duration = Duration::from_millis(20);
/// How far from the end one still is at the end.
const NEAR: i32 = 80;

thread_local! {
    /// Messages to fetch, and whether what comes after the last is wanted as well.
    static WANTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static MORE: Cell<bool> = const { Cell::new(false) };
    static FETCHING: Cell<bool> = const { Cell::new(false) };
    /// How far the other's eyes and devices have come, as far as this page was told.
    static SEEN_UNTIL: Cell<i64> = const { Cell::new(0) };
    static REACHED_UNTIL: Cell<i64> = const { Cell::new(0) };
    /// The last message that was told to be seen.
    static SEEN: RefCell<String> = const { RefCell::new(String::new()) };
}

pub struct Room {
    element: Element,
    id: String,
    other: String,
}

fn here() -> Option<Room> {
    let element = find("[data-room]")?;
    let (id, other) = (element.get_attribute("data-room")?, element.get_attribute("data-other")?);
    Some(Room { element, id, other })
}

/// The conversation on the page, if it is this one.
pub fn at(conversation: &str) -> Option<Room> {
    here().filter(|room| room.id == conversation)
}

impl Room {
    /// Whether the page goes on to the newest message.
    fn is_newest(&self) -> bool {
        self.element.has_attribute("data-newest")
    }
}

/// Begins to listen. Called once.
pub fn listen() {
    window_event_listener(ev::visibilitychange, |_| see());
    window_event_listener(ev::focus, |_| see());
    window_event_listener(ev::click, |event| {
        if let Some(earlier) = closest(event.target(), "#earlier a").and_then(|link| link.closest("#earlier").ok().flatten()) {
            event.prevent_default();
            load_earlier(earlier);
        }
        if closest(event.target(), ".room__newest").is_some() {
            to_newest();
        }
        if let Some(quote) = closest(event.target(), "a.message__quote").and_then(|link| link.get_attribute("href"))
            && let Some(message) = quote.split_once('#').and_then(|(_, id)| document().get_element_by_id(id))
        {
            event.prevent_default();
            message.scroll_into_view();
            set(&message, "tabindex", "-1");
            focus(&format!("#{}", message.id()));
        }
    });
}

/// Called when there is another page.
pub fn arrive() {
    let Some(room) = here() else { return };
    SEEN.with(|seen| seen.borrow_mut().clear());
    SEEN_UNTIL.set(0);
    REACHED_UNTIL.set(0);
    // What was wanted for the room before.
    WANTED.with(|wanted| wanted.borrow_mut().clear());
    MORE.set(false);
    if let Some(since) = room.element.get_attribute("data-log").and_then(|since| since.parse().ok()) {
        live::resume_from(since);
    }
    watch_earlier();
    if let Some(scroller) = find(".room__scroll") {
        let moved = leptos::wasm_bindgen::closure::Closure::<dyn Fn()>::new(show_way_down);
        scroller.unchecked_ref::<leptos::web_sys::HtmlElement>().set_onscroll(Some(moved.into_js_value().unchecked_ref()));
    }
}

/// A message has been sent to one of the person's conversations.
pub fn created(heard: &Heard) {
    let Some(room) = at(&heard.text(&["data", "conversation"])) else { return };
    if heard.text(&["data", "sender", "id"]) == room.other {
        writing::show_typing(false);
    }
    if room.is_newest() {
        want(heard.text(&["data", "id"]));
    }
    show_way_down();
}

/// A message has changed.
pub fn changed(conversation: &str, message: String) {
    if at(conversation).is_some() && document().get_element_by_id(&format!("message-{message}")).is_some() {
        want(message);
    }
}

/// A message from the outbox has arrived. The socket says so as well, if it is there.
pub fn arrived(conversation: &str, client_id: &str) {
    if let (Some(room), Some(pending)) = (at(conversation), find(&format!("[data-pending='{client_id}']"))) {
        if let Some(state) = find_in(&pending, ".message__state") {
            state.set_text_content(Some("Sent"));
        }
        if room.is_newest() {
            MORE.set(true);
            set_timeout(fetch_all, PAUSE);
        }
    }
}

/// The other's devices have it, or their eyes.
pub fn reached(heard: &Heard, state: &'static str) {
    let (Some(room), Some(seq)) = (at(&heard.text(&["data", "conversation"])), heard.number(&["data", "seq"])) else { return };
    if heard.text(&["data", "user"]) != room.other {
        return;
    }
    match state {
        "Seen" => SEEN_UNTIL.set(SEEN_UNTIL.get().max(seq)),
        _ => REACHED_UNTIL.set(REACHED_UNTIL.get().max(seq)),
    }
    all("#messages > article[data-client]").iter().for_each(show_reached);
}

/// How far a message of one's own has come. It may have been drawn before that was told.
fn show_reached(article: &Element) {
    let Some(number) = number_of(article) else { return };
    let state = match (number <= SEEN_UNTIL.get(), number <= REACHED_UNTIL.get()) {
        (true, _) => "Seen",
        (false, true) => "Delivered",
        (false, false) => return,
    };
    if let Some(shown) = find_in(article, ".message__state").filter(|shown| shown.text_content().as_deref() != Some("Seen")) {
        shown.set_text_content(Some(state));
    }
}

/// The number of a message within its conversation; none while it has not arrived.
fn number_of(article: &Element) -> Option<i64> {
    article.get_attribute("data-seq").and_then(|seq| seq.parse().ok())
}

fn articles() -> Vec<Element> {
    all("#messages > article")
}

/// Fetches a message, with others that are wanted in the same moment.
fn want(message: String) {
    WANTED.with(|wanted| wanted.borrow_mut().push(message));
    set_timeout(fetch_all, PAUSE);
}

/// Fetches what is wanted, one request after the other: an older answer never comes after a newer one.
fn fetch_all() {
    if FETCHING.replace(true) {
        return;
    }
    spawn_local(async {
        while let Some(room) = here() {
            let ids = WANTED.with(|wanted| wanted.take());
            let which = match ids.is_empty() {
                false => format!("ids={}", ids.join(",")),
                // Whatever came after the last that the page has.
                true if MORE.replace(false) => format!("after={}", articles().iter().rev().find_map(number_of).unwrap_or(0)),
                true => break,
            };
            fetch(room.id, which).await;
        }
        FETCHING.set(false);
    });
}

/// Fetches messages of the conversation and puts each in its place.
async fn fetch(room: String, which: String) {
    let Ok(drawing) = draw(format!("/chat/{room}/messages"), which).await else { return };
    let (Some(room), Some(template)) = (at(&room), parsed(&drawing.html.into_inner())) else { return };
    let (scroller, height) = (find(".room__scroll"), find(".room__log").map_or(0, |log| log.scroll_height()));
    let fresh = template.content();
    let mut came = false;
    while let Some(article) = fresh.query_selector("article").ok().flatten() {
        came |= place(&room, article);
    }
    if let Some(none) = find("#messages > .room__none").filter(|_| came) {
        none.remove();
    }
    // Who reads further up is not moved by what comes below.
    if let Some(scroller) = scroller.filter(|scroller| came && scroller.scroll_top() < -NEAR) {
        let grown = find(".room__log").map_or(0, |log| log.scroll_height()) - height;
        scroller.set_scroll_top(scroller.scroll_top() - grown);
    } else {
        trim_start(&room);
    }
    show_way_down();
    see();
}

/// Puts a message in its place. Answers whether it is one that was not there.
fn place(room: &Room, article: Element) -> bool {
    if article.has_attribute("data-client") {
        show_reached(&article);
    }
    if let Some(present) = document().get_element_by_id(&article.id()) {
        let _ = present.replace_with_with_node_1(article.unchecked_ref::<Node>());
        return false;
    }
    let client_id = article.get_attribute("data-client");
    if let Some(pending) = client_id.as_ref().and_then(|id| find(&format!("[data-pending='{id}']"))) {
        pending.remove();
    }
    let Some(messages) = find("#messages").filter(|_| room.is_newest()) else {
        article.remove();
        return false;
    };
    if client_id.is_none() && document().hidden() && find("#messages > .room__line").is_none() {
        line_before(&messages);
    }
    let before = articles().into_iter().rev().find(|other| number_of(other).is_some_and(|other| Some(other) < number_of(&article)));
    let next = match before {
        Some(before) => before.next_sibling(),
        None => messages.first_child(),
    };
    // A line for what is new stands before the first of it.
    let next = next.map(|next| match next.dyn_ref::<Element>().is_some_and(|next| next.has_attribute("data-fresh")) {
        true => next.next_sibling(),
        false => Some(next),
    });
    let _ = messages.insert_before(&article, next.flatten().as_ref());
    if let Some(line) = find("[data-fresh]") {
        let _ = line.remove_attribute("data-fresh");
    }
    true
}

/// The line before what came while nobody looked.
fn line_before(messages: &Element) {
    let Ok(line) = document().create_element("p") else { return };
    line.set_class_name("room__line");
    set(&line, "role", "separator");
    set(&line, "aria-label", "New messages");
    set(&line, "data-fresh", "");
    line.set_inner_html("<span>New messages</span>");
    let pending = find("#messages > [data-pending]");
    let _ = messages.insert_before(&line, pending.as_deref());
}

/// Tells that the newest message of the other is seen, if somebody looks.
fn see() {
    if document().hidden() || here().is_none_or(|room| !room.is_newest()) {
        return;
    }
    let last = articles().into_iter().rev().find(|article| !article.has_attribute("data-client") && article.has_attribute("data-message"));
    let Some(id) = last.and_then(|article| article.get_attribute("data-message")) else { return };
    if SEEN.with(|seen| seen.replace(id.clone())) != id {
        spawn_local(async move {
            if !matches!(call("PUT", &format!("/api/messages/{id}/seen"), None).await, Ok((200, _))) {
                SEEN.with(|seen| seen.borrow_mut().clear());
            }
        });
    }
}

fn watch_earlier() {
    if let Some(earlier) = document().get_element_by_id("earlier") {
        when_near(&earlier.clone(), move || load_earlier(earlier.clone()));
    }
}

/// Puts what was said before above what is there. Filled from below, the page does not move.
fn load_earlier(earlier: Element) {
    let address = find_in(&earlier, "a").and_then(|link| link.get_attribute("href")).unwrap_or_default();
    let Some((room, (_, query))) = here().zip(address.split_once('?')) else { return };
    if earlier.has_attribute("aria-busy") {
        return;
    }
    set(&earlier, "aria-busy", "true");
    let query = query.to_owned();
    spawn_local(async move {
        let Ok(drawing) = draw(format!("/chat/{}/messages", room.id), query).await else {
            let _ = earlier.remove_attribute("aria-busy");
            return;
        };
        let (Some(template), Some(messages)) = (parsed(&drawing.html.into_inner()), find("#messages")) else { return };
        let older = template.content();
        let first = messages.first_child();
        while let Some(article) = older.query_selector("article").ok().flatten() {
            let _ = messages.insert_before(&article, first.as_ref());
        }
        match older.get_element_by_id("earlier") {
            Some(next) => {
                let _ = earlier.replace_with_with_node_1(next.unchecked_ref::<Node>());
            }
            None => earlier.remove(),
        }
        trim_end(&room);
        show_way_down();
        watch_earlier();
    });
}

/// Takes the newest out of a page that has become long while one reads further up.
fn trim_end(room: &Room) {
    let (Some(scroller), Some(log)) = (find(".room__scroll"), find(".room__log")) else { return };
    let (height, all) = (log.scroll_height(), articles());
    let Some(too_many) = all.len().checked_sub(MOST as usize).filter(|count| *count > 0) else { return };
    all.iter().rev().take(too_many).for_each(Element::remove);
    let _ = room.element.remove_attribute("data-newest");
    scroller.set_scroll_top(scroller.scroll_top() + height - log.scroll_height());
}

/// Takes the oldest out of a page that has become long while one reads what is new.
fn trim_start(room: &Room) {
    let all = articles();
    let Some(too_many) = all.len().checked_sub(MOST as usize).filter(|count| *count > 0) else { return };
    all.iter().take(too_many).for_each(Element::remove);
    let Some(first) = all.get(too_many).and_then(|article| article.get_attribute("data-seq")) else { return };
    if let Some(earlier) = document().get_element_by_id("earlier") {
        earlier.remove();
    }
    if let (Some(log), Ok(earlier)) = (find(".room__log"), document().create_element("p")) {
        earlier.set_class_name("room__more");
        earlier.set_id("earlier");
        earlier
            .set_inner_html(&format!("<a class=\"button button--quiet\" href=\"/chat/{}?before={first}\">Earlier messages</a>", room.id));
        let _ = log.insert_before(&earlier, log.first_child().as_ref());
        watch_earlier();
    }
}

/// The button that leads to the newest message is there while that is out of sight.
fn show_way_down() {
    let (Some(room), Some(scroller), Some(button)) = (here(), find(".room__scroll"), find(".room__newest")) else { return };
    let away = !room.is_newest() || scroller.scroll_top() < -3 * NEAR;
    let _ = button.toggle_attribute_with_force("hidden", !away);
}

/// Goes to the newest message; where that is not in the page any more, in a page anew.
pub fn to_newest() {
    let (Some(room), Some(scroller)) = (here(), find(".room__scroll")) else { return };
    match room.is_newest() {
        true => scroller.set_scroll_top(0),
        false => drop(window().location().assign(&format!("/chat/{}", room.id))),
    }
}
