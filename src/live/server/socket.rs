//! One socket, from its first frame to its last.

use super::{
    PIECE,
    calls::{Call, Calls, refusal},
    presence, render_events, sockets_per_person,
    store::Head,
};
use crate::{
    accounts::server::{Viewer, identity},
    base::{Error, Result, UserId},
    live::events::{ClientFrame, Sections, ServerFrame},
    log::server::{self as log, Missed},
    platform::{
        AppState,
        address::ClientAddress,
        hooks::LogEvent,
        hub::{CloseReason, Connection, Frame, Next, REVOKED, SLOW},
        limits::Attempt,
        memory::Held,
        peers::LiveSocket,
    },
};
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use futures::{
    Sink, SinkExt,
    future::{try_join, try_join_all},
};
use std::{
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// Time within which a client has to authenticate.
const INTRODUCTION: Duration = Duration::from_secs(5);
const PING_EVERY: Duration = Duration::from_secs(25);
const LONGEST_SILENCE: Duration = Duration::from_secs(60);
/// Time limit for the last frames of a socket.
const LAST_WORD: Duration = Duration::from_secs(1);
/// The same for a client that was too slow: it first has to read what is on its way.
const SLOW_LAST_WORD: Duration = Duration::from_secs(30);
/// Frames within one second that only a flood sends.
const FLOOD: u32 = 100;
/// Calls of one socket that may be in flight at once.
const CALLS: usize = 16;
/// The most users on one screen.
const SCREEN: usize = 500;
const UNKNOWN: CloseReason = CloseReason { code: 4001, reason: "nobody signed in" };
const FLOODED: CloseReason = CloseReason { code: 4008, reason: "too many frames" };
const TOO_LARGE: CloseReason = CloseReason { code: 1009, reason: "the frame is too large" };
const NO_TEXT: CloseReason = CloseReason { code: 1007, reason: "the text is no UTF-8" };
const BROKEN: CloseReason = CloseReason { code: 1002, reason: "the frame is broken" };
const FAILED: CloseReason = CloseReason { code: 1011, reason: "something went wrong on our side" };
const SILENT: CloseReason = CloseReason { code: 1001, reason: "nothing was heard for a minute" };

/// The life of a socket. Steps that happen once or seldom are boxed, and large values are lent and
/// not moved, so that the future of an idle socket holds no room for them.
#[expect(clippy::manual_async_fn, reason = "an async fn keeps its arguments twice")]
pub fn live(
    app: AppState,
    mut socket: WebSocket,
    mut viewer: Option<Viewer>,
    calls: Calls,
    address: ClientAddress,
    counted: LiveSocket,
) -> impl Future<Output = ()> {
    async move {
        let _counted = counted;
        if viewer.is_none() {
            viewer = Box::pin(introduced(&app, &mut socket)).await;
        }
        let close_reason = match &viewer {
            Some(viewer) => {
                match app.hub.join(viewer.person.id, viewer.session, sockets_per_person(&app)) {
                    Ok((connection, came)) => {
                        let mut session =
                            SocketSession { app: &app, socket: &mut socket, connection, sent: 0 };
                        let end = session.present(viewer, came, &calls, address).await;
                        drop(session);
                        presence::left(&app, viewer.person.id);
                        end
                    }
                    Err(close_reason) => Some(close_reason),
                }
            }
            None => Some(UNKNOWN),
        };
        if let Some(close_reason) = close_reason {
            let patience = if close_reason == SLOW { SLOW_LAST_WORD } else { LAST_WORD };
            // A client that reads nothing does not read this either.
            let _ = tokio::time::timeout(patience, Box::pin(send_close(&mut socket, close_reason)))
                .await;
        }
    }
}

/// The user of this socket, by a first frame that has to come soon.
async fn introduced(app: &AppState, socket: &mut WebSocket) -> Option<Viewer> {
    let first = tokio::time::timeout(INTRODUCTION, socket.recv()).await.ok()??.ok()?;
    let ClientFrame::Auth { token } = serde_json::from_str(first.to_text().ok()?).ok()? else {
        return None;
    };
    identity::by_token(app, &token).await.ok()
}

async fn send_close(socket: &mut WebSocket, close_reason: CloseReason) {
    if close_reason == REVOKED {
        // Also for clients to which a close code says nothing. A client that cannot get this frame
        // gets no close frame either.
        let _ = socket.feed(Message::Text(ServerFrame::SessionRevoked.text().into())).await;
    }
    let CloseReason { code, reason } = close_reason;
    let close = Message::Close(Some(CloseFrame { code, reason: Utf8Bytes::from_static(reason) }));
    // The client may be gone; then it needs no close frame. What it has sent meanwhile is read to
    // the end: the system answers unread data with a reset, which would discard the close frame.
    if socket.send(close).await.is_ok() {
        while let Some(Ok(_)) = socket.recv().await {}
    }
}

/// The reason a socket ends: a close frame, or `None` if the client is gone.
type End = Option<CloseReason>;

struct SocketSession<'a> {
    app: &'a AppState,
    socket: &'a mut WebSocket,
    connection: Connection,
    /// The last event of the log that was sent, or was part of the hello.
    sent: i64,
}

