//! Server functions: the doors for pages. Each calls the operation that the JSON API calls too.

use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::server;

/// Answers where to go on to.
#[server]
pub async fn sign_up(username: String, name: String, family: String, email: String, password: String, next: String) -> Result<String> {
    server::pages::sign_up(super::model::SignUp { username, name, family, email, password }, &next).await
}

/// Answers where to go on to. `username` is a username or an e-mail address.
#[server]
pub async fn log_in(username: String, password: String, next: String) -> Result<String> {
    server::pages::log_in(&username, password, &next).await
}

#[server]
pub async fn log_out() -> Result<String> {
    server::pages::log_out().await
}
