//! The pages of chat: the list of conversations, a conversation, editing and deleting a message. Parts of a conversation are
//! drawn alone as well: with script, what is new or older joins the page.

mod bubble;

use super::{self as chat, Start};
use crate::{
    accounts::{Person, current, model::Handle},
    base::{ConversationId, Error, MessageId, Page, Result},
    chat::{
        api::{self, DeleteMessage, EditMessage, SEND},
        model::{Conversation, Message},
    },
    drawn::{
        Drawing,
        server::{Visit, more},
    },
    live::{model::Presence, server as live},
    log::server as log,
    media::server::drawn::{ImageFields, Uploads},
    platform::{extract::Paging, secret::random},
    ui::{
        Ago, Avatar, AvatarSize, Icon, Nothing, Settle, TextArea,
        form::{Form, FormError, Send, Submission},
        text_area_content,
    },
};
use bubble::{Bubble, said};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

/// Messages on a page.
const SHOWN: usize = 50;

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["chat"] => Some(inbox(visit).boxed()),
        ["chat", "with", name] => Some(with(visit, name.to_owned()).boxed()),
        ["chat", id] => Some(room(visit, id.parse().ok()?).boxed()),
        ["chat", id, "messages"] => Some(part(visit, id.parse().ok()?).boxed()),
        ["chat", _, "edit", id] => Some(editing(visit, id.parse().ok()?).boxed()),
        ["chat", _, "delete", id] => Some(deleting(visit, id.parse().ok()?).boxed()),
        _ => None,
    }
}

/// A title with how many messages wait.
fn counted(unseen: i64, title: &str) -> String {
    if unseen > 0 { format!("({unseen}) {title}") } else { title.to_owned() }
}

async fn inbox(visit: &Visit) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let page = chat::conversations(&visit.app, viewer, &Paging::from_page(visit.query("before"))).await?;
    let unseen: i64 = chat::unseen(&visit.app, viewer.person.id).await?.values().sum();
    let others: Vec<_> = page.items.iter().filter_map(|talk| Some(talk.members.first()?.id)).collect();
    let here = live::presence(&visit.app, viewer, &others).await?;
    let next = page.next.map(|next| visit.next_page(&next));
    let html = visit.draw(|| {
        let row = |talk: Conversation| {
            let online = here.iter().any(|presence| Some(presence.user) == talk.members.first().map(|person| person.id) && presence.online);
            view! { <Talk talk online/> }
        };
        view! {
            <h1 class="page__title">"Chat"</h1>
            {match page.items.is_empty() {
                true => view! {
                    <Nothing icon="chat">"No conversations yet. Find somebody to write to among " <a href="/people">"the people here"</a> "."</Nothing>
                }.settled(),
                false => view! {
                    <ul class="directory card" id="items" data-renews="/chat">{page.items.into_iter().map(row).collect_view()}</ul>
                    {more(next, "More")}
                }.settled(),
            }}
        }
    });
    Ok(Drawing { title: counted(unseen, "Chat"), description: "Your conversations.".to_owned(), share: None, html })
}

/// A conversation in the list.
#[component]
fn Talk(talk: Conversation, online: bool) -> impl IntoView {
    let mine = current().map(|me| me.id);
    let Conversation { id, members, last_message, unseen: waiting, .. } = talk;
    members.into_iter().next().map(|other| {
        let last = last_message.map(|message| {
            let you = if Some(message.sender.id) == mine { "You: " } else { "" };
            (format!("{you}{}", said(&message)), message.created_at)
        });
        let (text, at) = last.unzip();
        view! {
            <li>
                <a class="aside__person" href=api::path(id)>
                    <Avatar name=other.name.clone() seed=other.username.clone() photo=other.photo.clone() size=AvatarSize::Small online/>
                    <span class="aside__names">
                        <span class="talk__head"><span class="people__name">{other.full_name()}</span> <span class="faint">{at.map(|at| view! { <Ago at/> })}</span></span>
                        <span class="faint talk__last">{text.unwrap_or_else(|| "Nothing written yet.".to_owned())}</span>
                    </span>
                    {(waiting > 0).then(|| unseen(waiting.to_string()))}
                </a>
            </li>
        }
        .settled()
    })
}

