//! The pages of stories: the rail above the feed, one story after the other, and where one publishes.

use super::{self as stories};
use crate::{
    accounts::{Person, model::Handle},
    base::{Error, Result, StoryId},
    chat::server as chat,
    drawn::{
        Drawing,
        server::{
            Visit,
            pattern::{Markup, Patterns, mark},
            someone::{self, USERNAME},
        },
    },
    media::{Variant, server::drawn::Uploads},
    platform::extract::Paging,
    relations::Listed,
    stories::{
        api::{DeleteStory, PUBLISH, ReplyToStory},
        model::{LONGEST, StoriesOf, Story},
    },
    ui::{
        Ago, Avatar, AvatarSize, Icon, Nothing, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};
use std::sync::LazyLock;

/// People named under one's own story.
const NAMED: usize = 100;

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["stories"] => Some(async { new(visit) }.boxed()),
        ["stories", "of", "followed"] => Some(followed(visit).boxed()),
        ["stories", "at", id] => Some(at(visit, id.parse().ok()?).boxed()),
        ["stories", name] => Some(of(visit, name.to_owned()).boxed()),
        _ => None,
    }
}

/// Everybody's stories as rings, the unseen first; one's own at the beginning.
#[component]
pub fn Rail(rail: (Vec<StoriesOf>, Option<StoriesOf>)) -> impl IntoView {
    view! { <section class="rail" aria-label="Stories" data-rail>{rings(rail)}</section> }.settled()
}

