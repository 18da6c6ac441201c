//! Islands of relations.

mod follow_button;

pub use follow_button::FollowButton;
