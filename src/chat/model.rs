//! Conversations and messages, as used by pages and the JSON API.

use crate::{
    accounts::Person,
    base::{
        ConversationId, Error, MediaId, MessageId, Result, StoryId, Timestamp, UserId,
        text::is_invisible,
    },
    media::Media,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::str::FromStr;

/// The kind of a conversation. Groups and channels are called rooms where it does not matter which.
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
    /// People who were invited, at most 500.
    Group,
    /// Listed, and open to everyone in the community.
    Channel,
}

impl Kind {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Group => "group",
            Self::Channel => "channel",
        }
    }

    pub const fn is_room(self) -> bool {
        !matches!(self, Self::Direct)
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let kinds = [Self::Direct, Self::Group, Self::Channel];
        let kind = kinds.into_iter().find(|kind| kind.word() == text);
        kind.ok_or_else(|| Error::field("kind", "Enter direct, group or channel."))
    }
}

/// What a member of a room may do, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase"),
    schema(as = MemberRole),
)]
pub enum Role {
    Owner,
    Admin,
    Member,
}

impl Role {
    /// True for owner and admins.
    pub const fn manages(self) -> bool {
        !matches!(self, Self::Member)
    }

    pub const fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Member => "member",
        }
    }
}

/// A conversation, as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Conversation {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: ConversationId,
    pub kind: Kind,
    /// Empty in a direct conversation.
    #[cfg_attr(feature = "ssr", schema(example = "Choir"))]
    pub title: String,
    pub about: String,
    /// At most 8 of them. In a direct conversation the other person comes first.
    pub members: Vec<Person>,
    pub member_count: i64,
    /// The viewer's role; null in a direct conversation, and in a channel that they are not in.
    pub role: Option<Role>,
    pub muted: bool,
    pub last_message: Option<Message>,
    /// The number of messages by others that the viewer has not seen: up to 100.
    pub unseen: i64,
    /// The number of those that mention the viewer.
    pub mentions: i64,
    /// The number of the last message.
    pub seq: i64,
    /// The number of the last change.
    pub rev: i64,
}

impl Conversation {
    /// The other person of a direct conversation.
    pub fn other(&self) -> Option<&Person> {
        self.members.first().filter(|_| self.kind == Kind::Direct)
    }

    /// The title of a room, or the name of the other person.
    pub fn name(&self) -> String {
        self.other().map_or_else(|| self.title.clone(), Person::full_name)
    }
}

/// A channel in the list of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Channel {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: ConversationId,
    pub kind: Kind,
    #[cfg_attr(feature = "ssr", schema(example = "General"))]
    pub title: String,
    pub about: String,
    pub member_count: i64,
    /// True if the viewer is a member.
    pub joined: bool,
}

/// A member of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Member {
    pub user: Person,
    /// Null in a direct conversation.
    pub role: Option<Role>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
}

/// Somebody who has seen a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SeenBy {
    pub user: Person,
    /// When they last read on, which is when they saw this message or later. Null if it was before
    /// this was recorded.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub at: Option<Timestamp>,
}

/// Messages that were made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessageChanges {
    /// At most 200, the oldest change first.
    pub messages: Vec<Message>,
    /// The `since` to go on from.
    pub rev: i64,
    /// True if there are more.
    pub more: bool,
}

/// The changes of a room that a page has missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatchUp {
    pub changes: MessageChanges,
    /// The number up to which all others whom the viewer sees in a room have seen the messages.
    pub seen_by_all: i64,
}

/// A conversation to jump to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jump {
    pub id: ConversationId,
    pub kind: Kind,
    /// The title of a room, or the name of the other person.
    pub name: String,
    pub unseen: i64,
}

/// A room in the sidebar, and what waits in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomRow {
    pub id: ConversationId,
    pub kind: Kind,
    pub title: String,
    pub muted: bool,
    pub unseen: i64,
    pub mentions: i64,
    /// The number of its last message when this was read.
    pub last_seq: i64,
}

/// The kind of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase")
)]
pub enum MessageKind {
    /// What the sender wrote.
    #[default]
    Text,
    /// The sender has joined the room.
    Joined,
    /// The sender is no longer in the room.
    Left,
    /// The sender gave the room the title in the text.
    Renamed,
}

