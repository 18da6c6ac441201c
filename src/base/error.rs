//! The application's only error type: a stable code for programs, a sentence for people, a status
//! for HTTP.
//!
//! It travels unchanged from an operation to a page, a server function or the JSON API. The
//! messages of a database or a library never get in here; they are logged where they become
//! [`Error::Internal`] or [`Error::Busy`].

use leptos::prelude::ServerFnErrorErr;
use leptos::server_fn::{codec::JsonEncoding, error::FromServerFnError};
use serde::{Deserialize, Serialize};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Error {
    #[error("Some details are missing or wrong.")]
    Invalid { fields: Fields },
    #[error("{detail}")]
    BadRequest { detail: String },
    #[error("Please log in first.")]
    Unauthorized,
    #[error("The username, the email address or the password is wrong.")]
    BadCredentials,
    #[error("You do not have permission to do that.")]
    Forbidden,
    /// Refused by a block or by a setting. The message does not say which: the person who reads it
    /// must not learn that.
    #[error("This person does not allow that.")]
    NotAllowed,
    #[error(
        "This request came from another site, so it was refused. Go back and try again from here."
    )]
    CrossSite,
    #[error("Signing up is closed on this server. Ask the person who runs it.")]
    SignUpClosed,
    #[error("You need a valid invitation to sign up here. Ask the owner for a new link.")]
    InviteNeeded,
    #[error(
        "This server has no owner yet. Sign up with the link that it printed when it was started."
    )]
    OwnerLinkNeeded,
    #[error("This account is suspended. Ask the person who runs this server.")]
    Suspended,
    #[error("The current password is wrong. Try again.")]
    WrongPassword,
    #[error("This link has expired or was already used. Ask for a new one.")]
    TokenInvalid,
    #[error("This was not found, or is not visible to you. Check the address and try again.")]
    NotFound,
    #[error("This address does not support that method. Its documentation is at /api/docs.")]
    MethodNotAllowed,
    #[error("That is already taken. Please choose another.")]
    Exists { fields: Fields },
    #[error("That is too large. Send less text, or a smaller file.")]
    TooLarge,
    /// `takes` names the accepted kinds, in words.
    #[error("This type of content is not supported. Use {takes}.")]
    UnsupportedType { takes: String },
    /// `quota` is the storage limit of one person's images, in words.
    #[error(
        "Your images fill the {quota} that you have here. Delete posts, messages or stories with \
         images to make room."
    )]
    OverQuota { quota: String },
    #[error("Too many requests. Please try again in {retry_after} seconds.")]
    TooMany { retry_after: u64 },
    #[error("The server is busy. Please try again in a moment.")]
    Busy,
    #[error(
        "The server has no space left, so nothing was saved. Please tell the person who runs it."
    )]
    Full,
    #[error("That took too long. Please try again.")]
    TimedOut,
    #[error("The server could not be reached. Please check your connection and try again.")]
    Unreachable,
    #[error("Something went wrong on our side. It was logged. Please try again later.")]
    Internal,
}

impl Error {
    /// [`Error::Invalid`] with one wrong field.
    pub fn field(name: &str, message: impl Into<String>) -> Self {
        let mut fields = Fields::default();
        fields.add(name, message);
        Self::Invalid { fields }
    }

    /// [`Error::Exists`] with one field whose value is already taken.
    pub fn exists(name: &str, message: impl Into<String>) -> Self {
        let mut fields = Fields::default();
        fields.add(name, message);
        Self::Exists { fields }
    }

    pub fn status(&self) -> u16 {
        match self {
            Self::Invalid { .. } | Self::BadRequest { .. } | Self::TokenInvalid => 400,
            Self::Unauthorized | Self::BadCredentials => 401,
            Self::Forbidden
            | Self::NotAllowed
            | Self::CrossSite
            | Self::SignUpClosed
            | Self::InviteNeeded
            | Self::OwnerLinkNeeded
            | Self::Suspended
            | Self::WrongPassword => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Exists { .. } => 409,
            Self::TooLarge | Self::OverQuota { .. } => 413,
            Self::UnsupportedType { .. } => 415,
            Self::TooMany { .. } => 429,
            Self::Internal => 500,
            Self::Busy | Self::Full | Self::TimedOut | Self::Unreachable => 503,
        }
    }

