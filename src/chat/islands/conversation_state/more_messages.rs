//! Loading more messages of a conversation, earlier and later ones, and keeping the place where one
//! reads while the list grows.

use super::{ConversationState, Item};
use crate::{
    base::Page,
    chat::{
        api::{self, load_messages},
        model::{Message, Start},
    },
};
use leptos::{prelude::*, task::tick};

/// The most messages in the document.
const MOST: usize = 300;
/// The distance from the end, in pixels, that still counts as the end.
const NEAR: i32 = 80;
/// The most tries to load a page of messages while others come.
const MOST_TRIES: u32 = 3;

impl ConversationState {
    /// Loads a page of messages above or below the others.
    pub async fn load(self, start: Start) {
        let Some(conversation) = self.conversation.get_untracked() else { return };
        let mut tries = 0;
        let (page, is_current) = loop {
            let changed = self.changed.get_value();
            // If it fails, the link is still there.
            let Ok(page) = load_messages(conversation, start).await else { return };
            tries += 1;
            // What has changed on the way may be missing in it.
            let is_current = self.changed.get_value() == changed;
            if is_current || tries == MOST_TRIES {
                break (page, is_current);
            }
        };
        // Asked twice, they are there already.
        match start {
            Start::Before(before) if self.earlier.get_untracked() == Some(before) => {
                self.add_earlier(page).await;
            }
            Start::After(after) if self.later.get_untracked() == Some(after) => {
                self.add_later(page, is_current).await;
            }
            _ => {}
        }
    }

    /// Adds messages above the others. The list is laid out from the bottom, so the page does not
    /// move.
    async fn add_earlier(self, page: Page<Message>) {
        self.items.update(|items| {
            let earlier = page.items.into_iter().rev().map(Item::from);
            items.splice(0..0, earlier);
        });
        self.earlier.set(page.next.and_then(|next| next.parse().ok()));
        tick().await;
        self.trim_end().await;
    }

    /// Adds messages below the others. They are the last ones only if nothing has come on the way.
    async fn add_later(self, page: Page<Message>, is_current: bool) {
        let is_last = page.next.is_none() && is_current;
        let add = move || {
            self.items.update(|items| items.extend(page.items.into_iter().map(Item::from)));
            self.later.set(self.last().filter(|_| !is_last));
            self.show_pending();
        };
        self.keep_scroll_position(add).await;
        self.trim_start();
    }

    /// The number of the last message in the document.
    fn last(self) -> Option<i64> {
        self.items.with_untracked(|items| items.last().map(|item| item.seq))
    }

    /// Removes the oldest messages from a long document.
    pub(super) fn trim_start(self) {
        let too_many = self.items.with_untracked(Vec::len).saturating_sub(MOST);
        if too_many > 0 {
            self.items.update(|items| drop(items.drain(..too_many)));
            self.earlier.set(self.items.with_untracked(|items| items.first().map(|item| item.seq)));
        }
    }

    /// Removes the newest messages from a long document while the person reads further up.
    async fn trim_end(self) {
        if self.items.with_untracked(Vec::len) > MOST {
            let trim = move || {
                self.items.update(|items| items.truncate(MOST));
                self.later.set(self.last());
                self.show_pending();
            };
            self.keep_scroll_position(trim).await;
        }
    }

    /// Changes the end of the list, at once. Then what a person sees who reads further up, or an
    /// older part of the conversation, is moved back. Who is at the end stays there.
    pub(super) fn keep_scroll_position(self, change: impl FnOnce()) -> impl Future<Output = ()> {
        let before = self.scroller.get_untracked().map(|scroller| {
            let is_kept = self.is_far() || !self.is_newest();
            (is_kept, scroller.scroll_top(), scroller.scroll_height(), scroller)
        });
        change();
        async move {
            // Now the list is rendered, but not painted yet.
            tick().await;
            if let Some((is_kept, top, height, scroller)) = before {
                let added = scroller.scroll_height() - height;
                scroller.set_scroll_top(if is_kept { top - added } else { 0 });
            }
            self.on_scroll();
            self.mark_seen();
        }
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
