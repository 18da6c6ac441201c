//! Connections: binds an address, accepts connections, gives each request its peer's address, and
//! lets connections end in order (graceful shutdown).
//!
//! Not `axum::serve`, because that waits for ever for the headers of a client that never sends
//! them.

use super::patient_stream::PatientStream;
use crate::platform::peers::{Peer, Peers, Upgrading};
use axum::{
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::Request,
    response::Response,
};
use futures::FutureExt;
use hyper::{
    body::{Body as _, Frame, Incoming, SizeHint},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{
    convert::Infallible,
    future::Future,
    io,
    net::SocketAddr,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
};
use tower::{Service, ServiceExt};

/// The time a client has to send its headers.
const HEADERS: Duration = Duration::from_secs(10);
/// The size of the read buffer: the most that is read of a body at once, and the largest head of a
/// request. Hyper would read 400 KB of an upload, and pages would wait for that: the slowest of
/// them took up to 1.3 times as long beside uploads, and take up to 1.1 times as long now.
const READ_AT_ONCE: usize = 64 * 1024;
/// The pause when the process is out of sockets: others have to close before one can open.
const OUT_OF_SOCKETS: Duration = Duration::from_millis(200);

/// The backlog: connections that may wait to be accepted. When a server is back after a restart,
/// everyone's browser reconnects at once; connections that do not fit get no answer and are retried
/// only after a second. With the usual 128, ten thousand took three times as long.
const WAITING: u32 = 4096;

/// A service that responds to requests.
pub trait Answers:
    Service<Request<Body>, Response = Response, Error = Infallible, Future: Send>
    + Clone
    + Send
    + 'static
{
}
impl<
    S: Service<Request<Body>, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static,
> Answers for S
{
}

/// Binds an address to serve on.
pub fn listen(addr: SocketAddr) -> io::Result<TcpListener> {
    let socket = if addr.is_ipv6() { TcpSocket::new_v6()? } else { TcpSocket::new_v4()? };
    // Allows this while connections of an earlier server process are still ending. On Windows the
    // option would mean something else.
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind(addr)?;
    socket.listen(WAITING)
}

/// Serves until `stop` completes; returns when the last request has been answered.
pub async fn serve(
    listener: TcpListener,
    peers: Peers,
    answers: impl Answers,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(READ_AT_ONCE);
    // Every connection holds a receiver: it learns of the shutdown from it, and drops it when it
    // ends.
    let (ending, _) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(cause) => {
                tracing::warn!(%cause, "a connection could not be accepted");
                tokio::time::sleep(OUT_OF_SOCKETS).await;
                continue;
            }
        };
        // Without it, Nagle and delayed acknowledgement cost a page more than 40 ms.
        if let Err(cause) = stream.set_nodelay(true) {
            tracing::debug!(%cause, "TCP_NODELAY was refused");
        }
        let Some(slot) = peers.enter(peer.ip()) else { continue };
        let (answers, this, upgrading) =
            (answers.clone(), slot.peer.clone(), Upgrading::new(&slot));
        let answer = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request.extensions_mut().insert(upgrading.clone());
            let peer = this.clone();
            peer.set_worked_on(true);
            let answer = answers
                .clone()
                .oneshot(request.map(|body| Body::new(Observed::new(body, peer.clone()))));
            answer.inspect(move |_| peer.set_worked_on(false))
        });
        let this = slot.peer.clone();
        let connection = http
            .serve_connection(TokioIo::new(PatientStream::new(stream, slot)), answer)
            .with_upgrades();
        let mut end = ending.subscribe();
        tokio::spawn(async move {
            let mut connection = pin!(connection);
            let done = tokio::select! {
                done = connection.as_mut() => done,
                () = this.has_to_leave() => {
                    return tracing::debug!("a connection made room for another");
                }
                _ = end.changed() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(cause) = done {
                tracing::debug!(%cause, "a connection broke");
            }
        });
    }
    drop(listener);
    ending.send_replace(());
    ending.closed().await;
}

/// A request's body, which notes on its connection whether it was read to the end.
struct Observed {
    body: Incoming,
    peer: Arc<Peer>,
}

impl Observed {
    fn new(body: Incoming, peer: Arc<Peer>) -> Self {
        peer.set_unread(!body.is_end_stream());
        Self { body, peer }
    }
}

impl hyper::body::Body for Observed {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.peer.set_unread(false);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[tokio::test]
    async fn many_who_come_at_once_all_find_a_place_to_wait() {
        let listener = listen(([127, 0, 0, 1], 0).into()).unwrap();
        let addr = listener.local_addr().unwrap();
        // Nobody accepts them. A connection that does not fit into the backlog gets no answer, and
        // would be retried after a second.
        let waiting: io::Result<Vec<TcpStream>> = (0..300)
            .map(|_| TcpStream::connect_timeout(&addr, Duration::from_millis(500)))
            .collect();
        assert_eq!(waiting.unwrap().len(), 300);
    }
}