fn rings((others, own): (Vec<StoriesOf>, Option<StoriesOf>)) -> impl IntoView {
    let mut page = Markup::with_capacity(512 * (others.len() + 2));
    page.view(view! {
        <li>
            <a class="rail__person rail__person--new" href="/stories">
                <span class="avatar avatar--medium rail__add" aria-hidden="true"><Icon name="plus"/></span>
                <span class="rail__name">"New story"</span>
            </a>
        </li>
    });
    own.iter().for_each(|group| ring(&mut page, &group.user, Ring::Own));
    others.iter().for_each(|group| ring(&mut page, &group.user, if group.is_seen() { Ring::Seen } else { Ring::Fresh }));
    view! { <ul class="rail__list">{page.into_view()}</ul> }.settled()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ring {
    Own,
    Fresh,
    Seen,
}

/// Writes the ring of somebody's stories.
fn ring(page: &mut Markup, user: &Person, kind: Ring) {
    static SHAPES: LazyLock<Patterns<(Ring, bool)>> = LazyLock::new(Patterns::default);
    const FIRST_NAME: char = mark(0);
    const REST: char = mark(1);
    let pattern = |(kind, has_photo): (Ring, bool)| {
        let fresh = kind == Ring::Fresh;
        let name = match kind {
            Ring::Own => view! { <span class="rail__name">"Your story"</span> }.settled(),
            // Shown is the first name alone, said is the whole.
            _ => view! {
                <span class="rail__name">{FIRST_NAME.to_string()}<span class="visually-hidden">{format!("{REST}'s story")}</span></span>
            }
            .settled(),
        };
        view! {
            <li>
                {fresh.then(|| view! { <span class="visually-hidden">"New: "</span> })}
                <a class=if fresh { "rail__person rail__person--fresh" } else { "rail__person" } href=format!("/stories/{USERNAME}")>
                    {someone::face(has_photo, AvatarSize::Medium, false)}
                    {name}
                </a>
            </li>
        }
    };
    SHAPES.of((kind, user.photo.is_some()), pattern).fill(page, |mark, page| match mark {
        FIRST_NAME => page.text(&user.name),
        REST => page.text(user.full_name().strip_prefix(&user.name).unwrap_or_default()),
        mark => someone::fill(user, mark, page),
    });
}

fn path(person: &Person) -> String {
    format!("/stories/{}", person.username)
}

fn place(story: &Story) -> String {
    format!("/stories/at/{}", story.id)
}

/// The rail alone, for a page that has it already.
async fn followed(visit: &Visit) -> Result<Drawing> {
    let rail = stories::rail(&visit.app, visit.viewer()?.person.id).await?;
    Ok(Drawing { html: visit.draw(|| rings(rail)), ..Drawing::default() })
}

/// Somebody's stories, from the first the viewer has not seen.
async fn of(visit: &Visit, name: String) -> Result<Drawing> {
    let handle: Handle = name.parse().map_err(|_| Error::NotFound)?;
    let group = stories::of(&visit.app, visit.viewer()?, &handle).await?;
    let first = group.stories.iter().position(|story| !story.seen).unwrap_or(0);
    show(visit, group, first).await
}

async fn at(visit: &Visit, id: StoryId) -> Result<Drawing> {
    let story = stories::story(&visit.app, visit.viewer()?, id).await?;
    let group = stories::of(&visit.app, visit.viewer()?, &Handle::Id(story.author.id)).await?;
    let first = group.stories.iter().position(|other| other.id == id).ok_or(Error::NotFound)?;
    show(visit, group, first).await
}

/// One story, with the way to the next: of the same person, then of the next who has something new. Looking at it is seeing it.
async fn show(visit: &Visit, group: StoriesOf, number: usize) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let StoriesOf { user, stories: all } = group;
    let mine = user.id == viewer.person.id;
    let title = if mine { "Your story".to_owned() } else { format!("{}'s story", user.full_name()) };
    let description = "A photo that is gone after a day.".to_owned();
    let Some(story) = all.get(number).cloned() else {
        let html = visit.draw(|| {
            view! {
                <h1 class="page__title">{title.clone()}</h1>
                <Nothing icon="image">"There is nothing to see at the moment. Stories are gone after a day."</Nothing>
                <p><a href=user.path()>{format!("To {}'s profile", user.name)}</a></p>
            }
        });
        return Ok(Drawing { title, description, share: None, html });
    };
    if !visit.is_prefetch {
        stories::see(&visit.app, viewer, story.id).await?;
    }
    let on = match all.get(number + 1) {
        Some(next) => place(next),
        None => {
            let (others, _) = stories::rail(&visit.app, viewer.person.id).await?;
            others
                .iter()
                .find(|group| !group.is_seen() && group.user.id != user.id)
                .map_or_else(|| "/".to_owned(), |group| path(&group.user))
        }
    };
    let back = number.checked_sub(1).and_then(|number| all.get(number)).map(place);
    let seen_by = match mine {
        true => Some(stories::views(&visit.app, viewer, story.id, &Paging::first().at_most(NAMED)).await?.items),
        false => None,
    };
    let open = !mine && chat::with(&visit.app, viewer, &Handle::Id(user.id)).await.is_ok_and(|(_, _, open)| open);
    let html = visit.draw(|| {
        let alt = if story.media.alt.is_empty() { format!("A photo by {}", user.full_name()) } else { story.media.alt.clone() };
        let bar = |place: usize| match place.cmp(&number) {
            std::cmp::Ordering::Less => "story__bar story__bar--done",
            std::cmp::Ordering::Equal => "story__bar story__bar--now",
            std::cmp::Ordering::Greater => "story__bar",
        };
        let count = all.len();
        view! {
            <article class="story card">
                <div class="story__bars" aria-hidden="true">{(0..count).map(|place| view! { <span class=bar(place)></span> }).collect_view()}</div>
                <header class="story__head">
                    <Avatar name=user.name.clone() seed=user.username.clone() photo=user.photo.clone() size=AvatarSize::Small/>
                    <div class="story__who">
                        <h1 class="story__title"><a href=user.path()>{title.clone()}</a></h1>
                        <p class="faint"><Ago at=story.created_at/> {(count > 1).then(|| format!(" · {} of {count}", number + 1))}</p>
                    </div>
                    <label class="icon-button story__pause needs-script">
                        <input type="checkbox" class="visually-hidden" aria-label="Pause"/>
                        <Icon name="pause"/>
                    </label>
                    <a class="icon-button story__close" href="/" aria-label="Close"><Icon name="close"/></a>
                </header>
                <figure class="story__figure">
                    <img class="story__placeholder" src=story.media.placeholder.clone() alt="" aria-hidden="true"/>
                    <img class="story__image" src=Variant::Large.path(story.media.id) alt=alt width=story.media.width height=story.media.height/>
                    {back.map(|href| view! { <a class="story__back" rel="prev" href=href aria-label="Previous story"></a> })}
                    <a class="story__on" rel="next" href=on.clone() aria-label=if on == "/" { "Done" } else { "Next story" }></a>
                    {(!story.caption.is_empty()).then(|| view! { <figcaption class="story__caption">{story.caption.clone()}</figcaption> })}
                </figure>
                {seen_by.map(|people| view! { <Own story=story.id people/> })}
                {open.then(|| view! { <Reply story=story.id name=user.name.clone()/> })}
            </article>
        }
    });
    Ok(Drawing { title, description, share: None, html })
}

