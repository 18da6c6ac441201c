//! The conversation that the person reads in this document: whose newest message is on the screen.
//! What is new there counts as seen, so the sidebar does not count it.

use crate::base::ConversationId;
use leptos::prelude::document;
use std::cell::Cell;

thread_local! {
    static OPEN: Cell<Option<ConversationId>> = const { Cell::new(None) };
}

/// Notes which conversation shows its newest message.
pub fn set(conversation: Option<ConversationId>) {
    OPEN.set(conversation);
}

/// True if the person reads this conversation right now: the document is visible as well.
pub fn is_open(conversation: ConversationId) -> bool {
    OPEN.get() == Some(conversation) && !document().hidden()
}
