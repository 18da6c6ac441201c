//! Shared by server and browser: errors, ids, times and texts. Imports nothing of ours and knows no
//! feature of the product.

pub mod error;
pub mod event;
pub mod flash;
pub mod id;
pub mod page;
pub mod text;
pub mod time;

pub use error::{Error, Fields, Result};
pub use event::LiveEvent;
pub use flash::Flash;
pub use id::{
    ConversationId, InviteId, MailId, MediaId, MessageId, NotificationId, PostId, RelationId,
    ReportId, SessionId, StoryId, UserId,
};
pub use page::Page;
pub use time::Timestamp;
