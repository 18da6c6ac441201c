//! The page of the viewer's conversations.

use crate::{
    accounts::{current, pages::page},
    chat::{
        api,
        islands::ConversationList,
        model::{Conversation, Kind, MessageKind},
        server as chat,
    },
    live::server as live,
    ui::{Ago, Avatar, AvatarSize, More, Nothing, PageHead, SearchField, capped},
};
use leptos::prelude::*;

#[component]
pub fn InboxPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let page = chat::conversations(&request.app, viewer, None, &request.paging()).await?;
        let others: Vec<_> =
            page.items.iter().filter_map(|conversation| Some(conversation.other()?.id)).collect();
        let presence = live::presence(&request.app, viewer, &others).await?;
        let next = page.next.map(|next| request.next_page(&next));
        let is_online = |conversation: &Conversation| {
            let other = conversation.other().map(|person| person.id);
            presence.iter().any(|presence| Some(presence.user) == other && presence.online)
        };
        // Somebody removed the viewer from the room that they had open.
        let left = (!request.query("left").is_empty()).then(|| {
            view! {
                <p class="card card--padded" role="status">
                    "You are no longer in the conversation that was open here."
                </p>
            }
        });
        let is_none = page.items.is_empty();
        let rows = page.items.into_iter().map(|conversation| {
            let online = is_online(&conversation);
            view! { <ConversationRow conversation online /> }
        });
        let rows = rows.collect_view();
        let list = match is_none {
            true => view! {
                <Nothing icon="chat">
                    "No conversations yet. Find someone to write to among "
                    <a href="/people">"the people here"</a> ", or join "
                    <a href="/channels">"a channel"</a> "."
                </Nothing>
            }
            .into_any(),
            false => view! {
                <ul class="directory card" id="items">
                    {rows}
                </ul>
            }
            .into_any(),
        };
        Ok(view! {
            <PageHead title="Chat" description="Your conversations." />
            <header class="page__head">
                <h1 class="page__title">"Chat"</h1>
                <a class="button button--quiet" href="/channels">
                    "Channels"
                </a>
                <a class="button" href="/chat/new">
                    "New"
                </a>
            </header>
            {left}
            <SearchField action="/chat/search" label="Search messages" id="message-search" />
            <ConversationList>{list}</ConversationList>
            {next.map(|next| view! { <More next text="More".to_owned() /> })}
        })
    })
}

/// A conversation in the list.
#[component]
fn ConversationRow(conversation: Conversation, online: bool) -> impl IntoView {
    let mine = current().map(|me| me.id);
    let (name, other) = (conversation.name(), conversation.other().cloned());
    let Conversation { id, kind, last_message, unseen, mentions, muted, .. } = conversation;
    let last = last_message.map(|message| {
        let sender = match kind {
            _ if message.hidden => String::new(),
            Kind::Direct if Some(message.sender.id) != mine => String::new(),
            _ if message.kind != MessageKind::Text => format!("{} ", message.sender.name),
            _ if Some(message.sender.id) == mine => "You: ".to_owned(),
            _ => format!("{}: ", message.sender.name),
        };
        let at = (!message.hidden).then_some(message.created_at);
        (format!("{sender}{}", message.summary()), at)
    });
    let (text, at) = last.unzip();
    let picture = match (other, kind) {
        (Some(other), _) => view! {
            <Avatar
                name=other.name
                seed=other.username
                photo=other.photo
                size=AvatarSize::Small
                online
            />
        }
        .into_any(),
        (None, Kind::Channel) => view! {
            <span class="room-sign" aria-hidden="true">
                "#"
            </span>
        }
        .into_any(),
        (None, _) => {
            let (name, seed) = (name.clone(), id.to_string());
            view! { <Avatar name seed size=AvatarSize::Small /> }.into_any()
        }
    };
    let class = if muted { "badge badge--quiet" } else { "badge" };
    view! {
        <li id=format!("conversation-{id}")>
            <a class="person-row__person" href=api::path(id)>
                {picture}
                <span class="person-row__names">
                    <span class="inbox__head">
                        <span class="people__name">{name}</span>
                        " "
                        <span class="faint">
                            {muted.then_some("muted ")}
                            {at.flatten().map(|at| view! { <Ago at /> })}
                        </span>
                    </span>
                    <span class="faint inbox__last">
                        {text.unwrap_or_else(|| "No messages yet.".to_owned())}
                    </span>
                </span>
                {(mentions > 0)
                    .then(|| {
                        view! {
                            <span class="badge">
                                {format!("@ {}", capped(mentions))}
                                <span class="visually-hidden">
                                    {if mentions == 1 {
                                        " mention of you"
                                    } else {
                                        " mentions of you"
                                    }}
                                </span>
                            </span>
                        }
                    })}
                {(unseen > 0)
                    .then(|| {
                        view! {
                            <span class=class>
                                {capped(unseen)}<span class="visually-hidden">" unseen"</span>
                            </span>
                        }
                    })}
            </a>
        </li>
    }
}
