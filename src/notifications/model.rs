//! A notification, as pages and programs know it.

use crate::{
    accounts::Person,
    base::{NotificationId, PostId, Timestamp},
};
use serde::{Deserialize, Serialize};

/// What somebody is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ssr", derive(sqlx::Type, utoipa::ToSchema), sqlx(rename_all = "lowercase"), schema(as = NotificationKind))]
pub enum Kind {
    Follow,
    /// Somebody asks to follow them.
    Request,
    Like,
    Comment,
    Mention,
    /// Somebody answered their story.
    Story,
    /// One of their own sign-ins was ended.
    Security,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Notification {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: NotificationId,
    pub kind: Kind,
    /// Who did it; for security oneself.
    pub from: Person,
    pub to: Person,
    /// What it is about: the liked post, the comment, the post that mentions them.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub post: Option<PostId>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    pub read: bool,
}

/// How far somebody has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Unread {
    /// How many are left.
    pub unread: i64,
}
