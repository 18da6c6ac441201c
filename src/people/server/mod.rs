//! The operations of people.

pub mod rest;
mod store;

use super::model::{Newcomer, Profile};
use crate::{
    accounts::{model::Handle, server::MaybeViewer},
    base::{Error, Result},
    platform::AppState,
    relations::server as relations,
};

/// The newest people, whom the home page greets.
pub async fn newest(app: &AppState, viewer: &MaybeViewer) -> Result<Vec<Newcomer>> {
    Ok(store::newest(&app.db, relations::id_of(viewer)).await?)
}

/// Somebody's profile. Of somebody the viewer blocks there is only enough left to unblock them.
pub async fn profile(app: &AppState, viewer: &MaybeViewer, handle: &Handle) -> Result<Profile> {
    let found = store::profile(&app.db, handle, relations::id_of(viewer)).await?.ok_or(Error::NotFound)?;
    let relationship = relations::relationship(app, viewer, found.id).await?;
    let bare = relationship.is_some_and(|relationship| relationship.blocking);
    let online = found.presence_open && app.hub.is_connected(found.id);
    Ok(Profile {
        id: found.id,
        username: found.username,
        name: found.name,
        family: found.family,
        biography: if bare { String::new() } else { found.biography },
        photo: None,
        banner: None,
        followers: if bare { 0 } else { found.followers },
        following: if bare { 0 } else { found.following },
        posts: 0,
        private: found.private,
        online: online && !bare,
        last_seen: None,
        registered_at: found.registered_at,
        relationship,
    })
}
