//! What every page stands on: who asks for it ([`PageRequest`]), and how what was loaded becomes a
//! document ([`page`]).
//!
//! It stands here, and not below the slices, because a page is for somebody.

mod page;
mod request;

pub use page::{Layout, page};
pub use request::PageRequest;
