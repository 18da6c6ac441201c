//! Chat: conversations, their messages, and how far each has been read.

pub mod api;
pub mod client;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Conversation, Message};
