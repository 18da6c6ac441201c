//! A profile: who somebody is, what the viewer can do about them, and what they wrote or whom they follow.

use super::super::profile;
use crate::{
    accounts::{Person, model::Handle},
    base::{Error, Page, Result, text::Html},
    drawn::{
        Drawing,
        server::{
            Visit, more,
            pattern::{Markup, Patterns, mark},
            someone::{self, NAME, USERNAME},
        },
    },
    people::model::Profile,
    platform::extract::Paging,
    posts::{
        Post,
        server::{self as posts, List, drawn::post_list},
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
    ui::{
        AvatarSize, Day, Failure, Menu, Nothing, Now, RichText, Settle, Share,
        form::{Form, FormError, PageFlash, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn, tachys::html::InertElement};
use std::sync::LazyLock;

/// Where a profile leads beside what its person wrote, as addresses end.
pub const TABS: [&str; 5] = ["replies", "media", "followers", "following", "report"];

/// What a tab shows below the profile.
enum Below {
    Posts(Page<Post>),
    People(Result<Page<Listed>>),
    Report,
}

pub async fn profile_page(visit: &Visit, name: &str, tab: &'static str) -> Result<Drawing> {
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
    // Who has to ask before they follow somebody does not find them by a search engine either.
    let share = (!person.private).then(|| Share {
        address: visit.address(&person.person().path()),
        image: person.photo.as_ref().map(|photo| visit.address(photo)),
        feed: Some(visit.address(&format!("{}/feed.atom", person.person().path()))),
    });
    let title = format!("{name} (@{})", person.username);
    let html = visit.draw(|| {
        view! {
            {header(&person)}
            {match below {
                Below::Posts(page) => posts_tab(visit, &person, tab, page).settled(),
                Below::Report => report_tab(&person).settled(),
                Below::People(people) => people_tab(visit, tab == "followers", people).settled(),
            }}
        }
    });
    Ok(Drawing { title, description, share, html })
}

/// What headers of profiles differ in beside their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape {
    has_banner: bool,
    has_photo: bool,
    has_about: bool,
    online: bool,
    was_seen: bool,
    follows_you: bool,
}

// What is filled in. Those of acts and of what somebody says of themselves are for HTML.
const BANNER: char = mark(0);
const ACTS: char = mark(1);
const TIME: char = mark(2);
const AGO: char = mark(3);
const ABOUT: char = mark(4);
const JOINED: char = mark(5);
const DAY: char = mark(6);
const POSTS: char = mark(7);
const FOLLOWERS: char = mark(8);
const FOLLOWING: char = mark(9);

/// Who somebody is, above what they wrote.
fn header(profile: &Profile) -> InertElement {
    static PATTERNS: LazyLock<Patterns<Shape>> = LazyLock::new(Patterns::default);
    let (person, about, Now(now)) = (profile.person(), Html::of(&profile.biography), expect_context());
    let shape = Shape {
        has_banner: profile.banner.is_some(),
        has_photo: profile.photo.is_some(),
        has_about: !about.is_empty(),
        online: profile.online,
        was_seen: profile.last_seen.is_some(),
        follows_you: profile.relationship.is_some_and(|relationship| relationship.followed_by),
    };
    let (seen, joined) = (profile.last_seen.unwrap_or_default(), profile.registered_at);
    let mut page = Markup::with_capacity(4096);
    PATTERNS.of(shape, pattern).fill(&mut page, |mark, page| match mark {
        BANNER => page.text(profile.banner.as_deref().unwrap_or_default()),
        ACTS => acts(page, profile, &person),
        TIME => page.text(&seen.to_string()),
        AGO => page.text(&seen.ago(now)),
        ABOUT => page.html(&about),
        JOINED => page.text(&joined.to_string()),
        DAY => page.text(&joined.day()),
        POSTS => counted(page, profile.posts, "post", "posts"),
        FOLLOWERS => counted(page, profile.followers, "follower", "followers"),
        FOLLOWING => counted(page, profile.following, "following", "following"),
        mark => someone::fill(&person, mark, page),
    });
    page.into_view()
}

fn counted(page: &mut Markup, number: i64, one: &str, many: &str) {
    page.number(number);
    page.text(" ");
    page.text(if number == 1 { one } else { many });
}

/// A header with marks for words.
fn pattern(Shape { has_banner, has_photo, has_about, online, was_seen, follows_you }: Shape) -> impl IntoView {
    let here = match (online, was_seen) {
        (true, _) => view! { " · " <span class="here">"online"</span> }.settled(),
        (false, true) => view! { " · last seen " <time datetime=TIME.to_string()>{AGO.to_string()}</time> }.settled(),
        (false, false) => ().settled(),
    };
    view! {
        <section class="profile card">
            {match has_banner {
                true => view! { <img class="profile__banner" src=BANNER.to_string() alt=""/> }.settled(),
                false => view! { <div class="profile__banner"></div> }.settled(),
            }}
            <div class="profile__body">
                <div class="profile__top">
                    {someone::face(has_photo, AvatarSize::Large, online)}
                    {ACTS.to_string()}
                </div>
                <h1>{NAME.to_string()}</h1>
                <p class="faint">{format!("@{USERNAME}")} {here} {follows_you.then_some(" · follows you")}</p>
                {has_about.then(|| view! { <RichText text=Html::drawn(ABOUT.to_string()) class="profile__about"/> })}
                <p class="faint">"Joined " <time datetime=JOINED.to_string()>{DAY.to_string()}</time></p>
                <p class="profile__counts">
                    <span>{POSTS.to_string()}</span>
                    <a href=format!("/@{USERNAME}/followers")>{FOLLOWERS.to_string()}</a>
                    <a href=format!("/@{USERNAME}/following")>{FOLLOWING.to_string()}</a>
                </p>
            </div>
        </section>
    }
    .settled()
}

/// What the viewer can do about this person.
fn acts(page: &mut Markup, profile: &Profile, person: &Person) {
    static SHAPES: LazyLock<Patterns<(Relationship, bool)>> = LazyLock::new(Patterns::default);
    let is_fresh = expect_context::<PageFlash>().0.is_none();
    match (profile.relationship, crate::accounts::current()) {
        (Some(relationship), _) if is_fresh => {
            let pattern = |(relationship, private)| actions(USERNAME.to_string(), relationship, private);
            SHAPES.of((relationship, profile.private), pattern).fill(page, |mark, page| someone::fill(person, mark, page));
        }
        (Some(relationship), _) => page.view(actions(person.username.clone(), relationship, profile.private)),
        // A form, because it is a button that leads somewhere.
        (None, Some(me)) if me.username == person.username => {
            page.view(view! { <form action="/settings/profile"><button class="button button--quiet">"Edit profile"</button></form> });
        }
        _ => {}
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
fn posts_tab(visit: &Visit, person: &Profile, tab: &'static str, page: Page<Post>) -> impl IntoView + use<> {
    static PATTERNS: LazyLock<Patterns<&str>> = LazyLock::new(Patterns::default);
    let path = person.person().path();
    let mut tabs = Markup::default();
    PATTERNS.of(tab, tabs_pattern).fill(&mut tabs, |mark, tabs| someone::fill(&person.person(), mark, tabs));
    let none = match (tab, person.private) {
        (_, true) if person.relationship.is_some_and(|relationship| !relationship.following) => {
            "Only followers see what this person writes."
        }
        ("replies", _) => "No replies yet.",
        ("media", _) => "No images yet.",
        _ => "Nothing written yet.",
    };
    let here = if tab.is_empty() { path } else { format!("{path}/{tab}") };
    view! { {tabs.into_view()} {post_list(visit, page, none, &here)} }
}

fn tabs_pattern(tab: &str) -> impl IntoView + use<> {
    let entry = |(word, title): (&str, &'static str)| {
        let address = if word.is_empty() { format!("/@{USERNAME}") } else { format!("/@{USERNAME}/{word}") };
        view! { <a class="tabs__tab" href=address aria-current=(word == tab).then_some("page")>{title}</a> }
    };
    let entries = [("", "Posts"), ("replies", "Replies"), ("media", "Media")].into_iter().map(entry).collect_view();
    view! { <nav class="tabs" aria-label="Profile">{entries}</nav> }.settled()
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
