//! Images: uploaded, made safe and small, and served to those who may see them.

pub mod api;
pub mod components;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Media, Variant};
