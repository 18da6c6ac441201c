//! A post, as pages and programs know it.

use crate::{
    accounts::Person,
    base::{Error, MediaId, PostId, Result, Timestamp},
    media::Media,
};
use serde::{Deserialize, Serialize};

/// Who may see a post. A reply is never seen by more than the post its thread began with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ssr", derive(sqlx::Type, utoipa::ToSchema), sqlx(rename_all = "lowercase"), schema(as = PostAudience))]
pub enum Audience {
    #[default]
    Public,
    Followers,
}

/// A post, as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Post {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: PostId,
    pub author: Person,
    #[cfg_attr(feature = "ssr", schema(example = "Rehearsal was loud. #Bach"))]
    pub body: String,
    pub media: Vec<Media>,
    /// What it answers.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<PostId>,
    /// The post its thread began with; nothing when that is itself.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub root: Option<PostId>,
    pub likes: i64,
    /// Whether the viewer likes it.
    pub liked: bool,
    /// How many answer it.
    pub comments: i64,
    pub audience: Audience,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub edited_at: Option<Timestamp>,
    /// Whether only its place is left.
    pub deleted: bool,
}

impl Post {
    /// Where its thread is.
    pub fn path(&self) -> String {
        format!("/post/{}", self.id)
    }
}

/// What somebody is about to post.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NewPost {
    #[cfg_attr(feature = "ssr", schema(example = "Rehearsal was loud. #Bach"))]
    pub body: String,
    /// Images of one's own that are part of nothing yet, four at most.
    #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
    pub media: Vec<MediaId>,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<PostId>,
    pub audience: Audience,
}

/// How long a post may be, in what people see as one letter each.
pub const LONGEST: usize = 500;
/// Letters may be made of many characters, but not of thousands.
const LONGEST_BYTES: usize = 20_000;
pub const MOST_IMAGES: usize = 4;

/// A text as it is kept, or what is wrong with it. `letters` counts what people see as one letter.
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

/// Whether the viewer likes a post, and how many do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Liking {
    pub liked: bool,
    pub likes: i64,
}

impl Liking {
    /// What a press leads to.
    pub fn toggled(self) -> Self {
        Self { liked: !self.liked, likes: self.likes + if self.liked { -1 } else { 1 } }
    }

    /// What the button is called.
    pub fn label(self) -> String {
        labelled("Like", self.likes)
    }

    /// What stands on it: nothing where there is nothing to count.
    pub fn count(self) -> String {
        counted(self.likes)
    }
}

/// The name of a button with a count on it, in the words that are seen.
pub fn labelled(name: &str, count: i64) -> String {
    if count == 0 { name.to_owned() } else { format!("{name} {count}") }
}

/// A count worth showing.
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
