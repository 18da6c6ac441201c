//! What was written and has not arrived yet. It lies in the browser's storage until the server has it, survives a reload, and
//! is sent in the order it was written. Each message has a name of its own, so sending it again stores it once.

use super::{all, find, find_in, room, set, writing};
use crate::{
    base::Error,
    ui::{call, focus},
};
use leptos::{
    ev,
    prelude::*,
    server_fn::error::FromServerFnError,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{
        Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, Storage,
        js_sys::{Date, JSON, Math},
    },
};
use std::{cell::Cell, time::Duration};

const PAUSE: Duration = Duration::from_secs(3);

/// What separates the parts of an entry. No text that is typed has it.
const PARTS: &str = "\u{1f}";

#[derive(Clone, Default)]
struct Entry {
    /// Under which it lies in the storage.
    name: String,
    conversation: String,
    client_id: String,
    reply_to: String,
    /// Ids of images, and what they show.
    media: Vec<String>,
    described: Vec<String>,
    /// Why the server did not take it.
    refused: String,
    text: String,
}

impl Entry {
    fn written(&self) -> String {
        let media = self.media.join(",");
        let described = self.described.join("\u{1d}");
        [&self.conversation, &self.client_id, &self.reply_to, &media, &described, &self.refused, &self.text].map(String::as_str).join(PARTS)
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(7, PARTS).map(str::to_owned);
        let (conversation, client_id, reply_to) = (parts.next()?, parts.next()?, parts.next()?);
        let list = |text: String, by: &str| if text.is_empty() { Vec::new() } else { text.split(by).map(str::to_owned).collect() };
        let (media, described) = (list(parts.next()?, ","), list(parts.next()?, "\u{1d}"));
        let (refused, text) = (parts.next()?, parts.next()?);
        Some(Self { name: String::new(), conversation, client_id, reply_to, media, described, refused, text })
    }

    fn body(&self) -> String {
        let quoted = |text: &str| JSON::stringify(&JsValue::from_str(text)).map(String::from).unwrap_or_default();
        let reply = if self.reply_to.is_empty() { String::new() } else { format!(",\"reply_to\":\"{}\"", self.reply_to) };
        let media: Vec<String> = self.media.iter().map(|id| format!("\"{id}\"")).collect();
        format!("{{\"client_id\":\"{}\",\"text\":{},\"media\":[{}]{reply}}}", self.client_id, quoted(&self.text), media.join(","))
    }
}

/// The browser's storage, and how the names begin under which the entries of who is signed in lie there. One name each, so that
/// two tabs never write over each other's.
fn storage() -> Option<(Storage, String)> {
    let person = find("nav[data-person]")?.get_attribute("data-person")?;
    Some((window().local_storage().ok()??, format!("outbox-{person} ")))
}

/// What waits, the first written first.
fn entries() -> Vec<Entry> {
    let Some((storage, start)) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let mut names: Vec<String> =
        (0..count).filter_map(|number| storage.key(number).ok()?).filter(|name| name.starts_with(&start)).collect();
    names.sort_unstable();
    let entry = |name: String| Some(Entry { name: name.clone(), ..Entry::read(&storage.get_item(&name).ok()??)? });
    names.into_iter().filter_map(entry).collect()
}

/// The name of the next entry: later ones come later in the order of names.
fn next_name(client_id: &str) -> String {
    let time = Date::now().max(LAST.get() + 1.0);
    LAST.set(time);
    format!("{}{time:015} {client_id}", storage().map(|(_, start)| start).unwrap_or_default())
}

/// Answers whether it was kept.
fn keep(entry: &Entry) -> bool {
    storage().is_some_and(|(storage, _)| storage.set_item(&entry.name, &entry.written()).is_ok())
}

/// Changes one entry; nothing takes it out.
fn change(client_id: &str, with: impl Fn(Entry) -> Option<Entry>) {
    for entry in entries().into_iter().filter(|entry| entry.client_id == client_id) {
        let name = entry.name.clone();
        match (with(entry), storage()) {
            (Some(entry), _) => drop(keep(&entry)),
            (None, Some((storage, _))) => drop(storage.remove_item(&name)),
            (None, None) => {}
        }
    }
}

/// Begins to listen. Called once.
pub fn listen() {
    window_event_listener(ev::submit, |event| {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        if let Some(form) = form.filter(|form| form.has_attribute("data-chat")) {
            event.prevent_default();
            // Its images are on their way.
            if !form.has_attribute("aria-busy") {
                written(&form);
            }
        }
    });
    window_event_listener(ev::click, |event| {
        let Some(button) = super::closest(event.target(), "[data-again], [data-discard]") else { return };
        if let Some(id) = button.get_attribute("data-again") {
            change(&id, |entry| Some(Entry { refused: String::new(), ..entry }));
            show();
            flush();
        } else if let Some(id) = button.get_attribute("data-discard") {
            change(&id, |_| None);
            show();
        }
    });
}

fn values(form: &HtmlFormElement, selector: &str) -> Vec<String> {
    let Ok(found) = form.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|number| Some(found.item(number)?.dyn_into::<HtmlInputElement>().ok()?.value())).collect()
}

