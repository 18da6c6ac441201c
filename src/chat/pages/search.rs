//! The page that searches the messages of the viewer's conversations, or of one of them.

use crate::{
    accounts::pages::page,
    base::{ConversationId, Error},
    chat::{api::message_path, model::Message, server as chat},
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
        let next = page.next.map(|next| request.next_page(&next));
        let empty = |text| view! { <Nothing icon="search">{text}</Nothing> }.into_any();
        let list = match page.items.is_empty() {
            true if typed.trim().is_empty() => empty("Enter words of the messages to find."),
            true => empty("No messages found."),
            false => {
                let rows = page.items.into_iter().map(|message| view! { <Row message /> });
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

#[component]
fn Row(message: Message) -> impl IntoView {
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
                    <span class="room-row__text">{summary}</span>
                </span>
            </a>
        </li>
    }
}
