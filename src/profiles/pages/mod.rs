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
    let row = |person: Profile| {
        let id = format!("person-{}", person.id);
        view! { <PersonRowItem id row=person.into() now /> }
    };
    people.into_iter().map(row).collect_view()
}
