//! The live socket: one connection for everything that reaches users while they have a page open.

pub mod client;
pub mod events;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;
