//! Who follows, blocks and mutes whom, and the one rule of who sees whom.

pub mod api;
mod follow_button;
pub mod model;
mod settings_page;

#[cfg(feature = "ssr")]
pub mod server;

pub use follow_button::FollowButton;
pub use model::{Listed, People, Relationship};
pub use settings_page::{blocks, requests};
