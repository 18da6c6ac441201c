//! Users and their details, as shared by pages, the JSON API and the database.

mod checks;
mod settings;

pub use settings::{
    Audience, Changes, FollowersFor, Notify, NotifyChanges, Settings, SettingsChanges, Theme,
};

use crate::base::{Fields, Result, SessionId, Timestamp, UserId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A user, with the details shown to everyone who may see them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Person {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: UserId,
    #[cfg_attr(feature = "ssr", schema(example = "mara"))]
    pub username: String,
    #[cfg_attr(feature = "ssr", schema(example = "Mara"))]
    pub name: String,
    #[cfg_attr(feature = "ssr", schema(example = "Lind"))]
    pub family: String,
    /// Path of their photo's thumbnail, if they have one.
    #[cfg_attr(feature = "ssr", schema(example = "/media/7093748273641472/thumb"))]
    pub photo: Option<String>,
}

impl Person {
    pub fn full_name(&self) -> String {
        if self.family.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.name, self.family)
        }
    }

    /// Path of their profile.
    pub fn path(&self) -> String {
        format!("/@{}", self.username)
    }
}

/// A user as an address names them: by username or by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handle {
    Name(String),
    Id(UserId),
}

impl std::str::FromStr for Handle {
    type Err = crate::base::id::BadId;

    /// A username starts with a letter and an id is a number, so neither can be taken for the
    /// other.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_word = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if is_word && text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            Ok(Self::Name(text.to_owned()))
        } else {
            text.parse().map(Self::Id)
        }
    }
}

impl<'de> Deserialize<'de> for Handle {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("a person is named by username or id"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase")
)]
pub enum Role {
    Owner,
    Member,
}

/// A user, with the details shown to themselves. Flat, because nested structs with
/// `#[serde(flatten)]` cost the browser build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Me {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: UserId,
    #[cfg_attr(feature = "ssr", schema(example = "mara"))]
    pub username: String,
    #[cfg_attr(feature = "ssr", schema(example = "Mara"))]
    pub name: String,
    #[cfg_attr(feature = "ssr", schema(example = "Lind"))]
    pub family: String,
    pub biography: String,
    pub photo: Option<String>,
    pub banner: Option<String>,
    pub followers: i64,
    pub following: i64,
    pub posts: i64,
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub last_seen: Option<Timestamp>,
    #[cfg_attr(
        feature = "ssr",
        schema(value_type = String, format = DateTime, example = "2026-11-21T08:30:00.000Z"),
    )]
    pub registered_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(example = "mara@example.org"))]
    pub email: String,
    /// The time when the address was confirmed by a link in a mail; null until then.
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, format = DateTime))]
    pub email_confirmed_at: Option<Timestamp>,
    #[cfg_attr(feature = "ssr", schema(example = "+49 30 123456"))]
    pub phone: Option<String>,
    pub role: Role,
    #[cfg_attr(feature = "ssr", sqlx(flatten))]
    pub settings: Settings,
}

/// A session, as listed for the user it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct DeviceEntry {
    #[cfg_attr(feature = "ssr", schema(value_type = String, example = "2093748273641472"))]
    pub id: SessionId,
    pub kind: DeviceKind,
    #[cfg_attr(feature = "ssr", schema(example = "Firefox on Linux"))]
    pub name: String,
    #[cfg_attr(feature = "ssr", schema(example = "192.0.2.7"))]
    pub address: String,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime))]
    pub last_used_at: Timestamp,
    /// True for the session that makes the request.
    pub current: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type, utoipa::ToSchema),
    sqlx(type_name = "text", rename_all = "lowercase")
)]
pub enum DeviceKind {
    /// A browser that signed in on a page.
    Session,
    /// A program that signed in through the API.
    Token,
}

/// An invitation to sign up, as the owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    pub id: crate::base::InviteId,
    pub link: String,
    pub uses_left: u32,
    pub expires_at: Timestamp,
}

/// The viewer this page was rendered for, as a Leptos context. Signing in or out loads a new
/// document, so it never changes within one.
#[derive(Clone, Debug)]
pub struct Current {
    pub person: Option<Person>,
    pub is_owner: bool,
}

/// The user who views this page, if signed in.
pub fn current() -> Option<Person> {
    expect_context::<Current>().person
}

/// True if the viewer owns this community.
pub fn current_is_owner() -> bool {
    expect_context::<Current>().is_owner
}

/// The details of a new account, as the sign-up form sends them.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct SignUp {
    #[cfg_attr(feature = "ssr", schema(example = "mara"))]
    pub username: String,
    #[cfg_attr(feature = "ssr", schema(example = "Mara"))]
    pub name: String,
    #[serde(deserialize_with = "or_null")]
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, example = "Lind"))]
    pub family: String,
    #[cfg_attr(feature = "ssr", schema(example = "mara@example.org"))]
    pub email: String,
    #[cfg_attr(feature = "ssr", schema(example = "+49 30 123456"))]
    pub phone: Option<String>,
    #[cfg_attr(feature = "ssr", schema(example = "correct horse battery"))]
    pub password: String,
    /// The token at the end of an invitation's link, if this server requires one.
    pub invite: String,
    /// The token at the end of the link that the server printed at its start. Required for the
    /// first account if strangers could reach the server first.
    pub owner: String,
}

