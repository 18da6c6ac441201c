//! A conversation: its messages and the form to write. Works without JavaScript. Once hydrated, it
//! follows live events.

use super::{
    message_form::MessageForm,
    room::{Room, RoomStart},
};
use crate::{
    base::{Error, Timestamp},
    chat::{
        api,
        components::{MessageBubble, PendingBubble},
        islands::room::Item,
    },
    ui::{Now, when_near},
};
use leptos::{either::Either, ev::MouseEvent, html, prelude::*, task::spawn_local};

#[island(lazy)]
pub fn ChatRoom(
    start: RoomStart,
    /// True if the viewer may write.
    is_open: bool,
    /// For a form sent without JavaScript: the text and error of the last try, and a new
    /// `client_id` for the next.
    text: String,
    refusal: Option<Error>,
    client_id: String,
    /// The time at which the page was rendered.
    now: Timestamp,
    /// The file fields for images, used without JavaScript.
    children: Children,
) -> impl IntoView {
    provide_context(Now(now));
    let room = Room::new(start);
    // Effects run in the browser only.
    Effect::new(move || room.follow());
    let hello = room.other.with_value(|other| format!("Say hello to {}.", other.name));
    let is_empty = move || room.items.with(Vec::is_empty) && room.pending.with(Vec::is_empty);
    let item = move |item: Item| {
        let seq = item.seq;
        view! {
            <Show when=move || room.first_unseen.get() == Some(seq)>
                <p class="room__line" role="separator" aria-label="New messages">
                    <span>"New messages"</span>
                </p>
            </Show>
            <MessageBubble room item />
        }
    };
    view! {
        <div class="room__scroll" node_ref=room.scroller on:scroll=move |_| room.look()>
            <div class="room__log" role="log" aria-label="Messages" tabindex="0">
                <Earlier room />
                <div class="room__messages" id="messages">
                    <Show when=is_empty>
                        <p class="room__none faint">{hello.clone()}</p>
                    </Show>
                    <For each=move || room.items.get() key=|item| item.id children=item />
                    <For
                        each=move || room.pending.get()
                        key=|pending| (pending.client_id.clone(), pending.refused.clone())
                        let:pending
                    >
                        <PendingBubble pending />
                    </For>
                </div>
                <Show when=move || !room.is_newest.get()>
                    <p class="room__more">
                        <a
                            class="button button--quiet"
                            href=move || room.conversation.get().map(api::path)
                        >
                            "Jump to newest"
                        </a>
                    </p>
                </Show>
            </div>
        </div>
        <button
            class="button room__newest"
            type="button"
            hidden=move || !room.is_away.get()
            on:click=move |_| room.go_to_newest()
        >
            "Jump to newest"
        </button>
        <p class="room__typing faint" role="status">
            {move || room.is_typing.get().then_some("Typing…")}
        </p>
        {match is_open {
            true => {
                Either::Left(
                    view! {
                        <MessageForm room text refusal client_id>
                            {children()}
                        </MessageForm>
                    },
                )
            }
            false => {
                Either::Right(
                    view! { <p class="room__closed faint">"You cannot write to this person."</p> },
                )
            }
        }}
    }
}

/// The link to earlier messages. It loads by itself when it scrolls near (infinite scroll).
#[component]
fn Earlier(room: Room) -> impl IntoView {
    let place = NodeRef::<html::P>::new();
    let load = move || spawn_local(room.load_earlier());
    Effect::new(move || {
        if let (Some(place), Some(_)) = (place.get(), room.earlier.get()) {
            when_near(&place, load);
        }
    });
    let press = move |event: MouseEvent| {
        event.prevent_default();
        load();
    };
    let address = move || {
        let (conversation, before) = (room.conversation.get()?, room.earlier.get()?);
        Some(format!("{}?before={before}", api::path(conversation)))
    };
    view! {
        <p
            class="room__more"
            id="earlier"
            node_ref=place
            hidden=move || room.earlier.get().is_none()
        >
            <a class="button button--quiet" href=address on:click=press>
                "Earlier messages"
            </a>
        </p>
    }
}
