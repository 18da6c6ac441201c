//! Kith: a social home for a community, in one binary and one SQLite file.
//!
//! The modules, from the bottom up. None imports from one above itself; tests/it/architecture.rs
//! checks it.
//!
//! - [`base`] is shared by server and browser: errors, ids, times, texts.
//! - `platform` is the foundation of the server: settings, database, mail, limits.
//! - [`ui`] holds components that know nothing of the product.
//! - The slices, each a folder from its SQL to its page: [`accounts`], [`settings`],
//!   [`log`], [`relations`], [`media`], [`live`], [`notifications`], [`chat`],
//!   [`stories`], [`posts`], [`moderation`], [`profiles`], [`search`].
//! - `app` is the route table, `shell` the document around every page, `http` the server around
//!   both, `browser` what starts in the browser, `demo` a community to try it with.

#![recursion_limit = "256"]

pub mod accounts;
pub mod base;
#[cfg(feature = "hydrate")]
mod browser;
pub mod chat;
pub mod live;
pub mod log;
pub mod media;
pub mod moderation;
pub mod notifications;
pub mod posts;
pub mod profiles;
pub mod relations;
pub mod search;
pub mod settings;
pub mod stories;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod api_docs;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod shell;

/// Prepares the hydration of islands. Called by the loader, `public/islands.js`, which then
/// hydrates them.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    browser::start();
}
