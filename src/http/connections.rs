//! Connections: takes an address, accepts them, gives each request its peer's address, and lets them end in order.
//!
//! Not `axum::serve`, because that waits for ever for the headers of a client that never sends them.

use axum::{body::Body, extract::ConnectInfo, http::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{convert::Infallible, future::Future, io, net::SocketAddr, pin::pin, time::Duration};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
};
use tower::{Service, ServiceExt};

/// How long a client may take to send its headers.
const HEADERS: Duration = Duration::from_secs(10);
/// What is read of a body in one go, and the largest head of a request. Hyper would take 400 KB of an upload, and pages would wait for
/// that: the slowest of them took up to 1.3 times as long beside uploads, and take up to 1.1 times as long now.
const READ_AT_ONCE: usize = 64 * 1024;
/// Out of sockets: others have to close before one can open.
const OUT_OF_SOCKETS: Duration = Duration::from_millis(200);

/// Connections that may wait to be accepted. When a server is back after a restart, everyone's browser comes at once; those who find
/// no place are not heard and try again only after a second. With the usual 128, ten thousand took three times as long.
const WAITING: u32 = 4096;

/// What answers requests.
pub trait Answers: Service<Request<Body>, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static {}
impl<S: Service<Request<Body>, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static> Answers for S {}

/// Takes an address to serve on.
pub fn listen(addr: SocketAddr) -> io::Result<TcpListener> {
    let socket = if addr.is_ipv6() { TcpSocket::new_v6()? } else { TcpSocket::new_v4()? };
    // Also while connections of a server before this one are still ending. On Windows this would mean something else.
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind(addr)?;
    socket.listen(WAITING)
}

/// Serves until `stop` is done; ends when the last request has been answered.
pub async fn serve(listener: TcpListener, answers: impl Answers, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(READ_AT_ONCE);
    // Every connection holds a receiver: it hears the end, and its last breath is heard.
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
        let answers = answers.clone();
        let answer = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            answers.clone().oneshot(request.map(Body::new))
        });
        let connection = http.serve_connection(TokioIo::new(stream), answer).with_upgrades();
        let mut end = ending.subscribe();
        tokio::spawn(async move {
            let mut connection = pin!(connection);
            let done = tokio::select! {
                done = connection.as_mut() => done,
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[tokio::test]
    async fn many_who_come_at_once_all_find_a_place_to_wait() {
        let listener = listen(([127, 0, 0, 1], 0).into()).unwrap();
        let addr = listener.local_addr().unwrap();
        // Nobody accepts them. Who finds no place is not answered, and would try again after a second.
        let waiting: io::Result<Vec<TcpStream>> = (0..300).map(|_| TcpStream::connect_timeout(&addr, Duration::from_millis(500))).collect();
        assert_eq!(waiting.unwrap().len(), 300);
    }
}
