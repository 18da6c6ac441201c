//! The hub: maps users to their connections. Bytes in, bytes out; knows no kind of event.

mod outbox;
mod presence_watchers;
mod topics;

use self::outbox::Outbox;
use crate::base::{SessionId, UserId};
use axum::body::Bytes;
use std::{
    collections::{HashMap, HashSet},
    future::poll_fn,
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};
use tokio::sync::Notify;

/// The reason for closing a connection, as a WebSocket close code and a text for people who debug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CloseReason {
    pub code: u16,
    pub reason: &'static str,
}

pub const STOPPING: CloseReason = CloseReason { code: 1001, reason: "the server is stopping" };
pub const SLOW: CloseReason = CloseReason { code: 4010, reason: "too slow to read" };
pub const TOO_MANY: CloseReason =
    CloseReason { code: 4008, reason: "too many sockets of one person" };
pub const REVOKED: CloseReason = CloseReason { code: 4011, reason: "the session was revoked" };

/// A text for a socket. `seq` is its number in the event log, or 0 if it is not logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub seq: i64,
    pub bytes: Bytes,
}

impl Frame {
    pub fn logged(seq: i64, text: String) -> Self {
        Self { seq, bytes: text.into() }
    }

    pub fn passing(text: String) -> Self {
        Self { seq: 0, bytes: text.into() }
    }
}

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
    connections: HashMap<UserId, Connected>,
    /// Users whose last connection ended a moment ago. They count as online until [`Hub::is_gone`].
    lingering: HashMap<UserId, u64>,
    /// The connections that have a user on their screen.
    watched: HashMap<UserId, HashSet<(UserId, u64)>>,
    /// The connections that listen to a topic, by their ids.
    topics: HashMap<i64, HashMap<u64, (UserId, Outbox)>>,
    /// The number of times it has changed who sees whom.
    visibility_epoch: u64,
    stopping: bool,
}

/// A user with at least one connection.
#[derive(Default)]
struct Connected {
    entries: Vec<Entry>,
    /// True if nothing keeps other users of public presence from knowing that this one is online:
    /// see [`Hub::note_unreserved`].
    presence_public: bool,
}

struct Entry {
    id: u64,
    session: SessionId,
    outbox: Outbox,
    watches: Vec<UserId>,
    /// The topics it listens to.
    topics: HashSet<i64>,
    /// Until [`Hub::listen`]: the topics that its user has left.
    left_topics: Option<HashSet<i64>>,
    /// Set while its last write is in progress.
    leaving: bool,
}

/// A connection's end of its outbox. Leaves the hub when it is dropped, however its task ends.
pub struct Connection {
    hub: Hub,
    user: UserId,
    id: u64,
    outbox: Outbox,
}

/// The next thing for a connection to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    Frame(Frame),
    Leave(CloseReason),
}

impl Hub {
    /// Adds a connection. Also returns true if the user was not online before. Refused on a server
    /// that stops, and if the user has `at_most` connections already.
    pub fn join(
        &self,
        user: UserId,
        session: SessionId,
        at_most: usize,
    ) -> Result<(Connection, bool), CloseReason> {
        let outbox = Outbox::default();
        let id = self.0.last_id.fetch_add(1, Ordering::Relaxed);
        let mut state = self.state();
        if state.stopping {
            return Err(STOPPING);
        }
        if state.connections.get(&user).is_some_and(|connected| connected.entries.len() >= at_most)
        {
            return Err(TOO_MANY);
        }
        let came = !state.is_present(user);
        state.lingering.remove(&user);
        let entry = Entry {
            id,
            session,
            outbox: outbox.clone(),
            watches: Vec::new(),
            topics: HashSet::new(),
            left_topics: Some(HashSet::new()),
            leaving: false,
        };
        state.connections.entry(user).or_default().entries.push(entry);
        drop(state);
        Ok((Connection { hub: self.clone(), user, id, outbox }, came))
    }

    /// Sends a frame to every connection of a user (fan-out). The bytes are shared, not copied.
    pub fn send(&self, user: UserId, frame: &Frame) {
        if let Some(connected) = self.state().connections.get(&user) {
            connected.entries.iter().for_each(|entry| entry.outbox.take(frame));
        }
    }

    /// The number of connections a user has.
    pub fn connections(&self, user: UserId) -> usize {
        self.state().connections.get(&user).map_or(0, |connected| connected.entries.len())
    }

    /// Closes the connections of one session.
    pub fn close_session(&self, user: UserId, session: SessionId, close_reason: CloseReason) {
        if let Some(connected) = self.state().connections.get(&user) {
            connected
                .entries
                .iter()
                .filter(|entry| entry.session == session)
                .for_each(|entry| entry.outbox.part(close_reason));
        }
    }

    /// Closes every connection of a user.
    pub fn close_user(&self, user: UserId, close_reason: CloseReason) {
        if let Some(connected) = self.state().connections.get(&user) {
            connected.entries.iter().for_each(|entry| entry.outbox.part(close_reason));
        }
    }

    /// All users who have a connection.
    pub fn connected(&self) -> Vec<UserId> {
        self.state().connections.keys().copied().collect()
    }

