//! The operations of notifications: creating, withdrawing, reading.

pub mod rest;
mod store;

use super::{
    events::{NotificationEvent, READ},
    model::{Notification, Unread},
};
use crate::{
    accounts::server::Viewer,
    base::{ConversationId, MessageId, NotificationId, Page, PostId, Result, Timestamp, UserId},
    log::server::{self as log, Entry},
    platform::{
        AppState,
        archive::Archive,
        db::Tx,
        extract::Paging,
        hooks::{Erasure, EventData, HelloFields, LogEvent, NotificationEntry, field, written},
        hub::Hub,
    },
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::collections::BTreeMap;

/// Notifies a user of what another user did, unless they turned off this kind or muted that person.
/// Nobody is notified of their own acts. The same act notifies only once (idempotent).
pub fn notify<'t>(
    tx: &'t mut Tx,
    hub: &'t Hub,
    entry: NotificationEntry,
    now: Timestamp,
) -> LocalBoxFuture<'t, Result<()>> {
    async move {
        let id = NotificationId::new(now);
        if !store::insert(tx, id, entry, now).await? {
            return Ok(());
        }
        match store::notification_in(tx, entry.to, id).await? {
            Some(notification) => {
                log::publish(
                    tx,
                    hub,
                    &[entry.to],
                    Entry::about(id.number()),
                    &NotificationEvent::Created(notification),
                    now,
                )
                .await
            }
            None => Ok(()),
        }
    }
    .boxed_local()
}

/// Withdraws a notification that is still unread, because the act was undone.
pub fn withdraw(tx: &mut Tx, notification: NotificationEntry) -> LocalBoxFuture<'_, Result<()>> {
    store::withdraw(tx, notification).boxed_local()
}

/// Deletes all notifications about a deleted post.
pub async fn forget_post(tx: &mut Tx, post: PostId) -> Result<()> {
    store::forget_post(tx, post).await
}

/// Deletes a user's notifications about a message that does not mention them any more.
pub async fn withdraw_message(tx: &mut Tx, user: UserId, message: MessageId) -> Result<()> {
    store::withdraw_message(tx, user, message).await
}

/// Deletes all notifications about a deleted message.
pub async fn forget_message(tx: &mut Tx, message: MessageId) -> Result<()> {
    store::forget_message(tx, message).await
}

/// Deletes a user's notifications about a conversation that they have left.
pub async fn forget_conversation(
    tx: &mut Tx,
    user: UserId,
    conversation: ConversationId,
) -> Result<()> {
    store::forget_conversation(tx, user, conversation).await
}

/// The viewer's notifications, newest first.
pub async fn notifications(
    app: &AppState,
    viewer: &Viewer,
    paging: &Paging,
) -> Result<Page<Notification>> {
    store::list(&app.db, viewer.person.id, paging).await
}

/// The number of the viewer's unread notifications.
pub async fn unread(app: &AppState, viewer: UserId) -> Result<i64> {
    store::unread(&app.db, viewer).await
}

/// Moves the viewer's read position forward, never back, and tells their other devices.
pub async fn read(app: &AppState, viewer: &Viewer, up_to: NotificationId) -> Result<Unread> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            if store::read_until(tx, user, up_to).await? {
                let entry = Entry::about(up_to.number()).caused_by(user);
                log::publish(tx, &hub, &[user], entry, &NotificationEvent::Read { up_to }, now)
                    .await?;
            }
            Ok(())
        })
        .await?;
    Ok(Unread { unread: unread(app, user).await? })
}

/// Tells a user's devices that they have read messages that notifications are about: these count as
/// read, whatever the read position is.
pub async fn publish_messages_read(
    tx: &mut Tx,
    hub: &Hub,
    user: UserId,
    now: Timestamp,
) -> Result<()> {
    let up_to = store::read_position(tx, user).await?;
    let entry = Entry::about(up_to.number()).caused_by(user);
    log::publish(tx, hub, &[user], entry, &NotificationEvent::Read { up_to }, now).await
}

/// The texts of posts that notifications are about, by post id. Posts that the viewer cannot see
/// are left out.
pub async fn post_texts(
    app: &AppState,
    viewer: &Viewer,
    posts: &[PostId],
) -> Result<BTreeMap<PostId, String>> {
    Ok(store::post_texts(&app.db, viewer.person.id, posts).await?.into_iter().collect())
}

/// The texts of the messages that these notifications of the viewer are about.
pub async fn message_texts(
    app: &AppState,
    viewer: &Viewer,
    ids: &[NotificationId],
) -> Result<BTreeMap<NotificationId, String>> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    Ok(store::message_texts(&app.db, viewer.person.id, ids).await?.into_iter().collect())
}

/// The unread count in the socket's hello.
pub fn hello_section(app: AppState, user: UserId) -> BoxFuture<'static, Result<HelloFields>> {
    async move {
        let unread = unread(&app, user).await?;
        Ok(HelloFields::from([field("unread_notifications", &unread)?]))
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
        let ids: Vec<NotificationId> =
            events.iter().map(|event| NotificationId::from_number(event.subject)).collect();
        let there: BTreeMap<i64, Notification> = store::notifications_by_id(&app.db, viewer, &ids)
            .await?
            .into_iter()
            .map(|notification| (notification.id.number(), notification))
            .collect();
        let tell = |event: LogEvent| {
            let notification = match event.kind.as_str() {
                READ => {
                    NotificationEvent::Read { up_to: NotificationId::from_number(event.subject) }
                }
                _ => NotificationEvent::Created(there.get(&event.subject)?.clone()),
            };
            Some((event.seq, written(&notification)))
        };
        Ok(events.into_iter().filter_map(tell).collect())
    }
    .boxed()
}

/// Erases this slice's data of a deleted account, one part per call.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}

/// Adds this slice's data to the user's archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "notifications.json",
                |after| store::exported(&app.db, user, after),
                |notification| notification.id.number(),
            )
            .await
    }
    .boxed()
}
