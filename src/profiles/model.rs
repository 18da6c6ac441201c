//! Profiles, rows of people, and the sidebar.

use crate::{
    accounts::Person,
    base::{Timestamp, UserId},
    chat::model::RoomRow,
    relations::Relationship,
};
use serde::{Deserialize, Serialize};

/// A person's profile, as the viewer sees it.
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
    /// True if others have to ask before they can follow this person.
    pub private: bool,
    /// Also false if the viewer may not see this person's presence.
    pub online: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub last_seen: Option<Timestamp>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub registered_at: Timestamp,
    /// The viewer's relationship to this person. `None` on one's own profile, or if signed out.
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

/// The number of people in the sidebar, and the most rooms.
pub const SIDEBAR: usize = 9;
pub const SIDEBAR_ROOMS: usize = 8;

/// A person in a list, as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    pub person: Person,
    pub online: bool,
    pub last_seen: Option<Timestamp>,
    /// The number of their messages that the viewer has not seen.
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

/// The sidebar's rooms and people, and the viewer's total counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Sidebar {
    pub rooms: Vec<RoomRow>,
    pub people: Vec<PersonRow>,
    /// The number of unseen messages, without those in muted conversations.
    pub unseen: i64,
    /// All unseen messages as the socket's hello counts them: with those of muted direct
    /// conversations, without those in muted rooms.
    pub waiting: i64,
    /// The number of unread notifications.
    pub unread: i64,
}
