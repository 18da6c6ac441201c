//! Catching up with a room. Its changes are numbered without a gap, so a page knows when it has
//! missed one, and fetches those after the last that it shows.

use super::{ConversationState, raise};
use crate::{
    base::Error,
    chat::{api::load_changes, model::CatchUp},
    live::client,
};
use leptos::{prelude::*, task::spawn_local};

#[derive(Clone, Copy)]
pub(super) struct RoomChanges {
    /// The number of the last change that is shown.
    rev: StoredValue<i64>,
    /// True if later changes may be missing.
    is_behind: StoredValue<bool>,
    is_catching_up: StoredValue<bool>,
    /// The number of tries to catch up that have failed in a row.
    failed: StoredValue<u32>,
}

impl RoomChanges {
    pub fn after(rev: i64) -> Self {
        Self {
            rev: StoredValue::new(rev),
            is_behind: StoredValue::new(false),
            is_catching_up: StoredValue::new(false),
            failed: StoredValue::new(0),
        }
    }
}

impl ConversationState {
    /// True if a change of the room is the next one. An earlier one is known; after a gap all
    /// changes are fetched.
    pub(super) fn is_next(self, rev: i64) -> bool {
        let known = self.changes.rev.get_value();
        if rev == known + 1 {
            self.changes.rev.set_value(rev);
            return true;
        }
        // After a failure the next try, which is planned, fetches this change too.
        if rev > known && self.changes.failed.get_value() == 0 {
            self.catch_up();
        }
        false
    }

    /// Fetches all changes of a room after those that are shown. If that fails, it is tried again
    /// until the server answers (exponential backoff).
    pub(super) fn catch_up(self) {
        let Some(conversation) = self.conversation.get_untracked().filter(|_| self.is_room())
        else {
            return;
        };
        self.changes.is_behind.set_value(true);
        if self.changes.is_catching_up.get_value() {
            return;
        }
        self.changes.is_catching_up.set_value(true);
        spawn_local(async move {
            while self.changes.is_behind.get_value() {
                self.changes.is_behind.set_value(false);
                match load_changes(conversation, self.changes.rev.get_value()).await {
                    Ok(missed) => self.show_missed(missed),
                    Err(error) => self.catch_up_later(&error),
                }
            }
            self.changes.is_catching_up.set_value(false);
        });
    }

    fn catch_up_later(self, error: &Error) {
        // The viewer is signed out, or no longer in the room: there is nothing to fetch.
        if matches!(error, Error::Unauthorized | Error::NotFound) {
            return;
        }
        let failed = self.changes.failed.get_value() + 1;
        self.changes.failed.set_value(failed);
        let try_again = move || {
            // A hello may have made a try in the meantime.
            if self.changes.failed.get_value() == failed {
                self.catch_up();
            }
        };
        set_timeout(try_again, client::backoff(failed));
    }

    fn show_missed(self, missed: CatchUp) {
        self.changes.failed.set_value(0);
        raise(self.seen_until, missed.seen_by_all);
        let changes = missed.changes;
        // Events may have brought later changes while these were on the way.
        if changes.rev <= self.changes.rev.get_value() {
            return;
        }
        self.changes.rev.set_value(changes.rev);
        if changes.more {
            self.changes.is_behind.set_value(true);
        }
        self.note_change();
        for message in changes.messages {
            self.show_change(message);
        }
    }
}
