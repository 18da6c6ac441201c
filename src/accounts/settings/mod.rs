//! The settings: one page with a section each for details, contact and password, privacy, devices, invitations.

mod account;
mod devices;
mod invites;
mod privacy;
mod profile;

use super::{
    api::load_me,
    current,
    model::{Me, Role},
};
use crate::{
    base::{Error, Result},
    ui::{Failure, Head, Icon, Problem},
};
use leptos::prelude::*;
use leptos_router::{
    LazyRoute,
    components::Redirect,
    hooks::{use_location, use_params_map},
    lazy_route,
};

/// Address, name, icon, what it is for.
const SECTIONS: [(&str, &str, &str, &str); 5] = [
    ("profile", "Profile", "person", "Your name and what you say about yourself."),
    ("account", "Account", "key", "Your e-mail address, phone number and password."),
    ("privacy", "Privacy", "shield", "Who sees what of you."),
    ("devices", "Devices", "device", "Where you are logged in."),
    ("invites", "Invitations", "enter", "Links for people who may sign up."),
];

pub struct SettingsPage {
    me: Resource<Result<Me>>,
}

#[lazy_route]
impl LazyRoute for SettingsPage {
    fn data() -> Self {
        Self { me: Resource::new(|| (), |()| load_me()) }
    }

    fn view(this: Self) -> AnyView {
        if current().is_none() {
            let here = use_location().pathname.get_untracked();
            return view! { <Redirect path=format!("/login?next={here}")/> }.into_any();
        }
        let params = use_params_map();
        let section = Memo::new(move |_| params.with(|params| params.get("section").unwrap_or_else(|| "profile".to_owned())));
        (move || match SECTIONS.into_iter().find(|(path, ..)| section.with(|section| section == path)) {
            Some((path, title, _, about)) => view! { <Section path title about me=this.me/> }.into_any(),
            None => view! { <Problem error=Error::NotFound/> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Section(path: &'static str, title: &'static str, about: &'static str, me: Resource<Result<Me>>) -> impl IntoView {
    view! {
        <Head title=format!("{title} settings") description=about/>
        <header class="settings__head">
            <h1 class="page__title">{title}</h1>
            <p class="settings__about">{about}</p>
        </header>
        {move || Suspend::new(async move {
            match me.await {
                Ok(me) => {
                    let role = me.role;
                    let body = match path {
                        "profile" => view! { <profile::ProfileSettings me/> }.into_any(),
                        "account" => view! { <account::AccountSettings me/> }.into_any(),
                        "privacy" => view! { <privacy::PrivacySettings settings=me.settings/> }.into_any(),
                        "devices" => view! { <devices::DeviceSettings/> }.into_any(),
                        _ => view! { <invites::InviteSettings/> }.into_any(),
                    };
                    view! {
                        <Tabs here=path role/>
                        <div class="settings">{body}</div>
                    }
                    .into_any()
                }
                Err(error) => view! { <Failure error/> }.into_any(),
            }
        })}
    }
}

#[component]
fn Tabs(here: &'static str, role: Role) -> impl IntoView {
    let tab = |(path, title, icon, _): (&'static str, &'static str, &'static str, &'static str)| {
        view! {
            <a class="tabs__tab" href=format!("/settings/{path}") aria-current=(path == here).then_some("page")>
                <Icon name=icon/>
                {title}
            </a>
        }
    };
    let shown = SECTIONS.into_iter().filter(move |(path, ..)| *path != "invites" || role == Role::Owner);
    view! { <nav class="tabs" aria-label="Settings">{shown.map(tab).collect_view()}</nav> }
}
