//! The statements that change conversations.

use super::{MEMBERS, Member, ONE, Row, images_of, reactions_to, whole};
use crate::{
    base::{ConversationId, MediaId, MessageId, Result, StoryId, Timestamp, UserId},
    chat::model::{Message, Quote},
    platform::db::{Tx, list, sql},
    relations::server::visibility::{BLOCKED, PRESENCE_OPEN, VISIBLE},
};

pub async fn members_in(
    tx: &mut Tx,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Vec<Member>> {
    tx.all(MEMBERS.bind(viewer).bind(conversation)).await
}

pub async fn message_in(
    tx: &mut Tx,
    viewer: UserId,
    message: MessageId,
) -> Result<Option<Message>> {
    let rows: Vec<Row> = tx.all(ONE.bind(viewer).bind(message)).await?;
    let images = match images_of(&rows) {
        Some(query) => tx.all(query).await?,
        None => Vec::new(),
    };
    let reactions = match reactions_to(&rows, viewer) {
        Some(query) => tx.all(query).await?,
        None => Vec::new(),
    };
    Ok(whole(rows, images, reactions).pop())
}

/// The sender and text of a message by a person whom the viewer blocks, in the viewer's
/// conversation.
pub async fn of_blocked(
    tx: &mut Tx,
    viewer: UserId,
    message: MessageId,
) -> Result<Option<(UserId, String)>> {
    let query = sql!(
        "select message.sender_id, message.text
        from messages message
        join members membership on membership.conversation_id = message.conversation_id
            and membership.user_id = $1
        join users person on person.id = message.sender_id
        where message.id = $2 and message.deleted_at is null and {BLOCKED}"
    );
    tx.optional(query.bind(viewer).bind(message)).await
}

/// The sender of a message, without a check of who may see it.
pub async fn sender_of(tx: &mut Tx, message: MessageId) -> Result<Option<UserId>> {
    let query = sql!("select sender_id from messages where id = $1");
    Ok(tx.optional::<(UserId,)>(query.bind(message)).await?.map(|(sender,)| sender))
}

/// Returns the conversation of two users, and creates it if there is none. The flag is true if it
/// was created.
pub async fn open(
    tx: &mut Tx,
    viewer: UserId,
    other: UserId,
    new: ConversationId,
    now: Timestamp,
) -> Result<(ConversationId, bool)> {
    let find = sql!("select conversation_id from members where user_id = $1 and other_id = $2");
    if let Some((found,)) = tx.optional(find.bind(viewer).bind(other)).await? {
        return Ok((found, false));
    }
    let insert = sql!("insert into conversations (id, kind, created_at) values ($1, 'direct', $2)");
    tx.execute(insert.bind(new).bind(now)).await?;
    // The user who opens it sees it in their list at once, the other after the first message.
    let insert = sql!(
        "insert into members (conversation_id, user_id, other_id, active_id)
        values ($1, $2, $3, $1), ($1, $3, $2, 0)"
    );
    tx.execute(insert.bind(new).bind(viewer).bind(other)).await?;
    Ok((new, true))
}

pub struct NewRow {
    pub id: MessageId,
    pub conversation: ConversationId,
    pub sender: UserId,
    pub client_id: String,
    pub text: String,
    pub reply_to: Option<MessageId>,
    pub story: Option<StoryId>,
    pub images: usize,
    pub created_at: Timestamp,
}

/// Inserts a message as the next of its conversation, and moves the conversation to the top of both
/// lists. Returns its number, or `None` if its sender has used its `client_id` before.
///
/// The message counts as read by its sender, unless something unread comes before it. `reached` is
/// true if the others' devices have it at once. Two statements in one call, because each call costs
/// a round trip to the thread of the database: with two, a quarter fewer messages are stored.
pub async fn insert(tx: &mut Tx, row: NewRow, reached: bool) -> Result<Option<i64>> {
    let insert = sql!(
        "insert into messages (conversation_id, seq, id, sender_id, client_id, text, reply_to_id,
            pictures, created_at, story_id)
        select $1, coalesce((select max(seq) from messages where conversation_id = $1), 0) + 1,
            $2, $3, $4, $5, $6, $7, $8, $9
        where true
        on conflict (sender_id, client_id) do nothing
        returning seq;
        update members
        set active_id = $2,
            read_seq = case when user_id = $3 and read_seq = message.seq - 1
                then message.seq else read_seq end,
            delivered_seq = case when user_id = $3 or $10
                then message.seq else delivered_seq end
        from (select seq from messages where id = $2) message
        where conversation_id = $1"
    );
    let insert = insert
        .bind(row.conversation)
        .bind(row.id)
        .bind(row.sender)
        .bind(row.client_id)
        .bind(row.text)
        .bind(row.reply_to)
        .bind(row.images as i64)
        .bind(row.created_at)
        .bind(row.story)
        .bind(reached);
    Ok(tx.all::<(i64,)>(insert).await?.first().map(|(seq,)| *seq))
}

