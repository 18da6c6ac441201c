//! The socket's handshake and its life. What travels over it is for other slices to say.

mod calls;
pub mod events;
mod presence;
pub mod rest;
mod socket;
mod store;

pub use calls::Calls;
pub use presence::{is_online, keep_noting, presence, sight_changed};

use crate::{
    accounts::server::{Viewer, identity},
    base::{Error, Result, UserId},
    log::server::{self as log, Missed},
    platform::{AppState, address::ClientAddress, hooks::Happening, origin},
};
use axum::{
    Extension, Router,
    extract::{ConnectInfo, State, WebSocketUpgrade},
    http::{header, request::Parts},
    response::Response,
    routing::any,
};
use serde::Serialize;
use serde_json::Value;
use std::{collections::BTreeMap, net::SocketAddr};

/// Larger frames close the socket.
const LARGEST_FRAME: usize = 64 * 1024;
/// What a socket reads into, before a byte arrives; tungstenite would take 128 KiB. What is larger makes itself room.
const READ_BUFFER: usize = 1024;
/// What is written in one go.
const WRITE_BUFFER: usize = 4 * 1024;

/// The socket's route. Calls over it go to the API it is given.
pub fn routes(calls: Calls) -> Router<AppState> {
    Router::new().route("/live", any(handshake)).layer(Extension(calls))
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
    Extension(calls): Extension<Calls>,
    address: ClientAddress,
    parts: Parts,
    upgrade: std::result::Result<WebSocketUpgrade, axum::extract::ws::rejection::WebSocketUpgradeRejection>,
) -> Result<Response> {
    let viewer = identity::viewer_of(&parts);
    let handshake = Handshake { app: &app, peer, parts: &parts, viewer: &viewer };
    GUARDS.iter().try_for_each(|guard| guard(&handshake))?;
    let upgrade = upgrade.map_err(|refused| Error::BadRequest { detail: refused.body_text() })?;
    let viewer = viewer?;
    let upgrade = upgrade.max_frame_size(LARGEST_FRAME).max_message_size(LARGEST_FRAME);
    let upgrade = upgrade.read_buffer_size(READ_BUFFER).write_buffer_size(WRITE_BUFFER);
    // A task of its own: the one of the upgrade keeps what it was made with.
    Ok(upgrade.on_upgrade(async move |socket| drop(tokio::spawn(socket::live(app, socket, viewer, calls, address)))))
}

/// An event of the log, as it is told.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Told {
    #[serde(rename = "type")]
    #[schema(example = "message.created")]
    pub kind: String,
    pub seq: i64,
    /// What it is about, as it is now; null where that is gone, or no longer to be seen.
    pub data: Value,
}

/// What a person has missed, told anew.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Sync {
    pub events: Vec<Told>,
    /// The last event there is.
    pub seq: i64,
    /// Whether what was missed is too long ago: then everything has to be fetched anew.
    pub reset: bool,
}

/// Everything that came after an event.
pub async fn sync(app: &AppState, viewer: UserId, since: i64) -> Result<Sync> {
    let Missed { events, seq } = log::since(app, viewer, since).await?;
    let reset = events.is_none();
    Ok(Sync { events: narrate(app, viewer, events.unwrap_or_default()).await?, seq, reset })
}

/// Tells what happened, as the viewer may see it now: each slice what is its own.
async fn narrate(app: &AppState, viewer: UserId, events: Vec<Happening>) -> Result<Vec<Told>> {
    let mut told: BTreeMap<i64, Told> =
        events.iter().map(|event| (event.seq, Told { kind: event.kind.clone(), seq: event.seq, data: Value::Null })).collect();
    for (family, narrator) in app.hooks.narrators {
        let theirs: Vec<Happening> = events.iter().filter(|event| event.kind.split('.').next() == Some(*family)).cloned().collect();
        if theirs.is_empty() {
            continue;
        }
        for (seq, data) in narrator(app.clone(), viewer, theirs).await? {
            if let Some(told) = told.get_mut(&seq) {
                told.data = data;
            }
        }
    }
    Ok(told.into_values().collect())
}
