//! The operations of posts: writing, replying, editing, deleting, liking, and all lists.

pub mod atom;
pub mod rest;
mod store;
mod upload_form;

pub use store::{FEED, INVARIANTS, List, reportable};
pub use upload_form::routes as form_routes;

use super::{
    api::WRITE,
    events::PostEvent,
    model::{Audience, Liking, MOST_IMAGES, NewPost, Post, checked_body},
};
use crate::{
    accounts::{
        model::Handle,
        server::{self as accounts, MaybeViewer, Viewer},
    },
    base::{
        Error, MediaId, Page, PostId, RelationId, Result, Timestamp, UserId,
        text::{Part, parts},
    },
    live::events::ServerFrame,
    log::server::{self as log, Entry},
    media::server as media,
    notifications::server as notifications,
    platform::{
        AppState,
        archive::Archive,
        db::{Search, Tx},
        extract::Paging,
        hooks::{Erasure, EventData, LogEvent, NotificationEntry, written},
        hub::{Frame, Hub},
        limits::Attempt,
    },
    relations::{PersonSince, server as relations},
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::collections::{BTreeMap, BTreeSet};
use unicode_segmentation::UnicodeSegmentation;

/// The most people that one post notifies by mentions.
const MOST_MENTIONS: usize = 20;
/// The most hashtags of one post that are indexed.
const MOST_TAGS: usize = 30;

/// True for requests whose bodies may be large and slow.
pub fn takes_uploads(path: &str) -> bool {
    path == WRITE
}

/// Writes a post, or a reply to a post that the viewer can see.
pub async fn write(app: &AppState, viewer: &Viewer, new: NewPost) -> Result<Post> {
    let NewPost { media: images, reply_to, audience, .. } = new;
    if images.len() > MOST_IMAGES {
        return Err(Error::field("media", "At most four images, please."));
    }
    let body = checked(&new.body, !images.is_empty())?;
    app.limits.on_account(Attempt::Post, viewer.person.id)?;
    let (author, now, hub) = (viewer.person.clone(), app.now(), app.hub.clone());
    let post = app
        .db
        .write(async move |tx| {
            let (root, audience) = match reply_to {
                Some(parent) => thread(tx, author.id, parent, audience).await?,
                None => (None, audience),
            };
            let media = media::attach(tx, author.id, &images, "post").await?;
            let post = Post {
                id: PostId::new(now),
                author,
                body,
                media,
                reply_to,
                root,
                likes: 0,
                liked: false,
                comments: 0,
                audience,
                created_at: now,
                edited_at: None,
                deleted: false,
            };
            let row = store::NewRow {
                id: post.id,
                author: post.author.id,
                body: post.body.clone(),
                audience,
                reply_to,
                root,
                media: images,
                tags: tags(&post.body),
                created_at: now,
            };
            store::insert(tx, row).await?;
            notify_people(tx, &hub, &post, now).await?;
            Ok(post)
        })
        .await?;
    if post.reply_to.is_none() {
        hint(app, post.author.id);
    }
    Ok(post)
}

/// Notifies the author of the parent post, and mentioned people who can see the new post.
async fn notify_people(tx: &mut Tx, hub: &Hub, post: &Post, now: Timestamp) -> Result<()> {
    let notification =
        |to, kind| NotificationEntry::new(to, post.author.id, kind).about_post(post.id);
    let mut notified = Vec::new();
    if let Some(parent) = post.reply_to
        && let Some(author) = store::author_of(tx, parent).await?
        && store::post_in(tx, author, post.id).await?.is_some()
    {
        notifications::notify(tx, hub, notification(author, "comment"), now).await?;
        notified.push(author);
    }
    let names: BTreeSet<String> = parts(&post.body)
        .into_iter()
        .filter_map(|part| match part {
            Part::Mention(name) => Some(name[1..].to_lowercase()),
            _ => None,
        })
        .take(MOST_MENTIONS)
        .collect();
    for name in names {
        if let Some(user) =
            store::user_named(tx, name).await?.filter(|user| !notified.contains(user))
            && store::post_in(tx, user, post.id).await?.is_some()
        {
            notifications::notify(tx, hub, notification(user, "mention"), now).await?;
        }
    }
    Ok(())
}

/// Tells connected followers that their feed has a new post.
fn hint(app: &AppState, author: UserId) {
    let (this, here) = (app.clone(), app.hub.connected());
    if here.is_empty() {
        return;
    }
    app.background.spawn(async move {
        match store::readers(&this.db, author, &here).await {
            Ok(readers) => {
                let frame = Frame::passing(ServerFrame::PostsAvailable { count: 1 }.text());
                readers.into_iter().for_each(|(reader,)| this.hub.send(reader, &frame));
            }
            Err(error) => tracing::warn!(%error, "nobody could be told of a new post"),
        }
    });
}

/// The root and the audience of a reply to `parent`. The audience is never wider than the root's.
async fn thread(
    tx: &mut Tx,
    author: UserId,
    parent: PostId,
    wish: Audience,
) -> Result<(Option<PostId>, Audience)> {
    let parent = store::post_in(tx, author, parent).await?.ok_or(Error::NotFound)?;
    let root = parent.root.unwrap_or(parent.id);
    let audience = match store::audience_of(tx, root).await? {
        Audience::Followers => Audience::Followers,
        Audience::Public => wish,
    };
    Ok((Some(root), audience))
}

fn checked(body: &str, may_be_empty: bool) -> Result<String> {
    checked_body(body, may_be_empty, |text| text.graphemes(true).count())
}

/// The hashtags of a text, in lowercase for look-ups.
fn tags(body: &str) -> Vec<String> {
    let tags = parts(body).into_iter().filter_map(|part| match part {
        Part::Hashtag(tag) => Some(tag[1..].to_lowercase()),
        _ => None,
    });
    let mut found = BTreeSet::new();
    tags.filter(|tag| found.insert(tag.clone())).take(MOST_TAGS).collect()
}

pub async fn post(app: &AppState, viewer: &MaybeViewer, post: PostId) -> Result<Post> {
    store::post(&app.db, relations::viewer_id(viewer), post).await?.ok_or(Error::NotFound)
}

/// The posts above a post in its thread, the root first.
pub async fn ancestors(app: &AppState, viewer: &MaybeViewer, post: &Post) -> Result<Vec<Post>> {
    let Some(_) = post.reply_to else { return Ok(Vec::new()) };
    store::ancestors(&app.db, relations::viewer_id(viewer), post.id).await
}

/// The replies to a post that the viewer can see.
pub async fn comments(
    app: &AppState,
    viewer: &MaybeViewer,
    id: PostId,
    newest_first: bool,
    paging: &Paging,
) -> Result<Page<Post>> {
    post(app, viewer, id).await?;
    let list = if newest_first { List::Newest } else { List::Comments };
    store::list(&app.db, list, relations::viewer_id(viewer), id, paging).await
}

pub async fn feed(app: &AppState, viewer: &Viewer, paging: &Paging) -> Result<Page<Post>> {
    store::feed(&app.db, viewer.person.id, paging).await
}

/// The posts of the person with this handle.
pub async fn posts_by(
    app: &AppState,
    viewer: &MaybeViewer,
    list: List,
    handle: &Handle,
    paging: &Paging,
) -> Result<Page<Post>> {
    let author = accounts::user_id(&app.db, handle).await?;
    match store::is_author_open(&app.db, relations::viewer_id(viewer), author).await? {
        None => Err(Error::NotFound),
        Some(false) => Ok(Page { items: Vec::new(), next: None }),
        Some(true) => posts_of_author(app, viewer, list, author, paging).await,
    }
}

/// The posts of a person whom the viewer is known to see.
pub async fn posts_of_author(
    app: &AppState,
    viewer: &MaybeViewer,
    list: List,
    author: UserId,
    paging: &Paging,
) -> Result<Page<Post>> {
    store::list(&app.db, list, relations::viewer_id(viewer), author, paging).await
}

pub async fn tagged(
    app: &AppState,
    viewer: &MaybeViewer,
    tag: &str,
    paging: &Paging,
) -> Result<Page<Post>> {
    store::list(&app.db, List::Tagged, relations::viewer_id(viewer), tag.to_lowercase(), paging)
        .await
}

/// Posts that contain all typed words. Empty if the text has no word in it.
pub async fn search(
    app: &AppState,
    viewer: &MaybeViewer,
    typed: &str,
    paging: &Paging,
) -> Result<Page<Post>> {
    let Some(search) = Search::words(typed) else {
        return Ok(Page { items: Vec::new(), next: None });
    };
    store::list(&app.db, List::Found, relations::viewer_id(viewer), search, paging).await
}

pub async fn likers(
    app: &AppState,
    viewer: &MaybeViewer,
    id: PostId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    post(app, viewer, id).await?;
    store::likers(&app.db, relations::viewer_id(viewer), id, paging).await
}

/// The earlier versions of a post, and when each was written.
pub async fn edits(
    app: &AppState,
    viewer: &MaybeViewer,
    id: PostId,
) -> Result<Vec<(String, Timestamp)>> {
    post(app, viewer, id).await?;
    store::edits(&app.db, id).await
}

/// The likes of these posts, for the viewer. Posts that the viewer cannot see are left out.
pub async fn likings(
    app: &AppState,
    viewer: &Viewer,
    posts: &[PostId],
) -> Result<Vec<(PostId, Liking)>> {
    let rows =
        store::likings(&app.db, viewer.person.id, &posts[..posts.len().min(MOST_LIKINGS)]).await?;
    Ok(rows.into_iter().map(|(post, liked, likes)| (post, Liking { liked, likes })).collect())
}

/// Sets (`on`) or removes the viewer's like of a post. Idempotent.
pub async fn set_like(app: &AppState, viewer: &Viewer, post: PostId, on: bool) -> Result<Liking> {
    like(app, viewer, post, Some(on)).await
}

/// Likes a post, or removes the like if there is one.
pub async fn toggle_like(app: &AppState, viewer: &Viewer, post: PostId) -> Result<Liking> {
    like(app, viewer, post, None).await
}

/// The most posts whose likes one request may ask for.
const MOST_LIKINGS: usize = 500;

async fn like(app: &AppState, viewer: &Viewer, post: PostId, on: Option<bool>) -> Result<Liking> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let seen = store::post_in(tx, user, post).await?.ok_or(Error::NotFound)?;
            let changed = store::set_like(
                tx,
                RelationId::new(now),
                post,
                user,
                on.unwrap_or(!seen.liked),
                now,
            )
            .await?;
            let (liked, likes) = store::liking(tx, post, user).await?;
            let author = seen.author.id;
            if changed && author != user {
                let notification = NotificationEntry::new(author, user, "like").about_post(post);
                if liked {
                    let event = PostEvent::Liked { post, user, likes };
                    log::publish_once(
                        tx,
                        &hub,
                        author,
                        Entry::about(post.number()).caused_by(user),
                        &event,
                        now,
                    )
                    .await?;
                    notifications::notify(tx, &hub, notification, now).await?;
                } else {
                    notifications::withdraw(tx, notification).await?;
                }
            }
            Ok(Liking { liked, likes })
        })
        .await
}