/// Reads null as an empty string.
fn or_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Option::<String>::deserialize(deserializer).map(Option::unwrap_or_default)
}

impl SignUp {
    /// Trims the details and validates them. The error names every field that is wrong.
    pub fn checked(self) -> Result<Self> {
        let tidy = Self {
            username: self.username.trim().to_owned(),
            name: self.name.trim().to_owned(),
            family: self.family.trim().to_owned(),
            email: self.email.trim().to_owned(),
            phone: self
                .phone
                .map(|phone| phone.trim().to_owned())
                .filter(|phone| !phone.is_empty()),
            ..self
        };
        let mut fields = Fields::default();
        fields.check("username", checks::username(&tidy.username));
        fields.check("name", checks::name(&tidy.name, true));
        fields.check("family", checks::name(&tidy.family, false));
        fields.check("email", checks::email(&tidy.email));
        fields.check("phone", tidy.phone.as_deref().map_or(Ok(()), checks::phone));
        fields.check("password", checks::password(&tidy.password));
        fields.into_result()?;
        Ok(tidy)
    }
}

/// Checks the length of a new password. Only the server can refuse common passwords, because it has
/// the list.
pub fn check_new_password(field: &str, password: &str) -> Result<()> {
    let mut fields = Fields::default();
    fields.check(field, checks::password(password));
    fields.into_result()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Error;

    fn mara() -> SignUp {
        SignUp {
            username: "mara".into(),
            name: "Mara".into(),
            family: "Lind".into(),
            email: "mara@example.org".into(),
            password: "correct horse battery".into(),
            ..SignUp::default()
        }
    }

    fn wrong_field(change: impl FnOnce(&mut SignUp)) -> Option<String> {
        let mut details = mara();
        change(&mut details);
        match details.checked() {
            Err(Error::Invalid { fields }) => fields.iter().map(|(name, _)| name.to_owned()).next(),
            _ => None,
        }
    }

    #[test]
    fn good_details_are_taken_and_tidied() {
        let tidy = SignUp {
            username: " mara ".into(),
            email: "mara@example.org\n".into(),
            family: String::new(),
            phone: Some(" ".into()),
            ..mara()
        };
        let tidy = tidy.checked().unwrap();
        assert_eq!(
            (tidy.username.as_str(), tidy.email.as_str(), tidy.phone),
            ("mara", "mara@example.org", None)
        );
    }

    #[test]
    fn bad_usernames_are_refused() {
        for bad in [
            "",
            "ab",
            &"a".repeat(31),
            "1mara",
            "_mara",
            "mara-lind",
            "mära",
            "mara lind",
            "Admin",
            "settings",
            "Deleted",
        ] {
            assert_eq!(
                wrong_field(|it| it.username = bad.into()).as_deref(),
                Some("username"),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn bad_addresses_are_refused() {
        for bad in [
            "",
            "mara",
            "@example.org",
            "mara@",
            "mara@org",
            "a@b@c.org",
            "m ara@example.org",
            "<m@example.org>",
            "m@.org",
            "m@e..org",
            "m@e.org.",
        ] {
            assert_eq!(
                wrong_field(|it| it.email = bad.into()).as_deref(),
                Some("email"),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn bad_names_phones_and_passwords_are_refused() {
        assert_eq!(wrong_field(|it| it.name = " ".into()).as_deref(), Some("name"));
        assert_eq!(wrong_field(|it| it.family = "x".repeat(61)).as_deref(), Some("family"));
        for link in ["https://evil.example", "Call WWW.evil.example"] {
            assert_eq!(wrong_field(|it| it.name = link.into()).as_deref(), Some("name"), "{link}");
            assert_eq!(
                wrong_field(|it| it.family = link.into()).as_deref(),
                Some("family"),
                "{link}"
            );
        }
        assert_eq!(wrong_field(|it| it.name = "Mara www Lind".into()), None);
        assert_eq!(wrong_field(|it| it.password = "short".into()).as_deref(), Some("password"));
        assert_eq!(wrong_field(|it| it.password = "x".repeat(129)).as_deref(), Some("password"));
        for bad in ["12", "call me", "+49+30123456", "1234567890123456"] {
            assert_eq!(
                wrong_field(|it| it.phone = Some(bad.into())).as_deref(),
                Some("phone"),
                "{bad:?}"
            );
        }
        assert_eq!(wrong_field(|it| it.phone = Some("+49 (30) 123-456".into())), None);
    }
}
