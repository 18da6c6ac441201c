//! The page about a conversation: its title and purpose, members and their roles, pinned messages,
//! muting, leaving.

use crate::{
    accounts::pages::page,
    base::{ConversationId, Result, UserId, text::Html},
    chat::{
        api::{
            AddMember, DescribeRoom, JoinChannel, LeaveRoom, MuteConversation, SetRole,
            message_path, path,
        },
        components::counted,
        model::{Conversation, Kind, Member, Message, Role},
        server as chat,
    },
    platform::extract::Paging,
    ui::{
        Ago, Avatar, AvatarSize, Field, Icon, More, PageHead, RichText, SearchField, TextArea,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn AboutConversationPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let id = request.param("id")?;
        let conversation = chat::conversation(&request.app, viewer, id).await?;
        let is_member = conversation.kind != Kind::Channel || conversation.role.is_some();
        if !is_member {
            return Ok(view! { <Head conversation /> }.into_any());
        }
        let paging = Paging::from_page(request.query("before"));
        let members = chat::members(&request.app, viewer, id, &paging).await?;
        let pins = chat::pins(&request.app, viewer, id, &Paging::first()).await?;
        let next = members.next.as_ref().map(|next| request.next_page(next));
        let (role, me) = (conversation.role, viewer.person.id);
        let kind = conversation.kind;
        let is_room = kind.is_room();
        let rows = members.items.into_iter().map(|member| {
            view! { <MemberRow member conversation=id role me /> }
        });
        let rows = rows.collect_view();
        let muting = view! { <Muting conversation=id muted=conversation.muted /> };
        let editing = role.filter(|role| role.manages()).map(|_| {
            let (title, about) = (conversation.title.clone(), conversation.about.clone());
            view! { <Description conversation=id title about /> }
        });
        Result::Ok(
            view! {
                <Head conversation />
                <section class="card card--padded room-actions" aria-label="This conversation">
                    <a class="button" href=path(id)>
                        "Open"
                    </a>
                    {muting}
                    {is_room.then(|| view! { <Leaving conversation=id kind /> })}
                </section>
                <SearchField
                    action="/chat/search"
                    label="Search in this conversation"
                    id="message-search"
                >
                    <input type="hidden" name="conversation" value=id.to_string() />
                </SearchField>
                <Pins pins=pins.items />
                <section class="card card--padded" aria-labelledby="members">
                    <h2 id="members">"Members"</h2>
                    {is_room.then(|| view! { <Adding conversation=id /> })}
                    <ul class="directory" id="items">
                        {rows}
                    </ul>
                </section>
                {next.map(|next| view! { <More next text="More".to_owned() /> })}
                {editing}
            }
            .into_any(),
        )
    })
}

#[component]
fn Head(conversation: Conversation) -> impl IntoView {
    let name = conversation.name();
    let can_join = conversation.kind == Kind::Channel && conversation.role.is_none();
    let Conversation { id, kind, about, member_count, .. } = conversation;
    let (sign, what) = match kind {
        Kind::Direct => ("", "A conversation of two people"),
        Kind::Group => ("", "A group"),
        Kind::Channel => ("# ", "A channel, open to everyone in the community"),
    };
    let form = Submission::redirects(JoinChannel::PATH);
    view! {
        <PageHead title=format!("About {name}") description="About a conversation." />
        <header class="page__head">
            <a class="icon-button" href=path(id) aria-label="Back to the conversation">
                <Icon name="back" />
            </a>
            <h1 class="page__title">{format!("{sign}{name}")}</h1>
        </header>
        <section class="card card--padded">
            {(!about.is_empty())
                .then(|| view! { <RichText text=Html::rendered(&about) class="room__about" /> })}
            <p class="faint">{what} " · " {counted(member_count, "member", "members")}</p>
            {can_join
                .then(|| {
                    view! {
                        <Form submission=form>
                            <input type="hidden" name="conversation" value=id.to_string() />
                            <Send text="Join" />
                        </Form>
                    }
                })}
        </section>
    }
}

#[component]
fn Muting(conversation: ConversationId, muted: bool) -> impl IntoView {
    let form = Submission::redirects(MuteConversation::PATH);
    view! {
        <Form submission=form>
            <input type="hidden" name="conversation" value=conversation.to_string() />
            <input type="hidden" name="on" value=(!muted).to_string() />
            <Send class="button button--quiet" text=if muted { "Unmute" } else { "Mute" } />
        </Form>
    }
}

#[component]
fn Leaving(conversation: ConversationId, kind: Kind) -> impl IntoView {
    let form = Submission::redirects(LeaveRoom::PATH);
    let what = if kind == Kind::Channel { "channel" } else { "group" };
    view! {
        <details class="room-leave">
            <summary class="button button--quiet" role="button">
                "Leave"
            </summary>
            <div class="card card--padded">
                <p>{format!("Leave this {what}? You will no longer read it.")}</p>
                <Form submission=form>
                    <input type="hidden" name="conversation" value=conversation.to_string() />
                    <Send class="button button--danger" text=format!("Leave the {what}") />
                </Form>
            </div>
        </details>
    }
}

