//! The page of the viewer's conversations.

use crate::{
    accounts::{current, pages::page},
    chat::{api, islands::ConversationList, model::Conversation, server as chat},
    live::server as live,
    ui::{Ago, Avatar, AvatarSize, More, Nothing, PageHead},
};
use leptos::prelude::*;

#[component]
pub fn InboxPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let page = chat::conversations(&request.app, viewer, &request.paging()).await?;
        let others: Vec<_> = page
            .items
            .iter()
            .filter_map(|conversation| Some(conversation.members.first()?.id))
            .collect();
        let presence = live::presence(&request.app, viewer, &others).await?;
        let next = page.next.map(|next| request.next_page(&next));
        let is_online = |conversation: &Conversation| {
            let other = conversation.members.first().map(|person| person.id);
            presence.iter().any(|presence| Some(presence.user) == other && presence.online)
        };
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
                    <a href="/people">"the people here"</a> "."
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
            <h1 class="page__title">"Chat"</h1>
            <ConversationList>{list}</ConversationList>
            {next.map(|next| view! { <More next text="More".to_owned() /> })}
        })
    })
}

/// A conversation in the list.
#[component]
fn ConversationRow(conversation: Conversation, online: bool) -> impl IntoView {
    let mine = current().map(|me| me.id);
    let Conversation { id, members, last_message, unseen, .. } = conversation;
    members.into_iter().next().map(|other| {
        let last = last_message.map(|message| {
            let you = if Some(message.sender.id) == mine { "You: " } else { "" };
            (format!("{you}{}", message.summary()), message.created_at)
        });
        let (text, at) = last.unzip();
        view! {
            <li id=format!("conversation-{id}")>
                <a class="person-row__person" href=api::path(id)>
                    <Avatar
                        name=other.name.clone()
                        seed=other.username.clone()
                        photo=other.photo.clone()
                        size=AvatarSize::Small
                        online
                    />
                    <span class="person-row__names">
                        <span class="inbox__head">
                            <span class="people__name">{other.full_name()}</span>
                            " "
                            <span class="faint">{at.map(|at| view! { <Ago at /> })}</span>
                        </span>
                        <span class="faint inbox__last">
                            {text.unwrap_or_else(|| "No messages yet.".to_owned())}
                        </span>
                    </span>
                    {(unseen > 0)
                        .then(|| {
                            view! {
                                <span class="badge">
                                    {unseen}<span class="visually-hidden">" unseen"</span>
                                </span>
                            }
                        })}
                </a>
            </li>
        }
    })
}