/// How many messages of somebody wait.
pub fn unseen(count: String) -> impl IntoView {
    view! { <span class="badge">{count}<span class="visually-hidden">" unseen"</span></span> }
}

/// The conversation with somebody: the one there is, or one that begins with the first message.
async fn with(visit: &Visit, name: String) -> Result<Drawing> {
    let handle: Handle = name.parse().map_err(|_| Error::NotFound)?;
    let viewer = visit.viewer()?;
    let (other, conversation, open) = chat::with(&visit.app, viewer, &handle).await?;
    if let Some(id) = conversation {
        return room(visit, id).await;
    }
    let presence = live::presence(&visit.app, viewer, &[other.id]).await?.pop();
    let title = other.full_name();
    let html = visit.draw(|| {
        let back = other.path();
        view! {
            <section class="room card">
                <RoomHead other=other.clone() presence/>
                <div class="room__scroll">
                    <div class="room__log" role="log" aria-label="Messages" tabindex="0">
                        <p class="room__none faint">{format!("Say hello to {}.", other.name)}</p>
                    </div>
                </div>
                {match open {
                    true => view! { <Writing conversation=None with=other.username.clone() quoted=None/> }.settled(),
                    false => view! { <Closed/> }.settled(),
                }}
            </section>
            <p class="visually-hidden"><a href=back>"To the profile"</a></p>
        }
    });
    Ok(Drawing { title, description: "A conversation.".to_owned(), share: None, html })
}

/// A conversation: its newest messages, or those before a place. Looking at the newest is seeing them.
async fn room(visit: &Visit, id: ConversationId) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    // Before anything is read: what happens after it is told to the page again.
    let since = log::head(&visit.app, viewer.person.id).await?;
    let talk = chat::conversation(&visit.app, viewer, id).await?;
    let other = talk.members.first().cloned().ok_or(Error::NotFound)?;
    let open = chat::takes_messages(&visit.app, viewer, id).await?;
    let before = Paging::from_page(visit.query("before")).before();
    let page = chat::messages(&visit.app, viewer, id, Start::Before(before), SHOWN).await?;
    let quoted = match visit.query("reply").parse::<MessageId>() {
        Ok(message) => {
            chat::message(&visit.app, viewer, message).await.ok().filter(|message| message.conversation == id && !message.deleted)
        }
        Err(_) => None,
    };
    let newest = before == i64::MAX;
    if newest && !visit.is_prefetch {
        chat::see(&visit.app, viewer, id, talk.seq).await?;
    }
    let presence = live::presence(&visit.app, viewer, &[other.id]).await?.pop();
    let unseen: i64 = chat::unseen(&visit.app, viewer.person.id).await?.values().sum();
    let title = counted(unseen, &other.full_name());
    let html = visit.draw(|| {
        let none = page.items.is_empty();
        view! {
            <section class="room card" data-room=id.to_string() data-other=other.id.to_string() data-newest=newest.then_some("")
                data-log=since.to_string()>
                <RoomHead other=other.clone() presence/>
                <div class="room__scroll">
                    <div class="room__log" role="log" aria-label="Messages" tabindex="0">
                        {earlier(id, &page)}
                        <div class="room__messages" id="messages">
                            {none.then(|| view! { <p class="room__none faint">{format!("Say hello to {}.", other.name)}</p> })}
                            {bubbles(page.items, newest)}
                        </div>
                        {(!newest).then(|| view! { <p class="room__more"><a class="button button--quiet" href=api::path(id)>"Jump to newest"</a></p> })}
                    </div>
                </div>
                <button class="button room__newest needs-script" type="button" hidden=true>"Jump to newest"</button>
                <p class="room__typing faint" role="status"></p>
                {match open {
                    true => view! { <Writing conversation=Some(id) with=String::new() quoted/> }.settled(),
                    false => view! { <Closed/> }.settled(),
                }}
            </section>
        }
    });
    Ok(Drawing { title, description: "A conversation.".to_owned(), share: None, html })
}

