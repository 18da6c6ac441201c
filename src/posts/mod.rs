//! Posts, replies and their threads, likes, and the feed.

pub mod api;
pub mod events;
pub mod islands;
pub mod model;
pub mod shortcuts;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Audience, Liking, Post};
