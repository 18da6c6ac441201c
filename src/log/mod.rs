//! The event log: everything that a user must learn of, in order and without a gap, however often
//! their connection breaks.

#[cfg(feature = "ssr")]
pub mod server;
