//! Decides which pages are ours, by the Origin header a browser sends (CSRF).

use super::AppState;
use axum::http::{HeaderMap, header};
use std::net::SocketAddr;

/// True for the public URL, and on this machine for any name it was reached by. Not with https:
/// behind a proxy every peer is this machine, and a page of the same host that came without
/// encryption may be anybody's.
pub fn is_ours(app: &AppState, peer: SocketAddr, headers: &HeaderMap, origin: &str) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let by_host = origin.strip_prefix("http://").is_some_and(|authority| host == Some(authority));
    origin == app.public_url.origin()
        || (!app.public_url.is_https() && peer.ip().to_canonical().is_loopback() && by_host)
}
