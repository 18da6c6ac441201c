//! Rate limiting: how often one address and one account may do something. A token bucket for each
//! (the GCRA form of it), kept as one moment in time.
//!
//! Own code and not a crate, for two reasons: a token can be given back when an attempt turned out
//! well (a log-in that succeeded is no guess), and keys are hashes in a table of bounded size, so
//! that clients cannot fill the memory with names and addresses.

use super::config::Switch;
use crate::base::{Error, Result};
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// The kinds of attempts that are counted, each in buckets of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Attempt {
    /// Any request at all, except for embedded files.
    Request,
    /// Any call that changes something: HTTP, server functions, calls over the socket.
    Change,
    /// A frame of a socket that makes the server look something up or notify others.
    Frame,
    LogIn,
    /// Guesses at one account, from everywhere together.
    LogInAnywhere,
    Register,
    /// Asking for a mail, or using the link in one.
    Recover,
    Refresh,
    /// An image, which costs a core a moment and the disk some room.
    Upload,
    /// An archive of the person's own data.
    Export,
    /// A report to the owner.
    Report,
    /// A post, a reply or a story.
    Post,
    /// A mail to one address.
    MailTo,
    /// A mail to any address: as many as the reputation of the sender can bear.
    MailAll,
}

/// The size of a token bucket: `burst` attempts at once, then one more after each `pause`.
#[derive(Clone, Copy, Debug)]
struct Patience {
    burst: u32,
    pause: Duration,
}

const fn patience(burst: u32, pause_in_millis: u64) -> Patience {
    Patience { burst, pause: Duration::from_millis(pause_in_millis) }
}

impl Patience {
    /// For a network that many share: eight times as much.
    const fn wide(self) -> Self {
        Self {
            burst: self.burst * 8,
            pause: Duration::from_micros(self.pause.as_micros() as u64 / 8),
        }
    }
}

impl Attempt {
    const fn by_address(self) -> Patience {
        match self {
            Self::Request => patience(2000, 5),
            Self::Change | Self::Frame => patience(400, 50),
            Self::LogIn | Self::Register => patience(20, 6_000),
            Self::Recover => patience(10, 30_000),
            Self::Refresh => patience(60, 1_000),
            // Counted by something other than the address. The limits for requests and changes
            // bound the address all the same.
            Self::LogInAnywhere
            | Self::Post
            | Self::Upload
            | Self::Report
            | Self::Export
            | Self::MailTo
            | Self::MailAll => self.by_account(),
        }
    }

    /// An account can be attacked from many addresses, so its limits are lower. For a refresh the
    /// account is the session.
    const fn by_account(self) -> Patience {
        match self {
            Self::Request => patience(1000, 20),
            Self::Change | Self::Frame => patience(200, 250),
            Self::LogIn | Self::Register => patience(10, 30_000),
            // Slow and large: from a hundred networks nobody guesses more than 288 passwords a day,
            // and from one nobody keeps the owner of the account out.
            Self::LogInAnywhere => patience(100, 300_000),
            Self::Recover => patience(3, 600_000),
            Self::Refresh => patience(30, 2_000),
            Self::Upload => patience(40, 10_000),
            Self::Export => patience(3, 8 * 3_600_000),
            Self::Report => patience(10, 120_000),
            Self::Post => patience(200, 2_000),
            Self::MailTo => patience(10, 300_000),
            Self::MailAll => patience(500, 20_000),
        }
    }
}

/// The most buckets in one shard. A full shard drops the buckets that are full again, then an
/// arbitrary one.
const SHARD: usize = 8192;
const SHARDS: usize = 16;

pub struct Limits {
    on: bool,
    hasher: RandomState,
    /// For each key, the moment at which its bucket is full again.
    shards: [Mutex<HashMap<u64, Instant>>; SHARDS],
}

impl Limits {
    pub fn new(switch: Switch) -> Self {
        Self {
            on: switch == Switch::On,
            hasher: RandomState::new(),
            shards: std::array::from_fn(|_| Mutex::default()),
        }
    }

    /// False if nothing is limited, as in a load test.
    pub fn are_on(&self) -> bool {
        self.on
    }

    /// Counts an attempt from an address. An IPv6 customer has a /64; whoever has a /48 has 65,536
    /// of these, so the /48 is counted as well.
    pub fn from_address(&self, attempt: Attempt, address: IpAddr) -> Result<()> {
        self.take(&(attempt, network(address, 64)), attempt.by_address())?;
        match address.to_canonical() {
            IpAddr::V6(_) => {
                self.take(&(attempt, "/48", network(address, 48)), attempt.by_address().wide())
            }
            IpAddr::V4(_) => Ok(()),
        }
    }

    /// Counts an attempt on an account, by whatever names it. An account that does not exist is
    /// counted too, so that both look alike.
    pub fn on_account(&self, attempt: Attempt, account: impl Hash) -> Result<()> {
        self.take(&("account", attempt, account), attempt.by_account())
    }

    /// Gives back the token of an attempt on an account.
    pub fn forgive_account(&self, attempt: Attempt, account: impl Hash) {
        self.give_back(&("account", attempt, account), attempt.by_account());
    }

