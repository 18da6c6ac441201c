//! Who somebody is, and how they prove it: signing up, logging in, sessions and tokens.
//!
//! Other slices meet a person here as a [`Person`], and the one who asks as a `Viewer`; how that
//! was proved stays inside.

pub mod api;
mod document_user;
pub mod model;

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;

pub use document_user::document_user;
pub use model::{Current, Me, Person, current, current_is_owner};
