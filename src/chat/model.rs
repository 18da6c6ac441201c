//! Conversations and messages, as used by pages and the JSON API.

use crate::{
    accounts::Person,
    base::{
        ConversationId, Error, MediaId, MessageId, Result, StoryId, Timestamp, UserId,
        text::is_invisible,
    },
    media::Media,
};
use serde::{Deserialize, Serialize};

/// The kind of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase"),
    schema(as = ConversationKind),
)]
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
    /// The number of messages by others that the viewer has not seen.
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
    /// The sender's own id for the message. It makes sending idempotent.
    pub client_id: String,
    #[cfg_attr(feature = "ssr", schema(example = "Are you coming tonight?"))]
    pub text: String,
    pub media: Vec<Media>,
    /// The message it replies to.
    pub reply_to: Option<Quote>,
    /// The story it replies to, which may be gone.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub story: Option<StoryId>,
    pub reactions: Vec<Reaction>,
    /// For the viewer's own messages: true if the other person has seen it. For others: true if the
    /// viewer has.
    pub seen: bool,
    /// For the viewer's own messages: true if it has reached a device of the other person.
    pub delivered: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub edited_at: Option<Timestamp>,
    /// True if the message was deleted and only its position is left.
    pub deleted: bool,
}

impl Message {
    /// The message in one line.
    pub fn summary(&self) -> String {
        match (self.deleted, self.text.is_empty()) {
            (true, _) => "This message was deleted.".to_owned(),
            (_, true) => "Image".to_owned(),
            (_, false) => self.text.chars().take(120).collect(),
        }
    }
}

/// A message that another one replies to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Quote {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: MessageId,
    pub seq: i64,
    pub sender: Person,
    /// Empty if the message was deleted or has only images.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Reaction {
    #[cfg_attr(feature = "ssr", schema(example = "👍"))]
    pub emoji: String,
    pub count: i64,
    /// True if one of these reactions is the viewer's.
    pub mine: bool,
}

/// A message to send.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NewMessage {
    /// Any text of 1 to 64 characters that its sender gives no other message. A message that is
    /// sent again with it is stored once.
    pub client_id: Option<String>,
    #[cfg_attr(feature = "ssr", schema(example = "Are you coming tonight?"))]
    pub text: String,
    /// Images of the viewer's own that are not used yet, four at most.
    #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
    pub media: Vec<MediaId>,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>))]
    pub reply_to: Option<MessageId>,
    /// The story it replies to. The sender has been checked to see it.
    #[serde(skip)]
    pub story: Option<StoryId>,
}

/// The number up to which a user has seen, or received, the messages of a conversation.
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
/// Longer than any emoji with its skin tones and joiners.
const LONGEST_EMOJI: usize = 64;

/// The emoji in the reaction menu.
pub const EMOJI: [&str; 6] = ["👍", "❤️", "😂", "😮", "😢", "🎉"];

/// Validates a text and returns it in the form to store.
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

/// Validates an emoji. `letters` counts grapheme clusters.
pub fn checked_emoji(emoji: &str, letters: impl Fn(&str) -> usize) -> Result<String> {
    // Emoji begin at this code point. Joiners, variation selectors and bidi controls do not count
    // as symbols.
    let is_emoji = |char: char| {
        char >= '\u{203c}'
            && !char.is_alphanumeric()
            && !is_invisible(char)
            && !('\u{fe00}'..='\u{fe0f}').contains(&char)
    };
    let looks_right =
        emoji.len() <= LONGEST_EMOJI && emoji.chars().any(is_emoji) && letters(emoji) == 1;
    if looks_right {
        Ok(emoji.to_owned())
    } else {
        Err(Error::field("emoji", "Enter a single emoji."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_one_symbol() {
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
