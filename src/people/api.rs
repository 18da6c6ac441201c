//! Server functions: the doors for pages.

use super::model::{Newcomer, Profile};
use crate::{base::Result, relations::People};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::{model::Handle, server::pages::maybe_viewer},
        base::Error,
        platform::{extract::Paging, forms::app},
        relations::server as relations,
    },
};

#[server]
pub async fn newest_people() -> Result<Vec<Newcomer>> {
    server::newest(&app(), &maybe_viewer()).await
}

#[server]
pub async fn load_profile(username: String) -> Result<Profile> {
    let handle: Handle = username.parse().map_err(|_| Error::NotFound)?;
    server::profile(&app(), &maybe_viewer(), &handle).await
}

/// A page of somebody's followers, or of whom they follow. `before` is where the page before ended.
#[server]
pub async fn load_people(username: String, followers: bool, before: String) -> Result<People> {
    let handle: Handle = username.parse().map_err(|_| Error::NotFound)?;
    let list = if followers { relations::List::Followers } else { relations::List::Following };
    let paging = Paging::first();
    let paging = paging.after(&before).unwrap_or(paging);
    relations::people_of(&app(), &maybe_viewer(), list, handle, &paging).await
}
