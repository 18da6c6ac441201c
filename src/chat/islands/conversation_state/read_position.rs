//! How far the viewer has read in a conversation, and telling the server.

use crate::{
    base::{ConversationId, Error},
    chat::{
        api::{MarkSeen, mark_seen},
        model::Kind,
    },
};
use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local, web_sys::UrlSearchParams};
use std::time::Duration;

/// The shortest time between two read positions that are told in a room: in a busy channel each of
/// many members would tell one for each message (throttle). Also the time before another try.
const SEEN_EVERY: Duration = Duration::from_secs(3);

#[derive(Clone, Copy)]
pub(super) struct ReadPosition {
    conversation: RwSignal<Option<ConversationId>>,
    kind: Kind,
    /// The number up to which the viewer has seen messages, and the one that the server knows.
    seen: StoredValue<i64>,
    told: StoredValue<i64>,
    is_telling: StoredValue<bool>,
}

impl ReadPosition {
    pub fn new(conversation: RwSignal<Option<ConversationId>>, kind: Kind, told: i64) -> Self {
        Self {
            conversation,
            kind,
            seen: StoredValue::new(told),
            told: StoredValue::new(told),
            is_telling: StoredValue::new(false),
        }
    }

    pub fn seen(self) -> i64 {
        self.seen.get_value()
    }

    pub fn see(self, seq: i64) {
        self.seen.update_value(|seen| *seen = seq.max(*seen));
    }

    /// The conversation and the number up to which the viewer has seen it, if the server does not
    /// know it yet.
    pub fn untold(self) -> Option<(ConversationId, i64)> {
        let seq = Some(self.seen()).filter(|seq| *seq > self.told.get_value());
        self.conversation.get_untracked().zip(seq)
    }

    /// Tells the server, one request after the other.
    pub fn tell(self) {
        let Some((conversation, seq)) = self.untold().filter(|_| !self.is_telling.get_value())
        else {
            return;
        };
        self.is_telling.set_value(true);
        spawn_local(async move {
            let pause = match mark_seen(conversation, seq).await {
                // Or there is nobody any more whom it could be told.
                Ok(_) | Err(Error::Unauthorized | Error::NotFound) => {
                    self.told.update_value(|told| *told = seq.max(*told));
                    if self.kind.is_room() { SEEN_EVERY } else { Duration::ZERO }
                }
                Err(_) => SEEN_EVERY,
            };
            let go_on = move || {
                self.is_telling.set_value(false);
                self.tell();
            };
            set_timeout(go_on, pause);
        });
    }

    /// Tells it while the page is left, without a pause. The browser sends a beacon even if the
    /// document is gone.
    pub fn tell_at_once(self) {
        let (Some((conversation, seq)), Ok(fields)) = (self.untold(), UrlSearchParams::new())
        else {
            return;
        };
        fields.append("conversation", &conversation.to_string());
        fields.append("seq", &seq.to_string());
        // Whether it arrives is not known: a page that comes back tells it again.
        let _ = window()
            .navigator()
            .send_beacon_with_opt_url_search_params(MarkSeen::PATH, Some(&fields));
    }
}
