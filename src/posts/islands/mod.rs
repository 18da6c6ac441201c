//! Islands of posts: parts that respond to clicks or update live.

mod composer_form;
mod like_button;
mod new_posts;

pub use composer_form::ComposerForm;
pub use like_button::LikeButton;
pub use new_posts::NewPosts;
