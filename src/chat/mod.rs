//! Chat: conversations, their messages, and how far each has been read.

pub mod api;
pub mod components;
pub mod events;
pub mod islands;
pub mod model;
pub mod outbox;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Conversation, Message};
