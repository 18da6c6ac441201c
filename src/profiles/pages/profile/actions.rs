//! The buttons on a profile: follow, message, mute, block, report, or edit one's own.

use crate::{
    accounts::current,
    profiles::model::Profile,
    relations::{
        Relationship,
        api::{SetBlock, SetMute},
        islands::FollowButton,
    },
    ui::{
        Menu,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn Actions(profile: Profile) -> impl IntoView {
    let Profile { username, private, relationship, .. } = profile;
    match (relationship, current()) {
        (Some(relationship), _) if relationship.blocking => {
            let text = format!("Unblock @{username}");
            let class = "button button--quiet";
            view! { <Change path=SetBlock::PATH on=false text class username /> }.into_any()
        }
        (Some(relationship), _) => {
            view! { <OthersActions username private relationship /> }.into_any()
        }
        // A form and not a link, because it looks like a button and leads to a page.
        (None, Some(me)) if me.username == username => view! {
            <form action="/settings/profile">
                <button class="button button--quiet">"Edit profile"</button>
            </form>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn OthersActions(username: String, private: bool, relationship: Relationship) -> impl IntoView {
    view! {
        <div class="profile__actions">
            <form action=format!("/chat/with/{username}")>
                <button class="button button--quiet">"Message"</button>
            </form>
            <FollowButton username=username.clone() private relationship />
            <MoreMenu username muting=relationship.muting />
        </div>
    }
}

#[component]
fn MoreMenu(username: String, muting: bool) -> impl IntoView {
    let (mute, block) = (
        format!("{} @{username}", if muting { "Unmute" } else { "Mute" }),
        format!("Block @{username}"),
    );
    view! {
        <Menu label="More">
            <Change
                path=SetMute::PATH
                on=!muting
                text=mute
                class="menu__item"
                username=username.clone()
            />
            <Change
                path=SetBlock::PATH
                on=true
                text=block
                class="menu__item"
                username=username.clone()
            />
            <form action=format!("/@{username}/report")>
                <button class="menu__item">{format!("Report @{username}")}</button>
            </form>
        </Menu>
    }
}

/// A button that changes the relationship. The profile is loaded again after it.
#[component]
fn Change(
    path: &'static str,
    username: String,
    on: bool,
    text: String,
    class: &'static str,
) -> impl IntoView {
    let form = Submission::redirects_to(path, format!("/@{username}"));
    view! {
        <Form submission=form.clone()>
            <input type="hidden" name="person" value=username />
            <input type="hidden" name="on" value=on.to_string() />
            <Send class text />
            <FormError submission=form />
        </Form>
    }
}