    /// A stable code: programs match on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid { .. } => "invalid",
            Self::BadRequest { .. } => "bad_request",
            Self::Unauthorized => "unauthorized",
            Self::BadCredentials => "bad_credentials",
            Self::Forbidden => "forbidden",
            Self::NotAllowed => "not_allowed",
            Self::CrossSite => "cross_site",
            Self::SignUpClosed => "sign_up_closed",
            Self::InviteNeeded => "invite_needed",
            Self::OwnerLinkNeeded => "owner_link_needed",
            Self::Suspended => "suspended",
            Self::WrongPassword => "wrong_password",
            Self::TokenInvalid => "token_invalid",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Exists { .. } => "exists",
            Self::TooLarge => "too_large",
            Self::UnsupportedType { .. } => "unsupported_type",
            Self::OverQuota { .. } => "over_quota",
            Self::TooMany { .. } => "too_many",
            Self::Busy => "busy",
            Self::Full => "full",
            Self::TimedOut => "timed_out",
            Self::Unreachable => "unreachable",
            Self::Internal => "internal",
        }
    }

    /// The wrong fields, if the error has any.
    pub fn fields(&self) -> Option<&Fields> {
        match self {
            Self::Invalid { fields } | Self::Exists { fields } => Some(fields),
            _ => None,
        }
    }
}

/// Called by the generated code of server functions for errors around them, such as a form that
/// cannot be decoded.
impl FromServerFnError for Error {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::BadRequest {
                detail: "Part of the form is missing or invalid. Reload the page and try again."
                    .to_owned(),
            },
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            _ => Self::Internal,
        }
    }
}

/// The wrong fields of a form, each with a message for the person who filled it in.
///
/// A plain list: a form has few fields, and any kind of map makes the browser build larger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn add(&mut self, name: &str, message: impl Into<String>) {
        self.0.push((name.to_owned(), message.into()));
    }

    /// Adds the field if its check failed.
    pub fn check(&mut self, name: &str, outcome: Result<(), &str>) {
        if let Err(message) = outcome {
            self.add(name, message);
        }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(field, _)| *field == name).map(|(_, message)| message)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, message)| (name.as_str(), message.as_str()))
    }

    /// `Ok` if no field is wrong, otherwise one error with all wrong fields.
    pub fn into_result(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid { fields: self }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_travels_unchanged_under_its_code() {
        for error in [
            Error::field("name", "wrong"),
            Error::exists("name", "taken"),
            Error::Unauthorized,
            Error::TooMany { retry_after: 3 },
            Error::SignUpClosed,
            Error::InviteNeeded,
            Error::OwnerLinkNeeded,
            Error::NotAllowed,
            Error::WrongPassword,
            Error::TokenInvalid,
            Error::MethodNotAllowed,
            Error::UnsupportedType { takes: "JPEG".to_owned() },
            Error::OverQuota { quota: "1MiB".to_owned() },
        ] {
            let json = serde_json::to_value(&error).unwrap();
            let tag = json.as_str().or_else(|| json.as_object()?.keys().next().map(String::as_str));
            assert_eq!(tag, Some(error.code()));
            assert_eq!(serde_json::from_value::<Error>(json).unwrap(), error);
        }
    }

    #[test]
    fn every_wrong_field_is_reported_at_once() {
        let mut fields = Fields::default();
        fields.check("a", Err("Wrong."));
        fields.check("b", Ok(()));
        fields.check("c", Err("Missing."));
        let Err(error) = fields.into_result() else { panic!("two fields are wrong") };
        assert_eq!(error.status(), 400);
        assert_eq!(
            error.fields().unwrap().iter().collect::<Vec<_>>(),
            [("a", "Wrong."), ("c", "Missing.")]
        );
        assert!(Fields::default().into_result().is_ok());
    }
}
