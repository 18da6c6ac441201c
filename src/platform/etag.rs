//! ETags: 304 Not Modified instead of a response that the client has already. Those of images and
//! embedded files are set where these are served; a hash of the response serves the API.

use super::secret::hex;
use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use headers::{ETag, HeaderMapExt, IfNoneMatch};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

/// True if the client has the version with this ETag already (`If-None-Match`). Weak and strong
/// ETags count as the same.
pub fn is_known(known: Option<IfNoneMatch>, etag: &str) -> bool {
    let etag: Option<ETag> = etag.parse().ok();
    known.zip(etag).is_some_and(|(known, etag)| !known.precondition_passes(&etag))
}

/// Adds a hash of the response as its ETag, so that a client that has it need not load it again.
/// Clients ask each time (`no-cache`): a response depends on who asks and on what others do.
pub async fn not_modified(request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let known = request.headers().typed_get();
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
    let (parts, body) = response.into_parts();
    let Ok(body) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Weak, because the same response may travel compressed or not.
    let tag = format!("W/\"{}\"", hex(&Sha256::digest(&body)[..12]));
    let is_known = is_known(known, &tag);
    let tag = [(header::ETAG, tag)];
    if is_known {
        return (StatusCode::NOT_MODIFIED, tag).into_response();
    }
    (tag, Response::from_parts(parts, Body::from(body))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderMap, HeaderValue};

    #[test]
    fn an_etag_is_found_among_others_weak_or_not() {
        let knows = |known| {
            let known = (header::IF_NONE_MATCH, HeaderValue::from_static(known));
            is_known(HeaderMap::from_iter([known]).typed_get(), "W/\"here\"")
        };
        for known in ["W/\"here\"", "\"here\"", "\"x\", W/\"here\"", "\"a,b\", \"here\"", "*"] {
            assert!(knows(known), "{known}");
        }
        assert!(!knows("W/\"other\"") && !knows(""));
    }
}
