//! Changes to messages: editing, deleting, reacting, pinning.

use super::{mentions, room_events, store};
use crate::{
    accounts::server::{self as accounts, Viewer},
    base::{Error, MessageId, Result, Timestamp, UserId},
    chat::{
        events::{ChatEvent, MESSAGE_DELETED, MESSAGE_EDITED, MESSAGE_PINNED, REACTION_CHANGED},
        model::{Message, MessageKind, Role, checked_emoji, checked_text},
    },
    log::server::{self as log, Entry},
    media::server as media,
    notifications::server as notifications,
    platform::{AppState, db::Tx, hub::Hub},
};
use unicode_segmentation::UnicodeSegmentation;

/// Edits the viewer's own message.
pub async fn edit(app: &AppState, viewer: &Viewer, id: MessageId, text: &str) -> Result<Message> {
    let text = text.to_owned();
    let hub = app.hub.clone();
    change(app, viewer, id, MESSAGE_EDITED, async move |tx, (message, user), now| {
        must_be_own(message, *user)?;
        let text = checked_text(&text, !message.media.is_empty())?;
        if text == message.text {
            return Ok(false);
        }
        if is_in_room(tx, message, *user).await? {
            let mentions =
                mentions::members_named(tx, *user, message.conversation, &text, message.seq)
                    .await?;
            let edited = Message { mentions, ..message.clone() };
            mentions::notify(tx, &hub, &edited, &message.mentions, now).await?;
        }
        store::edit(tx, message.id, text, now).await?;
        Ok(true)
    })
    .await
}

/// Deletes the viewer's own message for everyone. Idempotent: returns `None` if they deleted it
/// before.
pub async fn delete(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<Option<Message>> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    let delete = async move |tx: &mut Tx, (message, user): &(Message, UserId), now| {
        must_be_own(message, *user)?;
        take_away(tx, id, now).await?;
        accounts::note_deleted(tx, id.number(), *user, now).await?;
        Ok(true)
    };
    let deleted = app
        .db
        .write(async move |tx| match accounts::deleted_before(tx, id.number(), user).await? {
            true => Ok(None),
            false => changed(tx, &hub, (user, id), MESSAGE_DELETED, now, delete).await.map(Some),
        })
        .await?;
    media::remove_soon(app);
    Ok(deleted)
}

/// Adds (`on`) or removes a reaction. Idempotent.
pub async fn react(
    app: &AppState,
    viewer: &Viewer,
    id: MessageId,
    emoji: &str,
    on: bool,
) -> Result<Message> {
    let emoji = checked_emoji(emoji, |text| text.graphemes(true).count())?;
    change(app, viewer, id, REACTION_CHANGED, async move |tx, (message, viewer), now| {
        let mine = message.reactions.iter().find(|reaction| reaction.emoji == emoji);
        if mine.is_some_and(|reaction| reaction.mine) == on {
            return Ok(false);
        }
        if on && mine.is_none() && message.reactions.len() >= MOST_REACTIONS {
            return Err(Error::field(
                "emoji",
                "This message has as many reactions as it can. Use one of those.",
            ));
        }
        store::set_reaction(tx, message.id, *viewer, emoji, on, now).await
    })
    .await
}

/// The most different emoji on one message.
const MOST_REACTIONS: usize = 20;

/// Pins a message (`on`), or takes it from the pinned ones. Idempotent. In a direct conversation
/// both may, in a room its owner and admins.
pub async fn pin(app: &AppState, viewer: &Viewer, id: MessageId, on: bool) -> Result<Message> {
    change(app, viewer, id, MESSAGE_PINNED, async move |tx, (message, user), now| {
        let room = store::room_in(tx, *user, message.conversation).await?;
        if room.is_some_and(|room| !room.role.is_some_and(Role::manages)) {
            return Err(Error::Forbidden);
        }
        if message.kind != MessageKind::Text {
            return Err(Error::BadRequest { detail: "This line cannot be pinned.".to_owned() });
        }
        store::set_pinned(tx, message.id, on, now).await
    })
    .await
}

