//! A person's profile.

use crate::{
    accounts::Person,
    base::{Timestamp, UserId},
    relations::Relationship,
};
use serde::{Deserialize, Serialize};

/// A person, as the viewer sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Profile {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: UserId,
    #[cfg_attr(feature = "ssr", schema(example = "mara"))]
    pub username: String,
    #[cfg_attr(feature = "ssr", schema(example = "Mara"))]
    pub name: String,
    #[cfg_attr(feature = "ssr", schema(example = "Lind"))]
    pub family: String,
    pub biography: String,
    pub photo: Option<String>,
    pub banner: Option<String>,
    pub followers: i64,
    pub following: i64,
    pub posts: i64,
    /// Whether one has to ask before one follows them.
    pub private: bool,
    /// False as well where the viewer may not know.
    pub online: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub last_seen: Option<Timestamp>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub registered_at: Timestamp,
    /// How the viewer stands to them; nothing to oneself, or for somebody signed out.
    pub relationship: Option<Relationship>,
}

impl Profile {
    pub fn person(&self) -> Person {
        let text = |text: &String| text.clone();
        Person {
            id: self.id,
            username: text(&self.username),
            name: text(&self.name),
            family: text(&self.family),
            photo: self.photo.clone(),
        }
    }
}

/// How many people have room beside a page.
pub const BESIDE: usize = 9;