    /// Closes every connection because the server stops, and refuses new ones.
    pub fn stop(&self) {
        let mut state = self.state();
        state.stopping = true;
        state
            .connections
            .values()
            .flat_map(|connected| &connected.entries)
            .for_each(|entry| entry.outbox.part(STOPPING));
    }

    /// Completes once the last connection has left.
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
    /// The next frame, or the reason to close, which goes first.
    pub async fn next(&mut self) -> Next {
        poll_fn(|context| self.outbox.poll_next(context)).await
    }

    /// The reason to close; frames stay queued.
    pub fn poll_close_reason(&self, context: &mut Context) -> Poll<CloseReason> {
        self.outbox.poll_close_reason(context)
    }

    /// Marks the connection as about to end. Returns true if no other connection of the user stays.
    pub fn leaves_last(&self) -> bool {
        let mut state = self.hub.state();
        let Some(Connected { entries, .. }) = state.connections.get_mut(&self.user) else {
            return true;
        };
        entries
            .iter_mut()
            .filter(|entry| entry.id == self.id)
            .for_each(|entry| entry.leaving = true);
        entries.iter().all(|entry| entry.leaving)
    }

    /// A frame that is queued already.
    pub fn waiting(&mut self) -> Option<Frame> {
        self.outbox.frame()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let mut state = self.hub.state();
        if let Some(Connected { entries, .. }) = state.connections.get_mut(&self.user) {
            let gone = entries
                .iter()
                .position(|entry| entry.id == self.id)
                .map(|index| entries.swap_remove(index));
            if entries.is_empty() {
                state.connections.remove(&self.user);
            }
            let (watches, topics) =
                gone.map(|entry| (entry.watches, entry.topics)).unwrap_or_default();
            state.unwatch((self.user, self.id), watches);
            state.stop_listening(self.id, topics);
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

    pub fn ids() -> (UserId, SessionId) {
        (UserId::new(Timestamp::default()), SessionId::new(Timestamp::default()))
    }

    pub fn text(text: &str) -> Frame {
        Frame::passing(text.to_owned())
    }

    /// Joins the hub, with no limit on connections.
    pub fn joined(hub: &Hub, user: UserId, session: SessionId) -> Connection {
        hub.join(user, session, usize::MAX).unwrap().0
    }

    #[tokio::test]
    async fn every_connection_of_a_person_hears_a_frame_and_nobody_else() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let mut tabs = [joined(&hub, mara, session), joined(&hub, mara, session)];
        let mut stranger = joined(&hub, jon, other);
        hub.send(mara, &text("hello"));
        for tab in &mut tabs {
            assert_eq!(tab.next().await, Next::Frame(text("hello")));
        }
        hub.send(jon, &text("later"));
        assert_eq!(stranger.next().await, Next::Frame(text("later")));
    }

    #[tokio::test]
    async fn a_slow_reader_is_cut_and_the_others_are_not() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut slow = joined(&hub, mara, session);
        let mut quick = joined(&hub, mara, session);
        for _ in 0..=outbox::OUTBOX {
            hub.send(mara, &text("x"));
            assert_eq!(quick.next().await, Next::Frame(text("x")));
        }
        assert_eq!(slow.next().await, Next::Leave(SLOW));
    }

    #[tokio::test]
    async fn one_person_has_no_more_connections_than_so_many() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let open: Vec<_> = (0..2).map(|_| hub.join(mara, session, 2).unwrap()).collect();
        assert_eq!(hub.join(mara, session, 2).err(), Some(TOO_MANY));
        assert!(hub.join(jon, other, 2).is_ok());
        drop(open);
        assert!(hub.join(mara, session, 2).is_ok());
    }

    #[tokio::test]
    async fn large_frames_that_wait_are_bounded_by_their_bytes() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut slow = joined(&hub, mara, session);
        let large = text(&"x".repeat(outbox::OUTBOX_BYTES / 4));
        (0..=4).for_each(|_| hub.send(mara, &large));
        assert_eq!(slow.next().await, Next::Leave(SLOW));
    }

    #[tokio::test]
    async fn one_session_can_be_closed() {
        let hub = Hub::default();
        let ((mara, here), (_, there)) = (ids(), ids());
        let mut closed = joined(&hub, mara, here);
        let mut open = joined(&hub, mara, there);
        hub.close_session(mara, here, REVOKED);
        assert_eq!(closed.next().await, Next::Leave(REVOKED));
        hub.send(mara, &text("x"));
        assert_eq!(open.next().await, Next::Frame(text("x")));
    }

    #[tokio::test]
    async fn one_of_those_who_leave_together_is_the_last() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let [first, second, third] = [0; 3].map(|_| joined(&hub, mara, session));
        let alone = joined(&hub, jon, other);
        assert!(!first.leaves_last());
        assert!(alone.leaves_last());
        drop(third);
        // The first is still in the hub, until its last write is done.
        assert!(second.leaves_last());
    }

    #[tokio::test]
    async fn a_stopping_server_says_so_and_waits_until_all_have_left() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut connection = joined(&hub, mara, session);
        hub.stop();
        assert_eq!(connection.next().await, Next::Leave(STOPPING));
        assert!(hub.join(mara, session, usize::MAX).is_err());
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
