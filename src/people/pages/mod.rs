//! The pages of people: home, search, the directory, and profiles.

mod directory;
mod home;
mod profile;
mod search;

pub use directory::DirectoryPage;
pub use home::HomePage;
pub use profile::{
    FollowersPage, FollowingPage, ProfileMediaPage, ProfilePage, ProfileRepliesPage,
    ReportPersonPage,
};
pub use search::SearchPage;

use crate::{
    people::{components::PersonRowItem, model::Profile},
    ui::Now,
};
use leptos::prelude::*;

/// Rows of people, each a link to a profile.
#[component]
fn PersonRows(people: Vec<Profile>) -> impl IntoView {
    let Now(now) = expect_context();
    people.into_iter().map(|person| view! { <PersonRowItem id=format!("person-{}", person.id) row=person.into() now/> }).collect_view()
}
