//! The operations of stories: publishing, viewing, deleting, telling followers, expiry.

pub mod rest;
mod store;
mod upload_form;

pub use store::{INVARIANTS, RAIL};
pub use upload_form::routes as form_routes;

use super::{
    api::PUBLISH,
    events::StoryEvent,
    model::{NewStory, StoriesOf, Story, checked_caption, grouped},
};
use crate::{
    accounts::{
        model::Handle,
        server::{self as accounts, Viewer},
    },
    base::{Error, MediaId, Page, Result, StoryId, UserId},
    chat::{
        Message,
        model::NewMessage,
        server::{self as chat, To},
    },
    log::server::{self as log, Entry},
    media::server as media,
    platform::{
        AppState,
        archive::Archive,
        db::Tx,
        extract::Paging,
        hooks::{Erasure, EventData, HelloFields, LogEvent, field, written},
        limits::Attempt,
    },
    relations::PersonSince,
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::time::Duration;

/// The lifetime of a story.
const KEPT: Duration = Duration::from_secs(86_400);
/// The followers told in one write (a batch of the fan-out). Only those online within [`LATELY`]
/// are told. Others find the story when they come.
const SLICE: i64 = 500;
const LATELY: Duration = Duration::from_secs(7 * 86_400);
/// The expired stories deleted in one write.
const SWEEP: i64 = 100;

/// True for requests whose bodies may be large and slow.
pub fn takes_uploads(path: &str) -> bool {
    path == PUBLISH
}

/// Publishes an image for a day. Its author's other devices are told at once, followers right
/// after.
pub async fn publish(app: &AppState, viewer: &Viewer, new: NewStory) -> Result<Story> {
    let caption = checked_caption(&new.caption)?;
    app.limits.on_account(Attempt::Post, viewer.person.id)?;
    let (author, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    let story = app
        .db
        .write(async move |tx| {
            media::attach(tx, author, &[new.media], "story").await?;
            let id = StoryId::new(now);
            let row = store::NewRow {
                id,
                author,
                media: new.media,
                caption,
                created_at: now,
                expires_at: now + KEPT,
            };
            store::insert(tx, row).await?;
            let story = store::story_in(tx, author, now, id).await?.ok_or(Error::Internal)?;
            log::publish(
                tx,
                &hub,
                &[author],
                Entry::about(id.number()),
                &StoryEvent::Created(story.clone()),
                now,
            )
            .await?;
            Ok(story)
        })
        .await?;
    let this = app.clone();
    app.background.spawn(async move {
        if let Err(error) = spread(&this).await {
            tracing::warn!(
                %error,
                "followers could not be told of a story; it will be tried again"
            );
        }
    });
    Ok(story)
}

/// Tells followers of new stories (fan-out), one batch per write, so that other writes run in
/// between. After a crash it goes on where it stopped, once the server is back.
pub async fn spread(app: &AppState) -> Result<()> {
    loop {
        let (now, hub) = (app.now(), app.hub.clone());
        let more = app
            .db
            .write(async move |tx| {
                let Some((id, author, after)) = store::news(tx).await? else { return Ok(false) };
                let followers =
                    store::next_followers(tx, author, after, now - LATELY, SLICE).await?;
                if let (Some(story), [_, ..]) =
                    (store::story_in(tx, author, now, id).await?, followers.as_slice())
                {
                    let event = StoryEvent::Created(Story { seen: false, ..story });
                    log::publish(tx, &hub, &followers, Entry::about(id.number()), &event, now)
                        .await?;
                }
                store::set_progress(
                    tx,
                    id,
                    followers.last().copied().filter(|_| followers.len() as i64 == SLICE),
                )
                .await?;
                Ok(true)
            })
            .await?;
        if !more {
            return Ok(());
        }
    }
}

/// The stories of people the viewer follows, those with unseen ones first; and the viewer's own.
pub async fn rail(app: &AppState, viewer: UserId) -> Result<(Vec<StoriesOf>, Option<StoriesOf>)> {
    let mut groups = grouped(store::rail(&app.db, viewer, app.now()).await?);
    let own =
        groups.iter().position(|group| group.user.id == viewer).map(|index| groups.remove(index));
    Ok((groups, own))
}

/// A person's stories, oldest first.
pub async fn stories_by(app: &AppState, viewer: &Viewer, author: &Handle) -> Result<StoriesOf> {
    let author = accounts::user_id(&app.db, author).await?;
    let user = store::author(&app.db, viewer.person.id, author).await?.ok_or(Error::NotFound)?;
    let stories = store::stories_by(&app.db, viewer.person.id, app.now(), user.id).await?;
    Ok(StoriesOf { user, stories })
}

pub async fn story(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<Story> {
    store::story(&app.db, viewer.person.id, app.now(), id).await?.ok_or(Error::NotFound)
}

/// Marks a story as seen by the viewer. Does nothing for the viewer's own.
pub async fn mark_seen(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<()> {
    let story = story(app, viewer, id).await?;
    if story.seen {
        return Ok(());
    }
    let (user, now) = (viewer.person.id, app.now());
    app.db.write(async move |tx| store::mark_seen(tx, id, user, now).await).await
}

/// The people who have seen a story of the viewer's own.
pub async fn views(
    app: &AppState,
    viewer: &Viewer,
    id: StoryId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let story = story(app, viewer, id).await?;
    if story.author.id != viewer.person.id {
        return Err(Error::Forbidden);
    }
    store::views(&app.db, viewer.person.id, id, paging).await
}

/// Deletes a story of the viewer's own. Idempotent. A story that has expired is not found.
pub async fn delete(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<()> {
    let (user, now) = (viewer.person.id, app.now());
    app.db
        .write(async move |tx| match store::story_in(tx, user, now, id).await? {
            Some(story) if story.author.id != user => Err(Error::Forbidden),
            Some(_) => {
                let image = store::delete(tx, id).await?;
                media::give_up(tx, image.as_slice(), now).await?;
                accounts::note_deleted(tx, id.number(), user, now).await
            }
            None if accounts::deleted_before(tx, id.number(), user).await? => Ok(()),
            None => Err(Error::NotFound),
        })
        .await?;
    media::remove_soon(app);
    Ok(())
}

/// Replies to a story: sends a message to its author, who is also notified.
pub async fn reply(app: &AppState, viewer: &Viewer, id: StoryId, text: String) -> Result<Message> {
    let story = story(app, viewer, id).await?;
    let answer = NewMessage { text, story: Some(id), ..NewMessage::default() };
    Ok(chat::send(app, viewer, To::Person(Handle::Id(story.author.id)), answer).await?.0)
}

/// Deletes expired stories with their images, and resumes a fan-out that a crash interrupted.
pub async fn sweep(app: &AppState) -> Result<()> {
    let now = app.now();
    let remove = async move |tx: &mut Tx| {
        let images = store::delete_expired(tx, now, SWEEP).await?;
        media::give_up(tx, &images, now).await?;
        Ok(images.len() as i64)
    };
    while app.db.write(remove).await? == SWEEP {}
    media::remove_soon(app);
    spread(app).await
}

/// The stories of followed people in the socket's hello.
pub fn hello_section(app: AppState, user: UserId) -> BoxFuture<'static, Result<HelloFields>> {
    async move {
        let (others, _) = rail(&app, user).await?;
        Ok(HelloFields::from([field("stories", &others)?]))
    }
    .boxed()
}

/// Renders logged events again, as the viewer may see them now.
pub fn render_events(
    app: AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>> {
    async move {
        let ids: Vec<StoryId> =
            events.iter().map(|event| StoryId::from_number(event.subject)).collect();
        let there = store::stories_by_id(&app.db, viewer, app.now(), &ids).await?;
        let tell = |event: &LogEvent| {
            there
                .iter()
                .find(|story| story.id.number() == event.subject)
                .map(|story| (event.seq, written(&StoryEvent::Created(story.clone()))))
        };
        Ok(events.iter().filter_map(tell).collect())
    }
    .boxed()
}

/// True if the viewer can see the story of an image.
pub fn shows_image(
    app: AppState,
    viewer: UserId,
    image: MediaId,
) -> BoxFuture<'static, Result<bool>> {
    async move { store::shows_image(&app.db, viewer, app.now(), image).await }.boxed()
}

/// Erases this slice's data of a deleted account, one part per call. The images are erased with the
/// user's other images.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}

/// Adds this slice's data to the user's archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "stories.json",
                |after| store::exported(&app.db, user, after),
                |story| story.id.number(),
            )
            .await
    }
    .boxed()
}
