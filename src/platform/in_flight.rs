//! Limits the work in flight: so much of a kind at once for each key, and no more.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// The number of pieces of work that each key has in flight.
#[derive(Clone)]
pub struct InFlight<K>(Arc<Mutex<HashMap<K, usize>>>);

impl<K> Default for InFlight<K> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Hash + Eq + Clone> InFlight<K> {
    /// Begins one, unless `at_most` are in flight already. It ends when the returned guard is
    /// dropped.
    pub fn begin(&self, key: K, at_most: usize) -> Option<UnderWay<K>> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(key.clone()).or_default();
        if *count >= at_most {
            return None;
        }
        *count += 1;
        Some(UnderWay { of: self.clone(), key })
    }
}

/// A guard: one piece of work in flight.
pub struct UnderWay<K: Hash + Eq + Clone> {
    of: InFlight<K>,
    key: K,
}

impl<K: Hash + Eq + Clone> Drop for UnderWay<K> {
    fn drop(&mut self) {
        let mut counts = self.of.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_and_no_more() {
        let uploads = InFlight::default();
        let [one, _two] = [0; 2].map(|_| uploads.begin("mara", 2).unwrap());
        assert!(uploads.begin("mara", 2).is_none());
        assert!(uploads.begin("jon", 2).is_some());
        drop(one);
        assert!(uploads.begin("mara", 2).is_some());
        assert_eq!(uploads.0.lock().unwrap().len(), 1, "nothing is kept of who has none");
    }
}
