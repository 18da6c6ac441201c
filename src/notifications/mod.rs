//! Notifications: what others did that concerns somebody.

pub mod api;
pub mod client;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;

pub use model::Notification;
