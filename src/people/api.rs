//! Server functions: the doors for pages.

use super::model::Profile;
use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::server;

#[server]
pub async fn newest_people() -> Result<Vec<Profile>> {
    server::newest(&crate::platform::forms::app()).await
}

#[server]
pub async fn load_profile(username: String) -> Result<Profile> {
    server::profile(&crate::platform::forms::app(), &username).await
}
