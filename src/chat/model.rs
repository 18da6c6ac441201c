//! Conversations and messages, as pages and programs know them.

use crate::{
    accounts::Person,
    base::{
        ConversationId, Error, MediaId, MessageId, Result, StoryId, Timestamp, UserId,
        text::is_invisible,
    },
    media::Media,
};
use serde::{Deserialize, Serialize};

/// Who may be in a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ssr", derive(sqlx::Type, utoipa::ToSchema), sqlx(rename_all = "lowercase"), schema(as = ConversationKind))]
pub enum Kind {
    /// Two people.
    #[default]
    Direct,
}

/// A conversation, as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Conversation {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: ConversationId,
    pub kind: Kind,
    pub members: Vec<Person>,
    pub last_message: Option<Message>,
    /// How many messages of others the viewer has not seen.
    pub unseen: i64,
    /// The number of the last message.
    pub seq: i64,
}

/// A message, as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Message {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: MessageId,
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641471"))]
    pub conversation: ConversationId,
    /// 1, 2, 3 and so on within its conversation.
    pub seq: i64,
    pub sender: Person,
    /// What its sender called it.
    pub client_id: String,
    #[cfg_attr(feature = "ssr", schema(example = "Are you coming tonight?"))]
    pub text: String,
    pub media: Vec<Media>,
    /// What it answers.
    pub reply_to: Option<Quote>,
    /// The story it answers, which may be gone.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub story: Option<StoryId>,
    pub reactions: Vec<Reaction>,
    /// Of one's own, whether the other has seen it; of theirs, whether one has.
    pub seen: bool,
    /// Of one's own, whether it has reached a device of the other.
    pub delivered: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub edited_at: Option<Timestamp>,
    /// Whether only its place is left.
    pub deleted: bool,
}

impl Message {
    /// The message in a line, for where there is no room for more.
    pub fn summary(&self) -> String {
        match (self.deleted, self.text.is_empty()) {
            (true, _) => "This message was deleted.".to_owned(),
            (_, true) => "Photo".to_owned(),
            (_, false) => self.text.chars().take(120).collect(),
        }
    }
}

/// A message that another answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Quote {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: MessageId,
    pub seq: i64,
    pub sender: Person,
    /// Empty once it was deleted, or where it is images only.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Reaction {
    #[cfg_attr(feature = "ssr", schema(example = "👍"))]
    pub emoji: String,
    pub count: i64,
    /// Whether the viewer is among them.
    pub mine: bool,
}

/// What somebody is about to send.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NewMessage {
    /// Any text of 1 to 64 characters that its sender gives no other message. Sent again, it is
    /// stored once.
    pub client_id: Option<String>,
    #[cfg_attr(feature = "ssr", schema(example = "Are you coming tonight?"))]
    pub text: String,
    /// Images of one's own that are part of nothing yet, four at most.
    #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
    pub media: Vec<MediaId>,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<MessageId>,
    /// The story it answers, which its sender has been found to see.
    #[serde(skip)]
    pub story: Option<StoryId>,
}

/// How far somebody has come in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Progress {
    #[cfg_attr(feature = "ssr", schema(value_type = String))]
    pub conversation: ConversationId,
    #[cfg_attr(feature = "ssr", schema(value_type = String))]
    pub user: UserId,
    pub seq: i64,
}

pub const LONGEST: usize = 4000;
const LONGEST_BYTES: usize = 40_000;
pub const MOST_IMAGES: usize = 4;
const LONGEST_CLIENT_ID: usize = 64;
/// Longer than any emoji, with its skin tones and joiners.
const LONGEST_EMOJI: usize = 64;

/// What one reacts with by a single press.
pub const EMOJI: [&str; 6] = ["👍", "❤️", "😂", "😮", "😢", "🎉"];

/// A text as it is kept, or what is wrong with it.
pub fn checked_text(text: &str, may_be_empty: bool) -> Result<String> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() && !may_be_empty {
        return Err(Error::field("text", "Write something first."));
    }
    if text.len() > LONGEST_BYTES || text.chars().count() > LONGEST {
        return Err(Error::field("text", "At most 4,000 characters, please."));
    }
    Ok(text)
}

pub fn checked_client_id(id: &str) -> Result<String> {
    match id.chars().count() {
        1..=LONGEST_CLIENT_ID => Ok(id.to_owned()),
        _ => Err(Error::field("client_id", "1 to 64 characters, please.")),
    }
}

/// An emoji, or what is wrong with it. `letters` counts what people see as one letter.
pub fn checked_emoji(emoji: &str, letters: impl Fn(&str) -> usize) -> Result<String> {
    // Emoji begin here; what joins and colours them is no picture by itself, nor is what turns text
    // around.
    let is_picture = |char: char| {
        char >= '\u{203c}'
            && !char.is_alphanumeric()
            && !is_invisible(char)
            && !('\u{fe00}'..='\u{fe0f}').contains(&char)
    };
    let looks_right =
        emoji.len() <= LONGEST_EMOJI && emoji.chars().any(is_picture) && letters(emoji) == 1;
    if looks_right {
        Ok(emoji.to_owned())
    } else {
        Err(Error::field("emoji", "This is not an emoji."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_one_picture() {
        let check = |text: &str| {
            checked_emoji(text, |text| {
                if text.starts_with("ab") || text.starts_with("👍👍") { 2 } else { 1 }
            })
        };
        for good in EMOJI.into_iter().chain(["👩‍👩‍👧‍👦", "1️⃣", "🇫🇷"]) {
            assert!(check(good).is_ok(), "{good}");
        }
        for bad in
            ["", "a", "ab", "👍👍", "é", "<", "\u{200b}a", "\u{2066}", "\u{2069}", &"👍".repeat(30)]
        {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_text_is_tidied_and_bounded() {
        assert_eq!(checked_text(" a\r\nb\n ", false), Ok("a\nb".to_owned()));
        assert_eq!(checked_text(" ", true), Ok(String::new()));
        for bad in [" \n", &"x".repeat(4001)] {
            assert!(checked_text(bad, false).is_err());
        }
    }

    #[test]
    fn a_name_of_the_client_is_bounded() {
        assert!(checked_client_id(&"é".repeat(64)).is_ok());
        assert!(checked_client_id("").is_err() && checked_client_id(&"x".repeat(65)).is_err());
    }
}
