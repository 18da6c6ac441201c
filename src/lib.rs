//! Kith: a social home for a community, in one binary and one SQLite file.
//!
//! The house, from the ground up. Nothing imports from above itself; tests/it/architecture.rs sees to it.
//!
//! - [`base`] is shared by server and browser: errors, ids, time.
//! - `platform` is what the server stands on: settings, database, mail, limits.
//! - [`ui`] holds components that know nothing of the product.
//! - The slices, each a folder from its SQL to its page: [`accounts`], [`drawn`], [`doors`], [`settings`], [`log`], [`relations`],
//!   [`media`], [`live`], [`notifications`], [`posts`], [`chat`], [`stories`], [`reports`], [`people`].
//! - [`app`] is the document and the route table, `http` the server around it, `demo` a community to try it with.

#![recursion_limit = "256"]

pub mod accounts;
pub mod app;
pub mod base;
pub mod chat;
pub mod doors;
pub mod drawn;
pub mod live;
pub mod log;
pub mod media;
pub mod notifications;
pub mod people;
pub mod posts;
pub mod relations;
pub mod reports;
pub mod settings;
pub mod stories;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod platform;

/// Brings the server's page to life. Called by the script in its head.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_lazy(app::App);
}
