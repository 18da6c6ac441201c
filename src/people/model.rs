//! A person's profile.

use crate::{accounts::Person, base::Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow))]
pub struct Profile {
    #[cfg_attr(feature = "ssr", sqlx(flatten))]
    pub person: Person,
    pub biography: String,
    pub registered_at: Timestamp,
}
