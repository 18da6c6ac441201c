//! One message, wherever it is shown.

use crate::{
    accounts::current,
    base::text::Html,
    chat::{
        api::{React, path},
        model::{EMOJI, Message, Reaction},
    },
    media::server::drawn::Images,
    ui::{Ago, Icon, RichText, Settle},
};
use leptos::{prelude::*, server_fn::ServerFn};

/// A message in a line, for where there is no room for more.
pub fn said(message: &Message) -> String {
    match (message.deleted, message.text.is_empty()) {
        (true, _) => "This message was deleted.".to_owned(),
        (_, true) => "Photo".to_owned(),
        (_, false) => message.text.chars().take(120).collect(),
    }
}

#[component]
pub fn Bubble(message: Message) -> impl IntoView {
    let mine = current().is_some_and(|me| me.id == message.sender.id);
    let (id, seq) = (message.id.to_string(), message.seq.to_string());
    let (here, by) = (format!("message-{id}"), format!("by-{id}"));
    let labelled_by = by.clone();
    let class = match (mine, message.deleted) {
        (_, true) => "message message--deleted",
        (true, _) => "message message--mine",
        (false, _) => "message",
    };
    let state = match (message.seen, message.delivered) {
        _ if !mine || message.deleted => None,
        (true, _) => Some("Seen"),
        (false, true) => Some("Delivered"),
        (false, false) => Some("Sent"),
    };
    let name = if mine { "You".to_owned() } else { message.sender.full_name() };
    let body = match message.deleted {
        true => view! { <p class="message__bubble faint">"This message was deleted."</p> }.settled(),
        false => view! {
            <div class="message__bubble">
                {message.reply_to.as_ref().map(|quote| {
                    let (name, text) = (quote.sender.name.clone(), if quote.text.is_empty() { "…".to_owned() } else { quote.text.clone() });
                    view! { <a class="message__quote" href=format!("#message-{}", quote.id) rel="external"><b>{name}</b> " " <span>{text}</span></a> }
                })}
                {message.story.map(|story| {
                    let answers = if mine { "You answered a story" } else { "Answered your story" };
                    view! { <a class="message__quote" href=format!("/stories/at/{story}")>{answers}</a> }
                })}
                {(!message.text.is_empty()).then(|| view! { <RichText text=Html::of(&message.text) class="message__text"/> })}
                {(!message.media.is_empty()).then(|| view! { <Images media=message.media.clone()/> })}
            </div>
        }
        .settled(),
    };
    let acts = (!message.deleted).then(|| view! { <Acts message=message.clone() mine/> });
    view! {
        <article class=class id=here data-message=id data-seq=seq data-client=mine.then(|| message.client_id.clone()) aria-labelledby=labelled_by>
            <span class="visually-hidden" id=by>{name}</span>
            {body}
            {(!message.reactions.is_empty()).then(|| view! { <Reactions message=message.id.to_string() reactions=message.reactions.clone()/> })}
            <footer class="message__foot faint">
                <Ago at=message.created_at/>
                {(message.edited_at.is_some() && !message.deleted).then_some(" · edited")}
                {state.map(|state| view! { " · " <span class="message__state">{state}</span> })}
                {acts}
            </footer>
        </article>
    }
    .settled()
}

/// The reactions to a message, each a button that adds one's own or takes it back.
#[component]
fn Reactions(message: String, reactions: Vec<Reaction>) -> impl IntoView {
    let button = |Reaction { emoji, count, mine }: Reaction| {
        view! {
            <form method="post" action=React::PATH data-after="here">
                <input type="hidden" name="message" value=message.clone()/>
                <input type="hidden" name="emoji" value=emoji.clone()/>
                <input type="hidden" name="on" value=if mine { "false" } else { "true" }/>
                <button class="reaction" aria-pressed=if mine { "true" } else { "false" }>{format!("{emoji} {count}")}</button>
            </form>
        }
    };
    view! { <div class="message__reactions">{reactions.into_iter().map(button).collect_view()}</div> }.settled()
}

#[component]
fn Acts(message: Message, mine: bool) -> impl IntoView {
    let (id, room) = (message.id.to_string(), path(message.conversation));
    let (edit, delete, report) = (format!("{room}/edit/{id}"), format!("{room}/delete/{id}"), format!("{room}/report/{id}"));
    let emoji = |emoji: &'static str| view! { <button class="menu__emoji" name="emoji" value=emoji>{emoji}</button> };
    view! {
        <div class="message__acts">
            <form action=room data-reply=id.clone()>
                <input type="hidden" name="reply" value=id.clone()/>
                <button class="icon-button" aria-label="Reply"><Icon name="reply"/></button>
            </form>
            <details class="menu">
                <summary class="icon-button" role="button" aria-label="React"><Icon name="smile"/></summary>
                <form class="menu__items menu__items--row card" method="post" action=React::PATH data-after="here">
                    <input type="hidden" name="message" value=id/>
                    <input type="hidden" name="on" value="true"/>
                    {EMOJI.into_iter().map(emoji).collect_view()}
                </form>
            </details>
            <details class="menu">
                <summary class="icon-button" role="button" aria-label="More"><Icon name="more"/></summary>
                <div class="menu__items card">
                    {match mine {
                        true => view! {
                            <form action=edit><button class="menu__item">"Edit"</button></form>
                            <form action=delete><button class="menu__item">"Delete"</button></form>
                        }.settled(),
                        false => view! { <form action=report><button class="menu__item">"Report"</button></form> }.settled(),
                    }}
                </div>
            </details>
        </div>
    }
    .settled()
}
