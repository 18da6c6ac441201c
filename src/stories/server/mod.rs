//! The operations of stories: publishing, looking, taking back, telling followers, running out.

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
        Person,
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
        hooks::{Erasure, EventData, HelloFields, HelloSection, LogEvent, field, written},
        limits::Attempt,
    },
    relations::PersonSince,
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture, ready};
use std::time::Duration;

/// How long a story is there.
const KEPT: Duration = Duration::from_secs(86_400);
/// Followers told in one go of the writer, and since when they must have been here: the others find
/// it when they come.
const SLICE: i64 = 500;
const LATELY: Duration = Duration::from_secs(7 * 86_400);
/// Stories removed in one go of the writer.
const SWEEP: i64 = 100;

/// Calls whose bodies may be large, and may take long.
pub fn takes_uploads(path: &str) -> bool {
    path == PUBLISH
}

/// Shows a photo for a day. Its author's other devices hear of it at once, followers right after.
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
            let story = store::one_now(tx, author, now, id).await?.ok_or(Error::Internal)?;
            log::tell(
                tx,
                &hub,
                &[author],
                Entry::of(id.number()),
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
            tracing::warn!(%error, "followers could not be told of a story; it will be tried again");
        }
    });
    Ok(story)
}

/// Tells followers of what is new, a slice at a time, so that others write in between. Whom a crash
/// left out is told when the server is there again.
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
                    (store::one_now(tx, author, now, id).await?, followers.as_slice())
                {
                    let event = StoryEvent::Created(Story { seen: false, ..story });
                    log::tell(tx, &hub, &followers, Entry::of(id.number()), &event, now).await?;
                }
                store::told(
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

/// The stories of those the viewer follows, who has something unseen first; and the viewer's own.
pub async fn rail(app: &AppState, viewer: UserId) -> Result<(Vec<StoriesOf>, Option<StoriesOf>)> {
    Ok(others_and_own(store::rail(&app.db, viewer, app.now()).await?, viewer))
}

fn others_and_own(stories: Vec<Story>, viewer: UserId) -> (Vec<StoriesOf>, Option<StoriesOf>) {
    let mut groups = grouped(stories);
    let own =
        groups.iter().position(|group| group.user.id == viewer).map(|place| groups.remove(place));
    (groups, own)
}

/// Somebody's stories, the oldest first.
pub async fn of(app: &AppState, viewer: &Viewer, author: &Handle) -> Result<StoriesOf> {
    let user: Person =
        store::author(&app.db, viewer.person.id, author).await?.ok_or(Error::NotFound)?;
    let stories = store::of(&app.db, viewer.person.id, app.now(), user.id).await?;
    Ok(StoriesOf { user, stories })
}

pub async fn story(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<Story> {
    store::one(&app.db, viewer.person.id, app.now(), id).await?.ok_or(Error::NotFound)
}

/// Notes that the viewer has seen a story. Of one's own nothing is noted.
pub async fn see(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<()> {
    let story = story(app, viewer, id).await?;
    if story.seen {
        return Ok(());
    }
    let (user, now) = (viewer.person.id, app.now());
    app.db.write(async move |tx| store::see(tx, id, user, now).await).await
}

/// Who has seen a story of the viewer's own.
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
    Ok(store::views(&app.db, viewer.person.id, id, paging).await?)
}

/// Takes a story of one's own back. One that was taken back before is fine; one that ran out is not
/// there.
pub async fn delete(app: &AppState, viewer: &Viewer, id: StoryId) -> Result<()> {
    let (user, now) = (viewer.person.id, app.now());
    app.db
        .write(async move |tx| match store::one_now(tx, user, now, id).await? {
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

/// Answers a story: a message to its author, who is told.
pub async fn reply(app: &AppState, viewer: &Viewer, id: StoryId, text: String) -> Result<Message> {
    let story = story(app, viewer, id).await?;
    let answer = NewMessage { text, story: Some(id), ..NewMessage::default() };
    Ok(chat::send(app, viewer, To::Person(Handle::Id(story.author.id)), answer).await?.0)
}

/// Removes what has run out, row and bytes, and tells those whom a crash left out.
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

/// What the socket's hello says of them: the stories of those one follows.
pub const HELLO_SECTION: HelloSection = HelloSection {
    query: RAIL,
    build: |_, user, rail| {
        let others = store::stories_from_json(&rail)
            .map(|stories| others_and_own(stories, user).0)
            .map_err(Error::from);
        ready(others.and_then(|others| Ok(HelloFields::from([field("stories", &others)?])))).boxed()
    },
};

/// Tells stories anew.
pub fn render_events(
    app: AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>> {
    async move {
        let ids: Vec<StoryId> =
            events.iter().map(|event| StoryId::from_number(event.subject)).collect();
        let there = store::some(&app.db, viewer, app.now(), &ids).await?;
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

/// Whether the viewer sees the story an image is.
pub fn shows_image(
    app: AppState,
    viewer: UserId,
    image: MediaId,
) -> BoxFuture<'static, Result<bool>> {
    async move { Ok(store::shows_image(&app.db, viewer, app.now(), image).await?) }.boxed()
}

/// What this slice does when an account is deleted. Their images go with the others of theirs.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}

/// What this slice adds to the archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list("stories.json", |after| store::own(&app.db, user, after), |(id, ..)| id.number())
            .await
    }
    .boxed()
}
