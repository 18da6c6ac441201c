//! Server functions: the doors for pages.

use super::model::{Card, Profile};
use crate::base::{Page, Result, text::Html};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::{model::BESIDE, server},
    crate::{
        accounts::{
            model::Handle,
            server::pages::{maybe_viewer, viewer},
        },
        base::Error,
        platform::{extract::Paging, forms::app},
        relations::server as relations,
    },
};

#[server]
pub async fn newest_people() -> Result<Page<Card>> {
    Ok(Page { items: server::newest(&app(), &maybe_viewer()).await?, next: None })
}

/// Somebody's profile, and what they say about themselves as it is shown.
#[server]
pub async fn load_profile(username: String) -> Result<(Profile, Html)> {
    let handle: Handle = username.parse().map_err(|_| Error::NotFound)?;
    let profile = server::profile(&app(), &maybe_viewer(), &handle).await?;
    let about = Html::of(&profile.biography);
    Ok((profile, about))
}

/// A page of somebody's followers, or of whom they follow. `before` is where the page before ended.
#[server]
pub async fn load_people(username: String, followers: bool, before: String) -> Result<Page<Card>> {
    let handle: Handle = username.parse().map_err(|_| Error::NotFound)?;
    let list = if followers { relations::List::Followers } else { relations::List::Following };
    let page = relations::people_of(&app(), &maybe_viewer(), list, handle, &Paging::from_page(&before)).await?;
    Ok(page.map(Card::from))
}

/// The first of the people to talk to, as many as have room beside a page.
#[server]
pub async fn load_nearest() -> Result<Page<Card>> {
    let page = server::sidebar(&app(), &viewer()?, "", &Paging::first().at_most(BESIDE)).await?;
    Ok(page.map(Card::from))
}

/// The people to talk to, or those of them whose names begin like this.
#[server]
pub async fn load_neighbours(search: String, before: String) -> Result<Page<Card>> {
    let page = server::sidebar(&app(), &viewer()?, &search, &Paging::from_page(&before)).await?;
    Ok(page.map(Card::from))
}
