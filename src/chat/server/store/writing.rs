//! The statements that change conversations.

use super::{FOR_ALL, OPEN, load};
use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, MediaId, MessageId, Result, StoryId, Timestamp, UserId},
    chat::model::{Kind, Message, MessageKind, Quote},
    platform::db::{Fetch, Statement, Tx, list, sql},
    relations::server::visibility::{BLOCKED, PRESENCE_OPEN, TAKES_MESSAGES, VISIBLE},
};
use std::collections::BTreeSet;

/// A member of a conversation, as the viewer sees them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Participant {
    /// The kind of the conversation.
    pub kind: Kind,
    #[sqlx(flatten)]
    pub person: Person,
    pub read_seq: i64,
    pub visible: bool,
    pub takes_messages: bool,
    /// True if the two may see each other's presence.
    pub presence_open: bool,
}

/// The viewer `$1` as a member of the conversation `$2`, and in a direct conversation the other
/// member. Empty if the viewer is not a member.
const PARTICIPANTS: Statement = sql!(
    "select conversation.kind, {PERSON}, member.read_seq, {OPEN} as visible,
        person.deleted_at is null and {TAKES_MESSAGES} as takes_messages,
        {PRESENCE_OPEN} as presence_open
    from members membership
    join conversations conversation on conversation.id = membership.conversation_id
    join users mine on mine.id = membership.user_id
    join members member on member.conversation_id = membership.conversation_id
        and member.user_id in (select membership.user_id union all
            select other_id from pairs where conversation_id = $2 and user_id = $1)
    join users person on person.id = member.user_id
    where membership.conversation_id = $2 and membership.user_id = $1"
);

pub async fn participants(
    mut from: impl Fetch,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Vec<Participant>> {
    from.all(PARTICIPANTS.bind(viewer).bind(conversation)).await
}

/// A message as somebody gets it who sees everyone, has read nothing and has not reacted.
pub async fn message_for_all(tx: &mut Tx, message: MessageId) -> Result<Option<Message>> {
    Ok(load(tx, UserId::NOBODY, FOR_ALL.bind(message)).await?.pop())
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
            and membership.user_id = $1 and message.seq > membership.from_seq
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
    let find = sql!("select conversation_id from pairs where user_id = $1 and other_id = $2");
    if let Some((found,)) = tx.optional(find.bind(viewer).bind(other)).await? {
        return Ok((found, false));
    }
    // The user who opens it sees it in their list at once, the other after the first message.
    let insert = sql!(
        "insert into conversations (id, kind, created_at, members, last_id)
        values ($1, 'direct', $2, 2, $1);
        insert into members (conversation_id, user_id, joined_at)
        values ($1, $3, $2), ($1, $4, $2);
        insert into pairs (user_id, other_id, conversation_id, last_id)
        values ($3, $4, $1, $1), ($4, $3, $1, 0)"
    );
    tx.execute(insert.bind(new).bind(now).bind(viewer).bind(other)).await?;
    Ok((new, true))
}

pub struct NewRow {
    pub id: MessageId,
    pub conversation: ConversationId,
    pub sender: UserId,
    pub client_id: String,
    pub kind: MessageKind,
    pub text: String,
    pub reply_to: Option<MessageId>,
    pub story: Option<StoryId>,
    pub images: usize,
    pub mentions: usize,
    pub created_at: Timestamp,
}

/// The number of a message in its conversation, and of its last change there.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Numbers {
    pub seq: i64,
    pub rev: i64,
}

