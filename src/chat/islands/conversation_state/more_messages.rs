//! Loading more messages of a conversation, earlier and later ones, and keeping the place where one
//! reads while the list grows.

use super::{ConversationState, Item};
use crate::chat::api::{self, load_messages};
use leptos::prelude::*;

/// The most messages in the document.
const MOST: usize = 300;
/// The distance from the end, in pixels, that still counts as the end.
const NEAR: i32 = 80;
/// The most tries to load a page of messages while others come.
const MOST_TRIES: u32 = 3;

/// The place where a person reads.
#[derive(Clone, Copy)]
pub(super) struct ScrollPosition {
    /// They read an older part of the conversation.
    is_older: bool,
    /// They read further up.
    is_far: bool,
    top: i32,
    height: i32,
}

impl ConversationState {
    /// The number before or after which there are more messages, if there are any.
    pub fn edge(self, later: bool) -> RwSignal<Option<i64>> {
        if later { self.later } else { self.earlier }
    }

    /// Loads the page of messages before a number, or after it if they are `later`.
    pub async fn load(self, from: i64, later: bool) {
        let Some(conversation) = self.conversation.get_untracked() else { return };
        let mut tries = 0;
        let (page, is_current) = loop {
            let changed = self.changed.get_value();
            // If it fails, the link is still there.
            let Ok(page) = load_messages(conversation, from, later).await else { return };
            tries += 1;
            // What has changed on the way may be missing in it.
            let is_current = self.changed.get_value() == changed;
            if is_current || tries == MOST_TRIES {
                break (page, is_current);
            }
        };
        // Asked twice, they are there already.
        if self.edge(later).get_untracked() != Some(from) {
            return;
        }
        let mut new: Vec<Item> = page.items.into_iter().map(Item::from).collect();
        if later {
            let position = self.scroll_position();
            // They are the last ones only if nothing has come on the way.
            let is_last = page.next.is_none() && is_current;
            self.items.update(|items| items.append(&mut new));
            self.later.set(self.last().filter(|_| !is_last));
            self.show_pending();
            self.restore(position);
        } else {
            // The list is laid out from the bottom, so these move nothing.
            new.reverse();
            self.items.update(|items| {
                new.append(items);
                *items = new;
            });
            self.earlier.set(page.next.and_then(|next| next.parse().ok()));
            queue_microtask(move || self.trim_end());
        }
    }

    /// The number of the last message in the document.
    fn last(self) -> Option<i64> {
        self.items.with_untracked(|items| items.last().map(|item| item.seq))
    }

    /// Removes the oldest messages from a long document.
    fn trim_start(self) {
        let too_many = self.items.with_untracked(Vec::len).saturating_sub(MOST);
        if too_many > 0 {
            self.items.update(|items| drop(items.drain(..too_many)));
            self.earlier.set(self.items.with_untracked(|items| items.first().map(|item| item.seq)));
        }
    }

    /// Removes the newest messages from a long document while the person reads further up.
    fn trim_end(self) {
        if self.items.with_untracked(Vec::len) > MOST {
            let position = self.scroll_position();
            self.items.update(|items| items.truncate(MOST));
            self.later.set(self.last());
            self.show_pending();
            self.restore(position);
        }
    }

    /// To be taken before the end of the list changes.
    pub(super) fn scroll_position(self) -> ScrollPosition {
        let scroller = self.scroller.get_untracked();
        ScrollPosition {
            is_older: !self.is_newest(),
            is_far: self.is_far(),
            top: scroller.as_ref().map_or(0, |scroller| scroller.scroll_top()),
            height: scroller.map_or(0, |scroller| scroller.scroll_height()),
        }
    }

    /// After a change at the end of the list, shows what was shown before. Who was at the end of
    /// the conversation stays there.
    pub(super) fn restore(self, before: ScrollPosition) {
        let ScrollPosition { is_older, is_far, top, height } = before;
        // By then the list is rendered, but not painted yet.
        queue_microtask(move || {
            if let Some(scroller) = self.scroller.get_untracked() {
                let added = scroller.scroll_height() - height;
                scroller.set_scroll_top(if is_older || is_far { top - added } else { 0 });
            }
            if is_older || !is_far {
                self.trim_start();
            }
            self.on_scroll();
            self.mark_seen();
        });
    }

    pub(super) fn is_newest(self) -> bool {
        self.later.get_untracked().is_none()
    }

    /// True if the person reads further up.
    pub(super) fn is_far(self) -> bool {
        self.scroller.get_untracked().is_some_and(|scroller| scroller.scroll_top() < -NEAR)
    }

    /// Notes whether the newest message is out of view.
    pub fn on_scroll(self) {
        let is_away = self.is_far() || !self.is_newest();
        if is_away != self.is_away.get_untracked() {
            self.is_away.set(is_away);
            self.mark_seen();
        }
    }

    /// Scrolls to the newest message, or loads the page again if it is not in the document any
    /// more.
    pub fn go_to_newest(self) {
        match (self.is_newest(), self.scroller.get_untracked(), self.conversation.get_untracked()) {
            (true, Some(scroller), _) => scroller.set_scroll_top(0),
            (false, _, Some(conversation)) => crate::ui::go_to(&api::path(conversation)),
            _ => {}
        }
    }
}
