//! The page of a conversation.

use crate::{
    accounts::{
        Person,
        model::Handle,
        pages::{PageRequest, page},
    },
    base::{ConversationId, Error, MessageId, Result},
    chat::{
        api::SEND,
        islands::{ConversationStart, ConversationView},
        server::{self as chat, MESSAGES_A_PAGE, Start},
    },
    live::{islands::PresenceLine, model::Presence, server as live},
    log::server as log,
    media::components::ImageFields,
    platform::secret::random,
    ui::{Avatar, AvatarSize, Icon, Now, PageHead, form::Submission},
};
use leptos::prelude::*;

/// A conversation: its newest messages, or those before a number. Loading the newest marks them as
/// seen, unless it is a prefetch.
#[component]
pub fn ConversationPage() -> impl IntoView {
    page(|request| async move {
        let id = request.param("id")?;
        conversation_card(&request, id).await
    })
}

/// The conversation with a person: the existing one, or an empty one that the first message
/// creates.
#[component]
pub fn ConversationWithPage() -> impl IntoView {
    page(|request| async move {
        let handle: Handle = request.param("name")?;
        let viewer = request.viewer()?;
        let (other, conversation, is_open) =
            chat::conversation_with(&request.app, viewer, &handle).await?;
        if let Some(id) = conversation {
            return conversation_card(&request, id).await.map(IntoAny::into_any);
        }
        let presence = live::presence(&request.app, viewer, &[other.id]).await?.pop();
        let start = ConversationStart {
            conversation: None,
            me: viewer.person.clone(),
            other,
            messages: Vec::new(),
            earlier: None,
            is_newest: true,
            first_unseen: None,
            seen_until: 0,
            cursor: None,
            reply_to: None,
        };
        Ok(view! { <ConversationCard start presence is_open /> }.into_any())
    })
}

async fn conversation_card(
    request: &PageRequest,
    id: ConversationId,
) -> Result<impl IntoView + use<>> {
    let (app, viewer) = (&request.app, request.viewer()?);
    // Read first: the page receives all events after this cursor again.
    let cursor = log::head(app, viewer.person.id).await?;
    let conversation = chat::conversation(app, viewer, id).await?;
    let other = conversation.members.first().cloned().ok_or(Error::NotFound)?;
    let is_open = chat::takes_messages(app, viewer, id).await?;
    let before = request.paging().before();
    let page = chat::messages(app, viewer, id, Start::Before(before), MESSAGES_A_PAGE).await?;
    let reply_to = match request.query("reply").parse::<MessageId>() {
        Ok(message) => chat::message(app, viewer, message)
            .await
            .ok()
            .filter(|message| message.conversation == id && !message.deleted),
        Err(_) => None,
    };
    let is_newest = before == i64::MAX;
    let mut seen_until = 0;
    if is_newest && !request.is_prefetch {
        seen_until = chat::mark_seen(app, viewer, id, conversation.seq).await?.seq;
    }
    let presence = live::presence(app, viewer, &[other.id]).await?.pop();
    let me = viewer.person.clone();
    let messages: Vec<_> = page.items.into_iter().rev().collect();
    let unseen = messages
        .iter()
        .find(|message| !message.seen && !message.deleted && message.sender.id != me.id);
    let first_unseen = unseen.map(|message| message.seq).filter(|_| is_newest);
    let earlier = page.next.and_then(|next| next.parse().ok());
    let conversation = Some(id);
    let start = ConversationStart {
        conversation,
        me,
        other,
        messages,
        earlier,
        is_newest,
        first_unseen,
        seen_until,
        cursor: Some(cursor),
        reply_to,
    };
    Ok(view! { <ConversationCard start presence is_open /> })
}

#[component]
fn ConversationCard(
    start: ConversationStart,
    presence: Option<Presence>,
    is_open: bool,
) -> impl IntoView {
    let (form, Now(now)) = (Submission::redirects(SEND), expect_context());
    let (text, refusal) = (form.old_input("text"), form.error().cloned());
    let client_id = format!("{:032x}", u128::from_le_bytes(random()));
    let other = start.other.clone();
    view! {
        <PageHead title=other.full_name() description="A conversation." />
        <section class="conversation card">
            <ConversationHead other presence />
            <ConversationView start is_open text refusal client_id now>
                <ImageFields />
            </ConversationView>
        </section>
    }
}

#[component]
fn ConversationHead(other: Person, presence: Option<Presence>) -> impl IntoView {
    let (path, name, Now(now)) = (other.path(), other.full_name(), expect_context());
    view! {
        <header class="conversation__head">
            <a class="icon-button conversation__back" href="/chat" aria-label="All conversations">
                <Icon name="back" />
            </a>
            <Avatar name=other.name seed=other.username photo=other.photo size=AvatarSize::Small />
            <div class="conversation__who">
                <h1 class="conversation__name">
                    <a href=path>{name}</a>
                </h1>
                <p class="faint">
                    <PresenceLine user=other.id presence otherwise=String::new() now />
                </p>
            </div>
        </header>
    }
}
