//! Tests through the front door: a real server on a port of its own, with a database of its own.

// A test that cannot go on says so by panicking; the helpers around it may too.
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
mod maintenance;
mod media;
mod media_fuzz;
mod media_memory;
mod moderation;
mod notifications;
mod own_account;
mod people;
mod postgres;
mod posts;
mod raw_http;
mod recovery;
mod relations;
mod room_events;
mod room_messages;
mod rooms;
mod sign_in;
mod soak;
mod sql;
mod stories;
mod support;
mod tokens;
mod two_engines;
mod uploads;
mod visibility;