/// A message, as the viewer sees it. Of one by somebody whom the viewer does not see there is only
/// `id`, `seq` and `hidden: true`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(remote = "Self", default)]
pub struct Message {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: MessageId,
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641471"))]
    pub conversation: ConversationId,
    /// 1, 2, 3 and so on within its conversation.
    pub seq: i64,
    pub kind: MessageKind,
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
    /// The ids of the members it mentions.
    #[cfg_attr(feature = "ssr", schema(value_type = Vec<String>))]
    pub mentions: Vec<UserId>,
    pub pinned: bool,
    /// For the viewer's own messages: true if all others whom they see have seen it. For others:
    /// true if the viewer has.
    pub seen: bool,
    /// For the viewer's own messages: true if it has reached a device of the other person. Always
    /// false in a room.
    pub delivered: bool,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub edited_at: Option<Timestamp>,
    /// True if the message was deleted and only its position is left.
    pub deleted: bool,
    /// True if the viewer does not see its sender. Left out otherwise.
    #[serde(skip_serializing)]
    pub hidden: bool,
    /// The number of its last change in the conversation.
    #[serde(skip)]
    pub rev: i64,
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Hidden {
            id: MessageId,
            seq: i64,
            hidden: bool,
        }
        match *self {
            Self { hidden: true, id, seq, .. } => {
                Hidden { id, seq, hidden: true }.serialize(serializer)
            }
            _ => Self::serialize(self, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

impl Message {
    /// The message as it is for somebody who does not see its sender.
    pub fn hide(&self) -> Self {
        let Self { id, conversation, seq, rev, .. } = *self;
        Self { id, conversation, seq, rev, hidden: true, ..Self::default() }
    }

    /// The message in one line.
    pub fn summary(&self) -> String {
        match self.kind {
            _ if self.hidden => "Hidden message".to_owned(),
            _ if self.deleted => "This message was deleted.".to_owned(),
            MessageKind::Joined => "joined.".to_owned(),
            MessageKind::Left => "left.".to_owned(),
            MessageKind::Renamed => format!("changed the title to \u{201c}{}\u{201d}.", self.text),
            MessageKind::Text if self.text.is_empty() => "Image".to_owned(),
            MessageKind::Text => self.text.chars().take(120).collect(),
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

/// The title of a room, and what it is about.
pub const LONGEST_TITLE: usize = 80;
pub const LONGEST_ABOUT: usize = 500;
/// The most members of a group.
pub const MOST_MEMBERS: usize = 500;
/// The members that a conversation names.
pub const FIRST_MEMBERS: usize = 8;

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

/// Validates the title of a room and returns it in the form to store: on one line.
pub fn checked_title(title: &str) -> Result<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().filter(|char| !is_invisible(*char)).count() {
        0 => Err(Error::field("title", "Enter a title.")),
        _ if title.chars().count() > LONGEST_TITLE => {
            Err(Error::field("title", "At most 80 characters, please."))
        }
        _ => Ok(title),
    }
}

pub fn checked_about(about: &str) -> Result<String> {
    let about = about.replace("\r\n", "\n").trim().to_owned();
    match about.chars().count() {
        0..=LONGEST_ABOUT => Ok(about),
        _ => Err(Error::field("about", "At most 500 characters, please.")),
    }
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
    fn a_title_is_one_line_and_bounded() {
        assert_eq!(checked_title(" The \n choir "), Ok("The choir".to_owned()));
        for bad in ["", " ", "\u{200b}", &"x".repeat(81)] {
            assert!(checked_title(bad).is_err(), "{bad:?}");
        }
        assert!(checked_about(&"x".repeat(500)).is_ok());
        assert!(checked_about(&"x".repeat(501)).is_err());
    }

    #[test]
    fn a_hidden_message_says_nothing_but_where_it_is() {
        let message = Message { id: MessageId::from_number(7), seq: 3, ..Message::default() };
        let message = Message { text: "secret".to_owned(), ..message };
        let hidden = serde_json::to_string(&message.hide()).unwrap();
        assert_eq!(hidden, r#"{"id":"7","seq":3,"hidden":true}"#);
        let read: Message = serde_json::from_str(&hidden).unwrap();
        assert_eq!((read.id, read.seq, read.hidden), (message.id, 3, true));
        assert!(!serde_json::to_string(&message).unwrap().contains("hidden"));
    }

    #[test]
    fn a_name_of_the_client_is_bounded() {
        assert!(checked_client_id(&"é".repeat(64)).is_ok());
        assert!(checked_client_id("").is_err() && checked_client_id(&"x".repeat(65)).is_err());
    }
}
