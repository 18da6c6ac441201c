//! Changes to messages: editing, deleting, reacting.

use super::store;
use crate::{
    accounts::server::{self as accounts, Viewer},
    base::{Error, MessageId, Result, Timestamp, UserId},
    chat::{
        events::{ChatEvent, MESSAGE_DELETED, MESSAGE_EDITED, REACTION_CHANGED},
        model::{Message, checked_emoji, checked_text},
    },
    log::server::{self as log, Entry},
    media::server as media,
    platform::{AppState, db::Tx, hub::Hub},
};
use unicode_segmentation::UnicodeSegmentation;

/// Edits the viewer's own message.
pub async fn edit(app: &AppState, viewer: &Viewer, id: MessageId, text: &str) -> Result<Message> {
    let text = text.to_owned();
    change(app, viewer, id, MESSAGE_EDITED, async move |tx, message, now| {
        must_be_own(message)?;
        let text = checked_text(&text, !message.0.media.is_empty())?;
        if text == message.0.text {
            return Ok(false);
        }
        store::edit(tx, message.0.id, text, now).await?;
        Ok(true)
    })
    .await
}

/// Deletes the viewer's own message for everyone. Idempotent: returns `None` if they deleted it
/// before.
pub async fn delete(app: &AppState, viewer: &Viewer, id: MessageId) -> Result<Option<Message>> {
    let (user, now, hub) = (viewer.person.id, app.now(), app.hub.clone());
    let delete = async move |tx: &mut Tx, message: &(Message, UserId), now| {
        must_be_own(message)?;
        take_away(tx, id, now).await?;
        accounts::note_deleted(tx, id.number(), user, now).await?;
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
        store::set_reaction(tx, message.id, *viewer, emoji, on, now).await?;
        Ok(true)
    })
    .await
}

/// The most different emoji on one message.
const MOST_REACTIONS: usize = 20;

fn must_be_own((message, viewer): &(Message, UserId)) -> Result<()> {
    if message.sender.id == *viewer { Ok(()) } else { Err(Error::Forbidden) }
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
        store::message_in(tx, user, id)
            .await?
            .filter(|message| !message.deleted)
            .ok_or(Error::NotFound)?,
        user,
    );
    if !work(tx, &before, now).await? {
        return Ok(before.0);
    }
    publish_change(tx, hub, user, &before.0, kind, now).await?;
    store::message_in(tx, user, id).await?.ok_or(Error::NotFound)
}

/// Tells each member of a changed message, as they see it.
async fn publish_change(
    tx: &mut Tx,
    hub: &Hub,
    viewer: UserId,
    message: &Message,
    kind: &'static str,
    now: Timestamp,
) -> Result<()> {
    for member in store::members_in(tx, viewer, message.conversation).await? {
        let user = member.person.id;
        let Some(seen) = store::message_in(tx, user, message.id).await? else { continue };
        let event = ChatEvent::of_message(kind, seen).ok_or(Error::Internal)?;
        log::publish(tx, hub, &[user], Entry::about(message.id.number()), &event, now).await?;
    }
    Ok(())
}

async fn take_away(tx: &mut Tx, message: MessageId, now: Timestamp) -> Result<()> {
    let images = store::delete(tx, message, now).await?;
    media::give_up(tx, &images, now).await
}

/// The sender and text of a message that the viewer may report: one they can see, or could see if
/// they did not block its sender. Runs in another slice's transaction.
pub async fn reportable(
    tx: &mut Tx,
    viewer: UserId,
    message: MessageId,
) -> Result<Option<(UserId, String)>> {
    match store::message_in(tx, viewer, message).await? {
        Some(message) => Ok(Some((message.sender.id, message.text)).filter(|_| !message.deleted)),
        None => store::of_blocked(tx, viewer, message).await,
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
            // Two people who cannot see each other any more do not see the conversation either.
            match store::message_in(tx, sender, id).await? {
                Some(message) => {
                    publish_change(tx, &hub, sender, &message, MESSAGE_DELETED, now).await
                }
                None => Ok(()),
            }
        })
        .await?;
    media::remove_soon(app);
    Ok(())
}
