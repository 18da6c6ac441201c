//! The settings: one page with a section each for details, contact and password, privacy, devices, invitations.
//!
//! Each section loads what it shows in one Suspend: one inside another would run without the page's context.

mod account;
mod devices;
mod invites;
mod privacy;
mod profile;

use super::{current, current_is_owner};
use crate::{
    base::Error,
    ui::{Head, Problem, Settle},
};
use leptos::prelude::*;
use leptos_router::{
    LazyRoute,
    components::Redirect,
    hooks::{use_location, use_params_map},
};

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

/// The sections that are pages of this slice.
pub const OWN_SETTINGS: &[&str] = &["profile", "account", "privacy", "devices", "invites"];

pub struct SettingsPage;

/// By hand, not by the macro: each section is a lazy part of its own, and the one that is shown first has to be there
/// before the page hydrates.
impl LazyRoute for SettingsPage {
    fn data() -> Self {
        Self
    }

    async fn view(_this: Self) -> AnyView {
        settings().await
    }
}

#[lazy]
async fn settings() -> AnyView {
    if current().is_none() {
        return log_in_first();
    }
    let params = use_params_map();
    let section = Memo::new(move |_| params.with(|params| params.get("section").unwrap_or_else(|| "profile".to_owned())));
    let mut first = Some(load(section.get_untracked()).await);
    (move || {
        let section = section.get();
        first.take().unwrap_or_else(|| Suspend::new(load(section)).into_any())
    })
    .into_any()
}

async fn load(section: String) -> AnyView {
    match section.as_str() {
        "profile" => profile_section().await,
        "account" => account_section().await,
        "privacy" => privacy_section().await,
        "devices" => device_section().await,
        "invites" => invite_section().await,
        _ => view! { <Problem error=Error::NotFound/> }.settled(),
    }
}

#[lazy]
async fn profile_section() -> AnyView {
    section(SECTIONS[0], view! { <profile::ProfileSettings/> }.into_any())
}

#[lazy]
async fn account_section() -> AnyView {
    section(SECTIONS[2], view! { <account::AccountSettings/> }.into_any())
}

#[lazy]
async fn privacy_section() -> AnyView {
    section(SECTIONS[3], view! { <privacy::PrivacySettings/> }.into_any())
}

#[lazy]
async fn device_section() -> AnyView {
    section(SECTIONS[4], view! { <devices::DeviceSettings/> }.into_any())
}

#[lazy]
async fn invite_section() -> AnyView {
    section(SECTIONS[7], view! { <invites::InviteSettings/> }.into_any())
}

/// The title and the purpose of a section, if there is one of that name.
pub fn settings_section(path: &str) -> Option<(&'static str, &'static str)> {
    SECTIONS.into_iter().find(|entry| entry.0 == path).map(|(_, title, about)| (title, about))
}

/// A section whose body belongs to a later slice, without its head.
pub fn framed_settings(path: &str, body: AnyView) -> AnyView {
    match SECTIONS.into_iter().find(|entry| entry.0 == path) {
        Some(entry) => framed(entry, body),
        None => body,
    }
}

fn log_in_first() -> AnyView {
    let here = use_location().pathname.get_untracked();
    view! { <Redirect path=format!("/login?next={here}")/> }.settled()
}

fn section(entry: Entry, body: AnyView) -> AnyView {
    let (_, title, about) = entry;
    view! { <Head title=format!("{title} settings") description=about/> {framed(entry, body)} }.into_any()
}

fn framed((path, title, about): Entry, body: AnyView) -> AnyView {
    view! {
        <header class="settings__head">
            <h1 class="page__title">{title}</h1>
            <p class="settings__about">{about}</p>
        </header>
        <Tabs here=path/>
        <div class="settings">{body}</div>
    }
    .into_any()
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
