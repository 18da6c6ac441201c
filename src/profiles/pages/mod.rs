//! The pages of people: the directory and profiles.

mod directory;
mod profile;

pub use directory::DirectoryPage;
pub use profile::{
    FollowersPage, FollowingPage, ProfileMediaPage, ProfilePage, ProfileRepliesPage,
    ReportPersonPage,
};

use crate::{
    profiles::{components::PersonRowItem, model::Profile},
    ui::Now,
};
use leptos::prelude::*;

/// Rows of people, each a link to a profile.
#[component]
pub fn PersonRows(people: Vec<Profile>) -> impl IntoView {
    let Now(now) = expect_context();
    people.into_iter().map(|person| view! { <PersonRowItem id=format!("person-{}", person.id) row=person.into() now /> }).collect_view()
}
