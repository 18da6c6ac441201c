//! The head of a profile: banner, photo, name, biography, counts.

use super::Actions;
use crate::{
    base::text::Html,
    profiles::model::Profile,
    ui::{Ago, Avatar, AvatarSize, Day, RichText},
};
use leptos::prelude::*;

#[component]
pub fn Header(profile: Profile) -> impl IntoView {
    let (about, person, username) =
        (Html::rendered(&profile.biography), profile.person(), profile.username.clone());
    let banner = match profile.banner.clone() {
        Some(banner) => view! { <img class="profile__banner" src=banner alt="" /> }.into_any(),
        None => view! { <div class="profile__banner"></div> }.into_any(),
    };
    let presence = match (profile.online, profile.last_seen) {
        (true, _) => view! {
            " · "
            <span class="here">"online"</span>
        }
        .into_any(),
        (false, Some(at)) => view! {
            " · last seen "
            <Ago at />
        }
        .into_any(),
        (false, None) => ().into_any(),
    };
    let follows_you = profile.relationship.is_some_and(|relationship| relationship.followed_by);
    let (posts, joined) = (counted(profile.posts, "post", "posts"), profile.registered_at);
    let (followers, following) = (
        counted(profile.followers, "follower", "followers"),
        counted(profile.following, "following", "following"),
    );
    view! {
        <section class="profile card">
            {banner} <div class="profile__body">
                <div class="profile__top">
                    <Avatar
                        name=person.name.clone()
                        seed=person.username.clone()
                        photo=person.photo.clone()
                        size=AvatarSize::Large
                        online=profile.online
                    />
                    <Actions profile />
                </div>
                <h1>{person.full_name()}</h1>
                <p class="faint">
                    {format!("@{username}")} {presence} {follows_you.then_some(" · follows you")}
                </p>
                {(!about.is_empty())
                    .then(|| view! { <RichText text=about class="profile__about" /> })}
                <p class="faint">"Joined " <Day at=joined /></p>
                <p class="profile__counts">
                    <span>{posts}</span>
                    <a href=format!("/@{username}/followers")>{followers}</a>
                    <a href=format!("/@{username}/following")>{following}</a>
                </p>
            </div>
        </section>
    }
}

fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
