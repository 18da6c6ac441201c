//! The pages of notifications.

mod notifications;
mod settings;

pub use notifications::NotificationsPage;
pub use settings::NotificationSettingsPage;
