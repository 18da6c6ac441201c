//! A notification, as used by pages and the JSON API.

use crate::{
    accounts::Person,
    base::{ConversationId, MessageId, NotificationId, PostId, Timestamp},
};
use serde::{Deserialize, Serialize};

/// The kind of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase"),
    schema(as = NotificationKind),
)]
pub enum Kind {
    Follow,
    /// A request to follow the user.
    Request,
    Like,
    Comment,
    Mention,
    /// A reply to the user's story.
    Story,
    /// One of the user's own sign-ins was ended.
    Security,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Notification {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: NotificationId,
    pub kind: Kind,
    /// The person who did it. For `Security` the user themselves.
    pub from: Person,
    pub to: Person,
    /// The post it is about: the liked post, the reply, or the post that mentions the user.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub post: Option<PostId>,
    /// The message that mentions the user or answers their story, and its conversation.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub message: Option<MessageId>,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub conversation: Option<ConversationId>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    pub read: bool,
}

/// The address of a message: of its conversation, with the messages around it. It is here because
/// chat may use notifications, and not the other way round.
pub fn message_path(conversation: ConversationId, message: MessageId) -> String {
    format!("/chat/{conversation}?message={message}#message-{message}")
}

/// The answer to marking notifications as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Unread {
    /// The number of notifications that are still unread.
    pub unread: i64,
}
