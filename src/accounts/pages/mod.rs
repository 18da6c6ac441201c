//! The basis of every page: the request with its viewer ([`PageRequest`]), and rendering the loaded
//! data as a document ([`page`]).
//!
//! It is in this slice, and not below the slices, because a page is rendered for a viewer.

mod page;
mod request;

pub use page::{Layout, page};
pub use request::PageRequest;
