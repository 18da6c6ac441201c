//! Who follows, blocks and mutes whom, and the one rule of who sees whom.

pub mod api;
mod blocks_page;
mod follow_button;
pub mod model;

#[cfg(feature = "ssr")]
pub mod server;

pub use blocks_page::BlockSettings;
pub use follow_button::FollowButton;
pub use model::{Listed, People, Relationship};
