//! Admission of uploads. It is checked before anything of a file is read, so that nobody fills the
//! disk or the memory with many at once.

use super::store;
use crate::{
    accounts::server::Viewer,
    base::{Error, Result, UserId},
    platform::{AppState, config::Size, in_flight::UnderWay, limits::Attempt, storage},
};

/// Concurrent uploads of one user: as many as a post has images, which our own pages send side by
/// side.
const MOST_OF_ONE: usize = 4;
const MOST_OF_ALL: usize = 64;

/// A permit for one upload in flight, released when it is dropped.
pub struct Admission {
    _own: UnderWay<UserId>,
    _of_all: UnderWay<UserId>,
}

/// Admits an upload, or returns why it may not begin: the rate limit, too many at once, a full
/// disk, or the user's quota.
pub async fn admit(app: &AppState, viewer: &Viewer) -> Result<Admission> {
    let person = viewer.person.id;
    app.limits.on_account(Attempt::Upload, person)?;
    let too_many = Error::TooMany { retry_after: 1 };
    let own = app.uploads.begin(person, MOST_OF_ONE).ok_or(too_many.clone())?;
    // Nobody who is signed out uploads, so this id can count the uploads of everyone.
    let of_all = app.uploads.begin(UserId::NOBODY, MOST_OF_ALL).ok_or(too_many)?;
    let folder = app.config.data_dir.clone();
    storage::on_disk(move || storage::leave_room(&folder)).await?;
    within_quota(store::stored_bytes(&app.db, person).await? + 1, app.config.media_quota)?;
    Ok(Admission { _own: own, _of_all: of_all })
}

/// Refuses what would exceed a user's storage quota.
pub fn within_quota(bytes: i64, quota: Size) -> Result<()> {
    let fits = u64::try_from(bytes).is_ok_and(|bytes| bytes <= quota.bytes() as u64);
    if fits { Ok(()) } else { Err(Error::OverQuota { quota: quota.to_string() }) }
}
