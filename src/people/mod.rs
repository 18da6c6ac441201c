//! People as others see them: profiles and lists.

pub mod model;
mod neighbours;

#[cfg(feature = "ssr")]
pub mod server;

pub use neighbours::PeopleAside;
