//! A connection's bytes, with patience: a client that takes nothing is given up, and one that is still sending hears the answer.
//!
//! Both is asked for below everything else, so that it holds for pages, calls, images and live sockets alike.

use crate::platform::peers::Place;
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

/// How long a client may take nothing of what is written to it.
const LONGEST_STALL: Duration = Duration::from_secs(30);
/// How long a client may go on to send what nobody reads any more.
const LONGEST_LINGER: Duration = Duration::from_secs(5);
/// How much of it is taken. A larger file than may be uploaded.
const MOST_LINGER: usize = 128 << 20;

pub struct PatientStream {
    stream: TcpStream,
    place: Place,
    /// Runs while the client takes nothing.
    stall: Option<Pin<Box<Sleep>>>,
    linger: Option<Box<Linger>>,
}

/// What is left of a connection whose answer is out: to read what the client still sends. If the connection was closed with that
/// unread, the system would answer with a reset, which takes the answer back.
struct Linger {
    until: Pin<Box<Sleep>>,
    read: usize,
}

impl PatientStream {
    pub fn new(stream: TcpStream, place: Place) -> Self {
        Self { stream, place, stall: None, linger: None }
    }

    /// Whether the client has taken something; if not, until when it may.
    fn progress<T>(&mut self, written: Poll<io::Result<T>>, context: &mut Context) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stall = None;
            self.place.peer.is_active(&self.place.peers);
            return written;
        }
        let stall = self.stall.get_or_insert_with(|| Box::pin(tokio::time::sleep(LONGEST_STALL)));
        ready!(stall.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client takes nothing")))
    }
}

impl AsyncRead for PatientStream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context, buffer: &mut ReadBuf) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.place.peer.is_active(&self.place.peers);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for PatientStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.progress(written, context)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, context: &mut Context, bytes: &[io::IoSlice]) -> Poll<io::Result<usize>> {
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
                if !this.place.peer.has_unread() {
                    return Poll::Ready(Ok(()));
                }
                let until = Box::pin(tokio::time::sleep_until(Instant::now() + LONGEST_LINGER));
                none.insert(Box::new(Linger { until, read: 0 }))
            }
        };
        let mut scratch = [0; 4096];
        while linger.until.as_mut().poll(context).is_pending() && linger.read < MOST_LINGER {
            let mut buffer = ReadBuf::new(&mut scratch);
            // However it ends, it has ended.
            if ready!(Pin::new(&mut this.stream).poll_read(context, &mut buffer)).is_err() || buffer.filled().is_empty() {
                break;
            }
            linger.read += buffer.filled().len();
        }
        Poll::Ready(Ok(()))
    }
}
