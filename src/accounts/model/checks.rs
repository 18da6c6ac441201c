//! Validation of account details. Each check returns its error as a sentence for the person who
//! typed the value.

use crate::base::text::is_invisible;

const USERNAME_LENGTH: std::ops::RangeInclusive<usize> = 3..=30;
const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 8..=128;
const NAME_LONGEST: usize = 60;
const EMAIL_LONGEST: usize = 254;

/// Usernames that could be mistaken for the server's own pages or for those who run it.
const RESERVED: [&str; 36] = [
    "about",
    "account",
    "admin",
    "administrator",
    "api",
    "app",
    "auth",
    "chat",
    "deleted",
    "everyone",
    "feed",
    "help",
    "home",
    "invites",
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

const BIOGRAPHY_LONGEST: usize = 500;

pub type Check = Result<(), &'static str>;

pub fn username(username: &str) -> Check {
    if username.is_empty() {
        Err("Choose a username.")
    } else if !USERNAME_LENGTH.contains(&username.len()) {
        Err("A username has 3 to 30 characters.")
    } else if !username.starts_with(|first: char| first.is_ascii_alphabetic()) {
        Err("A username must start with a letter.")
    } else if !username.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        Err("A username can contain only letters, digits and underscores.")
    } else if RESERVED.contains(&username.to_ascii_lowercase().as_str()) {
        Err("This username is reserved. Choose another.")
    } else {
        Ok(())
    }
}

pub fn name(name: &str, required: bool) -> Check {
    if required && name.is_empty() {
        Err("Enter your name.")
    } else if name.chars().count() > NAME_LONGEST {
        Err("A name has at most 60 characters.")
    } else if name.chars().any(|char| char.is_control() || is_invisible(char)) {
        Err("A name must be one line of visible text.")
    } else if is_link(name) {
        Err("A name cannot contain a link.")
    } else {
        Ok(())
    }
}

/// True if mail programs would make a link of a part of it. Names appear in mails to strangers.
fn is_link(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("://") || text.contains("www.")
}

/// Loose on purpose: only a mail that arrives proves an address.
pub fn email(email: &str) -> Check {
    let looks_right = email.len() <= EMAIL_LONGEST
        && email.split_once('@').is_some_and(|(local, domain)| {
            let inner_dot = domain.trim_matches('.').contains('.') && !domain.contains("..");
            !local.is_empty()
                && inner_dot
                && domain.trim_matches('.').len() == domain.len()
                && !domain.contains('@')
        })
        && !email.chars().any(|char| {
            char.is_whitespace() || char.is_control() || matches!(char, '<' | '>' | ',' | ';' | '"')
        });
    if email.is_empty() {
        Err("Enter your email address.")
    } else if !looks_right {
        Err("Enter a valid email address.")
    } else {
        Ok(())
    }
}

pub fn password(password: &str) -> Check {
    match password.chars().count() {
        0 => Err("Choose a password."),
        length if length < *PASSWORD_LENGTH.start() => Err("A password has at least 8 characters."),
        length if length > *PASSWORD_LENGTH.end() => Err("A password has at most 128 characters."),
        _ => Ok(()),
    }
}

/// A phone number as people write it: digits with the usual separators.
pub fn phone(phone: &str) -> Check {
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    let usual = phone
        .strip_prefix('+')
        .unwrap_or(phone)
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b" -()./".contains(&byte));
    if usual && (5..=15).contains(&digits) && phone.len() <= 30 {
        Ok(())
    } else {
        Err("A phone number has 5 to 15 digits, like +49 30 123456.")
    }
}

pub fn biography(text: &str) -> Check {
    if text.chars().count() > BIOGRAPHY_LONGEST {
        Err("A biography has at most 500 characters.")
    } else if text.chars().any(|char| char.is_control() && char != '\n') {
        Err("A biography is plain text.")
    } else {
        Ok(())
    }
}
