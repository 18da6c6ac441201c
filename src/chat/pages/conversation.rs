//! The page of a conversation.

use crate::{
    accounts::{
        Person,
        model::Handle,
        pages::{PageRequest, page},
    },
    base::{ConversationId, MessageId, Result, text::Html},
    chat::{
        api::{JoinChannel, SEND, about_path, message_path},
        components::counted,
        islands::{ConversationStart, ConversationView},
        model::{Conversation, Kind, Message, MessageKind, Role},
        server::{self as chat, MESSAGES_A_PAGE, Start},
    },
    live::{islands::PresenceLine, model::Presence, server as live},
    log::server as log,
    media::components::ImageFields,
    platform::secret::random,
    ui::{
        Avatar, AvatarSize, Icon, Now, PageHead, RichText, capped,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

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
            return conversation_card(&request, id).await;
        }
        let presence = live::presence(&request.app, viewer, &[other.id]).await?.pop();
        let start = ConversationStart {
            conversation: None,
            kind: Kind::Direct,
            rev: 0,
            may_pin: true,
            me: viewer.person.clone(),
            other: Some(other),
            messages: Vec::new(),
            earlier: None,
            later: None,
            first_unseen: None,
            seen_until: 0,
            cursor: None,
            reply_to: None,
        };
        Ok(view! { <ConversationCard start room=None presence missed=None is_open /> }.into_any())
    })
}

async fn conversation_card(request: &PageRequest, id: ConversationId) -> Result<AnyView> {
    let (app, viewer) = (&request.app, request.viewer()?);
    // Read first: the page receives all events after this cursor again, and in a room all changes
    // after those it has read.
    let cursor = log::head(app, viewer.person.id).await?;
    let conversation = chat::conversation(app, viewer, id).await?;
    if conversation.kind == Kind::Channel && conversation.role.is_none() {
        return Ok(view! { <JoinCard conversation /> }.into_any());
    }
    let is_open = chat::takes_messages(app, viewer, id).await?;
    let in_conversation = async |name| match request.query(name).parse::<MessageId>() {
        Ok(message) => chat::message(app, viewer, message)
            .await
            .ok()
            .filter(|message| message.conversation == id && !message.deleted && !message.hidden),
        Err(_) => None,
    };
    // With a message in the address it is in the middle of the page.
    let start = match (in_conversation("message").await, request.query("after").parse()) {
        (Some(message), _) if message.seq + AROUND < conversation.seq => {
            Start::Before(message.seq + AROUND)
        }
        (None, Ok(after)) if after < conversation.seq => Start::After(after),
        _ => Start::Before(request.paging().before()),
    };
    let page = chat::messages(app, viewer, id, start, MESSAGES_A_PAGE).await?;
    let reply_to = in_conversation("reply").await;
    let is_newest = match start {
        Start::Before(before) => before > conversation.seq,
        Start::After(_) => page.next.is_none(),
    };
    let me = viewer.person.clone();
    let mut messages = page.items;
    let is_unseen = |message: &&Message| {
        message.kind == MessageKind::Text
            && !(message.hidden || message.seen || message.deleted)
            && message.sender.id != me.id
    };
    // With more of them than are on the page, the first of all is not there.
    let has_first = conversation.unseen <= messages.iter().filter(is_unseen).count() as i64;
    let missed = match is_newest && !has_first {
        true => chat::first_unseen(app, viewer, id).await?,
        false => None,
    };
    let missed = missed.map(|first| Missed {
        unseen: conversation.unseen,
        mentions: conversation.mentions,
        first: message_path(id, first),
    });
    let mut seen_until = 0;
    if is_newest && !request.is_prefetch {
        seen_until = chat::mark_seen(app, viewer, id, conversation.seq).await?.seq;
    }
    let other = conversation.other().cloned();
    let presence = match &other {
        Some(other) => live::presence(app, viewer, &[other.id]).await?.pop(),
        None => None,
    };
    let (earlier, later) = match start {
        Start::Before(before) => {
            messages.reverse();
            let earlier = page.next.and_then(|next| next.parse().ok());
            (earlier, messages.last().map_or(before - 1, |last| last.seq))
        }
        Start::After(after) => {
            let earlier = messages.first().map(|first| first.seq).filter(|first| *first > 1);
            (earlier, messages.last().map_or(after, |last| last.seq))
        }
    };
    let later = Some(later).filter(|_| !is_newest);
    let first_unseen = messages.iter().find(is_unseen).map(|message| message.seq);
    let first_unseen = first_unseen.filter(|_| is_newest && has_first);
    let start = ConversationStart {
        conversation: Some(id),
        kind: conversation.kind,
        rev: conversation.rev,
        may_pin: conversation.role.is_none_or(Role::manages),
        me,
        other,
        messages,
        earlier,
        later,
        first_unseen,
        seen_until,
        cursor: Some(cursor),
        reply_to,
    };
    let room = conversation.kind.is_room().then_some(conversation);
    Ok(view! { <ConversationCard start room presence missed is_open /> }.into_any())
}

