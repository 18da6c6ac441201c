//! Open connections: how many there may be, and which one is closed when there is no room.
//!
//! A connection needs a descriptor, and so do the database and every file; so there are never so
//! many that these get none. When there is no room for one more, the least recently active
//! connection is closed (LRU): one that is kept open without need, or one whose client sends a byte
//! now and then. One that waits for a response is closed only if there is no other. Live sockets
//! are never closed for this, and leave a quarter of the room to everything else.

use super::limits::client_network;
use crate::base::{Error, Result};
use ipnet::IpNet;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Instant,
};
use tokio::sync::Notify;

#[derive(Clone)]
pub struct Peers(Arc<Shared>);

struct Shared {
    begun: Instant,
    /// The most connections that may be open.
    most: usize,
    /// The most connections of one address, if that is limited.
    each: Option<usize>,
    /// Trusted proxies, whose connections carry many clients.
    proxies: Vec<IpNet>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    last_id: u64,
    open: HashMap<u64, Arc<Peer>>,
    by_address: HashMap<IpAddr, usize>,
    /// The number of live sockets, in total and by the address of the client.
    sockets: usize,
    sockets_by_client: HashMap<IpAddr, usize>,
}

/// One open connection.
pub struct Peer {
    address: IpAddr,
    /// The time its client last sent or received something, in milliseconds since `begun`.
    active_at: AtomicU64,
    /// Set while part of a request's body is unread.
    unread: AtomicBool,
    /// Set while the server handles a request.
    worked_on: AtomicBool,
    /// Notified when the connection has to make room.
    leave: Notify,
    is_socket: AtomicBool,
}

impl Peer {
    /// Notes that the client has sent or received something.
    pub fn is_active(&self, peers: &Peers) {
        self.active_at.store(peers.0.begun.elapsed().as_millis() as u64, Ordering::Relaxed);
    }

    pub fn set_unread(&self, unread: bool) {
        self.unread.store(unread, Ordering::Relaxed);
    }

    pub fn set_worked_on(&self, worked_on: bool) {
        self.worked_on.store(worked_on, Ordering::Relaxed);
    }

    /// True if its client waits for the server, and not the server for the client.
    fn waits(&self) -> bool {
        self.worked_on.load(Ordering::Relaxed) && !self.has_unread()
    }

    pub fn has_unread(&self) -> bool {
        self.unread.load(Ordering::Relaxed)
    }

    /// Completes when the connection has to make room for another.
    pub async fn has_to_leave(&self) {
        self.leave.notified().await;
    }
}

/// A connection's slot among those that may be open. Free again when it is dropped.
pub struct Slot {
    pub peers: Peers,
    pub peer: Arc<Peer>,
    id: u64,
}

impl Peers {
    /// `descriptors` is the number of files and connections the process may have open.
    pub fn new(descriptors: usize, each: Option<usize>, proxies: Vec<IpNet>) -> Self {
        let most = descriptors.saturating_sub(reserve(descriptors)).max(1);
        Self(Arc::new(Shared {
            begun: Instant::now(),
            most,
            each,
            proxies,
            state: Mutex::default(),
        }))
    }

    /// Takes a slot for a connection from this address, if there is one: another connection may
    /// have to make room.
    pub fn enter(&self, address: IpAddr) -> Option<Slot> {
        let address = address.to_canonical();
        let mut state = self.state();
        let is_one_client = !self.0.proxies.iter().any(|proxies| proxies.contains(&address));
        let key = client_network(address);
        let of_address = state.by_address.get(&key).copied().unwrap_or(0);
        if is_one_client && self.0.each.is_some_and(|each| of_address >= each) {
            state.make_room(|peer| peer.address == key)?;
        }
        if state.open.len() >= self.0.most {
            state.make_room(|_| true)?;
        }
        state.last_id += 1;
        let id = state.last_id;
        let peer = Arc::new(Peer {
            address: key,
            active_at: AtomicU64::new(self.0.begun.elapsed().as_millis() as u64),
            unread: AtomicBool::new(false),
            worked_on: AtomicBool::new(false),
            leave: Notify::new(),
            is_socket: AtomicBool::new(false),
        });
        state.open.insert(id, peer.clone());
        *state.by_address.entry(key).or_default() += 1;
        Some(Slot { peers: self.clone(), peer, id })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The number of descriptors left to the database, to files and to the log, out of so many.
const fn reserve(descriptors: usize) -> usize {
    let eighth = descriptors / 8;
    if eighth > 96 { eighth } else { 96 }
}

impl State {
    /// Closes the least recently active connection of those that may leave. `None` if there is
    /// none.
    fn make_room(&mut self, may_leave: impl Fn(&Peer) -> bool) -> Option<()> {
        let quiet = self
            .open
            .iter()
            .filter(|(_, peer)| !peer.is_socket.load(Ordering::Relaxed) && may_leave(peer));
        let (id, _) =
            quiet.min_by_key(|(_, peer)| (peer.waits(), peer.active_at.load(Ordering::Relaxed)))?;
        let id = *id;
        self.remove(id)?.leave.notify_one();
        Some(())
    }

    fn remove(&mut self, id: u64) -> Option<Arc<Peer>> {
        let peer = self.open.remove(&id)?;
        less_one(&mut self.by_address, peer.address);
        Some(peer)
    }
}

fn less_one(counts: &mut HashMap<IpAddr, usize>, key: IpAddr) {
    if let Some(count) = counts.get_mut(&key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&key);
        }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.peers.state().remove(self.id);
    }
}

/// A request's access to its connection, for one that becomes a live socket.
#[derive(Clone)]
pub struct Upgrading {
    peers: Peers,
    peer: Arc<Peer>,
}

