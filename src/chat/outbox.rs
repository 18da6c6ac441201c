//! The outbox: messages that were written and have not arrived yet. Each is kept in the browser's
//! local storage until the server has it, survives a reload and a restart, and is sent in the order
//! it was written. Each has an id of its own (`client_id`), so sending it again stores it once
//! (idempotent).

use super::api::{open_conversation, post_message};
use crate::{
    accounts::document_user,
    base::{ConversationId, Error, MediaId, MessageId},
};
use leptos::{
    prelude::*,
    task::spawn_local,
    web_sys::{
        Storage,
        js_sys::{Date, Math},
    },
};
use serde::{Deserialize, Serialize};
use std::{cell::Cell, time::Duration};

/// The pause before the next try.
const PAUSE: Duration = Duration::from_secs(3);

/// The receiver of a message: a conversation, or a person with whom there may be none yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recipient {
    Conversation(ConversationId),
    Person(String),
}

/// A message in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// The time of writing. It orders the messages.
    pub written_at: i64,
    pub client_id: String,
    pub to: Recipient,
    pub text: String,
    pub reply_to: Option<MessageId>,
    /// Images with their descriptions.
    pub media: Vec<(MediaId, String)>,
    /// The reason why the server refused it.
    pub refused: Option<String>,
}

impl Pending {
    pub fn new(
        to: Recipient,
        text: String,
        reply_to: Option<MessageId>,
        media: Vec<(MediaId, String)>,
    ) -> Self {
        thread_local! {
            static LAST: Cell<i64> = const { Cell::new(0) };
        }
        let written_at = (Date::now() as i64).max(LAST.get() + 1);
        LAST.set(written_at);
        let client_id =
            (0..4).map(|_| format!("{:08x}", (Math::random() * 4_294_967_296.0) as u32)).collect();
        Self { written_at, client_id, to, text, reply_to, media, refused: None }
    }

    /// One storage key per message, so that two tabs never overwrite each other's.
    fn key(&self, start: &str) -> String {
        format!("{start}{:015} {}", self.written_at, self.client_id)
    }
}

thread_local! {
    static IS_UNDER_WAY: Cell<bool> = const { Cell::new(false) };
    /// Updated when the outbox has changed.
    static CHANGED: Cell<Option<RwSignal<u32>>> = const { Cell::new(None) };
}

/// Registers the signal that is updated whenever the outbox has changed.
pub fn on_change(changed: RwSignal<u32>) {
    CHANGED.set(Some(changed));
}

/// True if the outbox is not empty.
pub fn is_filled() -> bool {
    storage().is_some_and(|(storage, start)| keys(&storage, &start).next().is_some())
}

/// The messages in the outbox, oldest first.
pub fn pending() -> Vec<Pending> {
    let Some((storage, start)) = storage() else { return Vec::new() };
    let mut keys: Vec<String> = keys(&storage, &start).collect();
    keys.sort_unstable();
    keys.iter().filter_map(|key| serde_json::from_str(&storage.get_item(key).ok()??).ok()).collect()
}

fn keys(storage: &Storage, start: &str) -> impl Iterator<Item = String> {
    (0..storage.length().unwrap_or(0))
        .filter_map(|number| storage.key(number).ok()?)
        .filter(move |key| key.starts_with(start))
}

/// Adds a message to the outbox and starts sending. Returns false if it could not be stored.
pub fn put(pending: &Pending) -> bool {
    let kept = keep(pending);
    if kept {
        flush();
    }
    kept
}

/// Sends a refused message again.
pub fn try_again(pending: &Pending) {
    keep(&Pending { refused: None, ..pending.clone() });
    flush();
}

pub fn discard(pending: &Pending) {
    if let Some((storage, start)) = storage() {
        let _ = storage.remove_item(&pending.key(&start));
    }
    announce_change();
}

/// Sends the outbox, one message after the other. Refused messages stay, with the reason. Messages
/// that cannot be delivered are retried after `PAUSE`.
pub fn flush() {
    if IS_UNDER_WAY.replace(true) {
        return;
    }
    spawn_local(async {
        let is_done = send_all().await;
        IS_UNDER_WAY.set(false);
        if !is_done {
            set_timeout(flush, PAUSE);
        }
    });
}

/// Returns true if the server could be reached for all of them.
async fn send_all() -> bool {
    while let Some(next) = pending().into_iter().find(|pending| pending.refused.is_none()) {
        match send(&next).await {
            Ok(()) => discard(&next),
            // Rate limited or a server error: retry later.
            Err(error)
                if error == Error::Unreachable
                    || error.status() == 429
                    || error.status() >= 500 =>
            {
                return false;
            }
            Err(error) => {
                let why = error
                    .fields()
                    .and_then(|fields| fields.iter().next().map(|(_, why)| why.to_owned()));
                keep(&Pending { refused: Some(why.unwrap_or_else(|| error.to_string())), ..next });
            }
        }
    }
    true
}

async fn send(pending: &Pending) -> Result<(), Error> {
    let Pending { client_id, to, text, reply_to, media, .. } = pending.clone();
    let conversation = match to {
        Recipient::Conversation(id) => id,
        Recipient::Person(username) => open_conversation(username).await?,
    };
    let (media, described) = media.into_iter().unzip();
    post_message(conversation, client_id, text, reply_to, media, described).await
}

fn keep(pending: &Pending) -> bool {
    let (Some((storage, start)), Ok(text)) = (storage(), serde_json::to_string(pending)) else {
        return false;
    };
    let kept = storage.set_item(&pending.key(&start), &text).is_ok();
    announce_change();
    kept
}

fn announce_change() {
    if let Some(changed) = CHANGED.get() {
        changed.update(|count| *count += 1);
    }
}

/// The local storage, and the prefix of the keys of the signed-in user.
fn storage() -> Option<(Storage, String)> {
    Some((window().local_storage().ok()??, format!("outbox-{} ", document_user()?)))
}
