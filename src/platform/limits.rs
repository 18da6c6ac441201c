//! What keeps one visitor from using up what all share: rate limits by address, permits for expensive work.

use super::config::Switch;
use crate::base::{Error, Result};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _, clock::DefaultClock};
use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Attempts to sign in or up from one address: this many at once, then one more every few seconds.
const SIGN_IN_BURST: NonZeroU32 = NonZeroU32::new(20).unwrap();
const SIGN_IN_PAUSE: Duration = Duration::from_secs(6);
/// How long a password may wait for a core before we say that we are busy.
const HASH_WAIT: Duration = Duration::from_secs(10);

pub struct Limits {
    sign_ins: Option<DefaultKeyedRateLimiter<IpAddr>>,
    hashing: Semaphore,
}

impl Limits {
    pub fn new(switch: Switch) -> Self {
        let quota = Quota::with_period(SIGN_IN_PAUSE).expect("the pause is not zero").allow_burst(SIGN_IN_BURST);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { sign_ins: (switch == Switch::On).then(|| RateLimiter::keyed(quota)), hashing: Semaphore::new(cores) }
    }

    /// Counts an attempt to sign in or up.
    pub fn sign_in(&self, address: IpAddr) -> Result<()> {
        let Some(limiter) = &self.sign_ins else { return Ok(()) };
        limiter.check_key(&network(address)).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Error::TooMany { retry_after: wait.as_secs().max(1) }
        })
    }

    /// Forgets addresses that have been quiet. Called now and then.
    pub fn tidy(&self) {
        if let Some(limiter) = &self.sign_ins {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    /// Leave to hash a password: each takes 19 MiB and a core for several milliseconds.
    pub async fn hashing(&self) -> Result<SemaphorePermit<'_>> {
        match tokio::time::timeout(HASH_WAIT, self.hashing.acquire()).await {
            Ok(permit) => permit.map_err(|_| Error::Busy),
            Err(_) => Err(Error::Busy),
        }
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
        for _ in 0..SIGN_IN_BURST.get() {
            assert_eq!(limits.sign_in(flooder), Ok(()));
        }
        assert!(matches!(limits.sign_in(flooder), Err(Error::TooMany { retry_after: 1.. })));
        assert_eq!(limits.sign_in("203.0.113.8".parse().unwrap()), Ok(()));
        assert_eq!(Limits::new(Switch::Off).sign_in(flooder), Ok(()));
    }

    #[test]
    fn one_ipv6_customer_is_one_address() {
        let same = |a: &str, b: &str| network(a.parse().unwrap()) == network(b.parse().unwrap());
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(same("::ffff:192.0.2.1", "192.0.2.1"));
    }
}
