//! A story, as used by pages and the JSON API.

use crate::{
    accounts::Person,
    base::{Error, MediaId, Result, StoryId, Timestamp},
    media::Media,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Story {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: StoryId,
    pub author: Person,
    pub media: Media,
    #[cfg_attr(feature = "ssr", schema(example = "First frost"))]
    pub caption: String,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub expires_at: Timestamp,
    /// True if the viewer has seen it. Always true for the viewer's own.
    pub seen: bool,
}

/// A person's stories, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct StoriesOf {
    pub user: Person,
    pub stories: Vec<Story>,
}

impl StoriesOf {
    pub fn is_seen(&self) -> bool {
        self.stories.iter().all(|story| story.seen)
    }
}

/// A new story.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct NewStory {
    /// An image of the viewer's own that is not used yet.
    #[cfg_attr(feature = "ssr", schema(value_type = String))]
    pub media: MediaId,
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "First frost"))]
    pub caption: String,
}

pub const LONGEST: usize = 300;

/// Validates a caption and returns it in the form to store.
pub fn checked_caption(caption: &str) -> Result<String> {
    let caption = caption.replace("\r\n", "\n").trim().to_owned();
    match caption.chars().count() {
        0..=LONGEST => Ok(caption),
        _ => Err(Error::field("caption", "At most 300 characters, please.")),
    }
}

/// Groups stories by author: people with unseen stories first, then by their newest story. Takes
/// the stories newest first.
pub fn grouped(newest_first: Vec<Story>) -> Vec<StoriesOf> {
    let mut groups: Vec<StoriesOf> = Vec::new();
    let mut indices = HashMap::new();
    for story in newest_first {
        let index = *indices.entry(story.author.id).or_insert(groups.len());
        match groups.get_mut(index) {
            Some(group) => group.stories.push(story),
            None => groups.push(StoriesOf { user: story.author.clone(), stories: vec![story] }),
        }
    }
    groups.iter_mut().for_each(|group| group.stories.reverse());
    // A stable sort: the order within the unseen and the seen groups stays.
    groups.sort_by_key(StoriesOf::is_seen);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::UserId;

    fn story(number: i64, author: i64, seen: bool) -> Story {
        let author = Person {
            id: UserId::from_number(author),
            username: format!("p{author}"),
            name: "P".to_owned(),
            family: String::new(),
            photo: None,
        };
        let media = Media {
            id: MediaId::from_number(number),
            url: String::new(),
            thumb_url: String::new(),
            width: 1,
            height: 1,
            alt: String::new(),
            placeholder: String::new(),
        };
        let at = Timestamp::from_millis(number);
        Story {
            id: StoryId::from_number(number),
            author,
            media,
            caption: String::new(),
            created_at: at,
            expires_at: at,
            seen,
        }
    }

    #[test]
    fn the_unseen_come_first_and_the_stories_of_one_person_in_their_order() {
        let groups = grouped(vec![
            story(5, 1, true),
            story(4, 2, false),
            story(3, 1, true),
            story(2, 3, true),
            story(1, 2, true),
        ]);
        let order: Vec<(i64, Vec<i64>)> = groups
            .iter()
            .map(|group| {
                (
                    group.user.id.number(),
                    group.stories.iter().map(|story| story.id.number()).collect(),
                )
            })
            .collect();
        assert_eq!(order, [(2, vec![1, 4]), (1, vec![3, 5]), (3, vec![2])]);
    }

    #[test]
    fn a_caption_is_tidied_and_bounded() {
        assert_eq!(checked_caption(" a\r\nb "), Ok("a\nb".to_owned()));
        assert!(
            checked_caption(&"é".repeat(300)).is_ok() && checked_caption(&"é".repeat(301)).is_err()
        );
    }
}
