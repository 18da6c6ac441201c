//! Notifications: what other people did that concerns a user.

pub mod api;
pub mod desktop;
pub mod events;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::Notification;
