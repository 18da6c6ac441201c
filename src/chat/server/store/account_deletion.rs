//! The archive and the erasure of a user's messages and reactions.

use super::{bump_all, leave, read_positions_around};
use crate::{
    base::{ConversationId, MessageId, Result, Timestamp, UserId},
    chat::server::read_positions::ReadPositions,
    platform::{
        archive::PAGE,
        db::{Db, Tx, list, sql},
        hooks::{Erasure, PART},
        secret::{hex, random},
    },
    relations::server::visibility::VISIBLE,
};
use serde::Serialize;

/// A message in an archive.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedMessage {
    pub id: MessageId,
    conversation: ConversationId,
    /// The title of the room it is in: of a channel, or of a group that the user is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    room: Option<String>,
    seq: i64,
    other: Option<String>,
    text: String,
    created_at: Timestamp,
}

/// The user's messages after one of theirs, for the archive: also those in rooms they have left.
/// The other person of a direct conversation is named only if the user can still see them.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedMessage>> {
    let find = sql!(
        "select message.id, message.conversation_id as conversation,
            case when conversation.kind = 'channel' or membership.role is not null
                then conversation.title end as room,
            message.seq, case when {VISIBLE} then person.username end as other,
            message.text, message.created_at
        from messages message
        join conversations conversation on conversation.id = message.conversation_id
        left join members membership on membership.conversation_id = message.conversation_id
            and membership.user_id = $1
        left join pairs pair on pair.conversation_id = message.conversation_id
            and pair.user_id = $1
        left join users person on person.id = pair.other_id
        where message.sender_id = $1 and message.id > $2 and message.deleted_at is null
            and message.kind = 'text'
        order by message.id
        limit $3 + 0"
    );
    db.all(find.bind(user).bind(after).bind(PAGE)).await
}

/// What a part of an erasure has done.
pub struct Erased {
    /// The messages that it changed, each at least once.
    pub changed: Vec<MessageId>,
    /// The rooms that the user has left, with the positions there before.
    pub left: Vec<(ConversationId, ReadPositions)>,
    /// The cursor of the next part: the last message.
    pub next: Option<i64>,
}

/// Erases a part of the user's reactions, mentions, memberships of rooms and messages.
pub async fn erase(tx: &mut Tx, erasure: Erasure) -> Result<Erased> {
    let Erasure { user, now, after, .. } = erasure;
    let (mut changed, mut left) = (Vec::new(), Vec::new());
    if after == 0
        && (erase_reactions(tx, user, &mut changed).await?
            || erase_mentions(tx, user, &mut changed).await?
            || leave_rooms(tx, user, &mut left).await?)
    {
        return Ok(Erased { changed, left, next: Some(0) });
    }
    let find =
        sql!("select id from messages where sender_id = $1 and id > $2 order by id limit $3 + 0");
    let found: Vec<(MessageId,)> = tx.all(find.bind(user).bind(after).bind(PART)).await?;
    let messages: Vec<MessageId> = found.into_iter().map(|(id,)| id).collect();
    empty(tx, &messages, now).await?;
    changed.extend(&messages);
    Ok(Erased { changed, left, next: messages.last().map(|id| id.number()) })
}

/// Deletes a part of the user's reactions. Returns true if there may be more.
async fn erase_reactions(tx: &mut Tx, user: UserId, changed: &mut Vec<MessageId>) -> Result<bool> {
    let delete = sql!(
        "delete from reactions where user_id = $1 and (message_id, emoji) in (
            select message_id, emoji from reactions where user_id = $1 limit $2 + 0)
        returning message_id"
    );
    let gone: Vec<(MessageId,)> = tx.all(delete.bind(user).bind(PART)).await?;
    let more = gone.len() as i64 == PART;
    let mut messages: Vec<MessageId> = gone.into_iter().map(|(id,)| id).collect();
    messages.dedup();
    let count = sql!(
        "update messages
        set reactions = (select count(*) from reactions where message_id = messages.id)
        where id in {LIST_1}"
    );
    tx.execute(count.bind(list(&messages))).await?;
    bump_all(tx, &messages).await?;
    changed.append(&mut messages);
    Ok(more)
}

/// Deletes a part of what mentions the user. Returns true if there may be more.
async fn erase_mentions(tx: &mut Tx, user: UserId, changed: &mut Vec<MessageId>) -> Result<bool> {
    let delete = sql!(
        "delete from message_mentions where user_id = $1 and (conversation_id, seq) in (
            select conversation_id, seq from message_mentions where user_id = $1 limit $2 + 0)
        returning message_id"
    );
    let gone: Vec<(MessageId,)> = tx.all(delete.bind(user).bind(PART)).await?;
    let messages: Vec<MessageId> = gone.into_iter().map(|(id,)| id).collect();
    let count = sql!(
        "update messages
        set mentions = (select count(*) from message_mentions where message_id = messages.id)
        where id in {LIST_1}"
    );
    tx.execute(count.bind(list(&messages))).await?;
    bump_all(tx, &messages).await?;
    changed.extend(&messages);
    Ok(messages.len() as i64 == PART)
}

/// Takes the user out of a part of their rooms. Returns true if there may be more.
async fn leave_rooms(
    tx: &mut Tx,
    user: UserId,
    left: &mut Vec<(ConversationId, ReadPositions)>,
) -> Result<bool> {
    const ROOMS: i64 = PART / 10;
    let find = sql!(
        "select conversation_id from members where user_id = $1 and role is not null
        order by conversation_id
        limit $2 + 0"
    );
    let rooms: Vec<(ConversationId,)> = tx.all(find.bind(user).bind(ROOMS)).await?;
    for (room,) in &rooms {
        let positions = read_positions_around(tx, *room, user).await?;
        left.extend(positions.map(|positions| (*room, positions)));
        leave(tx, *room, user).await?;
    }
    Ok(rooms.len() as i64 == ROOMS)
}

/// Empties messages. The rows stay, for the replies to them. `client_id` is replaced as well,
/// because the sender's program chose it and it may hold content.
async fn empty(tx: &mut Tx, messages: &[MessageId], now: Timestamp) -> Result<()> {
    let all = list(messages);
    let delete = sql!("delete from reactions where message_id in {LIST_1}");
    tx.execute(delete.bind(all.clone())).await?;
    let delete = sql!("delete from message_mentions where message_id in {LIST_1}");
    tx.execute(delete.bind(all.clone())).await?;
    let empty = sql!(
        "update messages
        set text = '', pictures = 0, reactions = 0, mentions = 0, pinned_at = null,
            client_id = $2 || id, deleted_at = coalesce(deleted_at, $3)
        where id in {LIST_1}"
    );
    // Random, so that it cannot equal a `client_id` that the sender has chosen.
    tx.execute(empty.bind(all).bind(hex(&random::<8>())).bind(now)).await?;
    bump_all(tx, messages).await
}
