//! The pages of people: home, profiles with their lists, search; the directory and the people beside every page in `neighbours`.

mod neighbours;

use super::{newest, profile, store::Newcomer};
use crate::{
    accounts::model::Handle,
    base::{Error, Page, Result, text::Html},
    drawn::{
        Drawing,
        server::{
            Visit, more,
            pattern::{Markup, Patterns},
            someone::{self, USERNAME},
        },
    },
    people::model::Profile,
    platform::extract::Paging,
    posts::{
        Post,
        server::{
            self as posts, List,
            drawn::{Composer, articles, post_list},
        },
    },
    relations::{
        Listed, Relationship,
        api::{SetBlock, SetMute},
        server::{
            self as relations,
            drawn::{FollowButton, PersonCard},
        },
    },
    reports::server::drawn::ReportForm,
    stories::server::{self as stories, drawn::Rail},
    ui::{
        Ago, Avatar, AvatarSize, Day, Failure, Menu, Nothing, RichText, Settle, Share,
        form::{Form, FormError, PageFlash, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};
use neighbours::{SearchField, beside, directory, rows};
use std::sync::LazyLock;

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        [] => Some(home(visit).boxed()),
        ["people"] => Some(directory(visit).boxed()),
        ["people", "beside"] => Some(beside(visit).boxed()),
        ["search"] => Some(search_page(visit).boxed()),
        [handle] => Some(profile_page(visit, handle.strip_prefix('@')?, "").boxed()),
        [handle, tab @ ("replies" | "media" | "followers" | "following" | "report")] => {
            Some(profile_page(visit, handle.strip_prefix('@')?, tab).boxed())
        }
        _ => None,
    }
}

/// The feed. Where there is nothing in it yet, people to follow.
async fn home(visit: &Visit) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let feed = posts::feed(&visit.app, viewer, &Paging::from_page(visit.query("before"))).await?;
    let rail = stories::rail(&visit.app, viewer.person.id).await?;
    let newcomers = if feed.items.is_empty() { newest(&visit.app, viewer).await? } else { Vec::new() };
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">"Home"</h1>
            <Rail rail/>
            <Composer reply_to=None back="/".to_owned()/>
            {articles(visit, feed, "feed", "Home", "/")}
            {(!newcomers.is_empty()).then(|| welcome(newcomers))}
        }
    });
    Ok(Drawing { title: "Home".to_owned(), description: "What is new in your community.".to_owned(), share: None, html })
}

fn welcome(newcomers: Vec<Newcomer>) -> impl IntoView {
    let card = |Newcomer { person, biography, registered_at }| {
        view! { <PersonCard person about=Html::of(&biography) joined="Joined "><Day at=registered_at/></PersonCard> }
    };
    view! {
        <section aria-labelledby="newest">
            <h2 class="page__subtitle" id="newest">"People to follow"</h2>
            <p class="people__none">"Your feed shows what the people you follow write. Here is who came last."</p>
            <ul class="people">{newcomers.into_iter().map(card).collect_view()}</ul>
        </section>
    }
    .settled()
}

/// People and posts that hold some words.
async fn search_page(visit: &Visit) -> Result<Drawing> {
    let (viewer, typed) = (visit.viewer()?, visit.query("q").to_owned());
    let (people, found) = match typed.trim().is_empty() {
        true => (Page { items: Vec::new(), next: None }, Page { items: Vec::new(), next: None }),
        false => (
            super::search(&visit.app, viewer, &typed, &Paging::first().at_most(5)).await?,
            posts::search(&visit.app, &visit.viewer, &typed, &Paging::from_page(visit.query("before"))).await?,
        ),
    };
    let here = format!("/search?q={}", form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>());
    let html = visit.draw(|| {
        let results = (!typed.trim().is_empty()).then(|| {
            view! {
                {(!people.items.is_empty()).then(|| view! {
                    <section aria-labelledby="found-people">
                        <h2 class="page__subtitle" id="found-people">"People"</h2>
                        <ul class="directory card">{rows(people.items)}</ul>
                    </section>
                })}
                <section aria-labelledby="found-posts">
                    <h2 class="page__subtitle" id="found-posts">"Posts"</h2>
                    {post_list(visit, found, "No post has these words.", &here)}
                </section>
            }
            .settled()
        });
        view! {
            <h1 class="page__title">"Search"</h1>
            <SearchField action="/search" label="Search people and posts" id="search" typed=typed.clone()/>
            {results}
        }
    });
    Ok(Drawing { title: "Search".to_owned(), description: "Find people and posts.".to_owned(), share: None, html })
}

