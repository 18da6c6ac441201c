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
        model::Start,
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
                <MoreMessages
                    state
                    text="Earlier messages"
                    edge=state.earlier
                    start=Start::Before
                />
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
                <MoreMessages state text="Later messages" edge=state.later start=Start::After />
            </div>
        </div>
        <a
            class="button conversation__newest"
            hidden=move || state.later.get().is_none()
            href=move || state.conversation.get().map(api::path)
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
    /// The number before or after which there are more messages, if there are any.
    edge: RwSignal<Option<i64>>,
    start: fn(i64) -> Start,
) -> impl IntoView {
    let link = NodeRef::<html::P>::new();
    let load = move |edge| spawn_local(state.load(start(edge)));
    Effect::new(move || {
        if let (Some(link), Some(edge)) = (link.get(), edge.get()) {
            when_near(&link, move || load(edge));
        }
    });
    let press = move |event: MouseEvent| {
        event.prevent_default();
        if let Some(edge) = edge.get_untracked() {
            load(edge);
        }
    };
    let address = move || {
        let path = api::path(state.conversation.get()?);
        Some(match start(edge.get()?) {
            Start::Before(before) => format!("{path}?before={before}"),
            Start::After(after) => format!("{path}?after={after}"),
        })
    };
    view! {
        <p class="conversation__more" node_ref=link hidden=move || edge.get().is_none()>
            <a class="button button--quiet" href=address on:click=press>
                {text}
            </a>
        </p>
    }
}
