//! The clock. Tests control it; only the age of files and the rate of audit lines are measured by
//! the operating system's time of day.

use crate::base::Timestamp;
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Stands still until it is moved: by tests, and by the demo, whose past it makes.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    pub fn manual(now: Timestamp) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(now.millis())))
    }

    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => {
                let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Timestamp::from_millis(since_epoch.as_millis() as i64)
            }
            Self::Manual(millis) => Timestamp::from_millis(millis.load(Ordering::Relaxed)),
        }
    }

    /// Sets a manual clock, also to an earlier time.
    pub fn set(&self, to: Timestamp) {
        if let Self::Manual(millis) = self {
            millis.store(to.millis(), Ordering::Relaxed);
        }
    }

    /// Moves a manual clock forward. The system's clock is not ours to move.
    pub fn advance(&self, by: Duration) {
        if let Self::Manual(millis) = self {
            millis.fetch_add(by.as_millis() as i64, Ordering::Relaxed);
        }
    }
}
