//! What every request passes: same origin, size, time, and the headers every answer carries.

use crate::{
    base::Error,
    chat::server as chat,
    media::server as media,
    platform::{AppState, origin},
    posts::server as posts,
    stories::server as stories,
};
use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::Limited;
use std::{net::SocketAddr, time::Duration};
use tower_http::cors::CorsLayer;

/// Enough for any form and any call. Uploads have a limit of their own.
const LARGEST_BODY: usize = 64 * 1024;
const LONGEST: Duration = Duration::from_secs(30);
/// A large photo over a slow line.
const LONGEST_UPLOAD: Duration = Duration::from_secs(300);
/// Signing in changes what a browser is, whatever proof is sent along: another site must never start it.
const ALWAYS_GUARDED: [&str; 4] = ["/api/auth/register", "/api/auth/login", "/api/auth/refresh", "/api/auth/logout"];

/// Refuses what another site makes a browser send.
///
/// Browsers say where a request comes from; programs do not and hold no cookies. A bearer token cannot be sent by a
/// page that does not know it, so such calls pass. Own code rather than tower-http's layer, because the socket's
/// handshake has to judge an Origin by the same rule.
pub async fn same_origin(
    State(app): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let bearer = match ALWAYS_GUARDED.contains(&request.uri().path()) {
        true => origin.is_some_and(|origin| app.config.cors_origins.iter().any(|allowed| allowed == origin)),
        false => headers.contains_key(header::AUTHORIZATION),
    };
    if request.method().is_safe() || bearer || is_from_here(&app, peer, headers) {
        next.run(request).await
    } else {
        Error::CrossSite.into_response()
    }
}

/// Pages elsewhere that may call the API with a bearer token, where the settings name any. Never with cookies.
pub fn other_origins(app: &AppState) -> Option<CorsLayer> {
    let origins: Vec<HeaderValue> = app.config.cors_origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    let layer = CorsLayer::new()
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_NONE_MATCH])
        .expose_headers([header::ETAG, header::RETRY_AFTER, HeaderName::from_static("x-request-id")])
        .max_age(Duration::from_secs(3600));
    (!origins.is_empty()).then(|| layer.allow_origin(origins))
}

fn is_from_here(app: &AppState, peer: SocketAddr, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site_is_ours = !matches!(text("sec-fetch-site"), Some("cross-site"));
    let origin_is_ours = text("origin").is_none_or(|origin| origin::is_ours(app, peer, headers, origin));
    site_is_ours && origin_is_ours
}

pub async fn limit_body(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let largest = match takes_uploads(request.uri().path()) {
        // Besides the file there are its name, a description and the form's own lines.
        true => app.config.upload_limit.bytes() + LARGEST_BODY,
        false => LARGEST_BODY,
    };
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > largest) {
        return Error::TooLarge.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, largest)))).await
}

pub async fn time_out(request: Request, next: Next) -> Response {
    let longest = if takes_uploads(request.uri().path()) { LONGEST_UPLOAD } else { LONGEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::TimedOut.into_response(),
    }
}

const HEADERS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Forms without script come back by the Referer, so it must stay for our own pages.
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    // For what is not a page; pages bring a policy with a nonce of their own.
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::CACHE_CONTROL, "private, no-cache"),
];

/// Security headers, wherever a handler has not set its own.
pub async fn headers(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if app.public_url.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    response
}

/// Calls whose bodies may be large, and may take long.
fn takes_uploads(path: &str) -> bool {
    media::takes_uploads(path) || posts::takes_uploads(path) || chat::takes_uploads(path) || stories::takes_uploads(path)
}
