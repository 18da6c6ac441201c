//! ETags of the API: 304 Not Modified instead of a response that the client has already.

use crate::platform::{extract::is_known, secret::hex};
use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use headers::HeaderMapExt;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

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
