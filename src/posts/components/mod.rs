//! Components for posts.

mod article;
mod post_list;
mod post_menu;

pub use article::Article;
use article::ArticleViewer;
pub use post_list::{PostList, PostsOrNothing};
use post_menu::PostMenu;
