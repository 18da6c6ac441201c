//! Integration tests: a real server on its own port, with its own database.

// A test fails by panicking, and so may the helpers.
#![allow(clippy::unwrap_used)]

mod accounts;
mod architecture;
mod audit;
mod bucket;
mod chat;
mod command_line;
mod contract;
mod database;
mod framing;
mod hardening;
mod hostile;
mod http;
mod limits;
mod live;
mod mail;
mod media;
mod media_fuzz;
mod media_memory;
mod notifications;
mod own_account;
mod people;
mod posts;
mod raw_http;
mod recovery;
mod relations;
mod reports;
mod sign_in;
mod soak;
mod stories;
mod support;
mod tokens;
mod upkeep;
mod uploads;
mod visibility;
