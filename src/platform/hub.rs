//! Who is connected: people to their connections. Bytes in, bytes out; knows no kind of event.

use crate::base::{SessionId, UserId};
use axum::body::Bytes;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::{Notify, mpsc, oneshot};

/// Frames that may wait for a slow reader. One more, and it is cut: it resumes later from the log.
const OUTBOX: usize = 256;

/// Why a connection is closed, as a WebSocket close code and a word for people who debug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Farewell {
    pub code: u16,
    pub reason: &'static str,
}

pub const STOPPING: Farewell = Farewell { code: 1001, reason: "the server is stopping" };
pub const SLOW: Farewell = Farewell { code: 4010, reason: "too slow to read" };
pub const REVOKED: Farewell = Farewell { code: 4011, reason: "the session was revoked" };

#[derive(Clone, Default)]
pub struct Hub(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    last_id: AtomicU64,
    left: Notify,
}

#[derive(Default)]
struct State {
    connections: HashMap<UserId, Vec<Entry>>,
    stopping: bool,
}

struct Entry {
    id: u64,
    session: SessionId,
    outbox: mpsc::Sender<Bytes>,
    /// Gone once it has been used.
    farewell: Option<oneshot::Sender<Farewell>>,
}

impl Entry {
    fn part(&mut self, farewell: Farewell) {
        if let Some(sender) = self.farewell.take() {
            // It may be leaving by itself at this moment.
            let _ = sender.send(farewell);
        }
    }
}

/// One connection's end. Leaves the hub when it is dropped, however its task ends.
pub struct Connection {
    hub: Hub,
    user: UserId,
    id: u64,
    frames: mpsc::Receiver<Bytes>,
    farewell: oneshot::Receiver<Farewell>,
}

/// What a connection has to do next.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    Frame(Bytes),
    Leave(Farewell),
}

impl Hub {
    /// Enters a connection; a stopping server takes none.
    pub fn join(&self, user: UserId, session: SessionId) -> Result<Connection, Farewell> {
        let (outbox, frames) = mpsc::channel(OUTBOX);
        let (part, farewell) = oneshot::channel();
        let id = self.0.last_id.fetch_add(1, Ordering::Relaxed);
        let mut state = self.state();
        if state.stopping {
            return Err(STOPPING);
        }
        state.connections.entry(user).or_default().push(Entry { id, session, outbox, farewell: Some(part) });
        drop(state);
        Ok(Connection { hub: self.clone(), user, id, frames, farewell })
    }

    /// Hands a frame to every connection of a person. The bytes are shared, not copied.
    pub fn send(&self, user: UserId, frame: &Bytes) {
        if let Some(entries) = self.state().connections.get_mut(&user) {
            for entry in entries {
                if entry.outbox.try_send(frame.clone()).is_err() {
                    entry.part(SLOW);
                }
            }
        }
    }

    /// Whether any connection of this person lives.
    pub fn is_connected(&self, user: UserId) -> bool {
        self.state().connections.contains_key(&user)
    }

    /// Closes the connections of one sign-in.
    pub fn close_session(&self, user: UserId, session: SessionId, farewell: Farewell) {
        if let Some(entries) = self.state().connections.get_mut(&user) {
            entries.iter_mut().filter(|entry| entry.session == session).for_each(|entry| entry.part(farewell));
        }
    }

    /// Closes every connection of a person.
    pub fn close_user(&self, user: UserId, farewell: Farewell) {
        if let Some(entries) = self.state().connections.get_mut(&user) {
            entries.iter_mut().for_each(|entry| entry.part(farewell));
        }
    }

    /// Everyone of whom a connection lives.
    pub fn connected(&self) -> Vec<UserId> {
        self.state().connections.keys().copied().collect()
    }

    /// Tells everyone that the server stops, and takes nobody in any more.
    pub fn stop(&self) {
        let mut state = self.state();
        state.stopping = true;
        state.connections.values_mut().flatten().for_each(|entry| entry.part(STOPPING));
    }

    /// Done once the last connection has left.
    pub async fn empty(&self) {
        loop {
            let left = self.0.left.notified();
            if self.state().connections.is_empty() {
                return;
            }
            left.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().expect("nothing panics while holding it")
    }
}

impl Connection {
    /// The next frame, or the word to leave, which goes first.
    pub async fn next(&mut self) -> Next {
        tokio::select! {
            biased;
            farewell = &mut self.farewell => Next::Leave(farewell.unwrap_or(STOPPING)),
            frame = self.frames.recv() => frame.map_or(Next::Leave(STOPPING), Next::Frame),
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let mut state = self.hub.state();
        if let Some(entries) = state.connections.get_mut(&self.user) {
            entries.retain(|entry| entry.id != self.id);
            if entries.is_empty() {
                state.connections.remove(&self.user);
            }
        }
        if state.connections.is_empty() {
            self.hub.0.left.notify_waiters();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Timestamp;

    fn ids() -> (UserId, SessionId) {
        (UserId::new(Timestamp::default()), SessionId::new(Timestamp::default()))
    }

    #[tokio::test]
    async fn every_connection_of_a_person_hears_a_frame_and_nobody_else() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let mut tabs = [hub.join(mara, session).unwrap(), hub.join(mara, session).unwrap()];
        let mut stranger = hub.join(jon, other).unwrap();
        hub.send(mara, &Bytes::from_static(b"hello"));
        for tab in &mut tabs {
            assert_eq!(tab.next().await, Next::Frame(Bytes::from_static(b"hello")));
        }
        hub.send(jon, &Bytes::from_static(b"later"));
        assert_eq!(stranger.next().await, Next::Frame(Bytes::from_static(b"later")));
    }

    #[tokio::test]
    async fn a_slow_reader_is_cut_and_the_others_are_not() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut slow = hub.join(mara, session).unwrap();
        let mut quick = hub.join(mara, session).unwrap();
        for _ in 0..=OUTBOX {
            hub.send(mara, &Bytes::from_static(b"x"));
            assert_eq!(quick.next().await, Next::Frame(Bytes::from_static(b"x")));
        }
        assert_eq!(slow.next().await, Next::Leave(SLOW));
    }

    #[tokio::test]
    async fn one_session_can_be_closed() {
        let hub = Hub::default();
        let ((mara, here), (_, there)) = (ids(), ids());
        let mut closed = hub.join(mara, here).unwrap();
        let mut open = hub.join(mara, there).unwrap();
        hub.close_session(mara, here, REVOKED);
        assert_eq!(closed.next().await, Next::Leave(REVOKED));
        hub.send(mara, &Bytes::from_static(b"x"));
        assert_eq!(open.next().await, Next::Frame(Bytes::from_static(b"x")));
    }

    #[tokio::test]
    async fn a_stopping_server_says_so_and_waits_until_all_have_left() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut connection = hub.join(mara, session).unwrap();
        hub.stop();
        assert_eq!(connection.next().await, Next::Leave(STOPPING));
        assert!(hub.join(mara, session).is_err());
        let waiting = tokio::spawn({
            let hub = hub.clone();
            async move { hub.empty().await }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(connection);
        waiting.await.unwrap();
    }
}