#[component]
fn Pins(pins: Vec<Message>) -> impl IntoView {
    let row = |message: Message| {
        view! {
            <li>
                <a class="person-row__person" href=message_path(message.conversation, message.id)>
                    <span class="person-row__names">
                        <span class="inbox__head">
                            <span class="people__name">{message.sender.full_name()}</span>
                            " "
                            <span class="faint">
                                <Ago at=message.created_at />
                            </span>
                        </span>
                        <span class="faint inbox__last">{message.summary()}</span>
                    </span>
                </a>
            </li>
        }
    };
    (!pins.is_empty()).then(|| {
        let rows = pins.into_iter().filter(|message| !message.hidden).map(row).collect_view();
        view! {
            <section class="card card--padded" aria-labelledby="pins">
                <h2 id="pins">"Pinned messages"</h2>
                <ul class="directory">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn Adding(conversation: ConversationId) -> impl IntoView {
    let form = Submission::redirects(AddMember::PATH);
    view! {
        <Form submission=form.clone() class="room-add">
            <input type="hidden" name="conversation" value=conversation.to_string() />
            <Field
                label="Add a person"
                name="name"
                autocomplete="off"
                value=form.old_input("name")
                hint="Their username."
                error=form.field("name")
            />
            <Send class="button button--quiet" text="Add" />
        </Form>
    }
}

/// A member, with what the viewer may change.
#[component]
fn MemberRow(
    member: Member,
    conversation: ConversationId,
    /// The viewer's role, and their id.
    role: Option<Role>,
    me: UserId,
) -> impl IntoView {
    let Member { user, role: theirs, since } = member;
    let (id, name, is_me) = (user.id, user.full_name(), user.id == me);
    let word = theirs.filter(|role| role.manages()).map(Role::word);
    let below = role.zip(theirs).is_some_and(|(mine, theirs)| mine.manages() && mine < theirs);
    let other_role = match theirs {
        Some(Role::Member) if below => Some((Role::Admin, "Make admin")),
        Some(Role::Admin) if below => Some((Role::Member, "Make member")),
        _ => None,
    };
    let hand_over = role == Some(Role::Owner) && theirs == Some(Role::Admin);
    let change = move |(role, text): (Role, &'static str)| {
        let form = Submission::redirects(SetRole::PATH);
        view! {
            <Form submission=form>
                <input type="hidden" name="conversation" value=conversation.to_string() />
                <input type="hidden" name="user" value=id.to_string() />
                <input type="hidden" name="role" value=role.word() />
                <Send class="menu__item" text />
            </Form>
        }
    };
    let remove = below.then(|| {
        // A form and not a link, because it looks like the others.
        let action = format!("{}/remove/{}", path(conversation), user.username);
        view! {
            <form action=action>
                <button class="menu__item">"Remove"</button>
            </form>
        }
    });
    let menu = (below || hand_over).then(|| {
        view! {
            <details class="menu">
                <summary
                    class="icon-button"
                    role="button"
                    aria-label=format!("More about {}", user.full_name())
                >
                    <Icon name="more" />
                </summary>
                <div class="menu__items card">
                    {other_role.map(change)}
                    {hand_over.then(|| change((Role::Owner, "Make owner")))} {remove}
                </div>
            </details>
        }
    });
    view! {
        <li class="room-row" id=format!("member-{id}")>
            <a class="person-row__person" href=user.path()>
                <Avatar
                    name=user.name.clone()
                    seed=user.username.clone()
                    photo=user.photo.clone()
                    size=AvatarSize::Small
                />
                <span class="person-row__names">
                    <span class="people__name">{name} {is_me.then_some(" (you)")}</span>
                    <span class="faint">
                        {word.map(|word| format!("{word} · "))} "since " <Ago at=since />
                    </span>
                </span>
            </a>
            {menu}
        </li>
    }
}

#[component]
fn Description(conversation: ConversationId, title: String, about: String) -> impl IntoView {
    let form = Submission::redirects(DescribeRoom::PATH);
    view! {
        <section class="card card--padded" aria-labelledby="change">
            <h2 id="change">"Change title and text"</h2>
            <Form submission=form.clone() class="room-form">
                <FormError submission=form.clone() />
                <input type="hidden" name="conversation" value=conversation.to_string() />
                <Field
                    label="Title"
                    name="title"
                    autocomplete="off"
                    value=form.old_input_or("title", title)
                    error=form.field("title")
                />
                <TextArea
                    label="About"
                    name="about"
                    value=form.old_input_or("about", about)
                    error=form.field("about")
                />
                <Send text="Save" />
            </Form>
        </section>
    }
}
