//! Follows, blocks and mutes, and the one rule of who sees whom.

pub mod api;
pub mod components;
pub mod events;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{PersonSince, Relationship};
