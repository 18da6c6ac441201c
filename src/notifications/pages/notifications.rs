//! The page of notifications, newest first.

use crate::{
    accounts::{Person, pages::page},
    base::{NotificationId, PostId},
    notifications::{
        islands::{AskToNotify, NotificationList},
        model::{Kind, Notification, message_path},
        server as notifications,
    },
    ui::{Ago, Avatar, AvatarSize, More, Nothing, PageHead},
};
use leptos::prelude::*;

const NONE: &str = "No notifications yet. You will see here who follows you, and who likes or \
    replies to your posts.";

#[component]
pub fn NotificationsPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let page = notifications::notifications(&request.app, viewer, &request.paging()).await?;
        // Loading this page marks its notifications as read. On a prefetch it does not: then the
        // list marks them once it is visible.
        let mut unread = page.items.iter().find(|item| !item.read).map(|newest| newest.id);
        if let Some(newest) = unread.take_if(|_| !request.is_prefetch) {
            notifications::read(&request.app, viewer, newest).await?;
        }
        let posts: Vec<PostId> = page.items.iter().filter_map(|item| item.post).collect();
        let texts = notifications::post_texts(&request.app, viewer, &posts).await?;
        let in_chat = page.items.iter().filter(|item| item.message.is_some());
        let in_chat: Vec<NotificationId> = in_chat.map(|item| item.id).collect();
        let said = notifications::message_texts(&request.app, viewer, &in_chat).await?;
        let next = page.next.as_ref().map(|next| request.next_page(next));
        let list = match page.items.is_empty() {
            true => view! { <Nothing icon="bell">{NONE}</Nothing> }.into_any(),
            false => {
                let items = grouped(page.items).into_iter().map(|group| {
                    let Notification { id, post, .. } = &group.first;
                    let text = post.and_then(|post| texts.get(&post)).or_else(|| said.get(id));
                    let text = text.filter(|text| !text.is_empty());
                    let quote = text.map(|text| text.chars().take(140).collect::<String>());
                    view! { <Item group quote /> }
                });
                let items = items.collect_view();
                view! {
                    <NotificationList unread>
                        <ul class="notifications card" id="items">
                            {items}
                        </ul>
                    </NotificationList>
                    {next.map(|next| view! { <More next text="Older".to_owned() /> })}
                }
                .into_any()
            }
        };
        Ok(view! {
            <PageHead title="Notifications" description="Your notifications." />
            <header class="notification__head">
                <h1 class="page__title">"Notifications"</h1>
                <AskToNotify />
            </header>
            {list}
            <p class="notifications__settings">
                <a href="/settings/notifications">"Notification settings"</a>
            </p>
        })
    })
}

/// The same act by one or more people.
struct Group {
    first: Notification,
    others: Vec<Person>,
    is_new: bool,
}

/// Groups likes of the same post, and follows. Other kinds stay single.
fn grouped(items: Vec<Notification>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let joins = |kind: Kind| matches!(kind, Kind::Like | Kind::Follow);
        match groups.iter_mut().find(|group| {
            joins(item.kind) && group.first.kind == item.kind && group.first.post == item.post
        }) {
            Some(group) => {
                group.is_new |= !item.read;
                group.others.push(item.from);
            }
            None => groups.push(Group { is_new: !item.read, first: item, others: Vec::new() }),
        }
    }
    groups
}

#[component]
fn Item(
    group: Group,
    /// The beginning of the text of the post or message it is about.
    quote: Option<String>,
) -> impl IntoView {
    let who = names(&group);
    let Group { first, is_new, .. } = group;
    let in_chat = first.conversation.zip(first.message);
    let in_chat = in_chat.map(|(conversation, message)| message_path(conversation, message));
    let (did, leads_to) = match (first.kind, first.post, in_chat) {
        (Kind::Follow, ..) => ("followed you", first.from.path()),
        (Kind::Request, ..) => ("asked to follow you", "/settings/requests".to_owned()),
        (Kind::Like, Some(post), _) => ("liked your post", format!("/post/{post}")),
        (Kind::Comment, Some(post), _) => ("replied to you", format!("/post/{post}")),
        (Kind::Mention, Some(post), _) => ("mentioned you", format!("/post/{post}")),
        (Kind::Mention, None, Some(message)) => ("mentioned you in a message", message),
        (Kind::Security, ..) => {
            ("One of your devices was logged out. Was that you?", "/settings/devices".to_owned())
        }
        (Kind::Story, _, in_chat) => {
            ("replied to your story", in_chat.unwrap_or_else(|| "/chat".to_owned()))
        }
        (_, None, _) => ("did something here", first.from.path()),
    };
    let from = first.from;
    view! {
        <li
            class=if is_new {
                "notification__item notification__item--fresh"
            } else {
                "notification__item"
            }
            id=format!("notification-{}", first.id)
        >
            <Avatar name=from.name seed=from.username photo=from.photo size=AvatarSize::Small />
            <div class="notification__text">
                <p>
                    <a class="notification__link" href=leads_to>
                        <b>{who}</b>
                        " "
                        {did}
                    </a>
                    " "
                    <span class="faint notification__time">"· " <Ago at=first.created_at /></span>
                    {is_new.then(|| view! { <span class="visually-hidden">" new"</span> })}
                </p>
                {quote.map(|text| view! { <p class="faint notification__quote">{text}</p> })}
            </div>
        </li>
    }
}

/// The names of the people who did it.
fn names(Group { first, others, .. }: &Group) -> String {
    match (first.kind, others.as_slice()) {
        (Kind::Security, _) => String::new(),
        (_, []) => first.from.full_name(),
        (_, [second]) => format!("{} and {}", first.from.full_name(), second.full_name()),
        (_, [second, rest @ ..]) => {
            let others = if rest.len() == 1 {
                "1 other".to_owned()
            } else {
                format!("{} others", rest.len())
            };
            format!("{}, {} and {others}", first.from.full_name(), second.full_name())
        }
    }
}
