//! What of notifications answers a press or keeps itself up to date.

mod ask_to_notify;
mod notification_list;

pub use ask_to_notify::AskToNotify;
pub use notification_list::NotificationList;
