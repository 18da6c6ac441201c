//! Server functions of pages and islands.

use crate::base::Result;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{accounts::server::pages::viewer, platform::forms::app},
};

/// Where forms with a file go. Not server functions: those take no files that are streamed.
pub const CHANGE_PHOTO: &str = "/fn/change_photo";
pub const CHANGE_BANNER: &str = "/fn/change_banner";
pub const UPLOAD_IMAGE: &str = "/fn/upload_image";

/// Takes the photo away, or the banner.
#[server]
pub async fn remove_picture(#[server(default)] banner: bool) -> Result<()> {
    let profile_image =
        if banner { server::ProfileImage::Banner } else { server::ProfileImage::Photo };
    server::set_profile_image(&app(), &viewer()?, profile_image, None).await?;
    Ok(())
}