/// Returns the post if the viewer wrote it. Others get "forbidden" if they can see it, else "not
/// found".
async fn must_be_author(tx: &mut Tx, viewer: UserId, post: PostId) -> Result<Post> {
    let seen = store::post_in(tx, viewer, post)
        .await?
        .filter(|post| !post.deleted)
        .ok_or(Error::NotFound)?;
    if seen.author.id == viewer { Ok(seen) } else { Err(Error::Forbidden) }
}

/// Edits the viewer's own post. The earlier version is kept.
pub async fn edit(app: &AppState, viewer: &Viewer, post: PostId, body: &str) -> Result<Post> {
    let (user, now) = (viewer.person.id, app.now());
    let body = body.to_owned();
    app.db
        .write(async move |tx| {
            let before = must_be_author(tx, user, post).await?;
            let body = checked(&body, !before.media.is_empty())?;
            if body == before.body {
                return Ok(before);
            }
            store::edit(tx, post, RelationId::new(now), body.clone(), &tags(&body), now).await?;
            Ok(Post { body, edited_at: Some(now), ..before })
        })
        .await
}

/// Deletes the viewer's own post. Idempotent.
pub async fn delete(app: &AppState, viewer: &Viewer, post: PostId) -> Result<()> {
    let (user, now) = (viewer.person.id, app.now());
    let delete = async move |tx: &mut Tx| {
        if accounts::deleted_before(tx, post.number(), user).await? {
            return Ok(());
        }
        must_be_author(tx, user, post).await?;
        take_away(tx, post, now).await?;
        accounts::note_deleted(tx, post.number(), user, now).await
    };
    app.db.write(delete).await?;
    media::remove_soon(app);
    Ok(())
}

