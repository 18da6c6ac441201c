//! The sidebar: people to write to.

use super::SearchField;
use crate::{
    profiles::{islands::SidebarPeople, model},
    ui::Now,
};
use leptos::prelude::*;

#[component]
pub fn Sidebar(sidebar: model::Sidebar) -> impl IntoView {
    let model::Sidebar { people, unseen, unread } = sidebar;
    let Now(now) = expect_context();
    view! {
        <h2>
            <a href="/people">"People"</a>
        </h2>
        <SearchField action="/people" label="Search people" id="sidebar-search" />
        <SidebarPeople people unseen unread now />
    }
}
