//! Islands of chat: parts that respond to clicks or update live.

mod chat_room;
mod conversation_list;
mod message_form;
pub mod room;

pub use chat_room::ChatRoom;
pub use conversation_list::ConversationList;
pub use room::RoomStart;
