//! Chat in the socket's hello, in the event log, and in typing signals.

use super::{Waiting, sending::may_write, store, waiting};
use crate::{
    base::{ConversationId, MessageId, Result, UserId},
    chat::{
        events::ChatEvent,
        model::{Message, Progress},
    },
    log::server::{self as log, Entry},
    platform::{
        AppState,
        hooks::{EventData, HelloFields, LogEvent, field, written},
    },
    relations::server as relations,
};
use futures::future::{BoxFuture, FutureExt};
use serde::Serialize;
use std::collections::BTreeMap;

/// The counts of unseen messages in a room.
#[derive(Serialize)]
struct UnseenInRoom {
    unseen: i64,
    mentions: i64,
}

/// The topics of a user's rooms, which their sockets listen to.
pub fn topics(app: AppState, user: UserId) -> BoxFuture<'static, Result<Vec<i64>>> {
    async move {
        let rooms = store::rooms_of(&app.db, user).await?;
        Ok(rooms.into_iter().map(ConversationId::number).collect())
    }
    .boxed()
}

/// The most members of a room who are online, beyond which nobody is told who types.
const MOST_TYPING: usize = 50;

/// Chat's part of the socket's hello. A user who says hello has received all messages, so their
/// senders are told.
pub fn hello_section(app: AppState, user: UserId) -> BoxFuture<'static, Result<HelloFields>> {
    async move {
        let Waiting { unseen, rooms, .. } = waiting(&app, user).await?;
        let is_read = unseen.is_empty() && rooms.iter().all(|room| room.unseen == 0);
        let unseen_rooms: BTreeMap<ConversationId, UnseenInRoom> = rooms
            .into_iter()
            .filter(|room| room.unseen > 0 && !room.muted)
            .map(|room| (room.id, UnseenInRoom { unseen: room.unseen, mentions: room.mentions }))
            .collect();
        let unread = match is_read {
            true => Vec::new(),
            false => store::unread(&app.db, user).await?,
        };
        let revs: BTreeMap<ConversationId, i64> =
            store::revs(&app.db, user).await?.into_iter().collect();
        // A message that was seen has also been delivered, so there is nothing to do if none is
        // unseen.
        if !unseen.is_empty() && store::is_waited_for(&app.db, user).await? {
            let (hub, now) = (app.hub.clone(), app.now());
            app.db
                .write(async move |tx| {
                    for (conversation, other, seq) in store::delivered(tx, user).await? {
                        let event =
                            ChatEvent::MessageDelivered(Progress { conversation, user, seq });
                        log::publish(
                            tx,
                            &hub,
                            &[other],
                            Entry::about(conversation.number()).caused_by(user).up_to(seq),
                            &event,
                            now,
                        )
                        .await?;
                    }
                    Ok(())
                })
                .await?;
        }
        Ok(HelloFields::from([
            field("unseen", &unseen)?,
            field("unread", &unread)?,
            field("rooms", &unseen_rooms)?,
            field("revs", &revs)?,
        ]))
    }
    .boxed()
}

/// Renders logged events again, as the viewer may see them now. Read positions of people whom the
/// viewer can no longer see are left out.
pub fn render_events(
    app: AppState,
    viewer: UserId,
    events: Vec<LogEvent>,
) -> BoxFuture<'static, Result<Vec<(i64, EventData)>>> {
    async move {
        let about_messages = |event: &&LogEvent| event.person.is_none();
        let ids: Vec<MessageId> = events
            .iter()
            .filter(about_messages)
            .map(|event| MessageId::from_number(event.subject))
            .collect();
        let messages: BTreeMap<i64, Message> = store::messages_by_id(&app.db, viewer, &ids)
            .await?
            .into_iter()
            .map(|message| (message.id.number(), message))
            .collect();
        let seen =
            relations::seen_among(&app, viewer, events.iter().filter_map(|event| event.person))
                .await?;
        // Many events can be about one message: each kind of event is serialized once.
        let mut shared: BTreeMap<(i64, String), EventData> = BTreeMap::new();
        let render = |event: LogEvent| match (event.person, event.position) {
            (Some(user), _) if !seen.contains(&user) => None,
            (Some(user), Some(seq)) => {
                let conversation = ConversationId::from_number(event.subject);
                let event_data = written(&ChatEvent::of_progress(
                    &event.kind,
                    Progress { conversation, user, seq },
                )?);
                Some((event.seq, event_data))
            }
            _ => {
                let message = messages.get(&event.subject)?;
                let of_message = ChatEvent::of_message(&event.kind, message.clone())?;
                let data = shared
                    .entry((event.subject, event.kind))
                    .or_insert_with(|| written(&of_message));
                Some((event.seq, data.clone()))
            }
        };
        Ok(events.into_iter().filter_map(render).collect())
    }
    .boxed()
}

/// The other members of a conversation in which the user may write, if they may see each other's
/// presence: of a room those who are online, unless they are many.
pub fn other_members(
    app: AppState,
    user: UserId,
    conversation: ConversationId,
) -> BoxFuture<'static, Result<Vec<UserId>>> {
    async move {
        let members = store::participants(&app.db, user, conversation).await?;
        if members.first().is_some_and(|member| member.kind.is_room()) {
            let Some(online) = app.hub.listeners(conversation.number(), MOST_TYPING) else {
                return Ok(Vec::new());
            };
            return store::may_see_typing(&app.db, user, conversation, &online).await;
        }
        match may_write(&members, user) {
            Ok(()) => {
                let others = members
                    .into_iter()
                    .filter(|member| member.person.id != user && member.presence_open);
                Ok(others.map(|member| member.person.id).collect())
            }
            Err(_) => Ok(Vec::new()),
        }
    }
    .boxed()
}
