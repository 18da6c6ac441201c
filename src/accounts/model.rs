//! People and their details, as pages, programs and the database know them; what makes a detail a good one.

use crate::base::{Fields, Result, Timestamp, UserId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

const USERNAME_LENGTH: std::ops::RangeInclusive<usize> = 3..=30;
const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 8..=128;
const NAME_LONGEST: usize = 60;
const EMAIL_LONGEST: usize = 254;

/// Names that would be mistaken for the server's own pages or voices.
const RESERVED: [&str; 34] = [
    "about",
    "account",
    "admin",
    "administrator",
    "api",
    "app",
    "auth",
    "chat",
    "everyone",
    "feed",
    "help",
    "home",
    "kith",
    "live",
    "login",
    "logout",
    "me",
    "media",
    "moderator",
    "notifications",
    "owner",
    "post",
    "privacy",
    "root",
    "search",
    "security",
    "settings",
    "signup",
    "stories",
    "support",
    "system",
    "tag",
    "team",
    "terms",
];

/// A person, as everyone who may see them does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl Person {
    pub fn full_name(&self) -> String {
        if self.family.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.family) }
    }

    /// Where their profile is.
    pub fn path(&self) -> String {
        format!("/@{}", self.username)
    }
}

/// A person, to themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Me {
    #[serde(flatten)]
    #[cfg_attr(feature = "ssr", sqlx(flatten))]
    pub person: Person,
    #[cfg_attr(feature = "ssr", schema(example = "mara@example.org"))]
    pub email: String,
    pub biography: String,
    #[cfg_attr(feature = "ssr", schema(value_type = String, format = DateTime, example = "2026-11-21T08:30:00.000Z"))]
    pub registered_at: Timestamp,
}

/// The person this page was made for. Signing in or out loads a new document, so it never changes within one.
#[derive(Clone, Debug)]
pub struct Current(pub Option<Person>);

/// Who is looking at this page.
pub fn current() -> Option<Person> {
    expect_context::<Current>().0
}

/// What a newcomer fills in.
#[derive(Clone, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SignUp {
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "mara"))]
    pub username: String,
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "Mara"))]
    pub name: String,
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "Lind"))]
    pub family: String,
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "mara@example.org"))]
    pub email: String,
    #[serde(default)]
    #[cfg_attr(feature = "ssr", schema(example = "correct horse battery"))]
    pub password: String,
}

impl SignUp {
    /// The same details without stray spaces, or everything that is wrong with them.
    pub fn checked(self) -> Result<Self> {
        let tidy = Self {
            username: self.username.trim().to_owned(),
            name: self.name.trim().to_owned(),
            family: self.family.trim().to_owned(),
            email: self.email.trim().to_owned(),
            password: self.password,
        };
        let mut fields = Fields::default();
        fields.check("username", check_username(&tidy.username));
        fields.check("name", check_name(&tidy.name, true));
        fields.check("family", check_name(&tidy.family, false));
        fields.check("email", check_email(&tidy.email));
        fields.check("password", check_password(&tidy.password));
        fields.into_result()?;
        Ok(tidy)
    }
}

fn check_username(username: &str) -> Result<(), &'static str> {
    if username.is_empty() {
        Err("Choose a username.")
    } else if !USERNAME_LENGTH.contains(&username.len()) {
        Err("A username has 3 to 30 characters.")
    } else if !username.starts_with(|first: char| first.is_ascii_alphabetic()) {
        Err("A username starts with a letter.")
    } else if !username.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        Err("A username is made of letters, digits and underscores.")
    } else if RESERVED.contains(&username.to_ascii_lowercase().as_str()) {
        Err("This username is reserved.")
    } else {
        Ok(())
    }
}

fn check_name(name: &str, required: bool) -> Result<(), &'static str> {
    if required && name.is_empty() {
        Err("Tell people your name.")
    } else if name.chars().count() > NAME_LONGEST {
        Err("A name has at most 60 characters.")
    } else if name.chars().any(char::is_control) {
        Err("A name is one line of text.")
    } else {
        Ok(())
    }
}

/// Loose on purpose: only a mail that arrives proves an address.
fn check_email(email: &str) -> Result<(), &'static str> {
    let looks_right = email.len() <= EMAIL_LONGEST
        && email.split_once('@').is_some_and(|(local, domain)| {
            let inner_dot = domain.trim_matches('.').contains('.') && !domain.contains("..");
            !local.is_empty() && inner_dot && domain.trim_matches('.').len() == domain.len() && !domain.contains('@')
        })
        && !email.chars().any(|char| char.is_whitespace() || char.is_control() || matches!(char, '<' | '>' | ',' | ';' | '"'));
    if email.is_empty() {
        Err("Enter your e-mail address.")
    } else if !looks_right {
        Err("This does not look like an e-mail address.")
    } else {
        Ok(())
    }
}

fn check_password(password: &str) -> Result<(), &'static str> {
    match password.chars().count() {
        0 => Err("Choose a password."),
        length if length < *PASSWORD_LENGTH.start() => Err("A password has at least 8 characters."),
        length if length > *PASSWORD_LENGTH.end() => Err("A password has at most 128 characters."),
        _ => Ok(()),
    }
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
        let tidy =
            SignUp { username: " mara ".into(), email: "mara@example.org\n".into(), family: String::new(), ..mara() }.checked().unwrap();
        assert_eq!((tidy.username.as_str(), tidy.email.as_str()), ("mara", "mara@example.org"));
    }

    #[test]
    fn bad_usernames_are_refused() {
        for bad in ["", "ab", &"a".repeat(31), "1mara", "_mara", "mara-lind", "mära", "mara lind", "Admin", "settings"] {
            assert_eq!(wrong_field(|it| it.username = bad.into()).as_deref(), Some("username"), "{bad:?}");
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
            assert_eq!(wrong_field(|it| it.email = bad.into()).as_deref(), Some("email"), "{bad:?}");
        }
    }

    #[test]
    fn bad_names_and_passwords_are_refused() {
        assert_eq!(wrong_field(|it| it.name = " ".into()).as_deref(), Some("name"));
        assert_eq!(wrong_field(|it| it.family = "x".repeat(61)).as_deref(), Some("family"));
        assert_eq!(wrong_field(|it| it.password = "short".into()).as_deref(), Some("password"));
        assert_eq!(wrong_field(|it| it.password = "x".repeat(129)).as_deref(), Some("password"));
    }
}
