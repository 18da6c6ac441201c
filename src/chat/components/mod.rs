//! Components for conversations.

mod message_acts;
mod message_bubble;
mod pending_bubble;

use message_acts::{MessageActs, Reactions};
pub use message_bubble::MessageBubble;
pub use pending_bubble::PendingBubble;
