//! Keeps what came of a form until the next page has shown it: once, briefly, and never in an address or a log.

use crate::base::{Flash, Timestamp};
use crate::platform::secret::{hex, random};
use std::{collections::HashMap, sync::Mutex, time::Duration};

const KEPT_FOR: Duration = Duration::from_secs(120);
/// Room for forms in flight. More than this at once is an attack, and loses only what was typed.
const ROOM: usize = 10_000;

#[derive(Default)]
pub struct Flashes(Mutex<HashMap<String, (Timestamp, Flash)>>);

impl Flashes {
    /// Keeps it and answers the key for the cookie.
    pub fn put(&self, flash: Flash, now: Timestamp) -> String {
        let key = hex(&random::<16>());
        let mut kept = self.0.lock().expect("nothing panics while holding it");
        if kept.len() >= ROOM {
            kept.retain(|_, (since, _)| now.since(*since) < KEPT_FOR);
        }
        if kept.len() < ROOM {
            kept.insert(key.clone(), (now, flash));
        }
        key
    }

    pub fn take(&self, key: &str, now: Timestamp) -> Option<Flash> {
        let (since, flash) = self.0.lock().expect("nothing panics while holding it").remove(key)?;
        (now.since(since) < KEPT_FOR).then_some(flash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Error;

    #[test]
    fn a_flash_is_shown_once_and_not_for_long() {
        let flashes = Flashes::default();
        let flash = Flash { form: "/fn/log_in".into(), error: Some(Error::BadCredentials), kept: Default::default() };
        let now = Timestamp::from_millis(1_000_000);

        let key = flashes.put(flash.clone(), now);
        assert_eq!(flashes.take(&key, now), Some(flash.clone()));
        assert_eq!(flashes.take(&key, now), None);

        let late = flashes.put(flash, now);
        assert_eq!(flashes.take(&late, now + KEPT_FOR), None);
    }
}
