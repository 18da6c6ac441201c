//! The texts of the demo community: its people, what they post and reply, and what they write to
//! the owner and in rooms.

use crate::chat::model::Kind;
use serde::Deserialize;

/// All of `texts.json`.
#[derive(Deserialize)]
pub struct Texts {
    pub people: Vec<Character>,
    pub stories: Vec<Story>,
    pub conversations: Vec<Conversation>,
    pub rooms: Vec<Room>,
}

/// A person of the town. Texts call people by their first names, which are unique.
#[derive(Deserialize)]
pub struct Character {
    pub name: String,
    pub family: String,
    pub biography: String,
    pub posts: Vec<Post>,
}

#[derive(Deserialize)]
pub struct Post {
    pub days_ago: u32,
    /// Hour and minute of the day (UTC).
    pub time: (u32, u32),
    pub likes: usize,
    pub text: String,
    /// The landscape in the post.
    pub scene: Option<usize>,
    #[serde(default)]
    pub replies: Vec<Reply>,
}

#[derive(Deserialize)]
pub struct Reply {
    pub by: String,
    pub text: String,
    #[serde(default)]
    pub replies: Vec<Self>,
}

#[derive(Deserialize)]
pub struct Story {
    pub by: String,
    pub minutes_ago: u32,
    /// The landscape that the story shows.
    pub scene: usize,
    pub caption: String,
}

/// The messages between the owner and another person.
#[derive(Deserialize)]
pub struct Conversation {
    pub with: String,
    pub parts: Vec<Part>,
}

/// A group or a channel.
#[derive(Deserialize)]
pub struct Room {
    pub kind: Kind,
    pub title: String,
    pub about: String,
    /// The owner of the room.
    pub owner: String,
    /// The other members.
    pub members: Vec<String>,
    pub parts: Vec<Part>,
}

/// Messages in close succession.
#[derive(Deserialize)]
pub struct Part {
    /// The age of the first message.
    pub minutes_ago: u32,
    pub lines: Vec<Line>,
}

#[derive(Deserialize)]
pub struct Line {
    pub by: String,
    pub text: String,
    /// The landscape in the message.
    pub scene: Option<usize>,
    /// The people who react, and their emoji.
    #[serde(default)]
    pub reactions: Vec<(String, String)>,
}

impl Line {
    /// True if it is no more than its text: without an image, and without a mention.
    pub fn is_plain(&self) -> bool {
        self.scene.is_none() && !self.text.contains('@')
    }
}

impl Texts {
    pub fn read() -> Self {
        serde_json::from_str(include_str!("texts.json")).expect("a test reads the texts")
    }

    /// The index of a person in `people`.
    pub fn author_index(&self, name: &str) -> usize {
        self.people.iter().position(|person| person.name == name).expect("a test knows all names")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chat::model::{checked_about, checked_title},
        demo::{NAME, Size},
    };
    use clap::{Args, Command, FromArgMatches};
    use std::collections::BTreeSet;

    /// The lines are by these people, and so are the reactions, never to their own lines.
    fn check(parts: &[Part], people: &[&str]) {
        for line in parts.iter().flat_map(|part| &part.lines) {
            assert!(people.contains(&&*line.by), "{} is in the conversation", line.by);
            for (name, _) in &line.reactions {
                assert!(people.contains(&&**name) && *name != line.by, "{name} reacts");
            }
        }
    }

    fn names(replies: &[Reply]) -> Vec<&str> {
        replies
            .iter()
            .flat_map(|reply| [vec![&*reply.by], names(&reply.replies)].concat())
            .collect()
    }

    #[test]
    fn every_name_is_a_persons_and_no_post_stands_twice() {
        let texts = Texts::read();
        let posts: Vec<&Post> = texts.people.iter().flat_map(|person| &person.posts).collect();
        for name in posts.iter().flat_map(|post| names(&post.replies)) {
            texts.author_index(name);
        }
        for story in &texts.stories {
            texts.author_index(&story.by);
        }
        for Conversation { with, parts } in &texts.conversations {
            texts.author_index(with);
            check(parts, &[with, NAME]);
        }
        for Room { title, about, owner, members, parts, .. } in &texts.rooms {
            assert_eq!(checked_title(title).as_ref(), Ok(title));
            assert_eq!(checked_about(about).as_ref(), Ok(about));
            let people: Vec<&str> = std::iter::once(owner).chain(members).map(|it| &**it).collect();
            people.iter().filter(|name| **name != NAME).for_each(|name| {
                texts.author_index(name);
            });
            let all_once: BTreeSet<&str> = people.iter().copied().collect();
            assert_eq!(all_once.len(), people.len());
            check(parts, &people);
        }
        let bodies: BTreeSet<&str> = posts.iter().map(|post| &*post.text).collect();
        assert_eq!(bodies.len(), posts.len());
    }

    #[test]
    fn a_demo_of_the_usual_size_has_each_person_and_each_post_once() {
        let Texts { people, .. } = Texts::read();
        let asked = Size::augment_args(Command::new("demo")).get_matches_from(["demo"]);
        let size = Size::from_arg_matches(&asked).unwrap();
        assert_eq!(size.users as usize, 1 + people.len(), "and the owner");
        assert_eq!(
            size.posts as usize,
            people.iter().map(|person| person.posts.len()).sum::<usize>()
        );
    }
}
