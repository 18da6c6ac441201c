//! Posts: what people write, the threads it makes, who likes it, and the feed.

pub mod api;
pub mod client;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Audience, Liking, Post};
