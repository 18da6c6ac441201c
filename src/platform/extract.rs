//! axum's extractors, refusing in our words.

use crate::base::Error;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header},
};
use serde::de::DeserializeOwned;

/// A JSON object. Nothing else: serde would take a list for an object with its fields in order.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind != "application/json" && !(kind.starts_with("application/") && kind.ends_with("+json")) {
            return Err(Error::UnsupportedType);
        }
        object(&Bytes::from_request(request, state).await?).map(Self)
    }
}

fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(Error::BadRequest { detail: "The body must be a JSON object.".to_owned() });
    }
    let axum::Json(value) = axum::Json::from_bytes(body)?;
    Ok(value)
}

#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Error))]
pub struct Path<T>(pub T);

/// The value of a cookie, by its name.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split("; "));
    pairs.filter_map(|pair| pair.split_once('=')).find_map(|(found, value)| (found == name).then_some(value))
}

/// A body that may be left out, which then means the default.
pub struct MaybeJson<T>(pub T);

impl<T: DeserializeOwned + Default, S: Send + Sync> FromRequest<S> for MaybeJson<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let body = Bytes::from_request(request, state).await?;
        if body.is_empty() { Ok(Self(T::default())) } else { object(&body).map(Self) }
    }
}
