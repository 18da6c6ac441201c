//! Chat: conversations, their messages, and read positions.

pub mod api;
pub mod components;
pub mod events;
pub mod islands;
pub mod model;
pub mod open_conversation;
pub mod outbox;
pub mod switcher;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Conversation, Message};
