//! A report: what is wrong, whose it is, and who reported it.

use crate::{
    accounts::{Person, model::Handle},
    base::{Error, MessageId, PostId, ReportId, Result, Timestamp},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase")
)]
pub enum ReportKind {
    User,
    Post,
    Message,
}

/// The thing that is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    User(Handle),
    Post(PostId),
    Message(MessageId),
}

/// A new report. Exactly one of `user`, `post` and `message` is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NewReport {
    /// A username or an id.
    pub user: Option<String>,
    pub post: Option<String>,
    pub message: Option<String>,
    #[cfg_attr(feature = "ssr", schema(example = "This is an advertisement."))]
    pub reason: String,
}

const LONGEST_REASON: usize = 1000;

impl NewReport {
    /// Validates the report. Returns its subject and reason, or the first error.
    pub fn checked(self) -> Result<(Subject, String)> {
        let named = |text: Option<String>| text.filter(|text| !text.is_empty());
        let subject = match (named(self.user), named(self.post), named(self.message)) {
            (Some(user), None, None) => Subject::User(
                user.parse().map_err(|_| Error::field("user", "Enter a username or an id."))?,
            ),
            (None, Some(post), None) => Subject::Post(
                post.parse().map_err(|_| Error::field("post", "Enter the id of a post."))?,
            ),
            (None, None, Some(message)) => Subject::Message(
                message
                    .parse()
                    .map_err(|_| Error::field("message", "Enter the id of a message."))?,
            ),
            _ => {
                return Err(Error::field("user", "Name exactly one: a user, a post or a message."));
            }
        };
        let reason = self.reason.trim().replace("\r\n", "\n");
        match reason.chars().count() {
            0 => Err(Error::field("reason", "Say what is wrong.")),
            1..=LONGEST_REASON => Ok((subject, reason)),
            _ => Err(Error::field("reason", "At most 1,000 characters, please.")),
        }
    }
}

/// A report, as the owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Report {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: ReportId,
    pub kind: ReportKind,
    /// The id of the reported user, post or message.
    pub subject: String,
    /// The person who is reported, or who wrote what is reported.
    pub user: Person,
    /// The person who reported it.
    pub from: Person,
    pub reason: String,
    /// The text of the post or message when it was reported. It may have been edited since, and the
    /// owner cannot read the conversation.
    pub text: Option<String>,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_one_thing_and_says_why() {
        let report = |user: Option<&str>, post: Option<&str>, reason: &str| {
            let text = |text: &str| text.to_owned();
            NewReport {
                user: user.map(text),
                post: post.map(text),
                message: None,
                reason: reason.to_owned(),
            }
            .checked()
        };
        assert_eq!(
            report(Some("mara"), Some(""), " rude\r\n "),
            Ok((Subject::User(Handle::Name("mara".into())), "rude".into()))
        );
        for (user, post, reason, field) in [
            (None, None, "rude", "user"),
            (Some("mara"), Some("1"), "rude", "user"),
            (Some("a-b"), None, "rude", "user"),
            (Some("mara"), None, " ", "reason"),
            (Some("mara"), None, &"x".repeat(1001), "reason"),
        ] {
            let error = report(user, post, reason).unwrap_err();
            assert!(
                error.fields().is_some_and(|fields| fields.get(field).is_some()),
                "{user:?} {post:?} {reason}"
            );
        }
    }
}
