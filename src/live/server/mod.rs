//! The socket's handshake and its life. Other slices decide what travels over it.

mod calls;
mod presence;
pub mod rest;
mod socket;
mod store;

pub use calls::Calls;
pub use presence::{
    is_online, keep_noting, presence, visibility_between_changed, visibility_changed,
};

use crate::{
    accounts::server::{Viewer, identity},
    base::{Error, Result, UserId},
    log::server::{self as log, Missed},
    platform::{
        AppState,
        address::ClientAddress,
        hooks::{EventData, LogEvent},
        origin,
        peers::Upgrading,
    },
};
use axum::{
    Extension, Router,
    extract::{ConnectInfo, State, WebSocketUpgrade},
    http::{header, request::Parts},
    response::Response,
    routing::any,
};
use serde::Serialize;
use serde_json::value::RawValue;
use std::{collections::BTreeMap, net::SocketAddr};

/// The largest frame, in bytes. A larger one closes the socket.
const LARGEST_FRAME: usize = 64 * 1024;
/// The read buffer of a socket before a byte arrives; tungstenite would take 128 KiB. Larger frames
/// make it grow.
const READ_BUFFER: usize = 1024;
/// Bytes that are written in one go.
const WRITE_BUFFER: usize = 4 * 1024;

/// The socket's route. Calls over it go to the API it is given.
pub fn routes(calls: Calls) -> Router<AppState> {
    Router::new().route("/live", any(handshake)).layer(Extension(calls))
}

/// The facts by which a guard judges a handshake.
struct Handshake<'a> {
    app: &'a AppState,
    peer: SocketAddr,
    parts: &'a Parts,
    viewer: &'a Result<Option<Viewer>>,
}

/// Refuses a handshake before it becomes a socket. Guards run in order; to add one, add it to the
/// list.
type Guard = fn(&Handshake) -> Result<()>;
const GUARDS: [Guard; 3] = [same_origin, good_proof, not_too_many];

/// Prevents cross-site WebSocket hijacking, a kind of CSRF. A browser sends its cookies along
/// whatever page opens the socket, so a cookie counts only from a page of ours.
fn same_origin(handshake: &Handshake) -> Result<()> {
    let headers = &handshake.parts.headers;
    let by_cookie =
        matches!(handshake.viewer, Ok(Some(_))) && !headers.contains_key(header::AUTHORIZATION);
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let ours = origin
        .is_some_and(|origin| origin::is_ours(handshake.app, handshake.peer, headers, origin));
    if by_cookie && !ours { Err(Error::CrossSite) } else { Ok(()) }
}

/// Credentials that are sent must be valid. None at all is fine: a token may come as the first
/// frame.
fn good_proof(handshake: &Handshake) -> Result<()> {
    handshake.viewer.clone().map(|_| ())
}

/// Limits the sockets of one user, who has only so many tabs and devices. Checked again when the
/// socket enters the hub: several may be on their way.
fn not_too_many(handshake: &Handshake) -> Result<()> {
    let Ok(Some(viewer)) = handshake.viewer else { return Ok(()) };
    let open = handshake.app.hub.connections(viewer.person.id);
    if open < sockets_per_person(handshake.app) {
        Ok(())
    } else {
        Err(Error::TooMany { retry_after: 60 })
    }
}

/// The most sockets that one user may have.
fn sockets_per_person(app: &AppState) -> usize {
    if app.limits.are_on() { app.config.sockets_per_person } else { usize::MAX }
}

async fn handshake(
    State(app): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Extension(calls): Extension<Calls>,
    Extension(upgrading): Extension<Upgrading>,
    address: ClientAddress,
    parts: Parts,
    upgrade: std::result::Result<
        WebSocketUpgrade,
        axum::extract::ws::rejection::WebSocketUpgradeRejection,
    >,
) -> Result<Response> {
    let viewer = identity::viewer_of(&parts);
    let handshake = Handshake { app: &app, peer, parts: &parts, viewer: &viewer };
    GUARDS.iter().try_for_each(|guard| guard(&handshake))?;
    let upgrade = upgrade.map_err(|refused| Error::BadRequest { detail: refused.body_text() })?;
    let viewer = viewer?;
    let counted = upgrading.begin(address.0)?;
    let upgrade = upgrade.max_frame_size(LARGEST_FRAME).max_message_size(LARGEST_FRAME);
    let upgrade = upgrade.read_buffer_size(READ_BUFFER).write_buffer_size(WRITE_BUFFER);
    // A task of its own: that of the upgrade keeps everything it was made with.
    Ok(upgrade.on_upgrade(async move |socket| {
        drop(tokio::spawn(socket::live(app, socket, viewer, calls, address, counted)))
    }))
}

/// An event of the log, as a client gets it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct RenderedEvent {
    #[serde(rename = "type")]
    #[schema(example = "message.created")]
    pub kind: String,
    pub seq: i64,
    /// The subject as it is now; null if it is gone or no longer visible.
    #[schema(value_type = serde_json::Value)]
    pub data: EventData,
}

/// The events that a user has missed.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Sync {
    /// At most 200, and fewer where they are large.
    pub events: Vec<RenderedEvent>,
    /// The cursor to go on from: the last event there is, or the last of these if there are more.
    pub seq: i64,
    /// True if there are more.
    pub more: bool,
    /// True if the log no longer holds what was missed: then everything has to be fetched anew.
    pub reset: bool,
}

/// Limits of one response: its events, and the bytes after which no further event is added.
const AT_ONCE: usize = 200;
const BYTES_AT_ONCE: usize = 1 << 20;
/// Events that are looked up in one go: each may be a message of 16 KB.
const PIECE: usize = 50;

/// The events after the cursor `since`, as many as one response holds.
pub async fn sync(app: &AppState, viewer: UserId, since: i64) -> Result<Sync> {
    let Missed { events, seq } = log::events_since(app, viewer, since, AT_ONCE).await?;
    let reset = events.is_none();
    let (mut rendered, mut bytes) = (Vec::new(), 0);
    for piece in events.unwrap_or_default().chunks(PIECE) {
        if bytes >= BYTES_AT_ONCE {
            break;
        }
        for event in render_events(app, viewer, piece.to_vec()).await? {
            if bytes < BYTES_AT_ONCE {
                bytes += event.data.get().len();
                rendered.push(event);
            }
        }
    }
    let last = rendered.last().map_or(seq, |event| event.seq);
    Ok(Sync { more: last < seq, seq: last, events: rendered, reset })
}

/// Loads events as the viewer may see them now, each from the slice it belongs to.
async fn render_events(
    app: &AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> Result<Vec<RenderedEvent>> {
    let nothing: EventData = RawValue::NULL.to_owned().into();
    let mut rendered: BTreeMap<i64, RenderedEvent> = events
        .iter()
        .map(|event| {
            (
                event.seq,
                RenderedEvent { kind: event.kind.clone(), seq: event.seq, data: nothing.clone() },
            )
        })
        .collect();
    for (family, event_renderer) in app.hooks.event_renderers {
        let theirs: Vec<LogEvent> = events
            .iter()
            .filter(|event| event.kind.split('.').next() == Some(*family))
            .cloned()
            .collect();
        if theirs.is_empty() {
            continue;
        }
        for (seq, data) in event_renderer(app.clone(), viewer, theirs).await? {
            if let Some(event) = rendered.get_mut(&seq) {
                event.data = data;
            }
        }
    }
    Ok(rendered.into_values().collect())
}
