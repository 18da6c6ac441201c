//! Stories: photos that are gone after a day.

pub mod api;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;

pub use model::Story;
