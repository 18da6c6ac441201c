//! The memory budget: how many bytes are kept on behalf of one client, and of all of them, outside
//! the database.
//!
//! Counted are responses that wait to be read, the fields that a flash keeps for its page, and
//! replies on a socket. A client that asks for more than its share is refused; one that reads what
//! it asked for never notices.

use super::{config::Switch, limits::client_network};
use crate::base::{Error, Result};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

/// The share of one client: an address, which many people may share.
const EACH: usize = 16 << 20;
const ALL: usize = 256 << 20;

#[derive(Clone)]
pub struct Memory {
    ledger: Arc<Mutex<Ledger>>,
    each: usize,
}

#[derive(Default)]
struct Ledger {
    all: usize,
    clients: HashMap<IpAddr, usize>,
}

impl Memory {
    /// With a share for each client, or without one: in a load test, one client stands for
    /// everybody.
    pub fn new(switch: Switch) -> Self {
        let each = if switch == Switch::On { EACH } else { ALL };
        Self { ledger: Arc::default(), each }
    }

    /// Counts bytes until the returned guard is dropped.
    pub fn hold(&self, client: IpAddr, bytes: usize) -> Result<Held> {
        let client = client_network(client);
        let mut ledger = self.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        let own = ledger.clients.get(&client).copied().unwrap_or(0) + bytes;
        if own > self.each || ledger.all + bytes > ALL {
            return Err(Error::Busy);
        }
        ledger.all += bytes;
        ledger.clients.insert(client, own);
        Ok(Held { memory: self.clone(), client, bytes })
    }
}

/// A guard: bytes that are counted.
pub struct Held {
    memory: Memory,
    client: IpAddr,
    bytes: usize,
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut ledger = self.memory.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        ledger.all -= self.bytes;
        if let Some(own) = ledger.clients.get_mut(&self.client) {
            *own -= self.bytes;
            if *own == 0 {
                ledger.clients.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_client_has_a_share_and_gets_it_back() {
        let (memory, one, other) = (
            Memory::new(Switch::On),
            "203.0.113.7".parse().unwrap(),
            "203.0.113.8".parse().unwrap(),
        );
        let held = memory.hold(one, EACH).unwrap();
        assert_eq!(memory.hold(one, 1).err(), Some(Error::Busy));
        assert!(memory.hold(other, EACH).is_ok());
        drop(held);
        assert!(memory.hold(one, EACH).is_ok());
    }

    #[test]
    fn all_together_have_a_bound_as_well() {
        let memory = Memory::new(Switch::On);
        let held: Vec<_> = (0..100)
            .filter_map(|last| memory.hold([203, 0, 113, last].into(), EACH).ok())
            .collect();
        assert_eq!(held.len(), ALL / EACH);
        drop(held);
        assert!(memory.ledger.lock().unwrap().clients.is_empty());
    }
}
