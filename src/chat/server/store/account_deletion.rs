//! The archive and the erasure of a user's messages and reactions.

use crate::{
    base::{ConversationId, MessageId, Result, Timestamp, UserId},
    platform::{
        archive::PAGE,
        db::{Db, Statement, Tx, list, sql},
        hooks::{Erasure, PART},
        secret::{hex, random},
    },
    relations::server::visibility::VISIBLE,
};
use serde::Serialize;

/// The conversation and number of a message.
const POSITION: Statement = sql!("select conversation_id, seq from messages where id = $1");
/// The next conversation of the user `$1` that has messages.
const NEXT: Statement = sql!(
    "select min(membership.conversation_id)
    from members membership
    where membership.user_id = $1 and membership.conversation_id > $2 and exists (
        select 1 from messages where conversation_id = membership.conversation_id)"
);
/// A position before all conversations.
const START: (ConversationId, i64) = (ConversationId::from_number(0), 0);

/// A message in an archive.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedMessage {
    pub id: MessageId,
    conversation: ConversationId,
    seq: i64,
    other: Option<String>,
    text: String,
    created_at: Timestamp,
}

/// The user's messages after one of theirs, for the archive. The other person is named only if the
/// user can still see them.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedMessage>> {
    let (mut conversation, mut seq) = db.optional(POSITION.bind(after)).await?.unwrap_or(START);
    loop {
        let find = sql!(
            "select message.id, message.conversation_id as conversation, message.seq,
                case when {VISIBLE} then person.username end as other,
                message.text, message.created_at
            from messages message
            join members membership on membership.conversation_id = message.conversation_id
                and membership.user_id = $1
            left join users person on person.id = membership.other_id
            where message.conversation_id = $2 and message.seq > $3 and message.sender_id = $1
                and message.deleted_at is null
            order by message.seq
            limit $4 + 0"
        );
        let rows = db.all(find.bind(user).bind(conversation).bind(seq).bind(PAGE)).await?;
        if !rows.is_empty() {
            return Ok(rows);
        }
        match db.one(NEXT.bind(user).bind(conversation)).await? {
            (Some(next),) => (conversation, seq) = (next, 0),
            (None,) => return Ok(Vec::new()),
        }
    }
}

/// Erases a part of the user's reactions and messages. It goes through their conversations, each
/// from the first message to the last, so that no message is visited twice. The position is the
/// last message visited.
pub async fn erase(tx: &mut Tx, erasure: Erasure) -> Result<Option<i64>> {
    if erasure.after == 0 && erase_reactions(tx, erasure.user).await? {
        return Ok(Some(0));
    }
    let messages = next(tx, erasure).await?;
    let own: Vec<MessageId> =
        messages.iter().filter(|(_, sender)| *sender == erasure.user).map(|(id, _)| *id).collect();
    empty(tx, &own, erasure.now).await?;
    Ok(messages.last().map(|(id, _)| id.number()))
}

/// Deletes a part of the user's reactions. Returns true if there may be more.
async fn erase_reactions(tx: &mut Tx, user: UserId) -> Result<bool> {
    let delete = sql!(
        "delete from reactions where user_id = $1 and (message_id, emoji) in (
            select message_id, emoji from reactions where user_id = $1 limit $2 + 0)
        returning message_id"
    );
    let gone: Vec<(MessageId,)> = tx.all(delete.bind(user).bind(PART)).await?;
    let count = sql!(
        "update messages
        set reactions = (select count(*) from reactions where message_id = messages.id)
        where id in {LIST_1}"
    );
    tx.execute(count.bind(list(gone.iter().map(|(id,)| id)))).await?;
    Ok(gone.len() as i64 == PART)
}

/// The next messages to visit, all of one conversation, and their senders.
async fn next(tx: &mut Tx, erasure: Erasure) -> Result<Vec<(MessageId, UserId)>> {
    let (mut conversation, mut seq) =
        tx.optional(POSITION.bind(erasure.after)).await?.unwrap_or(START);
    loop {
        let find = sql!(
            "select id, sender_id from messages
            where conversation_id = $1 and seq > $2
            order by seq
            limit $3 + 0"
        );
        let messages: Vec<(MessageId, UserId)> =
            tx.all(find.bind(conversation).bind(seq).bind(PART)).await?;
        if !messages.is_empty() {
            return Ok(messages);
        }
        match tx.one(NEXT.bind(erasure.user).bind(conversation)).await? {
            (Some(next),) => (conversation, seq) = (next, 0),
            (None,) => return Ok(Vec::new()),
        }
    }
}

/// Empties messages. The rows stay, for the replies to them. `client_id` is replaced as well,
/// because the sender's program chose it and it may hold content.
async fn empty(tx: &mut Tx, messages: &[MessageId], now: Timestamp) -> Result<()> {
    let messages = list(messages);
    let delete = sql!("delete from reactions where message_id in {LIST_1}");
    tx.execute(delete.bind(messages.clone())).await?;
    let empty = sql!(
        "update messages
        set text = '', pictures = 0, reactions = 0, client_id = $2 || id,
            deleted_at = coalesce(deleted_at, $3)
        where id in {LIST_1}"
    );
    // Random, so that it cannot equal a `client_id` that the sender has chosen.
    tx.execute(empty.bind(messages).bind(hex(&random::<8>())).bind(now)).await?;
    Ok(())
}
