//! A connection's bytes, with time limits: a client that reads nothing is given up, and one that is
//! still sending receives the response.
//!
//! Both are done below everything else, so that they hold for pages, calls, images and live sockets
//! alike.

use crate::platform::peers::Slot;
use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep},
};

/// The longest a client may read nothing of what is written to it.
const LONGEST_STALL: Duration =
    if cfg!(test) { Duration::from_millis(200) } else { Duration::from_secs(30) };
/// The longest a client may go on sending what nobody reads any more.
const LONGEST_LINGER: Duration = Duration::from_secs(5);
/// The most bytes of it that are read. Larger than any file that may be uploaded.
const MOST_LINGER: usize = 128 << 20;

pub struct PatientStream {
    stream: TcpStream,
    slot: Slot,
    /// The timer that runs while the client reads nothing.
    stall: Option<Pin<Box<Sleep>>>,
    linger: Option<Box<Linger>>,
}

/// A connection whose response is out, and which reads what the client still sends. If the
/// connection was closed with that unread, the system would answer with a reset, which takes the
/// response back.
struct Linger {
    until: Pin<Box<Sleep>>,
    read: usize,
}

impl PatientStream {
    pub fn new(stream: TcpStream, slot: Slot) -> Self {
        Self { stream, slot, stall: None, linger: None }
    }

    /// Stops the timer when a write is done; fails the write when the timer has run out.
    fn progress<T>(
        &mut self,
        written: Poll<io::Result<T>>,
        context: &mut Context,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stall = None;
            self.slot.peer.is_active(&self.slot.peers);
            return written;
        }
        let stall = self.stall.get_or_insert_with(|| Box::pin(tokio::time::sleep(LONGEST_STALL)));
        ready!(stall.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client takes nothing")))
    }
}

impl AsyncRead for PatientStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        buffer: &mut ReadBuf,
    ) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.slot.peer.is_active(&self.slot.peers);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for PatientStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.progress(written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        bytes: &[io::IoSlice],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.progress(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let linger = match &mut this.linger {
            Some(linger) => linger,
            none => {
                ready!(Pin::new(&mut this.stream).poll_shutdown(context))?;
                if !this.slot.peer.has_unread() {
                    return Poll::Ready(Ok(()));
                }
                let until = Box::pin(tokio::time::sleep_until(Instant::now() + LONGEST_LINGER));
                none.insert(Box::new(Linger { until, read: 0 }))
            }
        };
        let mut scratch = [0; 4096];
        while linger.until.as_mut().poll(context).is_pending() && linger.read < MOST_LINGER {
            let mut buffer = ReadBuf::new(&mut scratch);
            // However the read ends, the client has ended.
            if ready!(Pin::new(&mut this.stream).poll_read(context, &mut buffer)).is_err()
                || buffer.filled().is_empty()
            {
                break;
            }
            linger.read += buffer.filled().len();
        }
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::peers::Peers;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    /// Both ends of a connection.
    async fn pair() -> (PatientStream, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let (server, peer) = listener.accept().await.unwrap();
        (
            PatientStream::new(
                server,
                Peers::new(1024, None, Vec::new()).enter(peer.ip()).unwrap(),
            ),
            client,
        )
    }

    #[tokio::test]
    async fn a_client_that_takes_nothing_is_given_up() {
        let (mut server, _client) = pair().await;
        // More than all buffers on the way hold.
        let error = server.write_all(&vec![0; 64 << 20]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn a_slow_client_gets_all_of_it() {
        let (mut server, mut client) = pair().await;
        let reading = tokio::spawn(async move {
            let (mut total, mut pause) = (0, tokio::time::interval(LONGEST_STALL / 10));
            let mut buffer = vec![0; 4 << 20];
            while total < 32 << 20 {
                pause.tick().await;
                total += client.read(&mut buffer).await.unwrap();
            }
            total
        });
        server.write_all(&vec![0; 32 << 20]).await.unwrap();
        assert_eq!(reading.await.unwrap(), 32 << 20);
    }

    #[tokio::test]
    async fn a_client_that_is_still_sending_hears_the_answer() {
        let (mut server, mut client) = pair().await;
        server.slot.peer.set_unread(true);
        let sending = tokio::spawn(async move {
            client.write_all(&vec![0; 8 << 20]).await.unwrap();
            let mut answer = String::new();
            client.read_to_string(&mut answer).await.unwrap();
            answer
        });
        server.write_all(b"too large").await.unwrap();
        server.shutdown().await.unwrap();
        drop(server);
        assert_eq!(sending.await.unwrap(), "too large");
    }
}