/// Empties a post, whoever its author is.
async fn take_away(tx: &mut Tx, post: PostId, now: Timestamp) -> Result<()> {
    let images = store::delete(tx, post, now).await?;
    notifications::forget_post(tx, post).await?;
    media::give_up(tx, &images, now).await
}

/// Deletes a post on behalf of the owner of the community.
pub async fn moderate(app: &AppState, viewer: &Viewer, post: PostId) -> Result<()> {
    viewer.must_be_owner()?;
    let now = app.now();
    app.db.write(async move |tx| take_away(tx, post, now).await).await?;
    media::remove_soon(app);
    Ok(())
}

/// Renders logged likes again, with the current counts. Likes of people whom the viewer can no
/// longer see are left out.
pub fn render_events(
    app: AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>> {
    async move {
        let ids: Vec<PostId> =
            events.iter().map(|event| PostId::from_number(event.subject)).collect();
        let likes: BTreeMap<PostId, i64> =
            store::likes_of(&app.db, &ids).await?.into_iter().collect();
        let seen =
            relations::seen_among(&app, viewer, events.iter().filter_map(|event| event.person))
                .await?;
        let tell = |event: LogEvent| {
            let (post, user) = (PostId::from_number(event.subject), *seen.get(&event.person?)?);
            Some((event.seq, written(&PostEvent::Liked { post, user, likes: *likes.get(&post)? })))
        };
        Ok(events.into_iter().filter_map(tell).collect())
    }
    .boxed()
}

/// True if the viewer can see the post that an image belongs to.
pub fn shows_image(
    app: AppState,
    viewer: UserId,
    image: MediaId,
) -> BoxFuture<'static, Result<bool>> {
    async move { store::shows_image(&app.db, viewer, image).await }.boxed()
}