/// What a tab shows below the profile.
enum Below {
    Posts(Page<Post>),
    People(Result<Page<Listed>>),
    Report,
}

async fn profile_page(visit: &Visit, name: &str, tab: &str) -> Result<Drawing> {
    let handle: Handle = name.parse().map_err(|_| Error::NotFound)?;
    let person = profile(&visit.app, &visit.viewer, &handle).await?;
    let paging = Paging::from_page(visit.query("before"));
    let below = match tab {
        "followers" => Below::People(relations::people_of(&visit.app, &visit.viewer, relations::List::Followers, handle, &paging).await),
        "following" => Below::People(relations::people_of(&visit.app, &visit.viewer, relations::List::Following, handle, &paging).await),
        "report" => Below::Report,
        // Of somebody the viewer blocks there is only enough left to unblock them.
        _ if person.relationship.is_some_and(|relationship| relationship.blocking) => Below::Posts(Page { items: Vec::new(), next: None }),
        _ => {
            let list = match tab {
                "replies" => List::Replies,
                "media" => List::Pictures,
                _ => List::Posts,
            };
            Below::Posts(posts::of(&visit.app, &visit.viewer, list, person.id, &paging).await?)
        }
    };
    let name = person.person().full_name();
    let description = if person.biography.is_empty() { format!("{name} is on Kith.") } else { person.biography.clone() };
    let share = Share {
        address: visit.address(&person.person().path()),
        image: person.photo.as_ref().map(|photo| visit.address(photo)),
        feed: Some(visit.address(&format!("{}/feed.atom", person.person().path()))),
    };
    let title = format!("{name} (@{})", person.username);
    let html = visit.draw(|| {
        view! {
            <ProfileHeader profile=person.clone()/>
            {match below {
                Below::Posts(page) => posts_tab(visit, &person, tab, page).settled(),
                Below::Report => report_tab(&person).settled(),
                Below::People(people) => people_tab(visit, tab == "followers", people).settled(),
            }}
        }
    });
    Ok(Drawing { title, description, share: Some(share), html })
}

