//! Turns: only so many requests of one client are handled at once, and the others wait. So one
//! client's many requests share the cores with everybody else's, however many come together.

use crate::base::{Error, Result};
use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The longest a request may wait for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

#[derive(Clone)]
pub struct Turns<K>(Arc<Shared<K>>);

struct Shared<K> {
    at_once: usize,
    clients: Mutex<HashMap<K, Arc<Semaphore>>>,
}

/// A turn. It passes to the next request when it is dropped.
pub struct Turn<K: Hash + Eq> {
    of: Turns<K>,
    key: K,
    permit: Option<OwnedSemaphorePermit>,
}

impl<K: Hash + Eq + Clone> Turns<K> {
    /// Allows `at_once` requests of each client at once.
    pub fn new(at_once: usize) -> Self {
        Self(Arc::new(Shared { at_once, clients: Mutex::default() }))
    }

    /// Waits for a turn of this client.
    pub async fn take(&self, key: K) -> Result<Turn<K>> {
        let turns = {
            let mut clients = self.0.clients.lock().unwrap_or_else(PoisonError::into_inner);
            clients
                .entry(key.clone())
                .or_insert_with(|| Arc::new(Semaphore::new(self.0.at_once)))
                .clone()
        };
        // Made before the wait, so that it is cleaned up even if the turn never comes.
        let mut turn = Turn { of: self.clone(), key, permit: None };
        let permit = tokio::time::timeout(LONGEST_WAIT, turns.acquire_owned()).await;
        turn.permit = permit.ok().and_then(|permit| permit.ok());
        if turn.permit.is_some() { Ok(turn) } else { Err(Error::Busy) }
    }
}

impl<K: Hash + Eq> Drop for Turn<K> {
    fn drop(&mut self) {
        self.permit = None;
        let mut clients = self.of.0.clients.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody else holds a turn or waits for one.
        if clients.get(&self.key).is_some_and(|turns| Arc::strong_count(turns) == 1) {
            clients.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;

    #[tokio::test]
    async fn a_client_waits_for_itself_and_for_nobody_else() {
        let turns = Turns::new(2);
        let (one, _two) = (turns.take("mara").await.unwrap(), turns.take("mara").await.unwrap());
        let mut third = Box::pin(turns.take("mara"));
        assert!((&mut third).now_or_never().is_none());
        assert!(turns.take("jon").now_or_never().is_some());
        drop(one);
        assert!(third.await.is_ok());
    }

    #[tokio::test]
    async fn nothing_is_kept_of_who_has_none() {
        let turns = Turns::new(1);
        let one = turns.take("mara").await.unwrap();
        // A request that waited and was dropped.
        assert!(Box::pin(turns.take("mara")).now_or_never().is_none());
        drop(one);
        assert!(turns.0.clients.lock().unwrap().is_empty());
    }
}
