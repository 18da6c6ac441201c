//! Server functions of media, and the paths of forms with files.

use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{accounts::server::pages::viewer, platform::forms::app},
};

/// Paths of forms with a file. They are no server functions: see server/upload_form.rs.
pub const CHANGE_PHOTO: &str = "/fn/change_photo";
pub const CHANGE_BANNER: &str = "/fn/change_banner";
pub const UPLOAD_IMAGE: &str = "/fn/upload_image";

/// Removes the profile's photo, or its banner if `banner`.
#[server]
pub async fn remove_profile_image(#[server(default)] banner: bool) -> Result<()> {
    let profile_image =
        if banner { server::ProfileImage::Banner } else { server::ProfileImage::Photo };
    server::set_profile_image(&app(), &viewer()?, profile_image, None).await?;
    Ok(())
}
