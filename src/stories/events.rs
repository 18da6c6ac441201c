//! Live events about stories.

use super::model::Story;
use crate::base::LiveEvent;
use serde::Serialize;

pub const CREATED: &str = "story.created";

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", content = "data")]
pub enum StoryEvent {
    #[serde(rename = "story.created")]
    Created(Story),
}

impl LiveEvent for StoryEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => CREATED,
        }
    }
}
