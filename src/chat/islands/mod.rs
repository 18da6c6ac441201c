//! Islands of chat: parts that respond to clicks or update live.

mod conversation_list;
pub mod conversation_state;
mod conversation_view;
mod message_form;

pub use conversation_list::ConversationList;
pub use conversation_state::ConversationStart;
pub use conversation_view::ConversationView;
