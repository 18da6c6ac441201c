//! One story with links to the next: of the same person, then of the next person with unseen
//! stories. Loading it marks it as seen, unless it is a prefetch.

use super::{MOST_NAMED, OwnStory, Reply};
use crate::{
    accounts::{Person, model::Handle, pages::PageRequest},
    base::Result,
    chat::server as chat,
    media::Variant,
    platform::extract::Paging,
    relations::PersonSince,
    stories::{
        islands::StoryViewer,
        model::{StoriesOf, Story},
        server as stories,
    },
    ui::{Ago, Avatar, AvatarSize, Icon, Nothing, PageHead},
};
use leptos::prelude::*;
use std::cmp::Ordering;

const DESCRIPTION: &str = "An image that disappears after a day.";
/// The address after the last story, and after closing one.
const HOME: &str = "/";

/// The page of the story at `index`, or a text if there is none.
pub async fn show(request: PageRequest, group: StoriesOf, index: usize) -> Result<impl IntoView> {
    let viewer = request.viewer()?;
    let StoriesOf { user, stories: all } = group;
    let is_own = user.id == viewer.person.id;
    let title =
        if is_own { "Your story".to_owned() } else { format!("{}'s story", user.full_name()) };
    let Some(story) = all.get(index).cloned() else {
        return Ok(view! { <NoStory user title /> }.into_any());
    };
    if !request.is_prefetch {
        stories::mark_seen(&request.app, viewer, story.id).await?;
    }
    let next = match all.get(index + 1) {
        Some(next) => address(next),
        None => {
            let (others, _) = stories::rail(&request.app, viewer.person.id).await?;
            let with_new = others.iter().find(|group| !group.is_seen() && group.user.id != user.id);
            with_new.map_or_else(
                || HOME.to_owned(),
                |group| format!("/stories/{}", group.user.username),
            )
        }
    };
    let previous = index.checked_sub(1).and_then(|index| all.get(index)).map(address);
    let seen_by = match is_own {
        true => Some(
            stories::views(&request.app, viewer, story.id, &Paging::first().at_most(MOST_NAMED))
                .await?
                .items,
        ),
        false => None,
    };
    let is_open = !is_own
        && chat::conversation_with(&request.app, viewer, &Handle::Id(user.id))
            .await
            .is_ok_and(|(_, _, open)| open);
    let count = all.len();
    Ok(view! { <Shown story user title index count next previous seen_by is_open /> }.into_any())
}

fn address(story: &Story) -> String {
    format!("/stories/at/{}", story.id)
}

#[component]
fn NoStory(user: Person, title: String) -> impl IntoView {
    view! {
        <PageHead title=title.clone() description=DESCRIPTION />
        <h1 class="page__title">{title}</h1>
        <Nothing icon="image">"No story to see right now. Stories disappear after a day."</Nothing>
        <p>
            <a href=user.path()>{format!("Go to {}'s profile", user.name)}</a>
        </p>
    }
}

#[component]
fn Shown(
    story: Story,
    user: Person,
    title: String,
    /// The story's index among this person's stories, and their number.
    index: usize,
    count: usize,
    /// The addresses of the next page and of the previous story.
    next: String,
    previous: Option<String>,
    /// The people who have seen it, if it is the viewer's own.
    seen_by: Option<Vec<PersonSince>>,
    /// True if the viewer may write to this person.
    is_open: bool,
) -> impl IntoView {
    let seen_by = seen_by.map(|people| view! { <OwnStory story=story.id people /> });
    let reply = is_open.then(|| view! { <Reply story=story.id name=user.name.clone() /> });
    view! {
        <PageHead title=title.clone() description=DESCRIPTION />
        <StoryViewer next=next.clone() previous=previous.clone() close=HOME.to_owned()>
            <Bars index count />
            <header class="story__head">
                <Avatar
                    name=user.name.clone()
                    seed=user.username.clone()
                    photo=user.photo.clone()
                    size=AvatarSize::Small
                />
                <div class="story__who">
                    <h1 class="story__title">
                        <a href=user.path()>{title}</a>
                    </h1>
                    <p class="faint">
                        <Ago at=story.created_at />
                        {(count > 1).then(|| format!(" · {} of {count}", index + 1))}
                    </p>
                </div>
                <label class="icon-button story__pause needs-script">
                    <input type="checkbox" class="visually-hidden" aria-label="Pause" />
                    <Icon name="pause" />
                </label>
                <a class="icon-button story__close" href=HOME aria-label="Close">
                    <Icon name="close" />
                </a>
            </header>
            <Figure story user next previous />
            {seen_by}
            {reply}
        </StoryViewer>
    }
}

/// The progress bars: one for each story, with the current one running.
#[component]
fn Bars(index: usize, count: usize) -> impl IntoView {
    let bar = |other: usize| {
        let class = match other.cmp(&index) {
            Ordering::Less => "story__bar story__bar--done",
            Ordering::Equal => "story__bar story__bar--now",
            Ordering::Greater => "story__bar",
        };
        view! { <span class=class></span> }
    };
    view! {
        <div class="story__bars" aria-hidden="true">
            {(0..count).map(bar).collect_view()}
        </div>
    }
}

#[component]
fn Figure(story: Story, user: Person, next: String, previous: Option<String>) -> impl IntoView {
    let Story { media, caption, .. } = story;
    let alt =
        if media.alt.is_empty() { format!("Image by {}", user.full_name()) } else { media.alt };
    let label = if next == HOME { "Done" } else { "Next story" };
    view! {
        <figure class="story__figure">
            <img class="story__placeholder" src=media.placeholder alt="" aria-hidden="true" />
            <img
                class="story__image"
                src=Variant::Large.path(media.id)
                alt=alt
                width=media.width
                height=media.height
            />
            {previous
                .map(|href| {
                    view! {
                        <a class="story__back" rel="prev" href=href aria-label="Previous story"></a>
                    }
                })}
            <a class="story__on" rel="next" href=next aria-label=label></a>
            {(!caption.is_empty())
                .then(|| view! { <figcaption class="story__caption">{caption}</figcaption> })}
        </figure>
    }
}
