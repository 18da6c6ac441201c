//! Server functions for people.

use super::model::Sidebar;
use crate::base::Result;
use leptos::{prelude::*, server_fn::codec::GetUrl};

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{accounts::server::pages::viewer, platform::forms::app},
};

/// The sidebar as it is now.
#[server(input = GetUrl)]
pub async fn load_sidebar() -> Result<Sidebar> {
    server::sidebar(&app(), &viewer()?).await
}
