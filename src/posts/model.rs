//! A post, as used by pages and the JSON API.

use crate::{
    accounts::Person,
    base::{Error, MediaId, PostId, Result, Timestamp},
    media::Media,
};
use serde::{Deserialize, Serialize};

/// The people who may see a post. A reply's audience is never wider than that of its thread's root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase"),
    schema(as = PostAudience),
)]
pub enum Audience {
    #[default]
    Public,
    Followers,
}

/// A post, as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Post {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: PostId,
    pub author: Person,
    #[cfg_attr(feature = "ssr", schema(example = "Rehearsal was loud. #Bach"))]
    pub body: String,
    pub media: Vec<Media>,
    /// The post that it replies to.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<PostId>,
    /// The first post of its thread. `None` if it is the first itself.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub root: Option<PostId>,
    pub likes: i64,
    /// True if the viewer likes it.
    pub liked: bool,
    /// The number of replies to it.
    pub comments: i64,
    pub audience: Audience,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub edited_at: Option<Timestamp>,
    /// True if the post was deleted and only its position in the thread is left.
    pub deleted: bool,
}

impl Post {
    /// The address of the post's own page, with its thread.
    pub fn path(&self) -> String {
        format!("/post/{}", self.id)
    }
}

/// A new post or reply.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NewPost {
    #[cfg_attr(feature = "ssr", schema(example = "Rehearsal was loud. #Bach"))]
    pub body: String,
    /// Images of the viewer's own that are not used yet, four at most.
    #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
    pub media: Vec<MediaId>,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<PostId>,
    pub audience: Audience,
}

/// The longest text, in grapheme clusters: what people see as one character each.
pub const LONGEST: usize = 500;
/// One grapheme cluster may have many code points, but not thousands.
const LONGEST_BYTES: usize = 20_000;
pub const MOST_IMAGES: usize = 4;

/// Validates a text and returns it in the form to store. `letters` counts grapheme clusters.
pub fn checked_body(
    body: &str,
    may_be_empty: bool,
    letters: impl Fn(&str) -> usize,
) -> Result<String> {
    let body = body.replace("\r\n", "\n").trim().to_owned();
    if body.is_empty() && !may_be_empty {
        return Err(Error::field("body", "Write something first."));
    }
    if body.len() > LONGEST_BYTES || letters(&body) > LONGEST {
        return Err(Error::field("body", "At most 500 characters, please."));
    }
    Ok(body)
}

/// The number of likes of a post, and whether the viewer likes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Liking {
    pub liked: bool,
    pub likes: i64,
}

impl Liking {
    /// The state after a click on the button.
    pub fn toggled(self) -> Self {
        Self { liked: !self.liked, likes: self.likes + if self.liked { -1 } else { 1 } }
    }

    /// The accessible name of the button.
    pub fn label(self) -> String {
        labelled("Like", self.likes)
    }

    /// The text on the button: empty for zero.
    pub fn count(self) -> String {
        counted(self.likes)
    }
}

/// The accessible name of a button with a count. It repeats the visible text.
pub fn labelled(name: &str, count: i64) -> String {
    if count == 0 { name.to_owned() } else { format!("{name} {count}") }
}

/// A count as text: empty for zero.
pub fn counted(count: i64) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_tidied_and_bounded() {
        let letters = |text: &str| text.chars().count();
        assert_eq!(checked_body(" a\r\nb\n ", false, letters), Ok("a\nb".to_owned()));
        assert_eq!(checked_body(" ", true, letters), Ok(String::new()));
        assert!(checked_body(&"x".repeat(500), false, letters).is_ok());
        for bad in [" \n", &"x".repeat(501)] {
            assert!(checked_body(bad, false, letters).is_err_and(|error| {
                error.fields().is_some_and(|fields| fields.get("body").is_some())
            }));
        }
        assert!(checked_body(&"x".repeat(20_001), false, |_| 1).is_err());
    }
}
