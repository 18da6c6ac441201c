//! Server functions of relations.

use super::Relationship;
use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::{model::Handle, server::pages::viewer},
        base::Error,
        platform::forms::app,
    },
};

/// Follows a user if `on`, else unfollows. `person` is a username or an id.
#[server]
pub async fn set_follow(person: String, #[server(default)] on: bool) -> Result<Relationship> {
    let handle: Handle = person.parse().map_err(|_| Error::NotFound)?;
    match on {
        true => server::follow(&app(), &viewer()?, handle).await,
        false => server::unfollow(&app(), &viewer()?, handle).await,
    }
}

#[server]
pub async fn set_block(person: String, #[server(default)] on: bool) -> Result<()> {
    let handle: Handle = person.parse().map_err(|_| Error::NotFound)?;
    match on {
        true => server::block(&app(), &viewer()?, handle).await?,
        false => server::unblock(&app(), &viewer()?, handle).await?,
    };
    Ok(())
}

#[server]
pub async fn set_mute(person: String, #[server(default)] on: bool) -> Result<()> {
    let handle: Handle = person.parse().map_err(|_| Error::NotFound)?;
    match on {
        true => server::mute(&app(), &viewer()?, handle).await?,
        false => server::unmute(&app(), &viewer()?, handle).await?,
    };
    Ok(())
}

/// Accepts a user's request to follow if `on`, else declines it.
#[server]
pub async fn answer_request(person: String, #[server(default)] on: bool) -> Result<()> {
    let handle: Handle = person.parse().map_err(|_| Error::NotFound)?;
    match on {
        true => server::accept(&app(), &viewer()?, handle).await?,
        false => server::decline(&app(), &viewer()?, handle).await?,
    };
    Ok(())
}
