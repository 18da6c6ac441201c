//! The socket's handshake and its life. What travels over it is for other slices to say.

mod presence;
pub mod rest;
mod socket;
mod store;

pub use presence::{is_online, presence, watch};

use crate::{
    accounts::server::{Viewer, identity},
    base::{Error, Result},
    platform::{AppState, origin},
};
use axum::{
    Router,
    extract::{ConnectInfo, State, WebSocketUpgrade},
    http::{header, request::Parts},
    response::Response,
    routing::any,
};
use std::net::SocketAddr;

/// Larger frames close the socket.
const LARGEST_FRAME: usize = 64 * 1024;
/// tungstenite would take 128 KiB for each socket before a byte arrives.
const BUFFER: usize = 4 * 1024;

pub fn routes() -> Router<AppState> {
    Router::new().route("/live", any(handshake))
}

/// What a guard judges a handshake by.
struct Handshake<'a> {
    app: &'a AppState,
    peer: SocketAddr,
    parts: &'a Parts,
    viewer: &'a Result<Option<Viewer>>,
}

/// Refuses a handshake before it becomes a socket. They run in order; to add one, add it to the list.
type Guard = fn(&Handshake) -> Result<()>;
const GUARDS: [Guard; 2] = [same_origin, good_proof];

/// A browser sends its cookies along whatever page opens the socket, so a cookie counts only from a page of ours.
fn same_origin(handshake: &Handshake) -> Result<()> {
    let headers = &handshake.parts.headers;
    let by_cookie = matches!(handshake.viewer, Ok(Some(_))) && !headers.contains_key(header::AUTHORIZATION);
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let ours = origin.is_some_and(|origin| origin::is_ours(handshake.app, handshake.peer, headers, origin));
    if by_cookie && !ours { Err(Error::CrossSite) } else { Ok(()) }
}

/// A token that is sent must be good. None at all is fine: it may come as the first frame.
fn good_proof(handshake: &Handshake) -> Result<()> {
    handshake.viewer.clone().map(|_| ())
}

async fn handshake(
    State(app): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    parts: Parts,
    upgrade: std::result::Result<WebSocketUpgrade, axum::extract::ws::rejection::WebSocketUpgradeRejection>,
) -> Result<Response> {
    let viewer = identity::viewer_of(&parts);
    let handshake = Handshake { app: &app, peer, parts: &parts, viewer: &viewer };
    GUARDS.iter().try_for_each(|guard| guard(&handshake))?;
    let upgrade = upgrade.map_err(|refused| Error::BadRequest { detail: refused.body_text() })?;
    let viewer = viewer?;
    let upgrade = upgrade.max_frame_size(LARGEST_FRAME).max_message_size(LARGEST_FRAME).read_buffer_size(BUFFER).write_buffer_size(0);
    Ok(upgrade.on_upgrade(move |socket| socket::live(app, socket, viewer)))
}
