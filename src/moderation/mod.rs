//! Reports: what people report to the owner, and what the owner does about it.

pub mod api;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use model::{Report, ReportKind, Subject};
