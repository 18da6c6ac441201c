//! axum's extractors, which reject with our own errors.

use crate::base::Error;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{header, request::Parts},
};
use serde::de::DeserializeOwned;
use std::{borrow::Cow, num::IntErrorKind};

/// A JSON object. Nothing else: serde would accept a list as an object with its fields in order.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind != "application/json"
            && !(kind.starts_with("application/") && kind.ends_with("+json"))
        {
            return Err(Error::UnsupportedType { takes: "application/json".to_owned() });
        }
        object(&Bytes::from_request(request, state).await?).map(Self)
    }
}

fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(Error::BadRequest { detail: "The body must be a JSON object.".to_owned() });
    }
    no_escaped_nul(body)?;
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|cause| refusal(&cause))?;
    reader.end().map_err(|_| not_json())?;
    Ok(value)
}

/// The message for a text with a NUL, which databases and files take for its end.
const NUL: &str = "Remove the invisible character (NUL) from this text.";

/// Refuses a NUL in any text of a body, and names its key. JSON can hold one only as an escape.
fn no_escaped_nul(body: &[u8]) -> Result<(), Error> {
    if !body.windows(6).any(|escape| escape == b"\\u0000") {
        return Ok(());
    }
    let value: serde_json::Value = serde_json::from_slice(body).map_err(|_| not_json())?;
    let keys = value.as_object().into_iter().flatten();
    match keys.into_iter().find(|(key, value)| key.contains('\0') || holds_nul(value)) {
        Some((key, _)) => Err(Error::field(&key.replace('\0', ""), NUL)),
        None => Ok(()),
    }
}

fn holds_nul(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => text.contains('\0'),
        serde_json::Value::Array(items) => items.iter().any(holds_nul),
        serde_json::Value::Object(fields) => {
            fields.iter().any(|(key, value)| key.contains('\0') || holds_nul(value))
        }
        _ => false,
    }
}

/// Refuses a NUL in a form or a query, and names its field.
pub fn no_nul<'f>(fields: impl Iterator<Item = (Cow<'f, str>, Cow<'f, str>)>) -> Result<(), Error> {
    let holding =
        fields.into_iter().find(|(name, value)| name.contains('\0') || value.contains('\0'));
    match holding {
        Some((name, _)) => Err(Error::field(&name.replace('\0', ""), NUL)),
        None => Ok(()),
    }
}

/// Names the wrong key. Serde's own message is not passed on: it would repeat what was sent, a
/// password perhaps.
fn refusal(cause: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    if !cause.inner().is_data() {
        return not_json();
    }
    let key = cause.path().to_string();
    match key.as_str() {
        "." | "?" => Error::BadRequest {
            detail: "A key is unknown, missing or of the wrong type.".to_owned(),
        },
        key => Error::field(key, "This is unknown, missing or of the wrong type."),
    }
}

fn not_json() -> Error {
    Error::BadRequest { detail: "The body is not valid JSON.".to_owned() }
}

#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Error))]
pub struct Path<T>(pub T);

/// A body that may be left out, which then means the default.
pub struct MaybeJson<T>(pub T);

impl<T: DeserializeOwned + Default, S: Send + Sync> FromRequest<S> for MaybeJson<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let body = Bytes::from_request(request, state).await?;
        if body.is_empty() { Ok(Self(T::default())) } else { object(&body).map(Self) }
    }
}

/// A cursor: where a page of a list ended. Most lists are ordered by an id.
pub trait Cursor: Clone {
    fn parse(text: &str) -> Option<Self>;
}

impl Cursor for i64 {
    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|cursor| *cursor > 0)
    }
}

/// The wanted page of a list (keyset pagination): `?limit=` (20 by default, at most 100) and
/// `&before=` (the cursor of the previous page).
#[derive(Clone, Debug)]
pub struct Paging<P = i64> {
    limit: usize,
    before: Option<P>,
}

const USUAL: usize = 20;
const MOST: usize = 100;

impl Paging {
    /// The cursor, or an id above every other for a first page.
    pub fn before(&self) -> i64 {
        self.before.unwrap_or(i64::MAX)
    }
}

impl<P: Cursor> Paging<P> {
    pub fn first() -> Self {
        Self { limit: USUAL, before: None }
    }

    pub fn limit(&self) -> usize {
        self.limit
    }

    /// The limit for the query: one more than the page holds, to know whether there is a next page.
    pub fn one_more(&self) -> i64 {
        self.limit as i64 + 1
    }

    /// The cursor of the previous page; `None` for a first page.
    pub fn cursor(&self) -> Option<&P> {
        self.before.as_ref()
    }

    /// The page after a cursor; `None` if the cursor is malformed.
    fn after(&self, cursor: &str) -> Option<Self> {
        P::parse(cursor).map(|before| Self { limit: self.limit, before: Some(before) })
    }

    /// Lowers the limit.
    pub fn at_most(self, limit: usize) -> Self {
        Self { limit: limit.min(self.limit), ..self }
    }

    /// From the URL of a page: a malformed cursor means the first page.
    pub fn from_page(before: &str) -> Self {
        let first = Self::first();
        first.after(before).unwrap_or(first)
    }

    fn parse(query: &str) -> Result<Self, Error> {
        let mut paging = Self::first();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "limit" => match value.parse::<usize>() {
                    Ok(limit @ 1..) => paging.limit = limit.min(MOST),
                    Err(cause) if *cause.kind() == IntErrorKind::PosOverflow => paging.limit = MOST,
                    _ => return Err(Error::field("limit", "Enter a number from 1 to 100.")),
                },
                "before" => {
                    paging = paging.after(&value).ok_or_else(|| {
                        Error::field("before", "Enter the `next` of the previous page.")
                    })?
                }
                _ => {}
            }
        }
        Ok(paging)
    }
}

impl<P: Cursor, S: Send + Sync> FromRequestParts<S> for Paging<P> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Self::parse(parts.uri.query().unwrap_or_default())
    }
}

/// One value of the query, if it is there.
pub fn asked(uri: &axum::http::Uri, name: &str) -> Option<String> {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// One value of the query; empty if it is not there.
pub fn query(uri: &axum::http::Uri, name: &str) -> String {
    asked(uri, name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_refused_by_its_key_and_what_only_looks_like_one_is_not() {
        let named = |body: &str| {
            no_escaped_nul(body.as_bytes())
                .err()
                .and_then(|error| Some(error.fields()?.iter().next()?.0.to_owned()))
        };
        assert_eq!(named(r#"{"a":"x","text":"a\u0000b"}"#).as_deref(), Some("text"));
        assert_eq!(named(r#"{"settings":{"list":["\u0000"]}}"#).as_deref(), Some("settings"));
        assert_eq!(named(r#"{"text":"the escape \\u0000 of a NUL"}"#), None);
    }

    #[test]
    fn a_page_is_asked_for_in_bounds() {
        let limit = |query: &str| Paging::<i64>::parse(query).map(|paging| paging.limit);
        assert_eq!(
            (limit(""), limit("limit=7"), limit("limit=1000&x=y")),
            (Ok(20), Ok(7), Ok(100))
        );
        for bad in [
            "limit=0",
            "limit=-1",
            "limit=x",
            "limit=",
            "limit=1.5",
            "before=x",
            "before=0",
            "before=-4",
            "before=",
        ] {
            assert_eq!(Paging::<i64>::parse(bad).map(|_| ()).unwrap_err().status(), 400, "{bad}");
        }
        assert_eq!(Paging::<i64>::parse("before=12").unwrap().before(), 12);
    }
}
