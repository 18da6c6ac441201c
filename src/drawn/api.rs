//! The one server function of drawn pages.

use super::model::Drawing;
use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::server;

/// Draws the page at an address: its path, and its query with or without the question mark.
#[server]
pub async fn draw(path: String, query: String) -> Result<Drawing> {
    server::draw(&path, &query).await
}
