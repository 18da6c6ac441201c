//! A profile: the person at the top, and below it what they wrote, their followers, or the form
//! that reports them. Each tab is a page.

mod actions;
mod followers;
mod header;
mod posts;
mod report;

pub use followers::{FollowersPage, FollowingPage};
pub use posts::{ProfileMediaPage, ProfilePage, ProfileRepliesPage};
pub use report::ReportPersonPage;

use crate::{
    accounts::{model::Handle, pages::PageRequest},
    base::{Error, Result},
    profiles::{model::Profile, server as profiles},
    ui::{PageHead, Share},
};
use actions::Actions;
use header::Header;
use leptos::prelude::*;

/// The person that the address names: a username after an `@`.
fn handle(request: &PageRequest) -> Result<Handle> {
    let handle: String = request.param("handle")?;
    handle.strip_prefix('@').and_then(|name| name.parse().ok()).ok_or(Error::NotFound)
}

/// The profile of the person that the address names.
async fn profile(request: &PageRequest) -> Result<Profile> {
    profiles::profile(&request.app, &request.viewer, &handle(request)?).await
}

/// The top of every tab: the page's metadata and the head of the profile.
#[component]
fn ProfileHead<'a>(request: &'a PageRequest, profile: &'a Profile) -> impl IntoView + use<> {
    let person = profile.person();
    let (name, path) = (person.full_name(), person.path());
    let description = if profile.biography.is_empty() {
        format!("{name} is on Kith.")
    } else {
        profile.biography.clone()
    };
    // A private profile has no share metadata, so that search engines do not index it.
    let share = (!profile.private).then(|| Share {
        address: request.address(&path),
        image: profile.photo.as_ref().map(|photo| request.address(photo)),
        feed: Some(request.address(&format!("{path}/feed.atom"))),
    });
    view! {
        <PageHead title=format!("{name} (@{})", profile.username) description share />
        <Header profile=profile.clone() />
    }
}
