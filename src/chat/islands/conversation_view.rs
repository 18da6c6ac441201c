//! A conversation: its messages and the form to write. Works without JavaScript. Once hydrated, it
//! follows live events.

use super::{
    conversation_state::{ConversationStart, ConversationState},
    message_form::MessageForm,
};
use crate::{
    base::{Error, Timestamp},
    chat::{
        api,
        components::{MessageBubble, PendingBubble},
        islands::conversation_state::Item,
    },
    ui::{Now, when_near},
};
use leptos::{either::Either, ev::MouseEvent, html, prelude::*, task::spawn_local};

#[island(lazy)]
pub fn ConversationView(
    start: ConversationStart,
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
    let state = ConversationState::new(start);
    // Effects run in the browser only.
    Effect::new(move || state.follow());
    let hello = state.other.with_value(|other| match other {
        Some(other) => format!("Say hello to {}.", other.name),
        None => "No messages yet. Write the first one.".to_owned(),
    });
    let is_empty = move || {
        state.items.with(Vec::is_empty)
            && state.pending.with(Vec::is_empty)
            && state.later.get().is_none()
    };
    let item = move |item: Item| {
        let seq = item.seq;
        view! {
            <Show when=move || state.first_unseen.get() == Some(seq)>
                <p class="conversation__line" role="separator" aria-label="New messages">
                    <span>"New messages"</span>
                </p>
            </Show>
            <MessageBubble state item />
        }
    };
    view! {
        <div
            class="conversation__scroll"
            node_ref=state.scroller
            on:scroll=move |_| state.on_scroll()
        >
            <div class="conversation__log" role="log" aria-label="Messages" tabindex="0">
                <MoreMessages state text="Earlier messages" later=false />
                <div class="conversation__messages" id="messages">
                    <Show when=is_empty>
                        <p class="conversation__none faint">{hello.clone()}</p>
                    </Show>
                    <For
                        each=move || state.items.get()
                        key=|item| (item.id, item.is_hidden)
                        children=item
                    />
                    <For
                        each=move || state.pending.get()
                        key=|pending| (pending.client_id.clone(), pending.refused.clone())
                        let:pending
                    >
                        <PendingBubble pending />
                    </For>
                </div>
                <MoreMessages state text="Later messages" later=true />
            </div>
        </div>
        <a
            class="button conversation__newest"
            hidden=move || state.later.get().is_none()
            href=state.conversation.get_untracked().map(api::path)
        >
            "Jump to newest"
        </a>
        <button
            class="button conversation__newest"
            type="button"
            hidden=move || !state.is_away.get() || state.later.get().is_some()
            on:click=move |_| state.go_to_newest()
        >
            "Jump to newest"
        </button>
        <p class="conversation__typing faint" role="status">
            {move || state.is_typing.get().then_some("Typing…")}
        </p>
        {match is_open {
            true => {
                Either::Left(
                    view! {
                        <MessageForm state text refusal client_id>
                            {children()}
                        </MessageForm>
                    },
                )
            }
            false => {
                Either::Right(
                    view! {
                        <p class="conversation__closed faint">"You cannot write to this person."</p>
                    },
                )
            }
        }}
    }
}

/// The link to messages before or after those in the document. They load by themselves when it
/// scrolls near (infinite scroll).
#[component]
fn MoreMessages(
    state: ConversationState,
    text: &'static str,
    /// True for the messages after those in the document.
    later: bool,
) -> impl IntoView {
    let link = NodeRef::<html::P>::new();
    let edge = state.edge(later);
    let load = move |from| spawn_local(state.load(from, later));
    Effect::new(move || {
        if let (Some(link), Some(from)) = (link.get(), edge.get()) {
            when_near(&link, move || load(from));
        }
    });
    let press = move |event: MouseEvent| {
        event.prevent_default();
        if let Some(from) = edge.get_untracked() {
            load(from);
        }
    };
    let address = move || {
        let (path, from) = (api::path(state.conversation.get()?), edge.get()?);
        let name = if later { "after" } else { "before" };
        Some(format!("{path}?{name}={from}"))
    };
    view! {
        <p class="conversation__more" node_ref=link hidden=move || edge.get().is_none()>
            <a class="button button--quiet" href=address on:click=press>
                {text}
            </a>
        </p>
    }
}