/// Checks that the viewer wrote the message. Nobody wrote a line about who joined or left.
fn must_be_own(message: &Message, viewer: UserId) -> Result<()> {
    match message.sender.id == viewer && message.kind == MessageKind::Text {
        true => Ok(()),
        false => Err(Error::Forbidden),
    }
}

async fn is_in_room(tx: &mut Tx, message: &Message, user: UserId) -> Result<bool> {
    Ok(store::room_in(tx, user, message.conversation).await?.is_some())
}

/// Runs a change of a message that the viewer can see. If `work` returns true, all members of the
/// conversation are told.
async fn change<F>(
    app: &AppState,
    viewer: &Viewer,
    id: MessageId,
    kind: &'static str,
    work: F,
) -> Result<Message>
where
    F: AsyncFnOnce(&mut Tx, &(Message, UserId), Timestamp) -> Result<bool> + Send + 'static,
{
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    app.db.write(async move |tx| changed(tx, &hub, (user, id), kind, now, work).await).await
}

/// Like [`change`], within a transaction.
async fn changed(
    tx: &mut Tx,
    hub: &Hub,
    (user, id): (UserId, MessageId),
    kind: &'static str,
    now: Timestamp,
    work: impl AsyncFnOnce(&mut Tx, &(Message, UserId), Timestamp) -> Result<bool>,
) -> Result<Message> {
    let before = (
        store::message(&mut *tx, user, id)
            .await?
            .filter(|message| !message.deleted && !message.hidden)
            .ok_or(Error::NotFound)?,
        user,
    );
    if !work(tx, &before, now).await? {
        return Ok(before.0);
    }
    publish_change(tx, hub, user, &before.0, kind, now).await?;
    store::message(&mut *tx, user, id).await?.ok_or(Error::NotFound)
}

/// Counts a change of a message, and tells each member of it as they see it.
async fn publish_change(
    tx: &mut Tx,
    hub: &Hub,
    viewer: UserId,
    message: &Message,
    kind: &'static str,
    now: Timestamp,
) -> Result<()> {
    store::bump(tx, message.id).await?;
    if is_in_room(tx, message, viewer).await? {
        return room_events::publish_changed(tx, hub, kind, message.id).await;
    }
    for member in store::participants(&mut *tx, viewer, message.conversation).await? {
        let user = member.person.id;
        let Some(seen) = store::message(&mut *tx, user, message.id).await? else { continue };
        let event = ChatEvent::of_message(kind, seen).ok_or(Error::Internal)?;
        log::publish(tx, hub, &[user], Entry::about(message.id.number()), &event, now).await?;
    }
    Ok(())
}

async fn take_away(tx: &mut Tx, message: MessageId, now: Timestamp) -> Result<()> {
    let images = store::delete(tx, message, now).await?;
    notifications::forget_message(tx, message).await?;
    media::give_up(tx, &images, now).await
}

/// The sender and text of a message that the viewer may report: one they can see, or could see if
/// they did not block its sender. Runs in another slice's transaction.
pub async fn reportable(
    tx: &mut Tx,
    viewer: UserId,
    message: MessageId,
) -> Result<Option<(UserId, String)>> {
    match store::message(&mut *tx, viewer, message).await? {
        Some(message) if !message.hidden => {
            let is_said = !message.deleted && message.kind == MessageKind::Text;
            Ok(is_said.then_some((message.sender.id, message.text)))
        }
        _ => store::of_blocked(tx, viewer, message).await,
    }
}

/// Deletes a message for the owner of the community, who cannot see the conversation.
pub async fn moderate(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<()> {
    viewer.must_be_owner()?;
    let (now, hub) = (app.now(), app.hub.clone());
    app.db
        .write(async move |tx| {
            let Some(sender) = store::sender_of(tx, id).await? else { return Ok(()) };
            take_away(tx, id, now).await?;
            // Two people who cannot see each other any more do not see their conversation either.
            // Then the change is counted, and nobody is told.
            let message = store::message_for_all(tx, id).await?.ok_or(Error::Internal)?;
            publish_change(tx, &hub, sender, &message, MESSAGE_DELETED, now).await
        })
        .await?;
    media::remove_soon(app);
    Ok(())
}