/// The way to what was said before.
fn earlier(id: ConversationId, page: &Page<Message>) -> impl IntoView + use<> {
    page.next.as_ref().map(|next| {
        let address = format!("{}?before={next}", api::path(id));
        view! { <p class="room__more" id="earlier"><a class="button button--quiet" href=address>"Earlier messages"</a></p> }
    })
}

/// Messages in the order they were said, with a line before the first the viewer had not seen.
fn bubbles(newest_first: Vec<Message>, with_line: bool) -> impl IntoView {
    let mine = current().map(|me| me.id);
    let new = |message: &Message| with_line && !message.seen && !message.deleted && Some(message.sender.id) != mine;
    let first = newest_first.iter().rev().position(new);
    let shown = newest_first.into_iter().rev().enumerate().map(|(place, message)| {
        view! {
            {(Some(place) == first).then(|| view! { <p class="room__line" role="separator" aria-label="New messages"><span>"New messages"</span></p> })}
            <Bubble message/>
        }
    });
    shown.collect_view()
}

/// Some messages alone: those before a place, those after one, or these.
async fn part(visit: &Visit, id: ConversationId) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let page = match (visit.query("ids"), visit.query("after")) {
        ("", "") => {
            let before = Paging::from_page(visit.query("before")).before();
            chat::messages(&visit.app, viewer, id, Start::Before(before), SHOWN).await?
        }
        ("", after) => {
            let page = chat::messages(&visit.app, viewer, id, Start::After(after.parse().unwrap_or(0)), 100).await?;
            Page { items: page.items.into_iter().rev().collect(), next: page.next }
        }
        (ids, _) => {
            let ids: Vec<MessageId> = ids.split(',').filter_map(|id| id.parse().ok()).take(100).collect();
            let mut items = chat::some(&visit.app, viewer, &ids).await?;
            items.retain(|message| message.conversation == id);
            items.reverse();
            Page { items, next: None }
        }
    };
    let html = visit.draw(|| view! { {earlier(id, &page)} {bubbles(page.items, false)} });
    Ok(Drawing { html, ..Drawing::default() })
}

#[component]
fn RoomHead(other: Person, presence: Option<Presence>) -> impl IntoView {
    let (id, path, name) = (other.id.to_string(), other.path(), other.full_name());
    view! {
        <header class="room__head">
            <a class="icon-button room__back" href="/chat" aria-label="All conversations"><Icon name="back"/></a>
            <Avatar name=other.name seed=other.username photo=other.photo size=AvatarSize::Small/>
            <div class="room__who">
                <h1 class="room__name"><a href=path>{name}</a></h1>
                <p class="faint" data-presence=id>{match presence {
                    Some(Presence { online: true, .. }) => view! { <span class="here">"online"</span> }.settled(),
                    Some(Presence { last_seen: Some(at), .. }) => view! { "last seen " <Ago at/> }.settled(),
                    _ => ().settled(),
                }}</p>
            </div>
        </header>
    }
    .settled()
}

#[component]
fn Closed() -> impl IntoView {
    view! { <p class="room__closed faint">"You cannot write to this person."</p> }
}

