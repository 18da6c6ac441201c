//! One message, rendered on the server and in the browser.

use super::{MessageActions, Reactions};
use crate::{
    base::text::Html,
    chat::{
        islands::conversation_state::{ConversationState, Item},
        model::{Message, MessageKind},
    },
    media::components::Images,
    ui::{Ago, RichText},
};
use leptos::{
    either::{Either, EitherOf3},
    ev::MouseEvent,
    prelude::*,
    web_sys::HtmlElement,
};

#[component]
pub fn MessageBubble(state: ConversationState, item: Item) -> impl IntoView {
    let Item { id, seq, is_hidden, message } = item;
    let kind = message.read_untracked().kind;
    if is_hidden {
        return EitherOf3::A(view! {
            <p class="conversation__event faint" id=format!("message-{id}")>
                "A message by somebody you do not see."
            </p>
        });
    }
    if kind != MessageKind::Text {
        let line = {
            let message = message.read_untracked();
            format!("{} {}", message.sender.full_name(), message.summary())
        };
        return EitherOf3::B(view! {
            <p class="conversation__event faint" id=format!("message-{id}")>
                {line}
            </p>
        });
    }
    let is_mine = state.is_mine(&message.read_untracked());
    let sender = message.read_untracked().sender.clone();
    let name = if is_mine { "You".to_owned() } else { sender.full_name() };
    let (by, labelled_by, at) =
        (format!("by-{id}"), format!("by-{id}"), message.read_untracked().created_at);
    let by_class = match state.is_room() && !is_mine {
        true => "message__by",
        false => "visually-hidden",
    };
    let is_deleted = Memo::new({
        let message = message.clone();
        move |_| message.read().deleted
    });
    let class = move || match (is_mine, is_deleted.get()) {
        (_, true) => "message message--deleted",
        (true, _) => "message message--mine",
        (false, _) => "message",
    };
    let was = (message.read_untracked().seen, message.read_untracked().delivered);
    let receipt = move || {
        let (seen, delivered) =
            (was.0 || seq <= state.seen_until.get(), was.1 || seq <= state.delivered_until.get());
        (is_mine && !is_deleted.get()).then_some(match (seen, delivered) {
            (true, _) => "Seen",
            (false, true) => "Delivered",
            (false, false) => "Sent",
        })
    };
    let body = {
        let message = message.clone();
        move || view! { <Body message=message.get() is_mine /> }
    };
    let reactions = {
        let message = message.clone();
        move || message.read().reactions.clone()
    };
    let notes = {
        let message = message.clone();
        move || {
            let message = message.read();
            match (message.pinned, message.edited_at.is_some() && !message.deleted) {
                (true, true) => Some(" · pinned · edited"),
                (true, false) => Some(" · pinned"),
                (false, true) => Some(" · edited"),
                (false, false) => None,
            }
        }
    };
    EitherOf3::C(view! {
        // The buttons show while the message has the focus. `tabindex` lets a tap give it the
        // focus.
        <article class=class id=format!("message-{id}") tabindex="-1" aria-labelledby=labelled_by>
            <span class=by_class id=by>
                {name}
            </span>
            {body}
            <Reactions state id reactions=Signal::derive(reactions) />
            <footer class="message__foot faint">
                <Ago at />
                {notes}
                {move || {
                    receipt()
                        .map(|receipt| {
                            view! {
                                " · "
                                <span class="message__state">{receipt}</span>
                            }
                        })
                }}
                {move || {
                    (!is_deleted.get())
                        .then(|| view! { <MessageActions state message=message.clone() is_mine /> })
                }}
            </footer>
        </article>
    })
}

#[component]
fn Body(message: Message, is_mine: bool) -> impl IntoView {
    if message.deleted {
        return Either::Left(
            view! { <p class="message__bubble faint">"This message was deleted."</p> },
        );
    }
    let quote = message.reply_to.map(|quote| {
        let text = if quote.text.is_empty() { "…".to_owned() } else { quote.text };
        let id = format!("message-{}", quote.id);
        view! {
            <a
                class="message__quote"
                href=format!("#{id}")
                on:click=move |event| go_to_quoted(&event, &id)
            >
                <b>{quote.sender.name}</b>
                " "
                <span>{text}</span>
            </a>
        }
    });
    let story = message.story.map(|story| {
        let answers = if is_mine { "You replied to a story" } else { "Replied to your story" };
        view! {
            <a class="message__quote" href=format!("/stories/at/{story}")>
                {answers}
            </a>
        }
    });
    Either::Right(view! {
        <div class="message__bubble">
            {quote} {story}
            {(!message.text.is_empty())
                .then(|| {
                    view! { <RichText text=Html::rendered(&message.text) class="message__text" /> }
                })} {(!message.media.is_empty()).then(|| view! { <Images media=message.media /> })}
        </div>
    })
}

/// Scrolls to the quoted message and focuses it, if it is in the document.
fn go_to_quoted(event: &MouseEvent, id: &str) {
    use leptos::wasm_bindgen::JsCast;
    if let Some(message) =
        document().get_element_by_id(id).and_then(|message| message.dyn_into::<HtmlElement>().ok())
    {
        event.prevent_default();
        message.scroll_into_view();
        let _ = message.focus();
    }
}
