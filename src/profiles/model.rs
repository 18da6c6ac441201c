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

/// How many people have room in the sidebar.
pub const SIDEBAR: usize = 9;

/// Somebody in a list of people, as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    pub person: Person,
    pub online: bool,
    pub last_seen: Option<Timestamp>,
    /// How many messages of theirs wait for the viewer.
    pub unseen: i64,
}

impl From<Profile> for PersonRow {
    fn from(profile: Profile) -> Self {
        Self {
            person: profile.person(),
            online: profile.online,
            last_seen: profile.last_seen,
            unseen: 0,
        }
    }
}

/// What the sidebar shows, and what waits for the viewer in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sidebar {
    pub people: Vec<PersonRow>,
    /// Messages.
    pub unseen: i64,
    /// Notifications.
    pub unread: i64,
}
