//! Keeps the result of a form until the next page has shown it: once, briefly, and never in a URL
//! or a log.

use super::memory::{Held, Memory};
use crate::base::{Flash, Timestamp};
use crate::platform::secret::{hex, random};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

const KEPT_FOR: Duration = Duration::from_secs(120);
/// The most flashes at once. More than this is an attack, and loses only what was typed.
const ROOM: usize = 10_000;
/// The most fields that are kept of one form, and the most bytes of them all: more fields than any
/// form has, and as many bytes as a long post.
const FIELDS: usize = 32;
const BYTES: usize = 32 * 1024;
/// Bytes that a flash takes besides its fields.
const OVERHEAD: usize = 512;

#[derive(Default)]
pub struct Flashes(Mutex<HashMap<String, Kept>>);

struct Kept {
    since: Timestamp,
    flash: Flash,
    _held: Held,
}

impl Flashes {
    /// Stores a flash and returns the key for the cookie. If the client has no memory budget left,
    /// the flash is dropped and the page shows nothing of it.
    pub fn put(&self, memory: &Memory, client: IpAddr, mut flash: Flash, now: Timestamp) -> String {
        let key = hex(&random::<16>());
        let bytes = bounded(&mut flash.old_input);
        let Ok(held) = memory.hold(client, bytes + OVERHEAD) else { return key };
        let mut kept = self.kept();
        if kept.len() < ROOM {
            kept.insert(key.clone(), Kept { since: now, flash, _held: held });
        }
        key
    }

    pub fn take(&self, key: &str, now: Timestamp) -> Option<Flash> {
        let Kept { since, flash, .. } = self.kept().remove(key)?;
        (now.since(since) < KEPT_FOR).then_some(flash)
    }

    /// Drops flashes that no page took in time. Called now and then.
    pub fn tidy(&self, now: Timestamp) {
        let mut kept = self.kept();
        kept.retain(|_, kept| now.since(kept.since) < KEPT_FOR);
        kept.shrink_to_fit();
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps the first fields, as far as there is room, and returns how many bytes they are.
fn bounded(fields: &mut Vec<(String, String)>) -> usize {
    let sizes = fields.iter().map(|(name, value)| name.len() + value.len());
    let totals = sizes.scan(0, |total, size| {
        *total += size;
        Some(*total)
    });
    let fitting = totals.take(FIELDS).take_while(|total| *total <= BYTES).count();
    fields.truncate(fitting);
    fields.shrink_to_fit();
    fields.iter().map(|(name, value)| name.capacity() + value.capacity()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::Error, platform::config::Switch};

    #[test]
    fn a_flash_is_shown_once_and_not_for_long() {
        let (flashes, memory, client) =
            (Flashes::default(), Memory::new(Switch::On), [203, 0, 113, 7].into());
        let flash = Flash {
            form: "/fn/log_in".into(),
            error: Some(Error::BadCredentials),
            old_input: Default::default(),
        };
        let now = Timestamp::from_millis(1_000_000);

        let key = flashes.put(&memory, client, flash.clone(), now);
        assert_eq!(flashes.take(&key, now), Some(flash.clone()));
        assert_eq!(flashes.take(&key, now), None);

        let late = flashes.put(&memory, client, flash.clone(), now);
        assert_eq!(flashes.take(&late, now + KEPT_FOR), None);

        flashes.put(&memory, client, flash, now);
        flashes.tidy(now + KEPT_FOR);
        assert!(flashes.kept().is_empty(), "nobody came for it");
    }

    #[test]
    fn a_form_of_thousands_of_fields_leaves_little_behind() {
        let mut many: Vec<_> = (0..32_700).map(|_| ("a".to_owned(), String::new())).collect();
        assert!(bounded(&mut many) < 1024 && many.len() == FIELDS);
        let mut large =
            vec![("body".to_owned(), "x".repeat(20_000)), ("back".to_owned(), "x".repeat(20_000))];
        assert!(bounded(&mut large) <= BYTES && large.len() == 1, "what fits stays");
    }

    #[test]
    fn one_client_cannot_take_the_room_of_all() {
        let (flashes, memory) = (Flashes::default(), Memory::new(Switch::On));
        let now = Timestamp::from_millis(1_000_000);
        let put = |client: [u8; 4]| {
            let old_input = vec![("body".to_owned(), "x".repeat(BYTES - 4))];
            let flash =
                Flash { form: "/fn/write_post".into(), error: Some(Error::Busy), old_input };
            flashes.put(&memory, client.into(), flash, now)
        };
        (0..2000).for_each(|_| drop(put([203, 0, 113, 7])));
        let other = put([203, 0, 113, 8]);
        assert!(flashes.kept().len() < 1000, "{}", flashes.kept().len());
        assert!(flashes.take(&other, now).is_some());
    }
}
