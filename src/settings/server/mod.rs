//! The page of settings: its sections, and the frame around each.

mod account;
mod appearance;
mod devices;
mod invites;
mod privacy;
mod profile;

use crate::{
    accounts::current_is_owner,
    base::{Error, Result},
    drawn::{Drawing, server::Visit},
    ui::Settle,
};
use futures::future::{BoxFuture, FutureExt};
use leptos::prelude::*;

/// Address, name, what it is for.
type Entry = (&'static str, &'static str, &'static str);

const SECTIONS: [Entry; 10] = [
    ("profile", "Profile", "Your name and what you say about yourself."),
    ("pictures", "Pictures", "The photo and the banner of your profile."),
    ("account", "Account", "Your e-mail address, phone number and password."),
    ("privacy", "Privacy", "Who sees what of you."),
    ("devices", "Devices", "Where you are logged in."),
    ("blocks", "Blocked", "Whom you have blocked. Neither of you sees the other."),
    ("requests", "Requests", "Who asks to follow you."),
    ("invites", "Invitations", "Links for people who may sign up."),
    ("notifications", "Notifications", "What you are told of."),
    ("appearance", "Appearance", "Light, dark, or as your device has it."),
];

/// The sections that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["settings"] | ["settings", "profile"] => Some(profile::page(visit).boxed()),
        ["settings", "account"] => Some(account::page(visit).boxed()),
        ["settings", "privacy"] => Some(privacy::page(visit).boxed()),
        ["settings", "devices"] => Some(devices::page(visit).boxed()),
        ["settings", "invites"] => Some(invites::page(visit).boxed()),
        ["settings", "appearance"] => Some(appearance::page(visit).boxed()),
        _ => None,
    }
}

/// A section, around what it lets people set.
pub fn section<V: IntoView + 'static>(visit: &Visit, path: &str, body: impl FnOnce() -> V) -> Result<Drawing> {
    let (path, title, about) = SECTIONS.into_iter().find(|entry| entry.0 == path).ok_or(Error::NotFound)?;
    let html = visit.draw(|| {
        view! {
            <header class="settings__head">
                <h1 class="page__title">{title}</h1>
                <p class="settings__about">{about}</p>
            </header>
            <Tabs here=path/>
            <div class="settings">{body()}</div>
        }
    });
    Ok(Drawing { title: format!("{title} settings"), description: about.to_owned(), share: None, html })
}

#[component]
fn Tabs(here: &'static str) -> impl IntoView {
    let is_owner = current_is_owner();
    let tab = |(path, title, _): Entry| {
        view! { <a class="tabs__tab" href=format!("/settings/{path}") aria-current=(path == here).then_some("page")>{title}</a> }
    };
    let shown = SECTIONS.into_iter().filter(move |(path, ..)| *path != "invites" || is_owner);
    let reports = is_owner.then(|| view! { <a class="tabs__tab" href="/admin/reports">"Reports"</a> });
    view! { <nav class="tabs" aria-label="Settings">{shown.map(tab).collect_view()} {reports}</nav> }.settled()
}
