//! Stories: images that are gone after a day.

pub mod api;
pub mod components;
pub mod events;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::Story;