impl SocketSession<'_> {
    /// Announces the user, serves the socket, and records when they were last seen. The connection
    /// is in the hub until that is recorded: a server that stops waits for that.
    async fn present(
        &mut self,
        viewer: &Viewer,
        came: bool,
        calls: &Calls,
        address: ClientAddress,
    ) -> End {
        let (app, user) = (self.app, viewer.person.id);
        if let Err(end) = Box::pin(self.say_hello(viewer)).await {
            return end;
        }
        if came {
            Box::pin(presence::came(app, user)).await;
        }
        let end = self.converse(viewer, calls, address).await;
        Box::pin(presence::leaving(app, user, &self.connection)).await;
        end
    }

    /// Sends the hello. The connection is in the hub and listens to its topics already, so no event
    /// is lost between the hello and what comes after it. A revocation from now on finds the
    /// connection; one before shows in the query. The number of the last event is read before the
    /// sections are loaded, so an event in between is sent twice rather than never.
    async fn say_hello(&mut self, viewer: &Viewer) -> Result<(), End> {
        let (app, user) = (self.app, viewer.person.id);
        let hello = async {
            app.hub.listen(&self.connection, (app.hooks.topics)(app.clone(), user).await?);
            let Some(Head { seq, presence_public, .. }) = presence::head(app, viewer).await? else {
                return Ok(None);
            };
            let sections =
                app.hooks.hello_sections.iter().map(|section| section(app.clone(), user));
            let (online, sections) =
                try_join(presence::online(app, user, presence_public), try_join_all(sections))
                    .await?;
            let sections = Sections(sections.into_iter().flatten().collect());
            Ok::<_, Error>(Some((seq, ServerFrame::Hello { user, seq, online, sections })))
        };
        let (seq, hello) = hello.await.map_err(|_| Some(FAILED))?.ok_or(Some(REVOKED))?;
        self.sent = seq;
        self.send_frame(hello).await
    }

    /// Serves the socket until it ends. Returns why the server closes it, or `None` if the client
    /// did.
    async fn converse(&mut self, viewer: &Viewer, calls: &Calls, address: ClientAddress) -> End {
        let mut pings = tokio::time::interval_at((Instant::now() + PING_EVERY).into(), PING_EVERY);
        let mut heard = Instant::now();
        let (mut second, mut frames) = (Instant::now(), 0);
        // Calls are tasks of their own: one that is not polled while the client reads nothing would
        // keep a reader of the database.
        let mut under_way: JoinSet<(ServerFrame, Option<Held>)> = JoinSet::new();
        loop {
            let turn = tokio::select! {
                next = self.connection.next() => match next {
                    Next::Frame(frame) => self.pass(frame).await,
                    Next::Leave(close_reason) => {
                        // A call over this very socket may have ended the session, and still has to
                        // be answered.
                        let _ = tokio::time::timeout(LAST_WORD, self.answer(&mut under_way)).await;
                        Err(Some(close_reason))
                    }
                },
                message = self.socket.recv() => {
                    heard = Instant::now();
                    if second.elapsed() > Duration::from_secs(1) {
                        (second, frames) = (heard, 0);
                    }
                    frames += 1;
                    match message {
                        None => Err(None),
                        Some(Ok(Message::Close(_))) => {
                            // The reply to the close frame is written already, and has to be
                            // flushed.
                            let flush = tokio::time::timeout(LAST_WORD, self.socket.flush());
                            let _ = Box::pin(flush).await;
                            Err(None)
                        }
                        Some(_) if frames > FLOOD => Err(Some(FLOODED)),
                        Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                            Ok(
                                ClientFrame::Resume { .. }
                                | ClientFrame::Watch { .. }
                                | ClientFrame::Typing { .. },
                            ) if self.is_too_often(viewer, address) => {
                                self.complain("too_many", "that was too often").await
                            }
                            Ok(ClientFrame::Call { id, method, path, body })
                                if under_way.len() < CALLS =>
                            {
                                let call = Call { id, method, path, body };
                                let (app, viewer) = (self.app.clone(), viewer.clone());
                                under_way.spawn(calls.clone().answer(app, viewer, address, call));
                                Ok(())
                            }
                            Ok(frame) => Box::pin(self.hear(viewer, frame)).await,
                            Err(_) => {
                                self.complain("bad_frame", "this frame is not understood").await
                            }
                        },
                        Some(Ok(Message::Binary(_))) => {
                            self.complain("bad_frame", "frames are JSON texts").await
                        }
                        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(()),
                        Some(Err(error)) => Err(Some(broken(&error))),
                    }
                }
                Some(reply) = under_way.join_next() => match reply {
                    Ok((reply, _held)) => self.send_frame(reply).await,
                    // Only a panic could end a call, and its own layer turns that into a response.
                    Err(_) => Err(Some(FAILED)),
                },
                _ = pings.tick() => match heard.elapsed() > LONGEST_SILENCE {
                    true => Err(Some(SILENT)),
                    false => self.send(Message::Ping(Default::default())).await,
                },
            };
            if let Err(end) = turn {
                return end;
            }
        }
    }

    /// Sends the replies of the calls in flight.
    async fn answer(
        &mut self,
        under_way: &mut JoinSet<(ServerFrame, Option<Held>)>,
    ) -> Result<(), End> {
        while let Some(Ok((reply, _held))) = under_way.join_next().await {
            self.send_frame(reply).await?;
        }
        Ok(())
    }

    async fn hear(&mut self, viewer: &Viewer, frame: ClientFrame) -> Result<(), End> {
        match frame {
            ClientFrame::Auth { .. } => {
                self.complain("bad_frame", "this socket knows whose it is already").await
            }
            ClientFrame::Call { id, .. } => {
                self.send_frame(refusal(id, &Error::TooMany { retry_after: 1 })).await
            }
            ClientFrame::Resume { since } => self.replay(viewer.person.id, since).await,
            ClientFrame::Watch { users } if users.len() > SCREEN => {
                self.complain("bad_frame", "at most 500 people at once").await
            }
            ClientFrame::Watch { users } => {
                self.app.hub.watch(&self.connection, users.clone());
                let seen = presence::presence_frames(self.app, viewer, &users)
                    .await
                    .map_err(|_| Some(FAILED))?;
                for frame in seen {
                    self.send_frame(frame).await?;
                }
                Ok(())
            }
            ClientFrame::Typing { conversation } => {
                let others = (self.app.hooks.other_members)(
                    self.app.clone(),
                    viewer.person.id,
                    conversation,
                )
                .await
                .map_err(|_| Some(FAILED))?;
                let frame = Frame::passing(
                    ServerFrame::Typing { conversation, user: viewer.person.id }.text(),
                );
                others.into_iter().for_each(|other| self.app.hub.send(other, &frame));
                Ok(())
            }
        }
    }

    /// Replays the events after a cursor.
    async fn replay(&mut self, user: UserId, since: i64) -> Result<(), End> {
        let (mut since, mut end) = (since, None);
        loop {
            let Missed { events, seq } =
                log::events_since(self.app, user, since, PIECE).await.map_err(|_| Some(FAILED))?;
            // Events that happen meanwhile come by themselves.
            let end = *end.get_or_insert(seq);
            self.sent = self.sent.max(end);
            let Some(events) = events else {
                return self.send_frame(ServerFrame::Reset { seq }).await;
            };
            let events: Vec<LogEvent> =
                events.into_iter().take_while(|event| event.seq <= end).collect();
            let Some(last) = events.last().map(|event| event.seq) else {
                return self.send_frame(ServerFrame::Resumed { seq: end }).await;
            };
            for event in render_events(self.app, user, events).await.map_err(|_| Some(FAILED))? {
                let text = serde_json::to_string(&event).expect("events are plain data");
                self.send(Message::Text(text.into())).await?;
            }
            since = last;
        }
    }

    /// Writes a frame of the hub and those that wait behind it, with one flush.
    async fn pass(&mut self, frame: Frame) -> Result<(), End> {
        let mut next = Some(frame);
        while let Some(frame) = next {
            // It was in the hello or a replay already.
            let known = frame.seq != 0 && frame.seq <= self.sent;
            if !known {
                self.sent = self.sent.max(frame.seq);
                let text =
                    Utf8Bytes::try_from(frame.bytes).expect("frames are JSON, which is UTF-8");
                self.write(Some(Message::Text(text)), false).await?;
            }
            next = self.connection.waiting();
        }
        self.write(None, true).await
    }

    /// Counts a frame that makes the server look something up or tell others. True if it exceeds
    /// the rate limit.
    fn is_too_often(&self, viewer: &Viewer, address: ClientAddress) -> bool {
        let limits = &self.app.limits;
        let counted = limits
            .from_address(Attempt::Frame, address.0)
            .and_then(|()| limits.on_account(Attempt::Frame, viewer.person.id));
        counted.is_err()
    }

    fn complain(&mut self, code: &str, message: &str) -> impl Future<Output = Result<(), End>> {
        self.send_frame(ServerFrame::Error { code: code.to_owned(), message: message.to_owned() })
    }

    fn send_frame(&mut self, frame: ServerFrame) -> impl Future<Output = Result<(), End>> {
        self.send(Message::Text(frame.text().into()))
    }

    fn send(&mut self, message: Message) -> impl Future<Output = Result<(), End>> {
        self.write(Some(message), true)
    }

    /// Writes to the socket. A client that takes nothing more is closed when the hub says so, not
    /// only when it reads again.
    async fn write(&mut self, mut message: Option<Message>, flush: bool) -> Result<(), End> {
        let Self { socket, connection, .. } = self;
        poll_fn(|context| match poll_write(Pin::new(socket), &mut message, flush, context) {
            Poll::Ready(written) => Poll::Ready(written.map_err(|_| None)),
            Poll::Pending => {
                connection.poll_close_reason(context).map(|close_reason| Err(Some(close_reason)))
            }
        })
        .await
    }
}

/// Does what `send` and `feed` of a sink do, with a future of a fifth of the size.
fn poll_write(
    mut socket: Pin<&mut WebSocket>,
    message: &mut Option<Message>,
    flush: bool,
    context: &mut Context,
) -> Poll<Result<(), axum::Error>> {
    if message.is_some() {
        ready!(socket.as_mut().poll_ready(context))?;
    }
    if let Some(message) = message.take() {
        socket.as_mut().start_send(message)?;
    }
    if flush { socket.poll_flush(context) } else { Poll::Ready(Ok(())) }
}

/// The close reason for a broken frame. A connection that is gone does not get it.
fn broken(error: &axum::Error) -> CloseReason {
    let text = error.to_string();
    match (text.contains("too long"), text.contains("UTF-8")) {
        (true, _) => TOO_LARGE,
        (_, true) => NO_TEXT,
        _ => BROKEN,
    }
}
