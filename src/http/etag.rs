//! ETags of the API: 304 Not Modified instead of a response that the client has already.

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

/// Adds a hash of the response as its ETag, so that a client that has it need not load it again.
/// Clients ask each time (`no-cache`): a response depends on who asks and on what others do.
pub async fn not_modified(request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    let is_json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if response.status() != StatusCode::OK
        || !is_json
        || response.headers().contains_key(header::ETAG)
    {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = tag(&body);
    if known.is_some_and(|known| holds(&known, &tag)) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, tag);
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    parts.headers.insert(header::ETAG, tag);
    Response::from_parts(parts, Body::from(body))
}

/// A weak ETag, because the same response may travel compressed or not.
fn tag(body: &Bytes) -> HeaderValue {
    let hash = crate::platform::secret::hex(&Sha256::digest(body)[..12]);
    HeaderValue::from_str(&format!("W/\"{hash}\"")).expect("hex is plain text")
}

fn holds(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else { return false };
    known
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.trim_start_matches("W/") == tag.trim_start_matches("W/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_among_others_weak_or_not() {
        let (here, other) = (tag(&Bytes::from_static(b"{}")), tag(&Bytes::from_static(b"[]")));
        let text = here.to_str().unwrap().to_owned();
        for known in [
            text.clone(),
            text.trim_start_matches("W/").to_owned(),
            format!("\"x\", {text}"),
            "*".to_owned(),
        ] {
            assert!(holds(&HeaderValue::from_str(&known).unwrap(), &here), "{known}");
        }
        assert!(!holds(&other, &here));
    }
}
