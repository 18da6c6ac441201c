//! Components for posts.

mod article;
mod post_list;
mod post_menu;

pub use article::Article;
pub use post_list::{PostList, PostsOrNothing};
use post_menu::PostMenu;
