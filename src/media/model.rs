//! Images, as shared by pages and the JSON API.

use crate::base::{MediaId, Result};
use serde::{Deserialize, Serialize};

/// An uploaded image.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Media {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "7093748273641472"))]
    pub id: MediaId,
    #[cfg_attr(feature = "ssr", schema(example = "/media/7093748273641472/large"))]
    pub url: String,
    #[cfg_attr(feature = "ssr", schema(example = "/media/7093748273641472/thumb"))]
    pub thumb_url: String,
    pub width: u32,
    pub height: u32,
    /// The description, for people who do not see the image.
    pub alt: String,
    /// A few pixels as a data URL, painted until the image is loaded.
    pub placeholder: String,
}

/// The sizes in which an image is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// A square.
    Thumb,
    Medium,
    Large,
}

impl Variant {
    pub const ALL: [Self; 3] = [Self::Thumb, Self::Medium, Self::Large];

    pub fn name(self) -> &'static str {
        match self {
            Self::Thumb => "thumb",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The longest side it can have, in pixels.
    pub fn side(self) -> u32 {
        match self {
            Self::Thumb => 320,
            Self::Medium => 800,
            Self::Large => 2048,
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.name() == name)
    }

    /// The path at which a variant of an image is served.
    pub fn path(self, id: MediaId) -> String {
        format!("/media/{id}/{}", self.name())
    }
}

const LONGEST_ALT: usize = 1000;

/// Trims a description and checks its length.
pub fn checked_alt(alt: &str) -> Result<String> {
    let alt = alt.trim().replace("\r\n", "\n");
    match alt.chars().count() {
        0..=LONGEST_ALT => Ok(alt),
        _ => Err(crate::base::Error::field("alt", "At most 1,000 characters, please.")),
    }
}