/// Takes what was written out of the form and puts it into the outbox.
fn written(form: &HtmlFormElement) {
    let Some(area) = form.query_selector("textarea").ok().flatten().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let client_id: String = (0..4).map(|_| format!("{:08x}", (Math::random() * 4_294_967_296.0) as u32)).collect();
    let entry = Entry {
        name: next_name(&client_id),
        conversation: form.get_attribute("data-chat").unwrap_or_default(),
        client_id,
        reply_to: values(form, "input[name=reply_to]").pop().unwrap_or_default(),
        media: values(form, "input[name=media]"),
        described: values(form, "input[name=described]"),
        refused: String::new(),
        text: area.value().trim().to_owned(),
    };
    if entry.text.is_empty() && entry.media.is_empty() {
        return;
    }
    if !keep(&entry) {
        // No room, or none allowed: sent as a plain form, so it is not lost.
        let _ = form.submit();
        return;
    }
    area.set_value("");
    crate::drawn::sent(form);
    writing::answer(None);
    if let Some(uploads) = form.query_selector(".uploads").ok().flatten() {
        uploads.set_inner_html("");
    }
    show();
    room::to_newest();
    focus(".room__text");
    flush();
}

/// Shows what has not arrived yet at the end of its conversation.
pub fn show() {
    for pending in all("[data-pending]") {
        pending.remove();
    }
    let (Some(room), Some(messages)) =
        (find("[data-room][data-newest]").and_then(|room| room.get_attribute("data-room")), find("#messages"))
    else {
        return;
    };
    for entry in entries().into_iter().filter(|entry| entry.conversation == room) {
        // It may have arrived while the answer did not.
        if find(&format!("article[data-client='{}']", entry.client_id)).is_some() {
            change(&entry.client_id, |_| None);
        } else if let Some(article) = pending(&entry) {
            let _ = messages.append_child(&article);
        }
    }
}

/// A message that has not arrived yet.
fn pending(entry: &Entry) -> Option<Element> {
    let article = document().create_element("article").ok()?;
    article.set_class_name("message message--mine");
    set(&article, "data-pending", &entry.client_id);
    set(&article, "aria-label", "You");
    article.set_inner_html(
        "<div class=\"message__bubble\"><p class=\"message__text\"></p></div><footer class=\"message__foot faint\"><span class=\"message__state\"></span></footer>",
    );
    let text = if entry.text.is_empty() { "Photo" } else { &entry.text };
    find_in(&article, ".message__text")?.set_text_content(Some(text));
    let state = find_in(&article, ".message__state")?;
    if entry.refused.is_empty() {
        state.set_text_content(Some("Sending"));
        return Some(article);
    }
    set(&state, "data-state", "Failed");
    state.set_text_content(Some("Failed"));
    let foot = find_in(&article, "footer")?;
    let why = document().create_element("span").ok()?;
    why.set_text_content(Some(&format!(" · {}", entry.refused)));
    foot.append_child(&why).ok()?;
    for (name, words) in [("data-again", "Try again"), ("data-discard", "Discard")] {
        let button = document().create_element("button").ok()?.dyn_into::<HtmlElement>().ok()?;
        set(&button, "type", "button");
        set(&button, name, &entry.client_id);
        button.set_class_name("link");
        button.set_text_content(Some(words));
        foot.append_child(&button).ok()?;
    }
    Some(article)
}

thread_local! {
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
    /// The time of the last entry.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
}

/// Sends what waits, one after the other. What the server refuses is shown as failed; what does not get there is tried again.
pub fn flush() {
    if UNDER_WAY.replace(true) {
        return;
    }
    spawn_local(async {
        let reached = send_all().await;
        UNDER_WAY.set(false);
        if !reached {
            set_timeout(flush, PAUSE);
        }
    });
}

/// Answers whether the server was reached for all of them.
async fn send_all() -> bool {
    while let Some(entry) = entries().into_iter().find(|entry| entry.refused.is_empty()) {
        for (id, alt) in entry.media.iter().zip(&entry.described).filter(|(_, alt)| !alt.is_empty()) {
            let alt = JSON::stringify(&JsValue::from_str(alt)).map(String::from).unwrap_or_default();
            // Without its description it is still the image that was meant.
            let _ = call("PATCH", &format!("/api/media/{id}"), Some(&format!("{{\"alt\":{alt}}}"))).await;
        }
        let path = format!("/api/conversations/{}/messages", entry.conversation);
        match call("POST", &path, Some(&entry.body())).await {
            Ok((200 | 201, _)) => {
                change(&entry.client_id, |_| None);
                room::arrived(&entry.conversation, &entry.client_id);
            }
            // Too much at once, or trouble on the other side: later.
            Ok((429 | 500.., _)) | Err(_) => return false,
            Ok((_, answer)) => {
                let why = refusal(&answer);
                change(&entry.client_id, |entry| Some(Entry { refused: why.clone(), ..entry }));
                show();
            }
        }
    }
    true
}

/// The sentence in an answer of the API.
fn refusal(answer: &str) -> String {
    let get = |value: &JsValue, key: &str| leptos::web_sys::js_sys::Reflect::get(value, &key.into()).unwrap_or(JsValue::UNDEFINED);
    let said = JSON::parse(answer).ok().and_then(|value| get(&get(&value, "error"), "message").as_string());
    said.unwrap_or_else(|| Error::de(answer.to_owned().into()).to_string())
}