/// Inserts a message as the next of its conversation, which moves to the top of all lists. Returns
/// its numbers, or `None` if its sender has used its `client_id` before. It costs the same however
/// many members there are.
///
/// The message counts as read by its sender, unless something unread comes before it. `reached` is
/// true if the device of the other person has it at once. All statements go in one call, because
/// each call costs a round trip to the thread of the database.
pub async fn insert(tx: &mut Tx, row: NewRow, reached: bool) -> Result<Option<Numbers>> {
    let insert = sql!(
        "insert into messages (conversation_id, seq, id, sender_id, client_id, text, reply_to_id,
            pictures, created_at, story_id, kind, mentions, rev)
        select id, last_seq + 1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $12, rev + 1
        from conversations where id = $1
        on conflict (sender_id, client_id) do nothing
        returning seq, rev;
        update conversations set last_seq = message.seq, last_id = $2, rev = message.rev
        from (select seq, rev from messages where id = $2) message
        where id = $1;
        update pairs set last_id = $2
        where conversation_id = $1 and exists (select 1 from messages where id = $2);
        update members
        set read_seq = case when user_id = $3 and read_seq = message.seq - 1
                then message.seq else read_seq end,
            read_at = case when user_id = $3 and read_seq = message.seq - 1
                then $8 else read_at end,
            delivered_seq = case when user_id = $3 or $10
                then message.seq else delivered_seq end
        from (select seq from messages where id = $2) message
        where conversation_id = $1 and (user_id = $3 or user_id = (
            select other_id from pairs where conversation_id = $1 and user_id = $3))"
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
        .bind(reached)
        .bind(row.kind)
        .bind(row.mentions as i64);
    Ok(tx.all(insert).await?.first().copied())
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

/// A message to reply to.
#[derive(sqlx::FromRow)]
struct Quoted {
    seq: i64,
    text: String,
    #[sqlx(flatten)]
    sender: Person,
}

/// A message to reply to, if it is in this conversation, seen by the viewer and not deleted.
pub async fn quote(
    tx: &mut Tx,
    viewer: UserId,
    conversation: ConversationId,
    message: MessageId,
) -> Result<Option<Quote>> {
    let find = sql!(
        "select message.seq, message.text, {PERSON}
        from messages message
        join members membership on membership.conversation_id = message.conversation_id
            and membership.user_id = $1 and message.seq > membership.from_seq
        join users person on person.id = message.sender_id
        where message.id = $2 and message.conversation_id = $3 and message.deleted_at is null
            and message.kind = 'text' and (person.id = $1 or {OPEN})"
    );
    let found: Option<Quoted> =
        tx.optional(find.bind(viewer).bind(message).bind(conversation)).await?;
    Ok(found.map(|Quoted { seq, text, sender }| Quote { id: message, seq, sender, text }))
}

/// Moves a user's read position forward: never back, and never past the last message. Returns the
/// new position if it moved.
pub async fn read_until(
    tx: &mut Tx,
    conversation: ConversationId,
    user: UserId,
    seq: i64,
    now: Timestamp,
) -> Result<Option<i64>> {
    let update = sql!(
        "update members
        set read_seq = wanted.seq, read_at = $4,
            delivered_seq = case when delivered_seq < wanted.seq
                then wanted.seq else delivered_seq end
        from (select case when last_seq < $3 then last_seq else $3 end as seq
            from conversations where id = $1) wanted
        where conversation_id = $1 and user_id = $2 and read_seq < wanted.seq
        returning read_seq"
    );
    let update = update.bind(conversation).bind(user).bind(seq).bind(now);
    Ok(tx.optional::<(i64,)>(update).await?.map(|(seq,)| seq))
}

/// True if a message of a room after one number and up to another mentions the user.
pub async fn is_mentioned(
    tx: &mut Tx,
    room: ConversationId,
    user: UserId,
    after: i64,
    up_to: i64,
) -> Result<bool> {
    let query = sql!(
        "select exists (select 1 from message_mentions
            where conversation_id = $1 and user_id = $2 and seq > $3 and seq <= $4)"
    );
    let query = query.bind(room).bind(user).bind(after).bind(up_to);
    Ok(tx.one::<(bool,)>(query).await?.0)
}

/// Marks all messages of direct conversations as delivered to a user's device, except from senders
/// who may not see the user's presence. Returns the conversations in which that is new, the other
/// member, and the number.
pub async fn delivered(tx: &mut Tx, user: UserId) -> Result<Vec<(ConversationId, UserId, i64)>> {
    let update = sql!(
        "update members
        set delivered_seq = behind.last_seq
        from (select pair.conversation_id, conversation.last_seq
            from users mine cross join pairs pair
            join conversations conversation on conversation.id = pair.conversation_id
            join users person on person.id = pair.other_id
            where mine.id = $1 and pair.user_id = $1 and pair.last_id > 0
                and {VISIBLE} and {PRESENCE_OPEN}) behind
        where members.conversation_id = behind.conversation_id and members.user_id = $1
            and members.delivered_seq < behind.last_seq
        returning members.conversation_id, (select other_id from pairs
            where pairs.conversation_id = members.conversation_id and pairs.user_id = $1),
            members.delivered_seq"
    );
    tx.all(update.bind(user)).await
}