/// Where one writes. A plain form that takes images; with script it goes through the outbox of `chat::client`.
#[component]
fn Writing(conversation: Option<ConversationId>, with: String, quoted: Option<Message>) -> impl IntoView {
    let form = Submission::leaving(SEND);
    let (wrong, typed) = (form.field("text"), form.kept("text"));
    // Each person's own, where several use one browser.
    let me = current().map(|me| me.id.to_string()).unwrap_or_default();
    let draft = conversation.map_or_else(|| format!("{me}-chat-{with}"), |id| format!("{me}-chat-{id}"));
    let name = format!("{:032x}", u128::from_le_bytes(random()));
    let here = conversation.map(api::path).unwrap_or_default();
    let answering = quoted.as_ref().map(|message| message.id.to_string()).unwrap_or_default();
    let quote = quoted.map(|message| (message.sender.full_name(), said(&message)));
    let (quote_name, quote_text) = quote.clone().unwrap_or_default();
    view! {
        <form class="room__write" method="post" action=SEND enctype="multipart/form-data" data-uploads="4" novalidate=true
            data-chat=conversation.map(|id| id.to_string()) data-after=conversation.is_none().then_some("told")>
            {match conversation {
                Some(id) => view! { <input type="hidden" name="conversation" value=id.to_string()/> }.settled(),
                None => view! { <input type="hidden" name="with" value=with/> }.settled(),
            }}
            <input type="hidden" name="client_id" value=name/>
            <input type="hidden" name="reply_to" value=answering/>
            <div class="room__quote" hidden=quote.is_none()>
                <blockquote><b>{quote_name}</b> " " <span>{quote_text}</span></blockquote>
                <a class="icon-button" role="button" href=here aria-label="Cancel reply"><Icon name="close"/></a>
            </div>
            <FormError submission=form.clone()/>
            <p class="field__error" id="text-error">{wrong}</p>
            <p class="field__error" id="file-error">{form.field("file")}</p>
            <Uploads/>
            <div class="room__line-in">
                <ImageFields/>
                <textarea class="room__text field__input" id="text" name="text" rows="1" aria-label="Message" placeholder="Message" data-draft=draft
                    aria-describedby="text-error" inner_html=text_area_content(&typed)></textarea>
                <button class="button">"Send"</button>
            </div>
        </form>
    }
    .settled()
}

/// One's own message, or a refusal.
async fn own(visit: &Visit, id: MessageId) -> Result<Message> {
    let viewer = visit.viewer()?;
    let message = chat::message(&visit.app, viewer, id).await?;
    match message.sender.id == viewer.person.id {
        true if message.deleted => Err(Error::NotFound),
        true => Ok(message),
        false => Err(Error::Forbidden),
    }
}

async fn editing(visit: &Visit, id: MessageId) -> Result<Drawing> {
    let message = own(visit, id).await?;
    let html = visit.draw(|| {
        let form = Submission::leaving(EditMessage::PATH);
        view! {
            <h1 class="page__title">"Edit message"</h1>
            <section class="card composer">
                <Form submission=form.clone() class="composer__fields">
                    <FormError submission=form.clone()/>
                    <input type="hidden" name="message" value=id.to_string()/>
                    <TextArea label="Edit message" name="text" value=form.kept_or("text", message.text.clone()) error=form.field("text")/>
                    <div class="composer__end">
                        <a class="button button--quiet" role="button" href=api::path(message.conversation)>"Cancel"</a>
                        <Send text="Save"/>
                    </div>
                </Form>
            </section>
        }
    });
    Ok(Drawing { title: "Edit message".to_owned(), description: "Write a message anew.".to_owned(), share: None, html })
}

async fn deleting(visit: &Visit, id: MessageId) -> Result<Drawing> {
    let message = own(visit, id).await?;
    let html = visit.draw(|| {
        let form = Submission::leaving(DeleteMessage::PATH);
        let path = api::path(message.conversation);
        view! {
            <h1 class="page__title">"Delete message"</h1>
            <dialog class="card dialog" open=true aria-labelledby="sure">
                <h2 id="sure">"Delete this message?"</h2>
                <blockquote class="dialog__about">{said(&message)}</blockquote>
                <p class="faint">"It is gone for both of you, with its images."</p>
                <FormError submission=form.clone()/>
                <div class="composer__end">
                    <form action=path><button class="button button--quiet">"Cancel"</button></form>
                    <Form submission=form.clone()>
                        <input type="hidden" name="message" value=id.to_string()/>
                        <Send class="button button--danger" text="Delete"/>
                    </Form>
                </div>
            </dialog>
        }
    });
    Ok(Drawing { title: "Delete message".to_owned(), description: "Delete a message.".to_owned(), share: None, html })
}
