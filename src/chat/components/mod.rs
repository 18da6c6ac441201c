//! Components for conversations.

mod message_actions;
mod message_bubble;
mod pending_bubble;

use message_actions::{MessageActions, Reactions};
pub use message_bubble::MessageBubble;
pub use pending_bubble::PendingBubble;

/// A number of things, in words: "1 member", "2 members".
pub fn counted(number: i64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
