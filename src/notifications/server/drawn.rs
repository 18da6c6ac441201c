//! The page of notifications, and the setting of which there are.

use super::{notifications, read, said};
use crate::{
    accounts::{Person, server as accounts},
    base::{PostId, Result},
    drawn::{
        Drawing,
        server::{Visit, more},
    },
    notifications::{
        api::ChooseKinds,
        model::{Kind, Notification},
    },
    platform::extract::Paging,
    settings::server::section,
    ui::{
        Ago, Avatar, AvatarSize, Nothing, Settle, Switch,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};
use std::collections::BTreeMap;

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["notifications"] => Some(page(visit).boxed()),
        ["settings", "notifications"] => Some(settings(visit).boxed()),
        _ => None,
    }
}

/// The same thing that several people did.
struct Group {
    first: Notification,
    others: Vec<Person>,
    fresh: bool,
}

/// What stands together: one kind, about one post.
fn grouped(items: Vec<Notification>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let joins = |kind: Kind| matches!(kind, Kind::Like | Kind::Follow);
        match groups.iter_mut().find(|group| joins(item.kind) && group.first.kind == item.kind && group.first.post == item.post) {
            Some(group) => {
                group.fresh |= !item.read;
                group.others.push(item.from);
            }
            None => groups.push(Group { fresh: !item.read, first: item, others: Vec::new() }),
        }
    }
    groups
}

/// Looking at the newest is reading them.
async fn page(visit: &Visit) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let page = notifications(&visit.app, viewer, &Paging::from_page(visit.query("before"))).await?;
    if let Some(newest) = page.items.first().filter(|newest| !newest.read && !visit.is_prefetch) {
        read(&visit.app, viewer, newest.id).await?;
    }
    let posts: Vec<PostId> = page.items.iter().filter_map(|item| item.post).collect();
    let said = said(&visit.app, viewer, &posts).await?;
    let next = page.next.map(|next| visit.next_page(&next));
    let groups = grouped(page.items);
    let html = visit.draw(|| {
        view! {
            <header class="told__head">
                <h1 class="page__title">"Notifications"</h1>
                <button class="button button--quiet needs-script" type="button" data-ask-to-notify>"Tell me also when I look elsewhere"</button>
            </header>
            {match groups.is_empty() {
                true => view! { <Nothing icon="bell">"Nothing yet. When somebody follows you, likes what you wrote or answers it, it is here."</Nothing> }.settled(),
                false => view! {
                    <ul class="told card" id="items" data-renews="/notifications">{groups.into_iter().map(|group| row(group, &said)).collect_view()}</ul>
                    {more(next, "Older")}
                }.settled(),
            }}
            <p class="told__choose"><a href="/settings/notifications">"Choose what you are told"</a></p>
        }
    });
    Ok(Drawing { title: "Notifications".to_owned(), description: "What others did that concerns you.".to_owned(), share: None, html })
}

fn row(group: Group, said: &BTreeMap<PostId, String>) -> impl IntoView + use<> {
    let Group { first, others, fresh } = group;
    let (did, leads_to) = match (first.kind, first.post) {
        (Kind::Follow, _) => ("followed you", first.from.path()),
        (Kind::Request, _) => ("asked to follow you", "/settings/requests".to_owned()),
        (Kind::Like, Some(post)) => ("liked your post", format!("/post/{post}")),
        (Kind::Comment, Some(post)) => ("replied to you", format!("/post/{post}")),
        (Kind::Mention, Some(post)) => ("mentioned you", format!("/post/{post}")),
        (Kind::Security, _) => ("One of your sign-ins was ended. Was it you?", "/settings/devices".to_owned()),
        (Kind::Story, _) => ("answered your story", "/chat".to_owned()),
        (_, None) => ("did something here", first.from.path()),
    };
    let who = match (first.kind, others.as_slice()) {
        (Kind::Security, _) => String::new(),
        (_, []) => first.from.full_name(),
        (_, [second]) => format!("{} and {}", first.from.full_name(), second.full_name()),
        (_, [second, rest @ ..]) => {
            let others = if rest.len() == 1 { "1 other".to_owned() } else { format!("{} others", rest.len()) };
            format!("{}, {} and {others}", first.from.full_name(), second.full_name())
        }
    };
    let quote =
        first.post.and_then(|post| said.get(&post)).filter(|text| !text.is_empty()).map(|text| text.chars().take(140).collect::<String>());
    let from = first.from;
    view! {
        <li class=if fresh { "told__item told__item--fresh" } else { "told__item" } id=format!("told-{}", first.id)>
            <Avatar name=from.name seed=from.username photo=from.photo size=AvatarSize::Small/>
            <div class="told__text">
                <p><a class="told__link" href=leads_to><b>{who}</b> " " {did}</a> <span class="faint">" · " <Ago at=first.created_at/></span>
                    {fresh.then(|| view! { <span class="visually-hidden">" new"</span> })}</p>
                {quote.map(|text| view! { <p class="faint told__quote">{text}</p> })}
            </div>
        </li>
    }
    .settled()
}

/// Which kinds there are to choose from, and in what words.
async fn settings(visit: &Visit) -> Result<Drawing> {
    let notify = accounts::me(&visit.app, visit.viewer()?).await?.settings.notify;
    section(visit, "notifications", || {
        let form = Submission::staying(ChooseKinds::PATH);
        view! {
            <Form submission=form.clone() class="settings__form card">
                <FormError submission=form.clone()/>
                <Switch label="Somebody follows me" name="follow" on=notify.follow/>
                <Switch label="Somebody asks to follow me" name="request" on=notify.request/>
                <Switch label="Somebody likes my post" name="like" on=notify.like/>
                <Switch label="Somebody replies to me" name="comment" on=notify.comment/>
                <Switch label="Somebody mentions me" name="mention" on=notify.mention/>
                <Switch label="Somebody answers my story" name="story" on=notify.story/>
                <div class="settings__end">
                    <Send text="Save"/>
                    <FormDone submission=form text="Saved."/>
                </div>
            </Form>
        }
    })
}
