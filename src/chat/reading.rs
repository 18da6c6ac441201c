//! The conversation that the person reads in this document: whose newest messages are on the page.
//! What is new there counts as seen, so the sidebar does not count it.

use crate::base::ConversationId;
use leptos::prelude::document;
use std::cell::Cell;

thread_local! {
    static READ: Cell<Option<ConversationId>> = const { Cell::new(None) };
}

/// Notes which conversation has its newest messages in the document.
pub fn set(conversation: Option<ConversationId>) {
    READ.set(conversation);
}

/// True if the person reads this conversation right now: the document is visible as well.
pub fn is_read(conversation: ConversationId) -> bool {
    READ.get() == Some(conversation) && !document().hidden()
}