/// Counts a change of a message in its conversation. Returns the number of the change.
pub async fn bump(tx: &mut Tx, message: MessageId) -> Result<i64> {
    let count = sql!(
        "update conversations set rev = rev + 1
        where id = (select conversation_id from messages where id = $1);
        update messages set rev = (
            select conversations.rev from conversations where conversations.id = conversation_id)
        where id = $1
        returning rev"
    );
    let counted: Vec<(i64,)> = tx.all(count.bind(message)).await?;
    counted.first().map(|(rev,)| *rev).ok_or(crate::base::Error::Internal)
}

/// Counts a change of each of these messages, in the order of their numbers.
pub async fn bump_all(tx: &mut Tx, messages: &[MessageId]) -> Result<()> {
    let count = sql!(
        "update messages set rev = changed.rev
        from (select message.id, conversation.rev + row_number() over (
                partition by message.conversation_id order by message.seq) as rev
            from messages message
            join conversations conversation on conversation.id = message.conversation_id
            where message.id in {LIST_1}) changed
        where messages.id = changed.id;
        update conversations set rev = (
            select max(messages.rev) from messages
            where messages.conversation_id = conversations.id)
        where id in (select conversation_id from messages where messages.id in {LIST_1})"
    );
    if !messages.is_empty() {
        tx.execute(count.bind(list(messages))).await?;
    }
    Ok(())
}

/// Those of these messages that are the last change of their rooms.
pub async fn last_changed(tx: &mut Tx, messages: &[MessageId]) -> Result<Vec<MessageId>> {
    let query = sql!(
        "select message.id
        from {LIST_1} changed cross join messages message cross join conversations conversation
        where message.id = changed.value and conversation.id = message.conversation_id
            and conversation.kind <> 'direct' and conversation.rev = message.rev
        order by message.id"
    );
    let messages: BTreeSet<MessageId> = messages.iter().copied().collect();
    let found: Vec<(MessageId,)> = tx.all(query.bind(list(messages))).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
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
    let empty = sql!(
        "delete from reactions where message_id = $1;
        delete from message_mentions where message_id = $1;
        update messages
        set text = '', pictures = 0, reactions = 0, mentions = 0, pinned_at = null,
            deleted_at = $2
        where id = $1 and deleted_at is null"
    );
    tx.execute(empty.bind(message).bind(now)).await?;
    Ok(images.into_iter().map(|(id,)| id).collect())
}

/// Inserts or deletes a reaction, and updates the count. Returns false if nothing changed.
pub async fn set_reaction(
    tx: &mut Tx,
    message: MessageId,
    user: UserId,
    emoji: String,
    on: bool,
    now: Timestamp,
) -> Result<bool> {
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
    let changed = tx.execute(change).await? > 0;
    let count = sql!(
        "update messages
        set reactions = (select count(*) from reactions where message_id = $1)
        where id = $1"
    );
    tx.execute(count.bind(message)).await?;
    Ok(changed)
}

/// Pins a message, or takes it from the pinned ones. Returns false if nothing changed.
pub async fn set_pinned(tx: &mut Tx, message: MessageId, on: bool, now: Timestamp) -> Result<bool> {
    let update = match on {
        true => {
            let pin =
                sql!("update messages set pinned_at = $2 where id = $1 and pinned_at is null");
            pin.bind(message).bind(now)
        }
        false => {
            let unpin = sql!(
                "update messages set pinned_at = null where id = $1 and pinned_at is not null"
            );
            unpin.bind(message)
        }
    };
    Ok(tx.execute(update).await? > 0)
}

/// Sets whom a message mentions.
pub async fn set_mentions(
    tx: &mut Tx,
    message: MessageId,
    conversation: ConversationId,
    seq: i64,
    users: &[UserId],
) -> Result<()> {
    let set = sql!(
        "delete from message_mentions where message_id = $1;
        insert into message_mentions (user_id, conversation_id, seq, message_id)
        select value, $3, $4, $1 from {LIST_2} mentioned;
        update messages set mentions = $5 where id = $1"
    );
    let set = set.bind(message).bind(list(users)).bind(conversation).bind(seq);
    tx.execute(set.bind(users.len() as i64)).await?;
    Ok(())
}
