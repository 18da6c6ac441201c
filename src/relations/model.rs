//! The relationship between two users.

use crate::{accounts::Person, base::Timestamp};
use serde::{Deserialize, Serialize};

/// The viewer's relationship to another user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Relationship {
    pub following: bool,
    pub followed_by: bool,
    /// True if the viewer has asked to follow and waits for an answer.
    pub requested: bool,
    pub blocking: bool,
    pub muting: bool,
}

/// A user in a list, and since when they are in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PersonSince {
    pub user: Person,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
}
