//! The frame around every settings page: its heading, and the tabs that lead to the others.

use crate::{accounts::current_is_owner, ui::PageHead};
use leptos::prelude::*;

/// The settings pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Profile,
    ProfileImages,
    Account,
    Privacy,
    Devices,
    Blocks,
    Requests,
    Invites,
    Notifications,
    Appearance,
}

/// A section as it stands in its tab and above its page.
struct Entry {
    path: &'static str,
    tab: &'static str,
    heading: &'static str,
    description: &'static str,
}

impl Section {
    /// In the order of the tabs.
    const ALL: [Self; 10] = [
        Self::Profile,
        Self::ProfileImages,
        Self::Account,
        Self::Privacy,
        Self::Devices,
        Self::Blocks,
        Self::Requests,
        Self::Invites,
        Self::Notifications,
        Self::Appearance,
    ];

    const fn entry(self) -> Entry {
        let [path, tab, heading, description] = match self {
            Self::Profile => [
                "/settings/profile",
                "Profile",
                "Profile settings",
                "Your name, username and biography.",
            ],
            Self::ProfileImages => [
                "/settings/pictures",
                "Images",
                "Profile images",
                "The photo and the banner of your profile.",
            ],
            Self::Account => [
                "/settings/account",
                "Account",
                "Account settings",
                "Your email address, phone number and password.",
            ],
            Self::Privacy => [
                "/settings/privacy",
                "Privacy",
                "Privacy settings",
                "Choose who can see what you share.",
            ],
            Self::Devices => {
                ["/settings/devices", "Devices", "Devices", "Where you are logged in."]
            }
            Self::Blocks => [
                "/settings/blocks",
                "Blocked",
                "Blocked people",
                "You and the people you have blocked cannot see each other.",
            ],
            Self::Requests => [
                "/settings/requests",
                "Requests",
                "Follow requests",
                "People who have asked to follow you.",
            ],
            Self::Invites => [
                "/settings/invites",
                "Invitations",
                "Invitations",
                "Links with which people can sign up.",
            ],
            Self::Notifications => [
                "/settings/notifications",
                "Notifications",
                "Notification settings",
                "Choose what you want to be notified about.",
            ],
            Self::Appearance => [
                "/settings/appearance",
                "Appearance",
                "Appearance",
                "Light, dark, or the same as your device.",
            ],
        };
        Entry { path, tab, heading, description }
    }

    /// Its path, for forms that come back to it.
    pub const fn path(self) -> &'static str {
        self.entry().path
    }
}

/// The frame of a settings page, around its content.
#[component]
pub fn SettingsSection(section: Section, children: Children) -> impl IntoView {
    let Entry { heading, description, .. } = section.entry();
    view! {
        <PageHead title=heading description />
        <header class="settings__head">
            <h1 class="page__title">{heading}</h1>
            <p class="settings__about">{description}</p>
        </header>
        <Tabs here=section />
        <div class="settings">{children()}</div>
    }
}

#[component]
fn Tabs(here: Section) -> impl IntoView {
    let is_owner = current_is_owner();
    let tab = |section: Section| {
        let Entry { path, tab, .. } = section.entry();
        view! {
            <a class="tabs__tab" href=path aria-current=(section == here).then_some("page")>
                {tab}
            </a>
        }
    };
    let shown = Section::ALL.into_iter().filter(|section| *section != Section::Invites || is_owner);
    let tabs = shown.map(tab).collect_view();
    let reports = is_owner.then(|| {
        view! {
            <a class="tabs__tab" href="/admin/reports">
                "Reports"
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label="Settings">
            {tabs}
            {reports}
        </nav>
    }
}
