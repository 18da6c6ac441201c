//! The pages of chat.

mod about;
mod channels;
mod conversation;
mod delete_message;
mod edit_message;
mod inbox;
mod new_conversation;
mod remove_member;
mod search;
mod seen_by;
mod unread;

pub use about::AboutConversationPage;
pub use channels::ChannelsPage;
pub use conversation::{ConversationPage, ConversationWithPage};
pub use delete_message::DeleteMessagePage;
pub use edit_message::EditMessagePage;
pub use inbox::InboxPage;
pub use new_conversation::NewConversationPage;
pub use remove_member::RemoveMemberPage;
pub use search::SearchMessagesPage;
pub use seen_by::SeenByPage;
pub use unread::UnreadPage;

use crate::{
    accounts::pages::PageRequest,
    base::{Error, Result},
    chat::{
        model::{Message, MessageKind},
        server as chat,
    },
};

/// The message of the address, if it is the viewer's own.
async fn own_message(request: &PageRequest) -> Result<Message> {
    let viewer = request.viewer()?;
    let message = chat::message(&request.app, viewer, request.param("message")?).await?;
    match message.sender.id == viewer.person.id && message.kind == MessageKind::Text {
        true if message.deleted => Err(Error::NotFound),
        true => Ok(message),
        false => Err(Error::Forbidden),
    }
}
