//! The buttons of a message: reactions, reply, and the menus.

use crate::{
    base::MessageId,
    chat::{
        api::{Pin, React, path},
        islands::conversation_state::ConversationState,
        model::{EMOJI, Message, Reaction},
    },
    ui::Icon,
};
use leptos::{
    ev::SubmitEvent, prelude::*, server_fn::ServerFn, wasm_bindgen::JsCast,
    web_sys::HtmlDetailsElement,
};

/// The reactions to a message. Each is a button that adds or removes the viewer's own.
#[component]
pub fn Reactions(
    state: ConversationState,
    id: MessageId,
    reactions: Signal<Vec<Reaction>>,
) -> impl IntoView {
    let button = move |reaction: Reaction| {
        let Reaction { emoji, count, mine } = reaction;
        let submit = {
            let emoji = emoji.clone();
            move |event: SubmitEvent| {
                event.prevent_default();
                state.react(id, emoji.clone(), !mine);
            }
        };
        view! {
            <form method="post" action=React::PATH on:submit=submit>
                <input type="hidden" name="message" value=id.to_string() />
                <input type="hidden" name="emoji" value=emoji.clone() />
                <input type="hidden" name="on" value=(!mine).to_string() />
                <button class="reaction" aria-pressed=mine.to_string()>
                    {format!("{emoji} {count}")}
                </button>
            </form>
        }
    };
    view! {
        <Show when=move || reactions.with(|reactions| !reactions.is_empty())>
            <div class="message__reactions">
                <For
                    each=move || reactions.get()
                    key=|reaction| (reaction.emoji.clone(), reaction.count, reaction.mine)
                    children=button
                />
            </div>
        </Show>
    }
}

#[component]
pub fn MessageActions(
    state: ConversationState,
    message: ArcRwSignal<Message>,
    is_mine: bool,
) -> impl IntoView {
    let (id, here) = message.with_untracked(|message| (message.id, path(message.conversation)));
    let (edit, delete, report) =
        (format!("{here}/edit/{id}"), format!("{here}/delete/{id}"), format!("{here}/report/{id}"));
    let seen = format!("{here}/seen/{id}");
    let is_pinned = {
        let message = message.clone();
        Memo::new(move |_| message.read().pinned)
    };
    let pin = move |event: SubmitEvent| {
        event.prevent_default();
        close_menu(&event);
        state.pin(id, !is_pinned.get_untracked());
    };
    let answer = move |event: SubmitEvent| {
        event.prevent_default();
        // The current version: the message may have been edited.
        state.answer(message.get_untracked());
    };
    let react = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(emoji) = event.submitter().and_then(|button| button.get_attribute("value")) {
            state.react(id, emoji, true);
        }
        close_menu(&event);
    };
    let emoji = |emoji: &'static str| {
        view! {
            <button class="menu__emoji" name="emoji" value=emoji>
                {emoji}
            </button>
        }
    };
    view! {
        <div class="message__actions">
            <form action=here on:submit=answer>
                <input type="hidden" name="reply" value=id.to_string() />
                <button class="icon-button" aria-label="Reply">
                    <Icon name="reply" />
                </button>
            </form>
            <details class="menu">
                <summary class="icon-button" role="button" aria-label="React">
                    <Icon name="smile" />
                </summary>
                <form
                    class="menu__items menu__items--row card"
                    method="post"
                    action=React::PATH
                    on:submit=react
                >
                    <input type="hidden" name="message" value=id.to_string() />
                    <input type="hidden" name="on" value="true" />
                    {EMOJI.into_iter().map(emoji).collect_view()}
                </form>
            </details>
            <details class="menu">
                <summary class="icon-button" role="button" aria-label="More">
                    <Icon name="more" />
                </summary>
                <div class="menu__items card">
                    {state
                        .may_pin
                        .then(|| {
                            view! {
                                <form method="post" action=Pin::PATH on:submit=pin>
                                    <input type="hidden" name="message" value=id.to_string() />
                                    <input
                                        type="hidden"
                                        name="on"
                                        value=move || (!is_pinned.get()).to_string()
                                    />
                                    <button class="menu__item">
                                        {move || if is_pinned.get() { "Unpin" } else { "Pin" }}
                                    </button>
                                </form>
                            }
                        })}
                    {(is_mine && state.is_room())
                        .then(|| {
                            view! {
                                <form action=seen>
                                    <button class="menu__item">"Seen by"</button>
                                </form>
                            }
                        })}
                    {is_mine
                        .then(|| {
                            view! {
                                <form action=edit>
                                    <button class="menu__item">"Edit"</button>
                                </form>
                                <form action=delete>
                                    <button class="menu__item">"Delete"</button>
                                </form>
                            }
                        })}
                    {(!is_mine)
                        .then(|| {
                            view! {
                                <form action=report>
                                    <button class="menu__item">"Report"</button>
                                </form>
                            }
                        })}
                </div>
            </details>
        </div>
    }
}

/// Closes the menu whose form was sent.
fn close_menu(event: &SubmitEvent) {
    let form = event.target().and_then(|form| form.dyn_into::<leptos::web_sys::Element>().ok());
    let menu = form
        .and_then(|form| form.closest("details").ok().flatten())
        .and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok());
    if let Some(menu) = menu {
        menu.set_open(false);
    }
}
