//! Live events about notifications.

use super::model::Notification;
use crate::base::{LiveEvent, NotificationId};
use serde::Serialize;

pub const CREATED: &str = "notification.created";
pub const READ: &str = "notification.read";

#[allow(clippy::large_enum_variant, reason = "one is written or read, and gone")]
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "data")]
pub enum NotificationEvent {
    #[serde(rename = "notification.created")]
    Created(Notification),
    /// The same user has read notifications: all up to this one, or messages that some are about.
    #[serde(rename = "notification.read")]
    Read { up_to: NotificationId },
}

impl LiveEvent for NotificationEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => CREATED,
            Self::Read { .. } => READ,
        }
    }
}
