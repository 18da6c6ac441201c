//! User accounts and authentication: signing up, logging in, sessions and tokens.
//!
//! Other slices see a user as a [`Person`], and the one who makes the request as a `Viewer`. How
//! they authenticated stays inside.

pub mod api;
mod document_user;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use document_user::document_user;
pub use model::{Current, Me, Person, current, current_is_owner};
