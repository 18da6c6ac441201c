//! Components for conversations.

mod message_actions;
mod message_bubble;
mod pending_bubble;

use message_actions::{MessageActions, Reactions};
pub use message_bubble::MessageBubble;
pub use pending_bubble::PendingBubble;
