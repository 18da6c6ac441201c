//! The sidebar: the viewer's channels and groups, and people to write to.

use crate::{
    profiles::{
        islands::{SidebarPeople, SidebarRooms},
        model,
    },
    ui::{Now, SearchField},
};
use leptos::prelude::*;

#[component]
pub fn Sidebar(sidebar: model::Sidebar) -> impl IntoView {
    let model::Sidebar { rooms, people, waiting, unread, .. } = sidebar;
    let Now(now) = expect_context();
    view! {
        <div class="sidebar__rooms">
            <h2>
                <a href="/channels">"Channels"</a>
            </h2>
            <SidebarRooms rooms />
        </div>
        <h2>
            <a href="/people">"People"</a>
        </h2>
        <SearchField action="/people" label="Search people" id="sidebar-search" />
        <SidebarPeople people waiting unread now />
    }
}