/// The messages after one in the address, on its page.
const AROUND: i64 = 25;

/// New messages of which the first are not on the page.
struct Missed {
    unseen: i64,
    mentions: i64,
    /// The address of the first.
    first: String,
}

/// A channel that the viewer is not in.
#[component]
fn JoinCard(conversation: Conversation) -> impl IntoView {
    let form = Submission::redirects(JoinChannel::PATH);
    let Conversation { id, title, about, member_count, .. } = conversation;
    view! {
        <PageHead title=title.clone() description="A channel." />
        <h1 class="page__title">{format!("# {title}")}</h1>
        <section class="card card--padded">
            {(!about.is_empty())
                .then(|| view! { <RichText text=Html::rendered(&about) class="room__about" /> })}
            <p class="faint">{counted(member_count, "member", "members")}</p>
            <Form submission=form.clone()>
                <FormError submission=form />
                <input type="hidden" name="conversation" value=id.to_string() />
                <Send text="Join" label=format!("Join {title}") />
            </Form>
        </section>
    }
}

#[component]
fn ConversationCard(
    start: ConversationStart,
    /// The conversation, if it is a group or a channel.
    room: Option<Conversation>,
    presence: Option<Presence>,
    missed: Option<Missed>,
    is_open: bool,
) -> impl IntoView {
    let (form, Now(now)) = (Submission::redirects(SEND), expect_context());
    let (text, refusal) = (form.old_input("text"), form.error().cloned());
    let client_id = format!("{:032x}", u128::from_le_bytes(random()));
    let (title, head) = match (room, start.other.clone()) {
        (Some(room), _) => (room.title.clone(), view! { <RoomHead room /> }.into_any()),
        (None, Some(other)) => {
            let about = start.conversation.map(about_path);
            (other.full_name(), view! { <ConversationHead other presence about /> }.into_any())
        }
        (None, None) => ("Conversation".to_owned(), ().into_any()),
    };
    view! {
        <PageHead title description="A conversation." />
        <section class="conversation card">
            {head} {missed.map(|missed| view! { <MissedLine missed /> })}
            <ConversationView start is_open text refusal client_id now>
                <ImageFields />
            </ConversationView>
        </section>
    }
}

#[component]
fn ConversationHead(
    other: Person,
    presence: Option<Presence>,
    /// The path of the page about it, once there is a conversation.
    about: Option<String>,
) -> impl IntoView {
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
            {about.map(|about| view! { <AboutLink about /> })}
        </header>
    }
}

#[component]
fn RoomHead(room: Conversation) -> impl IntoView {
    let about = about_path(room.id);
    let (sign, kind) = match room.kind {
        Kind::Channel => ("# ", "Channel"),
        _ => ("", "Group"),
    };
    let members = counted(room.member_count, "member", "members");
    view! {
        <header class="conversation__head">
            <a class="icon-button conversation__back" href="/chat" aria-label="All conversations">
                <Icon name="back" />
            </a>
            <div class="conversation__who">
                <h1 class="conversation__name">
                    <a href=about.clone()>{format!("{sign}{}", room.title)}</a>
                </h1>
                <p class="faint">{kind} " · " {members} {room.muted.then_some(" · muted")}</p>
            </div>
            <AboutLink about />
        </header>
    }
}

#[component]
fn MissedLine(missed: Missed) -> impl IntoView {
    let Missed { unseen, mentions, first } = missed;
    let mentions = (mentions > 0).then(|| counted(mentions, "mention", "mentions"));
    view! {
        <p class="conversation__missed">
            {capped(unseen)} " new messages"
            {mentions.map(|mentions| format!(", {mentions} of you"))} ". "
            <a href=first>"Go to the first"</a>
        </p>
    }
}

#[component]
fn AboutLink(about: String) -> impl IntoView {
    view! {
        <a class="icon-button conversation__about" href=about aria-label="About this conversation">
            <Icon name="settings" />
        </a>
    }
}
