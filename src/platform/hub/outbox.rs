//! The queue of frames of one connection.
//!
//! Not a channel of tokio's, because that has room for 32 frames before the first comes, and two of
//! them took a third of the memory of an idle socket.

use super::{CloseReason, Frame, Next, SLOW};
use futures::task::AtomicWaker;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

/// The most frames that may wait for a slow reader. With one more the connection is closed; the
/// client resumes later from the event log.
pub(super) const OUTBOX: usize = 256;
/// The most bytes of all of them. One larger frame has room when nothing else waits.
pub(super) const OUTBOX_BYTES: usize = 1 << 20;
/// The capacity that is kept when no frame waits any more.
const ROOM: usize = 4;

/// The hub holds one end, the connection the other.
#[derive(Clone, Default)]
pub(super) struct Outbox(Arc<Shared>);

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    /// Wakes the connection's task.
    task: AtomicWaker,
}

#[derive(Default)]
struct Waiting {
    frames: VecDeque<Frame>,
    bytes: usize,
    close_reason: Option<CloseReason>,
}

impl Outbox {
    /// Queues a frame for the connection, or tells it to close if too many wait.
    pub fn take(&self, frame: &Frame) {
        let mut waiting = self.waiting();
        let fits = waiting.frames.is_empty() || waiting.bytes + frame.bytes.len() <= OUTBOX_BYTES;
        if waiting.frames.len() < OUTBOX && fits {
            waiting.bytes += frame.bytes.len();
            waiting.frames.push_back(frame.clone());
        } else {
            waiting.close_reason.get_or_insert(SLOW);
        }
        drop(waiting);
        self.0.task.wake();
    }

    /// Tells the connection to close. The first reason counts.
    pub fn part(&self, close_reason: CloseReason) {
        self.waiting().close_reason.get_or_insert(close_reason);
        self.0.task.wake();
    }

    /// The reason to close, which goes first, or a frame.
    pub fn poll_next(&self, context: &mut Context) -> Poll<Next> {
        self.poll(context, |waiting| {
            let leave = waiting.close_reason.map(Next::Leave);
            leave.or_else(|| waiting.frame().map(Next::Frame))
        })
    }

    /// The reason to close; frames stay queued.
    pub fn poll_close_reason(&self, context: &mut Context) -> Poll<CloseReason> {
        self.poll(context, |waiting| waiting.close_reason)
    }

    /// A frame that is queued already.
    pub fn frame(&self) -> Option<Frame> {
        self.waiting().frame()
    }

    fn poll<T>(&self, context: &mut Context, find: impl Fn(&mut Waiting) -> Option<T>) -> Poll<T> {
        if let Some(found) = find(&mut self.waiting()) {
            return Poll::Ready(found);
        }
        // It may have come before the waker was registered.
        self.0.task.register(context.waker());
        find(&mut self.waiting()).map_or(Poll::Pending, Poll::Ready)
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn frame(&mut self) -> Option<Frame> {
        let frame = self.frames.pop_front();
        self.bytes -= frame.as_ref().map_or(0, |frame| frame.bytes.len());
        if self.frames.is_empty() && self.frames.capacity() > ROOM {
            self.frames = VecDeque::new();
        }
        frame
    }
}
