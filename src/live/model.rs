//! Presence: who is online.

use crate::base::{Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// The presence of a user, for a viewer who may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Presence {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub user: UserId,
    pub online: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub last_seen: Option<Timestamp>,
}
