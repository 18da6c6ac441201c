//! What people tell the owner of, and what the owner does about it.

pub mod api;
mod form;
pub mod model;
mod page;

#[cfg(feature = "ssr")]
pub mod server;

pub use form::ReportForm;
pub use model::{Report, ReportKind, Subject};
pub use page::ReportsPage;