/// Who has seen one's own story, and how to take it back.
#[component]
fn Own(story: StoryId, people: Vec<Listed>) -> impl IntoView {
    let form = Submission::leaving(DeleteStory::PATH);
    let count = match people.len() {
        0 => "Nobody has seen it yet".to_owned(),
        1 => "Seen by 1 person".to_owned(),
        count if count == NAMED => format!("Seen by {NAMED} people or more"),
        count => format!("Seen by {count} people"),
    };
    let row = |Listed { user, .. }: Listed| {
        let (href, name) = (user.path(), user.full_name());
        view! {
            <li><a class="aside__person" href=href><Avatar name=user.name seed=user.username photo=user.photo size=AvatarSize::Small/> {name}</a></li>
        }
    };
    view! {
        <footer class="story__foot">
            {match people.is_empty() {
                true => view! { <p class="faint">{count}</p> }.settled(),
                false => view! {
                    <details class="story__seen"><summary>{count}</summary><ul>{people.into_iter().map(row).collect_view()}</ul></details>
                }.settled(),
            }}
            <Form submission=form.clone()>
                <input type="hidden" name="story" value=story.to_string()/>
                <Send class="button button--quiet" text="Delete"/>
            </Form>
        </footer>
    }
    .settled()
}

/// Answering a story is writing to its author.
#[component]
fn Reply(story: StoryId, name: String) -> impl IntoView {
    let form = Submission::leaving(ReplyToStory::PATH);
    let (wrong, typed, label) = (form.field("text"), form.kept("text"), format!("Reply to {name}"));
    view! {
        <Form submission=form.clone() class="story__foot story__reply">
            <input type="hidden" name="story" value=story.to_string()/>
            <input class="field__input" id="text" name="text" type="text" maxlength="4000" autocomplete="off" value=typed aria-label=label.clone()
                placeholder=label aria-describedby="text-error"/>
            <Send text="Send"/>
            <p class="field__error" id="text-error">{wrong}</p>
            <FormError submission=form/>
        </Form>
    }
    .settled()
}

/// Where one shows something.
fn new(visit: &Visit) -> Result<Drawing> {
    visit.viewer()?;
    let html = visit.draw(|| {
        let form = Submission::leaving(PUBLISH);
        let (wrong, typed, wrong_file) = (form.field("caption"), form.kept("caption"), form.field("file"));
        view! {
            <h1 class="page__title">"New story"</h1>
            <form class="card story__new" method="post" action=PUBLISH enctype="multipart/form-data" data-after="told" data-uploads="1" novalidate=true>
                <p class="faint">"A photo for everyone who may see your posts. It is gone after a day."</p>
                <FormError submission=form.clone()/>
                <div class="field">
                    <label class="field__label" for="file">"Image"</label>
                    <input class="field__input field__input--file" id="file" name="file" type="file" accept="image/jpeg,image/png,image/gif,image/webp"
                        aria-describedby="file-error"/>
                    <p class="field__error" id="file-error">{wrong_file}</p>
                </div>
                <Uploads/>
                <div class="field story__describe">
                    <label class="field__label" for="alt">"Describe this image"</label>
                    <input class="field__input" id="alt" name="alt" type="text" maxlength="1000" autocomplete="off"/>
                </div>
                <div class="field">
                    <label class="field__label" for="caption">"Caption"</label>
                    <input class="field__input" id="caption" name="caption" type="text" maxlength=LONGEST.to_string() autocomplete="off" value=typed
                        aria-describedby="caption-error"/>
                    <p class="field__error" id="caption-error">{wrong}</p>
                </div>
                <p class="story__end"><button class="button">"Share story"</button></p>
            </form>
        }
    });
    Ok(Drawing { title: "New story".to_owned(), description: "Show a photo for a day.".to_owned(), share: None, html })
}