/// A post or reply for bulk import (migration or demo data), with its replies and likes.
#[derive(Clone, Debug)]
pub struct Written {
    pub author: UserId,
    pub body: String,
    /// Images of the author's own that are not used yet.
    pub media: Vec<MediaId>,
    pub at: Timestamp,
    pub replies: Vec<Self>,
    pub likes: Vec<UserId>,
}

/// Imports many posts, ordered by time. Nobody is notified, because nobody was there.
pub async fn write_many(app: &AppState, posts: Vec<Written>) -> Result<()> {
    // Ids follow the order of insertion, so replies wait for their turn. The count tells apart what
    // was written at the same time, and keeps replies behind their posts.
    let mut count = posts.len();
    let posts = posts.into_iter().enumerate();
    let mut waiting: BTreeMap<_, _> =
        posts.map(|(place, post)| ((post.at, place), (post, None))).collect();
    app.db
        .write(async move |tx| {
            while let Some((_, (post, thread))) = waiting.pop_first() {
                let Written { author, body, media, at, replies, likes } = post;
                let id = PostId::new(at);
                media::attach(tx, author, &media, "post").await?;
                let (reply_to, root) = thread.unzip();
                let row = store::NewRow {
                    id,
                    author,
                    tags: tags(&body),
                    body,
                    audience: Audience::Public,
                    reply_to,
                    root,
                    media,
                    created_at: at,
                };
                store::insert(tx, row).await?;
                for user in likes {
                    store::set_like(tx, RelationId::new(at), id, user, true, at).await?;
                }
                for reply in replies {
                    count += 1;
                    waiting.insert((reply.at, count), (reply, Some((id, root.unwrap_or(id)))));
                }
            }
            Ok(())
        })
        .await
}

/// Erases this slice's data of a deleted account, one part per call.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user, erasure.now).boxed_local()
}

/// Adds this slice's data to the user's archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "posts.json",
                |after| store::exported(&app.db, user, after),
                |post| post.id.number(),
            )
            .await
    }
    .boxed()
}
