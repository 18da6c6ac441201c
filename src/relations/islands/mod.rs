//! What of relations answers a press.

mod follow_button;

pub use follow_button::FollowButton;
