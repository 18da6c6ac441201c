//! Typed ids: 64 bits, ordered by the time they were made, decimal strings outside.
//!
//! Strings, because a JavaScript number loses the low bits of a 64-bit integer.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{
    fmt,
    str::FromStr,
    sync::atomic::{AtomicI64, Ordering},
};

/// Low bits that number the ids made within one millisecond.
const COUNTER_BITS: u32 = 20;

static LAST: AtomicI64 = AtomicI64::new(0);

/// The next id: the time in the high bits, and always greater than the previous id, even when the
/// clock steps back.
fn next(now: super::Timestamp) -> i64 {
    let floor = now.millis() << COUNTER_BITS;
    let step = |last: i64| Some(floor.max(last + 1));
    match LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, step) {
        Ok(last) | Err(last) => floor.max(last + 1),
    }
}

/// Makes every later id greater than `greatest`. Called at start: the clock may have stepped back
/// since the last id was made.
pub fn start_above(greatest: i64) {
    LAST.fetch_max(greatest, Ordering::Relaxed);
}

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident)*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
        pub struct $name(i64);

        impl $name {
            pub fn new(now: super::Timestamp) -> Self {
                Self(next(now))
            }

            /// The id as the database stores it, for columns that hold ids of several kinds.
            pub const fn number(self) -> i64 {
                self.0
            }

            pub const fn from_number(number: i64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<&$name> for i64 {
            fn from(id: &$name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                parse(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(itoa::Buffer::new().format(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text).map(Self)
            }
        }
    )*};
}

ids! {
    /// A user: a person with an account.
    UserId
    /// One sign-in on one device: a browser session or a family of tokens.
    SessionId
    /// An invitation to sign up.
    InviteId
    /// An image. Random, not ordered by time.
    MediaId
    /// A follow, a follow request, a block or a mute.
    RelationId
    /// A post or a reply.
    PostId
    /// A report of something to the owner.
    ReportId
    /// A notification about something another user did.
    NotificationId
    /// A conversation between two or more users.
    ConversationId
    /// A message in a conversation.
    MessageId
    /// A story: an image that disappears after a day.
    StoryId
    /// An outgoing mail.
    MailId
}

impl MediaId {
    /// An id from random bits, so that it cannot be guessed from another id.
    pub const fn from_random(bits: u64) -> Self {
        Self((bits >> 1 | 1) as i64)
    }
}

impl UserId {
    /// Bound in queries when nobody is signed in: no row has this id.
    pub const NOBODY: Self = Self(0);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is a decimal number")]
pub struct BadId;

/// Accepts only the form that [`fmt::Display`] writes, so that each thing has one URL.
fn parse(text: &str) -> Result<i64, BadId> {
    let canonical = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if !canonical {
        return Err(BadId);
    }
    text.parse().map_err(|_| BadId)
}

struct Text;

impl de::Visitor<'_> for Text {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id as a decimal string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<i64, E> {
        parse(text).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Timestamp;

    #[test]
    fn ids_grow_even_when_the_clock_steps_back() {
        let first = UserId::new(Timestamp::from_millis(2_000_000_000_000));
        let second = UserId::new(Timestamp::from_millis(1_000_000_000_000));
        let third = UserId::new(Timestamp::from_millis(1_000_000_000_000));
        assert!(first < second && second < third);
    }

    #[test]
    fn outside_an_id_is_a_decimal_string() {
        let id: UserId = "123".parse().unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"123\"");
        assert_eq!(serde_json::from_str::<UserId>("\"123\"").unwrap(), id);
        assert!(serde_json::from_str::<UserId>("123").is_err());
    }

    #[test]
    fn malformed_ids_are_refused() {
        for text in ["", "0", "01", "-1", "+1", " 1", "1e3", "abc", "9223372036854775808", "１"] {
            assert_eq!(text.parse::<UserId>(), Err(BadId), "{text:?}");
        }
    }
}
