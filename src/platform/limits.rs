//! What keeps one visitor from using up what all share, or from guessing: rate limits by address and by account.

use super::config::Switch;
use crate::base::{Error, Result};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _, clock::DefaultClock};
use std::{
    hash::Hash,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};

/// What is counted. Each kind has its own patience with an address and with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    LogIn,
    Register,
    /// Asking for a mail, or answering one.
    Recover,
    Refresh,
    /// An image, which costs a core a moment and the disk some room.
    Upload,
    /// Telling the owner of something.
    Report,
    /// Writing for others.
    Post,
    /// Writing to somebody.
    Message,
}

impl Attempt {
    const ALL: [Self; 8] =
        [Self::LogIn, Self::Register, Self::Recover, Self::Refresh, Self::Upload, Self::Report, Self::Post, Self::Message];

    /// This many at once, then one more every few seconds.
    const fn by_address(self) -> (u32, Duration) {
        match self {
            Self::LogIn | Self::Register => (20, Duration::from_secs(6)),
            Self::Recover => (10, Duration::from_secs(30)),
            Self::Refresh | Self::Upload | Self::Report => (60, Duration::from_secs(1)),
            Self::Post | Self::Message => (400, Duration::from_secs(1)),
        }
    }

    /// An account has many addresses to fear, so its own patience is shorter. For a refresh the account is the token's.
    const fn by_account(self) -> (u32, Duration) {
        match self {
            Self::LogIn | Self::Register => (10, Duration::from_secs(30)),
            Self::Recover => (3, Duration::from_secs(600)),
            Self::Refresh => (30, Duration::from_secs(2)),
            Self::Upload => (40, Duration::from_secs(10)),
            Self::Report => (10, Duration::from_secs(120)),
            Self::Post => (200, Duration::from_secs(2)),
            Self::Message => (300, Duration::from_millis(250)),
        }
    }
}

struct Limiter<K: Hash + Eq + Clone>(DefaultKeyedRateLimiter<K>);

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new((burst, pause): (u32, Duration)) -> Self {
        let burst = NonZeroU32::new(burst).expect("a burst is not zero");
        Self(RateLimiter::keyed(Quota::with_period(pause).expect("a pause is not zero").allow_burst(burst)))
    }

    fn check(&self, key: &K) -> Result<()> {
        self.0.check_key(key).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Error::TooMany { retry_after: wait.as_secs() + 1 }
        })
    }

    fn tidy(&self) {
        self.0.retain_recent();
        self.0.shrink_to_fit();
    }
}

pub struct Limits {
    on: bool,
    addresses: [Limiter<IpAddr>; Attempt::ALL.len()],
    accounts: [Limiter<String>; Attempt::ALL.len()],
}

impl Limits {
    pub fn new(switch: Switch) -> Self {
        Self {
            on: switch == Switch::On,
            addresses: Attempt::ALL.map(|attempt| Limiter::new(attempt.by_address())),
            accounts: Attempt::ALL.map(|attempt| Limiter::new(attempt.by_account())),
        }
    }

    /// Counts an attempt from an address.
    pub fn from_address(&self, attempt: Attempt, address: IpAddr) -> Result<()> {
        if self.on { self.addresses[attempt as usize].check(&network(address)) } else { Ok(()) }
    }

    /// Counts an attempt on an account, by whatever names it: also one that does not exist, so that both look alike.
    pub fn on_account(&self, attempt: Attempt, account: &str) -> Result<()> {
        if self.on { self.accounts[attempt as usize].check(&account.to_lowercase()) } else { Ok(()) }
    }

    /// Forgets who has been quiet. Called now and then.
    pub fn tidy(&self) {
        self.addresses.iter().for_each(Limiter::tidy);
        self.accounts.iter().for_each(Limiter::tidy);
    }
}

/// Who shares a limit: an IPv4 address, or the /64 that one IPv6 customer usually has.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        v4 => v4,
    }
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
        assert!(matches!(limits.from_address(Attempt::LogIn, flooder), Err(Error::TooMany { retry_after: 1.. })));
        assert_eq!(limits.from_address(Attempt::Refresh, flooder), Ok(()));
        assert_eq!(limits.from_address(Attempt::LogIn, "203.0.113.8".parse().unwrap()), Ok(()));
        assert_eq!(Limits::new(Switch::Off).from_address(Attempt::LogIn, flooder), Ok(()));
    }

    #[test]
    fn guesses_at_one_account_are_counted_wherever_they_come_from() {
        let limits = Limits::new(Switch::On);
        for name in ["mara", "Mara", "MARA"].into_iter().cycle().take(10) {
            assert_eq!(limits.on_account(Attempt::LogIn, name), Ok(()));
        }
        assert!(matches!(limits.on_account(Attempt::LogIn, "mara"), Err(Error::TooMany { .. })));
        assert_eq!(limits.on_account(Attempt::LogIn, "jon"), Ok(()));
    }

    #[test]
    fn one_ipv6_customer_is_one_address() {
        let same = |a: &str, b: &str| network(a.parse().unwrap()) == network(b.parse().unwrap());
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(same("::ffff:192.0.2.1", "192.0.2.1"));
    }
}