#[component]
fn ProfileHeader(profile: Profile) -> impl IntoView {
    let person = profile.person();
    let path = person.path();
    let about = Html::of(&profile.biography);
    let counted = |number: i64, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let follows_you = profile.relationship.is_some_and(|relationship| relationship.followed_by);
    let here = match (profile.online, profile.last_seen) {
        (true, _) => view! { " · " <span class="here">"online"</span> }.settled(),
        (false, Some(at)) => view! { " · last seen " <Ago at/> }.settled(),
        (false, None) => ().settled(),
    };
    view! {
        <section class="profile card">
            {match profile.banner.clone() {
                Some(banner) => view! { <img class="profile__banner" src=banner alt=""/> }.settled(),
                None => view! { <div class="profile__banner"></div> }.settled(),
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
                    <span>{counted(profile.posts, "post", "posts")}</span>
                    <a href=format!("{path}/followers")>{counted(profile.followers, "follower", "followers")}</a>
                    <a href=format!("{path}/following")>{format!("{} following", profile.following)}</a>
                </p>
            </div>
        </section>
    }
    .settled()
}

/// What the viewer can do about this person.
#[component]
fn ProfileActions(profile: Profile) -> impl IntoView {
    static SHAPES: LazyLock<Patterns<(Relationship, bool)>> = LazyLock::new(Patterns::default);
    let person = profile.person();
    let Profile { private, relationship, .. } = profile;
    let is_fresh = expect_context::<PageFlash>().0.is_none();
    match (relationship, crate::accounts::current()) {
        (Some(relationship), _) if is_fresh => {
            let mut page = Markup::default();
            let pattern = |(relationship, private)| actions(USERNAME.to_string(), relationship, private);
            SHAPES.of((relationship, private), pattern).fill(&mut page, |mark, page| someone::fill(&person, mark, page));
            page.into_view().into_any()
        }
        (Some(relationship), _) => actions(person.username, relationship, private).into_any(),
        // A form, because it is a button that leads somewhere.
        (None, Some(me)) if me.username == person.username => {
            view! { <form action="/settings/profile"><button class="button button--quiet">"Edit profile"</button></form> }.settled()
        }
        _ => ().settled(),
    }
}

fn actions(username: String, relationship: Relationship, private: bool) -> impl IntoView {
    if relationship.blocking {
        return view! { <Change path=SetBlock::PATH on=false text=format!("Unblock @{username}") class="button button--quiet" username/> }
            .settled();
    }
    view! {
        <div class="profile__actions">
            <form action=format!("/chat/with/{username}")><button class="button button--quiet">"Message"</button></form>
            <FollowButton username=username.clone() private relationship/>
            <MoreMenu username muting=relationship.muting/>
        </div>
    }
    .settled()
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
    .settled()
}

/// A button that changes a relation, after which the profile is loaded anew.
#[component]
fn Change(path: &'static str, username: String, on: bool, text: String, class: &'static str) -> impl IntoView {
    let form = Submission::leaving_for(path, format!("/@{username}"));
    view! {
        <Form submission=form.clone()>
            <input type="hidden" name="person" value=username/>
            <input type="hidden" name="on" value=if on { "true" } else { "false" }/>
            <Send class=class text=text/>
            <FormError submission=form/>
        </Form>
    }
    .settled()
}

/// What somebody wrote, by kind.
fn posts_tab(visit: &Visit, person: &Profile, tab: &str, page: Page<Post>) -> impl IntoView + use<> {
    let path = person.person().path();
    let entry = |(word, title): (&'static str, &'static str)| {
        let address = if word.is_empty() { path.clone() } else { format!("{path}/{word}") };
        view! { <a class="tabs__tab" href=address aria-current=(word == tab).then_some("page")>{title}</a> }
    };
    let none = match (tab, person.private) {
        (_, true) if person.relationship.is_some_and(|relationship| !relationship.following) => {
            "Only followers see what this person writes."
        }
        ("replies", _) => "No replies yet.",
        ("media", _) => "No images yet.",
        _ => "Nothing written yet.",
    };
    let here = if tab.is_empty() { path.clone() } else { format!("{path}/{tab}") };
    view! {
        <nav class="tabs" aria-label="Profile">{[("", "Posts"), ("replies", "Replies"), ("media", "Media")].into_iter().map(entry).collect_view()}</nav>
        {post_list(visit, page, none, &here)}
    }
}

fn report_tab(profile: &Profile) -> impl IntoView + use<> {
    let title = format!("Report {}", profile.person().full_name());
    let id = profile.id.to_string();
    profile.relationship.map(|_| view! { <ReportForm kind="user" subject=id title/> })
}

fn people_tab(visit: &Visit, followers: bool, people: Result<Page<Listed>>) -> impl IntoView + use<> {
    let list = match people {
        Err(Error::NotAllowed) => view! { <Nothing icon="person">"This list is not open to you."</Nothing> }.settled(),
        Err(error) => view! { <Failure error/> }.settled(),
        Ok(people) if people.items.is_empty() => view! { <Nothing icon="person">"Nobody yet."</Nothing> }.settled(),
        Ok(people) => {
            let next = people.next.map(|next| visit.next_page(&next));
            let card = |Listed { user, since }| view! { <PersonCard person=user about=Html::default() joined="Since "><Day at=since/></PersonCard> };
            view! { <ul class="people" id="items">{people.items.into_iter().map(card).collect_view()}</ul> {more(next, "More")} }.settled()
        }
    };
    view! {
        <section aria-labelledby="list">
            <h2 class="page__subtitle" id="list">{if followers { "Followers" } else { "Following" }}</h2>
            {list}
        </section>
    }
    .settled()
}
