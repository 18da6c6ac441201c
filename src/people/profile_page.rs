//! A person's profile, with their followers and whom they follow.

use super::{
    api::{load_people, load_profile},
    home::PersonCard,
    model::{Card, Profile},
};
use crate::{
    accounts::current,
    base::{Error, Page, Result, text::Html},
    relations::{
        FollowButton,
        api::{SetBlock, SetMute},
    },
    reports::ReportForm,
    ui::{
        Ago, Avatar, AvatarSize, Day, Failure, Head, Menu, Onward, Problem, RichText, Settle,
        form::{Form, FormError, Send, Submission},
        growing,
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::{
    LazyRoute,
    hooks::{use_params_map, use_query_map},
    lazy_route,
};
use std::sync::Arc;

pub struct ProfilePage;

/// What a tab shows below the profile.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
enum Below {
    Nothing,
    People(Result<Page<Card>>),
    Report,
}

#[lazy_route]
impl LazyRoute for ProfilePage {
    // What is named here would be part of every page.
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let (params, query) = (use_params_map(), use_query_map());
        let place = move || {
            let part = |name| params.with(|params| params.get(name).unwrap_or_default());
            (part("handle"), part("tab"), query.with(|query| query.get("before").unwrap_or_default()))
        };
        let page = Resource::new(place, |(handle, tab, before)| load(handle, tab, before));
        view! {
            // With its boundary, because the head depends on the data: a bare Suspend loses meta tags when it hydrates.
            <Suspense>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok((profile, about, tab, below)) => {
                            let below = tab_body(profile.clone(), &tab, below);
                            view! { <ProfileHeader profile about/> {below} }.settled()
                        }
                        Err(error) => view! { <Problem error/> }.settled(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

async fn load(handle: String, tab: String, before: String) -> Result<(Profile, Html, String, Below)> {
    // The router matches any word here; only those with an @ are people.
    let Some(username) = handle.strip_prefix('@') else { return Err(Error::NotFound) };
    let below = match tab.as_str() {
        "" => Below::Nothing,
        "followers" => Below::People(load_people(username.to_owned(), true, before).await),
        "following" => Below::People(load_people(username.to_owned(), false, before).await),
        "report" => Below::Report,
        _ => return Err(Error::NotFound),
    };
    let (profile, about) = load_profile(username.to_owned()).await?;
    Ok((profile, about, tab, below))
}

#[component]
fn ProfileHeader(profile: Profile, about: Html) -> impl IntoView {
    let person = profile.person();
    let description = if profile.biography.is_empty() { format!("{} is on Kith.", person.full_name()) } else { profile.biography.clone() };
    let path = person.path();
    let counted = |number: i64, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let follows_you = profile.relationship.is_some_and(|relationship| relationship.followed_by);
    let here = match (profile.online, profile.last_seen) {
        (true, _) => view! { " · " <span class="here">"online"</span> }.into_any(),
        (false, Some(at)) => view! { " · last seen " <Ago at/> }.into_any(),
        (false, None) => ().into_any(),
    };
    view! {
        <Head title=format!("{} (@{})", person.full_name(), person.username) description=description public=true/>
        <section class="profile card">
            {match profile.banner.clone() {
                Some(banner) => view! { <img class="profile__banner" src=banner alt=""/> }.into_any(),
                None => view! { <div class="profile__banner"></div> }.into_any(),
            }}
            <div class="profile__body">
                <div class="profile__top">
                    <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone() size=AvatarSize::Large online=profile.online/>
                    <ProfileActions profile=profile.clone()/>
                </div>
                <h1>{person.full_name()}</h1>
                <p class="faint">{format!("@{}", person.username)} {here} {follows_you.then_some(" · follows you")}</p>
                {(!about.is_empty()).then(|| view! { <RichText text=about class="profile__about"/> })}
                <p class="faint">"Joined " <Day at=profile.registered_at/></p>
                <p class="profile__counts">
                    <a href=format!("{path}/followers")>{counted(profile.followers, "follower", "followers")}</a>
                    <a href=format!("{path}/following")>{format!("{} following", profile.following)}</a>
                </p>
            </div>
        </section>
    }
}

/// What the viewer can do about this person.
#[component]
fn ProfileActions(profile: Profile) -> impl IntoView {
    let Profile { username, private, relationship, .. } = profile;
    match (relationship, current()) {
        (Some(relationship), _) if relationship.blocking => {
            view! { <Change path=SetBlock::PATH on=false text=format!("Unblock @{username}") class="button button--quiet" username/> }
                .settled()
        }
        (Some(relationship), _) => view! {
            <div class="profile__actions">
                <MoreMenu username=username.clone() muting=relationship.muting/>
                <FollowButton username private relationship/>
            </div>
        }
        .settled(),
        // A form, because it is a button that leads somewhere.
        (None, Some(me)) if me.username == username => {
            view! { <form action="/settings/profile"><button class="button button--quiet">"Edit profile"</button></form> }.settled()
        }
        _ => ().settled(),
    }
}

#[component]
fn MoreMenu(username: String, muting: bool) -> impl IntoView {
    let (mute, block) = (format!("{} @{username}", if muting { "Unmute" } else { "Mute" }), format!("Block @{username}"));
    view! {
        <Menu label="More">
            <Change path=SetMute::PATH on=!muting text=mute class="menu__item" username=username.clone()/>
            <Change path=SetBlock::PATH on=true text=block class="menu__item" username=username.clone()/>
            <form action=format!("/@{username}/report")><button class="menu__item">{format!("Report @{username}")}</button></form>
        </Menu>
    }
}

/// A button that changes a relation, after which the profile is loaded anew.
#[component]
fn Change(path: &'static str, username: String, on: bool, text: String, class: &'static str) -> impl IntoView {
    let form = Submission::leaving_for(path, format!("/@{username}"));
    view! {
        <Form submission=form.clone()>
            <input type="hidden" name="person" value=username/>
            <input type="hidden" name="on" value=if on { "true" } else { "false" }/>
            <Send submission=form.clone() class=class text=text/>
            <FormError submission=form/>
        </Form>
    }
}

/// What a tab shows. Not as lazy parts: awaited while the page comes to life, they would be shown twice.
fn tab_body(profile: Profile, tab: &str, below: Below) -> AnyView {
    match below {
        Below::Nothing => ().settled(),
        Below::Report => report_tab(&profile),
        Below::People(people) => people_tab(profile.username, tab == "followers", people),
    }
}

fn report_tab(profile: &Profile) -> AnyView {
    let title = format!("Report {}", profile.person().full_name());
    match profile.relationship {
        Some(_) => view! { <ReportForm kind="user" subject=profile.id.to_string() title/> }.settled(),
        None => ().settled(),
    }
}

fn people_tab(username: String, followers: bool, people: Result<Page<Card>>) -> AnyView {
    let list = match people {
        Err(Error::NotAllowed) => view! { <p class="people__none">"This list is not open to you."</p> }.settled(),
        Err(error) => view! { <Failure error/> }.settled(),
        Ok(people) if people.items.is_empty() => view! { <p class="people__none">"Nobody yet."</p> }.settled(),
        Ok(people) => view! { <ul class="people">{growing(people, onward(username, followers))}</ul> }.settled(),
    };
    let title = if followers { "Followers" } else { "Following" };
    view! {
        <section aria-labelledby="list">
            <h2 class="page__subtitle" id="list">{title}</h2>
            {list}
        </section>
    }
    .settled()
}

fn onward(username: String, followers: bool) -> Onward<Card> {
    let path = format!("/@{username}/{}", if followers { "followers" } else { "following" });
    Onward {
        address: Arc::new(move |next| format!("{path}?before={next}")),
        load: Arc::new(move |next| Box::pin(load_people(username.clone(), followers, next))),
        item: |card| view! { <PersonCard card joined="Since "/> }.settled(),
    }
}