    /// Gives back the token of an attempt from an address.
    pub fn forgive_address(&self, attempt: Attempt, address: IpAddr) {
        self.give_back(&(attempt, network(address, 64)), attempt.by_address());
        if address.to_canonical().is_ipv6() {
            self.give_back(&(attempt, "/48", network(address, 48)), attempt.by_address().wide());
        }
    }

    /// Drops the buckets that are full again. Called now and then.
    pub fn tidy(&self) {
        let now = Instant::now();
        for shard in &self.shards {
            let mut shard = unharmed(shard);
            shard.retain(|_, full_at| *full_at > now);
            shard.shrink_to_fit();
        }
    }

    fn take(&self, key: &impl Hash, Patience { burst, pause }: Patience) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        let (key, now) = (self.hasher.hash_one(key), Instant::now());
        let mut shard = unharmed(&self.shards[key as usize % SHARDS]);
        let full_at = shard.get(&key).copied().unwrap_or(now).max(now) + pause;
        let wait = full_at.duration_since(now).saturating_sub(pause * burst);
        if !wait.is_zero() {
            return Err(Error::TooMany { retry_after: wait.as_secs() + 1 });
        }
        if shard.len() >= SHARD && !shard.contains_key(&key) {
            shard.retain(|_, full_at| *full_at > now);
            if shard.len() >= SHARD
                && let Some(first) = shard.keys().next().copied()
            {
                shard.remove(&first);
            }
        }
        shard.insert(key, full_at);
        Ok(())
    }

    fn give_back(&self, key: &impl Hash, patience: Patience) {
        let key = self.hasher.hash_one(key);
        if let Some(full_at) = unharmed(&self.shards[key as usize % SHARDS]).get_mut(&key) {
            *full_at = full_at.checked_sub(patience.pause).unwrap_or(*full_at);
        }
    }
}

fn unharmed(shard: &Mutex<HashMap<u64, Instant>>) -> MutexGuard<'_, HashMap<u64, Instant>> {
    shard.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The network that shares a limit: an IPv4 address, or the first `bits` bits of an IPv6 address.
fn network(address: IpAddr, bits: u32) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> (128 - bits) << (128 - bits)))
        }
        v4 => v4,
    }
}

/// The network that counts as one client: an IPv4 address, or the /64 that one IPv6 customer
/// usually has.
pub fn client_network(address: IpAddr) -> IpAddr {
    network(address, 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_from_one_address_leaves_others_alone() {
        let limits = Limits::new(Switch::On);
        let flooder: IpAddr = "203.0.113.7".parse().unwrap();
        for _ in 0..20 {
            assert_eq!(limits.from_address(Attempt::LogIn, flooder), Ok(()));
        }
        assert!(matches!(
            limits.from_address(Attempt::LogIn, flooder),
            Err(Error::TooMany { retry_after: 1.. })
        ));
        assert_eq!(limits.from_address(Attempt::Refresh, flooder), Ok(()));
        assert_eq!(limits.from_address(Attempt::LogIn, "203.0.113.8".parse().unwrap()), Ok(()));
        assert_eq!(Limits::new(Switch::Off).from_address(Attempt::LogIn, flooder), Ok(()));
    }

    #[test]
    fn what_turned_out_well_is_not_counted() {
        let limits = Limits::new(Switch::On);
        for _ in 0..100 {
            assert_eq!(limits.on_account(Attempt::LogIn, "mara"), Ok(()));
            limits.forgive_account(Attempt::LogIn, "mara");
        }
        for _ in 0..10 {
            assert_eq!(limits.on_account(Attempt::LogIn, "mara"), Ok(()));
        }
        assert!(matches!(
            limits.on_account(Attempt::LogIn, "mara"),
            Err(Error::TooMany { retry_after: 25..=31 })
        ));
        assert_eq!(limits.on_account(Attempt::LogIn, "jon"), Ok(()));
        let address: IpAddr = "2001:db8:1:2::1".parse().unwrap();
        for _ in 0..1000 {
            assert_eq!(limits.from_address(Attempt::LogIn, address), Ok(()));
            limits.forgive_address(Attempt::LogIn, address);
        }
    }

    #[test]
    fn one_ipv6_customer_is_one_address_and_a_large_network_has_a_bound_too() {
        let same = |a: &str, b: &str| {
            client_network(a.parse().unwrap()) == client_network(b.parse().unwrap())
        };
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(same("::ffff:192.0.2.1", "192.0.2.1"));
        let limits = Limits::new(Switch::On);
        let from = |network: u16| {
            limits.from_address(
                Attempt::LogIn,
                IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, network, 0, 0, 0, 1)),
            )
        };
        let passed = (0..1000).filter(|network| from(*network).is_ok()).count();
        assert_eq!(passed, 160, "eight times what one has");
    }

    #[test]
    fn names_of_strangers_fill_no_memory() {
        let limits = Limits::new(Switch::On);
        for number in 0..2 * SHARD * SHARDS {
            assert_eq!(limits.on_account(Attempt::LogIn, number), Ok(()));
        }
        let kept: usize = limits.shards.iter().map(|shard| unharmed(shard).len()).sum();
        assert!(kept <= SHARD * SHARDS, "{kept}");
    }
}