impl Upgrading {
    pub fn new(slot: &Slot) -> Self {
        Self { peers: slot.peers.clone(), peer: slot.peer.clone() }
    }

    /// Counts the connection as a live socket of a client, until the returned guard is dropped.
    /// Refused if the sockets of the client, or of all clients together, would leave nothing to
    /// pages.
    pub fn begin(&self, client: IpAddr) -> Result<LiveSocket> {
        let (shared, client) = (&self.peers.0, client_network(client));
        let mut state = self.peers.state();
        let of_client = state.sockets_by_client.get(&client).copied().unwrap_or(0);
        if shared.each.is_some_and(|each| of_client >= (each * 3).div_ceil(4)) {
            return Err(Error::TooMany { retry_after: 60 });
        }
        if state.sockets >= shared.most * 3 / 4 {
            return Err(Error::Busy);
        }
        state.sockets += 1;
        *state.sockets_by_client.entry(client).or_default() += 1;
        self.peer.is_socket.store(true, Ordering::Relaxed);
        Ok(LiveSocket { peers: self.peers.clone(), peer: self.peer.clone(), client })
    }
}

/// A guard: a connection that counts as a live socket.
pub struct LiveSocket {
    peers: Peers,
    peer: Arc<Peer>,
    client: IpAddr,
}

impl Drop for LiveSocket {
    fn drop(&mut self) {
        self.peer.is_socket.store(false, Ordering::Relaxed);
        let mut state = self.peers.state();
        state.sockets -= 1;
        less_one(&mut state.sockets_by_client, self.client);
    }
}

/// Raises the limit of open files and connections as far as the process may, and returns it.
pub fn raise_descriptors() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        let raised = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
        if let Err(cause) = raised {
            tracing::warn!(%cause, "the limit of open files could not be raised");
            return current.map_or(usize::MAX, |limit| limit as usize);
        }
        maximum.map_or(usize::MAX, |limit| limit as usize)
    }
    #[cfg(not(unix))]
    {
        usize::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;

    const ONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 7));
    const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 8));

    fn left(slot: &Slot) -> bool {
        slot.peer.has_to_leave().now_or_never().is_some()
    }

    fn at(slot: &Slot, millis: u64) {
        slot.peer.active_at.store(millis, Ordering::Relaxed);
    }

    #[test]
    fn who_has_been_quiet_for_the_longest_time_makes_room() {
        let peers = Peers::new(96 + 3, None, Vec::new());
        let slots = [ONE, OTHER, ONE].map(|address| peers.enter(address).unwrap());
        for (slot, millis) in slots.iter().zip([30, 10, 20]) {
            at(slot, millis);
        }
        let newest = peers.enter(ONE).unwrap();
        assert_eq!(slots.each_ref().map(left), [false, true, false]);
        drop((slots, newest));
        assert!(peers.state().open.is_empty() && peers.state().by_address.is_empty());
    }

    #[test]
    fn who_waits_for_an_answer_makes_room_only_when_all_do() {
        let peers = Peers::new(96 + 3, None, Vec::new());
        let slots = [ONE, OTHER, ONE].map(|address| peers.enter(address).unwrap());
        for (slot, millis) in slots.iter().zip([10, 20, 30]) {
            at(slot, millis);
        }
        slots[0].peer.set_worked_on(true);
        // Its client sends the rest of its request bit by bit.
        slots[1].peer.set_worked_on(true);
        slots[1].peer.set_unread(true);
        let _newest = peers.enter(ONE).unwrap();
        assert_eq!(slots.each_ref().map(left), [false, true, false]);
    }

    #[test]
    fn one_address_makes_room_for_itself() {
        let peers = Peers::new(10_000, Some(2), vec!["203.0.113.8/32".parse().unwrap()]);
        let slots = [OTHER, OTHER, OTHER, ONE, ONE].map(|address| peers.enter(address).unwrap());
        for (slot, millis) in slots.iter().zip([1, 2, 3, 5, 4]) {
            at(slot, millis);
        }
        let _newest = peers.enter(ONE).unwrap();
        assert_eq!(
            slots.each_ref().map(left),
            [false, false, false, false, true],
            "a proxy has as many as it needs"
        );
    }

    #[test]
    fn sockets_stay_and_leave_room_for_pages() {
        let peers = Peers::new(96 + 8, Some(5), Vec::new());
        let slots: Vec<Slot> =
            (0..8).map(|last| peers.enter([198, 51, 100, last].into()).unwrap()).collect();
        let begin = |slot: &Slot, client| Upgrading::new(slot).begin(client);
        let sockets: Vec<LiveSocket> =
            slots[..4].iter().map(|slot| begin(slot, ONE).unwrap()).collect();
        assert!(
            matches!(begin(&slots[4], ONE), Err(Error::TooMany { .. })),
            "as many as one client may have"
        );
        let others: Vec<LiveSocket> =
            slots[4..6].iter().map(|slot| begin(slot, OTHER).unwrap()).collect();
        assert_eq!(begin(&slots[6], OTHER).err(), Some(Error::Busy), "a quarter is left to pages");
        for slot in &slots[..6] {
            at(slot, 0);
        }
        at(&slots[6], 1);
        at(&slots[7], 2);
        let _page = peers.enter(ONE).unwrap();
        assert_eq!(
            slots.iter().map(left).collect::<Vec<_>>(),
            [false, false, false, false, false, false, true, false]
        );
        drop((sockets, others));
        assert_eq!(peers.state().sockets, 0);
        assert!(peers.state().sockets_by_client.is_empty());
    }
}
