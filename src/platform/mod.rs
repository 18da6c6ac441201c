//! The foundation of every slice: settings, database, mail, limits, the clock. Imports base only
//! and knows no feature.

pub mod address;
pub mod archive;
pub mod audit;
pub mod background;
pub mod clock;
pub mod config;
pub mod cookies;
pub mod data_dir;
pub mod db;
pub mod error;
pub mod etag;
pub mod extract;
pub mod flash;
pub mod forms;
pub mod fragment_cache;
pub mod hooks;
pub mod hub;
pub mod in_flight;
pub mod limits;
pub mod mailer;
pub mod maintenance;
pub mod memory;
pub mod openapi;
pub mod origin;
pub mod peers;
pub mod secret;
pub mod storage;
pub mod turns;
pub mod workers;

use self::{
    background::Background, clock::Clock, config::Config, db::Db, flash::Flashes,
    fragment_cache::FragmentCache, hooks::Hooks, hub::Hub, in_flight::InFlight, limits::Limits,
    mailer::Mailer, memory::Memory, secret::Secret, storage::Storage, turns::Turns,
    workers::Workers,
};
use crate::base::{Timestamp, UserId};
use std::{net::IpAddr, ops::Deref, sync::Arc};
use tokio::sync::Semaphore;

/// The application state: everything an operation may need. Cheap to clone; one per process.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

pub struct Parts {
    pub config: Config,
    pub public_url: PublicUrl,
    pub secret: Secret,
    pub db: Db,
    pub hub: Hub,
    pub mailer: Mailer,
    pub limits: Limits,
    pub memory: Memory,
    pub turns: Turns<Client>,
    /// Refusals, of which one client gets one after the other.
    pub refusals: Turns<Client>,
    /// Uploads in flight, by user.
    pub uploads: InFlight<UserId>,
    /// Uploads in flight, by address.
    pub uploads_from: InFlight<IpAddr>,
    /// Accounts whose erasure is in progress.
    pub erasures: InFlight<UserId>,
    /// Archives that are being made, by user.
    pub exports: InFlight<UserId>,
    /// Threads that hash passwords. Each hash takes a core for several milliseconds, and 19 MiB
    /// that the thread keeps while more come.
    pub hashers: Workers<Vec<argon2::Block>>,
    /// Threads that make images of uploads, which takes as long and more memory.
    pub imagers: Workers,
    /// Mebibytes that all images together may take while they are made.
    pub image_memory: Arc<Semaphore>,
    pub storage: Storage,
    pub background: Background,
    pub flashes: Flashes,
    pub fragments: FragmentCache,
    pub clock: Clock,
    pub hooks: Hooks,
}

/// A client that takes turns: an account, or an address if nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Client {
    Account(UserId),
    Address(IpAddr),
}

impl AppState {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Announces in the background that it may have changed who sees these users. For
    /// [`db::Tx::after_commit`], where it happens even if the caller is gone.
    pub fn visibility_changed(&self, users: Vec<UserId>) {
        self.hub.visibility_changed(&users);
        self.background.spawn((self.hooks.visibility_changed)(self.clone(), users));
    }

    /// Announces that two users now see each other in another way than before. Nobody else has to
    /// be told.
    pub fn visibility_between_changed(&self, one: UserId, other: UserId) {
        self.hub.visibility_changed(&[one, other]);
        self.background.spawn((self.hooks.visibility_between_changed)(self.clone(), [one, other]));
    }
}

impl Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The URL at which people reach this server. Its scheme decides whether cookies are Secure.
#[derive(Clone, Debug)]
pub struct PublicUrl(String);

impl PublicUrl {
    pub fn new(url: &str) -> Self {
        Self(url.trim_end_matches('/').to_owned())
    }

    /// The Origin header that pages served from here send.
    pub fn origin(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The host without its port.
    pub fn host(&self) -> &str {
        let authority = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        match authority.find(']') {
            Some(end) => &authority[..=end],
            None => authority.split_once(':').map_or(authority, |(host, _)| host),
        }
    }

    /// True if only this machine reaches it.
    pub fn is_loopback(&self) -> bool {
        let host = self.host().trim_matches(['[', ']']);
        let by_address =
            host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback());
        by_address || host == "localhost" || host.ends_with(".localhost")
    }

    /// The absolute URL of a path.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn a_host_is_known_without_its_port_and_as_reached_by_this_machine_only() {
        for (url, host, is_loopback) in [
            ("http://127.0.0.1:3000", "127.0.0.1", true),
            ("http://[::1]:3000", "[::1]", true),
            ("http://[::1]", "[::1]", true),
            ("http://localhost", "localhost", true),
            ("http://kith.localhost:3000/", "kith.localhost", true),
            ("http://0.0.0.0:3000", "0.0.0.0", false),
            ("http://[2001:db8::1]", "[2001:db8::1]", false),
            ("https://localhost.example", "localhost.example", false),
            ("https://kith.example:8443", "kith.example", false),
        ] {
            let url = PublicUrl::new(url);
            assert_eq!((url.host(), url.is_loopback()), (host, is_loopback), "{url:?}");
        }
    }
}
