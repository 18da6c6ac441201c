//! The pages of chat.

mod conversation;
mod delete_message;
mod edit_message;
mod inbox;

pub use conversation::{ConversationPage, ConversationWithPage};
pub use delete_message::DeleteMessagePage;
pub use edit_message::EditMessagePage;
pub use inbox::InboxPage;

use crate::{
    accounts::pages::PageRequest,
    base::{Error, Result},
    chat::{model::Message, server as chat},
};

/// The message of the address, if it is the viewer's own.
async fn own_message(request: &PageRequest) -> Result<Message> {
    let viewer = request.viewer()?;
    let message = chat::message(&request.app, viewer, request.param("message")?).await?;
    match message.sender.id == viewer.person.id {
        true if message.deleted => Err(Error::NotFound),
        true => Ok(message),
        false => Err(Error::Forbidden),
    }
}
