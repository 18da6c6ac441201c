//! People as other people see them: profiles and lists.

pub mod api;
pub mod components;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;