pub async fn attach(tx: &mut Tx, message: MessageId, images: Vec<MediaId>) -> Result<()> {
    let attach = sql!(
        "insert into message_media (message_id, place, media_id)
        select $1, image.one, image.other from {PAIRS_2_3} image"
    );
    let places = list(0..images.len() as i64);
    tx.execute(attach.bind(message).bind(places).bind(list(images))).await?;
    Ok(())
}

/// The message that this sender stored with this `client_id` before.
pub async fn by_client_id(
    tx: &mut Tx,
    sender: UserId,
    client_id: String,
) -> Result<Option<MessageId>> {
    let find = sql!("select id from messages where sender_id = $1 and client_id = $2");
    let found = tx.optional::<(MessageId,)>(find.bind(sender).bind(client_id)).await?;
    Ok(found.map(|(id,)| id))
}

/// A message to reply to, if it is in this conversation and not deleted.
pub async fn quote(
    tx: &mut Tx,
    members: &[Member],
    conversation: ConversationId,
    message: MessageId,
) -> Result<Option<Quote>> {
    let find = sql!(
        "select seq, sender_id, text from messages
        where id = $1 and conversation_id = $2 and deleted_at is null"
    );
    let found: Option<(i64, UserId, String)> =
        tx.optional(find.bind(message).bind(conversation)).await?;
    Ok(found.and_then(|(seq, sender, text)| {
        let sender = members.iter().find(|member| member.person.id == sender)?.person.clone();
        Some(Quote { id: message, seq, sender, text })
    }))
}

/// Moves a user's read position forward: never back, and never past the last message. Returns the
/// new position if it moved.
pub async fn read_until(
    tx: &mut Tx,
    conversation: ConversationId,
    user: UserId,
    seq: i64,
) -> Result<Option<i64>> {
    let update = sql!(
        "update members
        set read_seq = wanted.seq,
            delivered_seq = case when delivered_seq < wanted.seq
                then wanted.seq else delivered_seq end
        from (select max(seq) as seq from messages where conversation_id = $1 and seq <= $3) wanted
        where conversation_id = $1 and user_id = $2 and read_seq < wanted.seq
        returning read_seq"
    );
    let moved = tx.optional::<(i64,)>(update.bind(conversation).bind(user).bind(seq)).await?;
    Ok(moved.map(|(seq,)| seq))
}

/// Marks all messages as delivered to a user's device, except from senders who may not see the
/// user's presence. Returns the conversations in which that is new, the other member, and the
/// number.
pub async fn delivered(tx: &mut Tx, user: UserId) -> Result<Vec<(ConversationId, UserId, i64)>> {
    let update = sql!(
        "update members
        set delivered_seq = (select max(seq) from messages
            where conversation_id = members.conversation_id)
        where user_id = $1 and active_id > 0
            and delivered_seq < (select max(seq) from messages
                where conversation_id = members.conversation_id)
            and exists (select 1
                from users mine join users person on person.id = members.other_id
                where mine.id = $1 and {VISIBLE} and {PRESENCE_OPEN})
        returning conversation_id, other_id, delivered_seq"
    );
    tx.all(update.bind(user)).await
}

pub async fn edit(tx: &mut Tx, message: MessageId, text: String, now: Timestamp) -> Result<()> {
    let update = sql!("update messages set text = $2, edited_at = $3 where id = $1");
    tx.execute(update.bind(message).bind(text).bind(now)).await?;
    Ok(())
}

/// Empties a message. Returns its images.
pub async fn delete(tx: &mut Tx, message: MessageId, now: Timestamp) -> Result<Vec<MediaId>> {
    let images = sql!("select media_id from message_media where message_id = $1");
    let images: Vec<(MediaId,)> = tx.all(images.bind(message)).await?;
    tx.execute(sql!("delete from reactions where message_id = $1").bind(message)).await?;
    let empty = sql!(
        "update messages
        set text = '', pictures = 0, reactions = 0, deleted_at = $2
        where id = $1 and deleted_at is null"
    );
    tx.execute(empty.bind(message).bind(now)).await?;
    Ok(images.into_iter().map(|(id,)| id).collect())
}

/// Inserts or deletes a reaction, and updates the count.
pub async fn set_reaction(
    tx: &mut Tx,
    message: MessageId,
    user: UserId,
    emoji: String,
    on: bool,
    now: Timestamp,
) -> Result<()> {
    let change = match on {
        true => {
            let insert = sql!(
                "insert into reactions (message_id, emoji, user_id, created_at)
                values ($1, $2, $3, $4)
                on conflict (message_id, emoji, user_id) do nothing"
            );
            insert.bind(message).bind(emoji).bind(user).bind(now)
        }
        false => {
            let delete =
                sql!("delete from reactions where message_id = $1 and emoji = $2 and user_id = $3");
            delete.bind(message).bind(emoji).bind(user)
        }
    };
    tx.execute(change).await?;
    let count = sql!(
        "update messages
        set reactions = (select count(*) from reactions where message_id = $1)
        where id = $1"
    );
    tx.execute(count.bind(message)).await?;
    Ok(())
}
