//! Live events about posts.

use crate::base::{LiveEvent, PostId, UserId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "data")]
pub enum PostEvent {
    /// A user likes a post of the receiver.
    #[serde(rename = "post.liked")]
    Liked { post: PostId, user: UserId, likes: i64 },
}

impl LiveEvent for PostEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Liked { .. } => "post.liked",
        }
    }
}
