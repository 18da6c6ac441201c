//! The page that searches the messages of the viewer's conversations, or of one of them.

use crate::{
    accounts::{current, pages::page},
    base::{ConversationId, Error},
    chat::{
        api::message_path,
        model::{Kind, Message},
        server::{self as chat, NamedConversation},
    },
    ui::{Ago, Avatar, AvatarSize, More, Nothing, PageHead, SearchField},
};
use leptos::prelude::*;

#[component]
pub fn SearchMessagesPage() -> impl IntoView {
    page(|request| async move {
        let (app, viewer) = (&request.app, request.viewer()?);
        let typed = request.query("q").to_owned();
        let within = match request.query("conversation") {
            "" => None,
            id => Some(id.parse().map_err(|_| Error::NotFound)?),
        };
        let page = chat::search(app, viewer, &typed, within, &request.paging()).await?;
        let title = match within {
            Some(id) => format!("Search in {}", chat::conversation(app, viewer, id).await?.name()),
            None => "Search messages".to_owned(),
        };
        let conversations: Vec<_> = page.items.iter().map(|item| item.conversation).collect();
        let named = match within {
            Some(_) => Vec::new(),
            None => chat::named(app, viewer, &conversations).await?,
        };
        let next = page.next.map(|next| request.next_page(&next));
        let empty = |text| view! { <Nothing icon="search">{text}</Nothing> }.into_any();
        let list = match page.items.is_empty() {
            true if typed.trim().is_empty() => empty("Enter words of the messages to find."),
            true => empty("No messages found."),
            false => {
                let rows = page.items.into_iter().map(|message| {
                    let place = named.iter().find(|named| named.id == message.conversation);
                    let place = place.map(|place| said_where(&message, place));
                    view! { <Row message place /> }
                });
                let rows = rows.collect_view();
                view! {
                    <ul class="directory card" id="items">
                        {rows}
                    </ul>
                    {next.map(|next| view! { <More next text="More".to_owned() /> })}
                }
                .into_any()
            }
        };
        Ok(view! {
            <PageHead title=title.clone() description="Search your conversations." />
            <h1 class="page__title">{title}</h1>
            <SearchField action="/chat/search" label="Search messages" id="message-search" typed>
                {within
                    .map(|conversation: ConversationId| {
                        let id = conversation.to_string();
                        view! { <input type="hidden" name="conversation" value=id /> }
                    })}
            </SearchField>
            {list}
        })
    })
}

/// The room that a message is in, or the person whom it was written to.
fn said_where(message: &Message, place: &NamedConversation) -> String {
    let is_mine = current().is_some_and(|me| me.id == message.sender.id);
    match place.kind {
        Kind::Group | Kind::Channel => format!("in {}", place.name),
        Kind::Direct if is_mine => format!("to {}", place.name),
        Kind::Direct => "to you".to_owned(),
    }
}

#[component]
fn Row(
    message: Message,
    /// The place where it was said, unless the page is about one conversation.
    place: Option<String>,
) -> impl IntoView {
    let (href, summary) = (message_path(message.conversation, message.id), message.summary());
    let Message { id, sender, created_at, .. } = message;
    view! {
        <li id=format!("found-{id}")>
            <a class="person-row__person" href=href>
                <Avatar
                    name=sender.name.clone()
                    seed=sender.username.clone()
                    photo=sender.photo.clone()
                    size=AvatarSize::Small
                />
                <span class="person-row__names">
                    <span class="inbox__head">
                        <span class="people__name">{sender.full_name()}</span>
                        " "
                        <span class="faint">
                            <Ago at=created_at />
                        </span>
                    </span>
                    {place.map(|place| view! { <span class="faint inbox__last">{place}</span> })}
                    <span class="room-row__text">{summary}</span>
                </span>
            </a>
        </li>
    }
}
