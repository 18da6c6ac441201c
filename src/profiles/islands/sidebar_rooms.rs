//! The viewer's channels and groups in the sidebar, with what is unseen in them.

use super::sidebar_counts;
use crate::{
    chat::{
        api::path,
        model::{Kind, RoomRow},
    },
    ui::capped,
};
use leptos::prelude::*;

#[island]
pub fn SidebarRooms(rooms: Vec<RoomRow>) -> impl IntoView {
    let rows = RwSignal::new(rooms);
    // Effects run in the browser only.
    Effect::new(move || sidebar_counts::follow_rooms(rows));
    view! {
        <ul>
            <For
                each=move || rows.get()
                key=|room| (room.id, room.title.clone(), room.unseen, room.mentions, room.muted)
                let:room
            >
                <Row room />
            </For>
        </ul>
    }
}

#[component]
fn Row(room: RoomRow) -> impl IntoView {
    let RoomRow { id, kind, title, muted, unseen, mentions, .. } = room;
    let sign = if kind == Kind::Channel { "#" } else { "" };
    let badge = match (mentions, unseen) {
        (0, 0) => None,
        (0, unseen) => Some((capped(unseen), " unseen")),
        (1, _) => Some(("@ 1".to_owned(), " mention of you")),
        (mentions, _) => Some((format!("@ {}", capped(mentions)), " mentions of you")),
    };
    let class = if muted { "badge badge--quiet" } else { "badge" };
    view! {
        <li>
            <a class="sidebar__room" href=path(id)>
                <span class="room-sign" aria-hidden="true">
                    {sign}
                </span>
                <span class="people__name">{title}</span>
                {muted.then(|| view! { <span class="visually-hidden">" (muted)"</span> })}
                {badge
                    .map(|(count, what)| {
                        view! {
                            <span class=class>
                                {count}<span class="visually-hidden">{what}</span>
                            </span>
                        }
                    })}
            </a>
        </li>
    }
}
