//! What live clients are told of relations.

use crate::base::{LiveEvent, UserId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum RelationEvent {
    /// Somebody follows the one who is told.
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
