//! The live socket: one connection for everything that reaches people while they look.

pub mod client;
pub mod events;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;
