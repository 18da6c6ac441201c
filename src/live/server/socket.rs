//! One socket, from its first frame to its last.

use super::presence;
use crate::{
    accounts::server::{Viewer, identity},
    live::events::{ClientFrame, ServerFrame},
    platform::{
        AppState,
        hub::{Connection, Farewell, Next, REVOKED},
    },
};
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use std::time::{Duration, Instant};

/// How long a client may take to say who it is.
const INTRODUCTION: Duration = Duration::from_secs(5);
const PING_EVERY: Duration = Duration::from_secs(25);
const LONGEST_SILENCE: Duration = Duration::from_secs(60);
/// Frames within one second that only a flood sends.
const FLOOD: u32 = 100;

const UNKNOWN: Farewell = Farewell { code: 4001, reason: "nobody signed in" };
const FLOODED: Farewell = Farewell { code: 4008, reason: "too many frames" };
const TOO_LARGE: Farewell = Farewell { code: 1009, reason: "the frame is too large" };
const FAILED: Farewell = Farewell { code: 1011, reason: "something went wrong on our side" };
const SILENT: Farewell = Farewell { code: 1001, reason: "nothing was heard for a minute" };

pub async fn live(app: AppState, mut socket: WebSocket, viewer: Option<Viewer>) {
    let farewell = match introduced(&app, &mut socket, viewer).await {
        Some(viewer) => match app.hub.join(viewer.person.id, viewer.session) {
            // Asked once more now that a revocation would find this connection: one before it would not have.
            Ok(connection) => match identity::lives(&app, &viewer).await {
                Ok(true) => present(&app, &mut socket, viewer, connection).await,
                Ok(false) => Some(REVOKED),
                Err(_) => Some(FAILED),
            },
            Err(farewell) => Some(farewell),
        },
        None => Some(UNKNOWN),
    };
    if let Some(Farewell { code, reason }) = farewell {
        // The other side may be gone; then it needs no farewell.
        let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: Utf8Bytes::from_static(reason) }))).await;
    }
}

/// Whose socket this is: known from the handshake, or from a first frame that comes soon.
async fn introduced(app: &AppState, socket: &mut WebSocket, viewer: Option<Viewer>) -> Option<Viewer> {
    if viewer.is_some() {
        return viewer;
    }
    let first = tokio::time::timeout(INTRODUCTION, socket.recv()).await.ok()??.ok()?;
    let ClientFrame::Auth { token } = serde_json::from_str(first.to_text().ok()?).ok()?;
    identity::by_token(app, &token).await.ok()
}

/// Notes when the person comes and when they leave, with the conversation in between. The connection is in the hub until it
/// is written down: a server that stops waits for that.
async fn present(app: &AppState, socket: &mut WebSocket, viewer: Viewer, mut connection: Connection) -> Option<Farewell> {
    let user = viewer.person.id;
    presence::note(app, vec![user]).await;
    let farewell = converse(socket, viewer, &mut connection).await;
    presence::note(app, vec![user]).await;
    farewell
}

/// Answers why the server closes the socket, or nothing when the client did.
async fn converse(socket: &mut WebSocket, viewer: Viewer, connection: &mut Connection) -> Option<Farewell> {
    tell(socket, &ServerFrame::Hello { user: viewer.person.id }).await?;
    let mut pings = tokio::time::interval(PING_EVERY);
    let mut heard = Instant::now();
    let (mut second, mut frames) = (Instant::now(), 0);
    loop {
        tokio::select! {
            next = connection.next() => match next {
                Next::Frame(frame) => {
                    let text = Utf8Bytes::try_from(frame).expect("frames are JSON, which is UTF-8");
                    socket.send(Message::Text(text)).await.ok()?;
                }
                Next::Leave(farewell) => {
                    if farewell == REVOKED {
                        tell(socket, &ServerFrame::SessionRevoked).await?;
                    }
                    return Some(farewell);
                }
            },
            message = socket.recv() => {
                heard = Instant::now();
                if second.elapsed() > Duration::from_secs(1) {
                    (second, frames) = (heard, 0);
                }
                frames += 1;
                if frames > FLOOD {
                    return Some(FLOODED);
                }
                match message? {
                    Ok(Message::Text(text)) => answer(socket, &text).await?,
                    Ok(Message::Binary(_)) => complain(socket, "frames are JSON texts").await?,
                    Ok(Message::Close(_)) => return None,
                    Ok(Message::Ping(_) | Message::Pong(_)) => {}
                    Err(error) => return too_large(&error).then_some(TOO_LARGE),
                }
            }
            _ = pings.tick() => {
                if heard.elapsed() > LONGEST_SILENCE {
                    return Some(SILENT);
                }
                socket.send(Message::Ping(Default::default())).await.ok()?;
            }
        }
    }
}

async fn answer(socket: &mut WebSocket, text: &str) -> Option<()> {
    match serde_json::from_str::<ClientFrame>(text) {
        Ok(ClientFrame::Auth { .. }) => complain(socket, "this socket knows whose it is already").await,
        Err(_) => complain(socket, "this frame is not understood").await,
    }
}

async fn complain(socket: &mut WebSocket, message: &str) -> Option<()> {
    tell(socket, &ServerFrame::Error { code: "bad_frame".to_owned(), message: message.to_owned() }).await
}

/// Nothing when the other side is gone, which ends the conversation.
async fn tell(socket: &mut WebSocket, frame: &ServerFrame) -> Option<()> {
    let text = serde_json::to_string(frame).expect("frames are plain data");
    socket.send(Message::Text(text.into())).await.ok()
}

fn too_large(error: &axum::Error) -> bool {
    error.to_string().contains("too long")
}
