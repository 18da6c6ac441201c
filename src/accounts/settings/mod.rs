//! The settings: one page with a section each for details, contact and password, privacy, devices, invitations.
//!
//! Each section loads what it shows in one Suspend: one inside another would run without the page's context.

mod account;
mod devices;
mod invites;
mod privacy;
mod profile;

use super::{api::load_me, current, current_is_owner, model::Me};
use crate::{
    base::{Error, Result},
    ui::{Head, Icon, Problem, Settle},
};
use leptos::prelude::*;
use leptos_router::{
    LazyRoute,
    components::Redirect,
    hooks::{use_location, use_params_map},
    lazy_route,
};

/// Address, name, icon, what it is for.
type Entry = (&'static str, &'static str, &'static str, &'static str);

const SECTIONS: [Entry; 5] = [
    ("profile", "Profile", "person", "Your name and what you say about yourself."),
    ("account", "Account", "key", "Your e-mail address, phone number and password."),
    ("privacy", "Privacy", "shield", "Who sees what of you."),
    ("devices", "Devices", "device", "Where you are logged in."),
    ("invites", "Invitations", "enter", "Links for people who may sign up."),
];

pub struct SettingsPage;

#[lazy_route]
impl LazyRoute for SettingsPage {
    // What is named here would be part of every page, so the sections load their data themselves.
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        if current().is_none() {
            let here = use_location().pathname.get_untracked();
            return view! { <Redirect path=format!("/login?next={here}")/> }.into_any();
        }
        let params = use_params_map();
        let section = Memo::new(move |_| params.with(|params| params.get("section").unwrap_or_else(|| "profile".to_owned())));
        (move || match SECTIONS.into_iter().find(|(path, ..)| section.with(|section| section == path)) {
            Some(entry) => view! { <Section entry/> }.into_any(),
            None => view! { <Problem error=Error::NotFound/> }.settled(),
        })
        .into_any()
    }
}

#[component]
fn Section(entry: Entry) -> impl IntoView {
    let (path, title, _, about) = entry;
    let body = match path {
        "profile" => view! { <profile::ProfileSettings/> }.into_any(),
        "account" => view! { <account::AccountSettings/> }.into_any(),
        "privacy" => view! { <privacy::PrivacySettings/> }.into_any(),
        "devices" => view! { <devices::DeviceSettings/> }.into_any(),
        _ => view! { <invites::InviteSettings/> }.into_any(),
    };
    view! {
        <Head title=format!("{title} settings") description=about/>
        <header class="settings__head">
            <h1 class="page__title">{title}</h1>
            <p class="settings__about">{about}</p>
        </header>
        <Tabs here=path/>
        <div class="settings">{body}</div>
    }
}

#[component]
fn Tabs(here: &'static str) -> impl IntoView {
    let is_owner = current_is_owner();
    let tab = |(path, title, icon, _): Entry| {
        view! {
            <a class="tabs__tab" href=format!("/settings/{path}") aria-current=(path == here).then_some("page")>
                <Icon name=icon/>
                {title}
            </a>
        }
    };
    let shown = SECTIONS.into_iter().filter(move |(path, ..)| *path != "invites" || is_owner);
    view! { <nav class="tabs" aria-label="Settings">{shown.map(tab).collect_view()}</nav> }.settled()
}

/// The person's own details, for a section to show.
fn mine() -> Resource<Result<Me>> {
    Resource::new(|| (), |()| load_me())
}
