//! Live events of relations.

use crate::base::{LiveEvent, UserId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "data")]
pub enum RelationEvent {
    /// A user has begun to follow the recipient.
    #[serde(rename = "follow.created")]
    Followed { user: UserId },
}

impl LiveEvent for RelationEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Followed { .. } => "follow.created",
        }
    }
}
