//! Islands of notifications: parts that respond to clicks or update live.

mod ask_to_notify;
mod notification_list;

pub use ask_to_notify::AskToNotify;
pub use notification_list::NotificationList;
