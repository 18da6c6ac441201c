//! The operations of people.

mod store;

use super::model::Profile;
use crate::{
    base::{Error, Result},
    platform::AppState,
};

/// The newest people, whom the home page greets.
pub async fn newest(app: &AppState) -> Result<Vec<Profile>> {
    Ok(store::newest(&app.db).await?)
}

pub async fn profile(app: &AppState, username: &str) -> Result<Profile> {
    store::by_username(&app.db, username).await?.ok_or(Error::NotFound)
}
