//! Every SQL statement of chat: reads here and in `conversations`, writes in `writing`, archive and
//! erasure in `account_deletion`.

mod account_deletion;
mod conversations;
mod writing;

pub use account_deletion::*;
pub use conversations::*;
pub use writing::*;

use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, MediaId, MessageId, Page, Result, StoryId, Timestamp, UserId},
    chat::model::{Message, Quote, Reaction},
    media::{
        Media,
        server::{self as media, MEDIA},
    },
    platform::{
        db::{Db, List, Query, Statement, list, sql},
        maintenance::Invariant,
    },
    relations::server::visibility::{PRESENCE_OPEN, TAKES_MESSAGES, VISIBLE, VISIBLE_TO_EACH},
};
use const_format::{formatcp, str_replace};
use std::collections::{BTreeMap, BTreeSet};

/// The invariants that `kith doctor` checks for this slice.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "the messages of a conversation are numbered without a gap",
        violations: sql!(
            "select count(*) from (select conversation_id from messages
                group by conversation_id having count(*) <> max(seq)) gaps"
        ),
    },
    Invariant {
        says: "nobody has read further than there is something to read",
        violations: sql!(
            "select count(*) from members where read_seq >
            coalesce((select max(seq) from messages
                where conversation_id = members.conversation_id), 0)"
        ),
    },
    Invariant {
        says: "a conversation of two people has both of them",
        violations: sql!(
            "select count(*) from members where other_id is not null and not exists (
            select 1 from members other where other.conversation_id = members.conversation_id
                and other.user_id = members.other_id)"
        ),
    },
];

/// A member of a conversation, as the viewer sees them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    #[sqlx(flatten)]
    pub person: Person,
    pub read_seq: i64,
    pub visible: bool,
    pub takes_messages: bool,
    /// True if the two may see each other's presence.
    pub presence_open: bool,
}

/// True if the viewer can see a conversation with the person. Conversations with deleted accounts
/// stay visible, because what was written stays.
const OPEN: &str = formatcp!("(person.deleted_at is not null or {VISIBLE})");
/// [`OPEN`], in a statement for many viewers.
const OPEN_TO_EACH: &str = formatcp!("(person.deleted_at is not null or {VISIBLE_TO_EACH})");

/// The members of the conversation `$2`, for the viewer `$1`. Empty if the viewer is not a member.
const MEMBERS: Statement = sql!(
    "select {PERSON}, member.read_seq, {OPEN} as visible,
        person.deleted_at is null and {TAKES_MESSAGES} as takes_messages,
        {PRESENCE_OPEN} as presence_open
    from members membership
    join users mine on mine.id = membership.user_id
    join members member on member.conversation_id = membership.conversation_id
    join users person on person.id = member.user_id
    where membership.conversation_id = $2 and membership.user_id = $1"
);

pub async fn members(db: &Db, viewer: UserId, conversation: ConversationId) -> Result<Vec<Member>> {
    db.all(MEMBERS.bind(viewer).bind(conversation)).await
}

/// A message without its images and reactions, from the columns of [`MESSAGE`].
#[derive(sqlx::FromRow)]
struct Row {
    message_id: MessageId,
    conversation_id: ConversationId,
    seq: i64,
    client_id: String,
    text: String,
    story_id: Option<StoryId>,
    created_at: Timestamp,
    edited_at: Option<Timestamp>,
    deleted: bool,
    seen: bool,
    delivered: bool,
    has_images: bool,
    has_reactions: bool,
    quoted_id: Option<MessageId>,
    quoted_seq: Option<i64>,
    quoted_text: Option<String>,
    author_id: Option<UserId>,
    author_username: Option<String>,
    author_name: Option<String>,
    author_family: Option<String>,
    author_photo: Option<String>,
    #[sqlx(flatten)]
    sender: Person,
}

/// The columns of a [`Row`] for the viewer `$1`, from the rows of [`JOINED`].
const MESSAGE: &str = formatcp!(
    "message.id as message_id, message.conversation_id, message.seq, message.client_id,
    message.text, message.story_id, message.created_at, message.edited_at,
    message.deleted_at is not null as deleted,
    message.seq <= (case when message.sender_id = $1
        then theirs.read_seq else membership.read_seq end) as seen,
    message.seq <= (case when message.sender_id = $1
        then theirs.delivered_seq else membership.delivered_seq end) as delivered,
    message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
    quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
    author.id as author_id, author.username as author_username, author.name as author_name,
    author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
    {PERSON}"
);

/// Joins a message's conversation (both members), its sender, and the message it replies to.
/// Filters out conversations with people whom the viewer cannot see.
const JOINED: &str = formatcp!(
    "join members membership on membership.conversation_id = message.conversation_id
        and membership.user_id = $1
    join members theirs on theirs.conversation_id = message.conversation_id
        and theirs.user_id = membership.other_id
    join users other on other.id = membership.other_id and {OTHER_OPEN}
    join users person on person.id = message.sender_id
    left join messages quoted on quoted.id = message.reply_to_id
    left join users author on author.id = quoted.sender_id"
);
/// [`OPEN`], of the other member.
const OTHER_OPEN: &str = str_replace!(OPEN, "person.", "other.");

/// A page of messages before a number (keyset pagination).
pub const BEFORE: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.seq < $3
    order by message.seq desc
    limit $4 + 0"
);
/// A page of messages after a number.
pub const AFTER: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.seq > $3
    order by message.seq
    limit $4 + 0"
);
const ONE: Statement =
    sql!("select {MESSAGE} from messages message {JOINED} where message.id = $2");

/// An image of a message.
#[derive(sqlx::FromRow)]
struct ImageRow {
    message_id: MessageId,
    #[sqlx(flatten)]
    image: media::Row,
}

/// The query for the images of these messages, if any has some.
fn images_of(rows: &[Row]) -> Option<Query> {
    let messages = ids(rows, |row| row.has_images)?;
    let query = sql!(
        "select shown.message_id, {MEDIA}
        from message_media shown join media on media.id = shown.media_id
        where shown.message_id in {LIST_1}
        order by shown.message_id, shown.place"
    );
    Some(query.bind(messages))
}

/// The reactions to a message with one emoji.
#[derive(sqlx::FromRow)]
struct ReactionRow {
    message_id: MessageId,
    emoji: String,
    count: i64,
    mine: bool,
}

/// The query for the reactions to these messages, if any has some.
fn reactions_to(rows: &[Row], viewer: UserId) -> Option<Query> {
    let messages = ids(rows, |row| row.has_reactions)?;
    let query = sql!(
        "select message_id, emoji, count(*) as count,
            count(case when user_id = $1 then 1 end) > 0 as mine
        from reactions
        where message_id in {LIST_2}
        group by message_id, emoji
        order by message_id, min(created_at), emoji"
    );
    Some(query.bind(viewer).bind(messages))
}

/// The ids of those messages that have something, as a list; `None` if none has.
fn ids(rows: &[Row], has: fn(&Row) -> bool) -> Option<List> {
    let mut having = rows.iter().filter(|row| has(row)).map(|row| row.message_id).peekable();
    having.peek()?;
    Some(list(having))
}

/// Puts messages together with their images and reactions.
fn whole(rows: Vec<Row>, images: Vec<ImageRow>, reactions: Vec<ReactionRow>) -> Vec<Message> {
    let mut media_of: BTreeMap<MessageId, Vec<Media>> = BTreeMap::new();
    for ImageRow { message_id, image } in images {
        media_of.entry(message_id).or_default().push(image.into());
    }
    let mut reactions_to: BTreeMap<MessageId, Vec<Reaction>> = BTreeMap::new();
    for ReactionRow { message_id, emoji, count, mine } in reactions {
        reactions_to.entry(message_id).or_default().push(Reaction { emoji, count, mine });
    }
    let whole = |mut row: Row| Message {
        media: media_of.remove(&row.message_id).unwrap_or_default(),
        reactions: reactions_to.remove(&row.message_id).unwrap_or_default(),
        reply_to: row.quote(),
        story: row.story_id,
        id: row.message_id,
        conversation: row.conversation_id,
        seq: row.seq,
        sender: row.sender,
        client_id: row.client_id,
        text: row.text,
        seen: row.seen,
        delivered: row.delivered,
        created_at: row.created_at,
        edited_at: row.edited_at,
        deleted: row.deleted,
    };
    rows.into_iter().map(whole).collect()
}

impl Row {
    fn quote(&mut self) -> Option<Quote> {
        Some(Quote {
            id: self.quoted_id?,
            seq: self.quoted_seq?,
            sender: Person {
                id: self.author_id?,
                username: self.author_username.take()?,
                name: self.author_name.take()?,
                family: self.author_family.take()?,
                photo: self.author_photo.take(),
            },
            text: self.quoted_text.take()?,
        })
    }
}

/// Loads messages by a query for [`Row`]s.
async fn load(db: &Db, viewer: UserId, query: Query) -> Result<Vec<Message>> {
    let rows: Vec<Row> = db.all(query).await?;
    let images = match images_of(&rows) {
        Some(query) => db.all(query).await?,
        None => Vec::new(),
    };
    let reactions = match reactions_to(&rows, viewer) {
        Some(query) => db.all(query).await?,
        None => Vec::new(),
    };
    Ok(whole(rows, images, reactions))
}

/// The number at which a page of messages begins, and its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Before(i64),
    After(i64),
}

pub async fn messages(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
    from: Start,
    limit: usize,
) -> Result<Page<Message>> {
    let (statement, cursor) = match from {
        Start::Before(cursor) => (BEFORE, cursor),
        Start::After(cursor) => (AFTER, cursor),
    };
    let query = statement.bind(viewer).bind(conversation).bind(cursor).bind(limit as i64 + 1);
    Ok(Page::cut(load(db, viewer, query).await?, limit, |message| message.seq.to_string()))
}

pub async fn message(db: &Db, viewer: UserId, message: MessageId) -> Result<Option<Message>> {
    Ok(load(db, viewer, ONE.bind(viewer).bind(message)).await?.pop())
}

/// Which of these messages the viewer can see.
pub async fn messages_by_id(
    db: &Db,
    viewer: UserId,
    messages: &[MessageId],
) -> Result<Vec<Message>> {
    // Begins with the messages, because the viewer's conversations hold many more.
    let query = sql!(
        "select {MESSAGE}
        from {LIST_2} wanted cross join messages message {JOINED}
        where message.id = wanted.value
        order by message.seq"
    );
    let messages: BTreeSet<MessageId> = messages.iter().copied().collect();
    load(db, viewer, query.bind(viewer).bind(list(messages))).await
}

/// The messages with these numbers in these conversations.
pub async fn messages_at(
    db: &Db,
    viewer: UserId,
    positions: impl IntoIterator<Item = (ConversationId, i64)>,
) -> Result<Vec<Message>> {
    let (conversations, numbers): (Vec<_>, Vec<_>) = positions.into_iter().unzip();
    let query = sql!(
        "select {MESSAGE}
        from {PAIRS_2_3} wanted join messages message on message.conversation_id = wanted.one
            and message.seq = wanted.other {JOINED}"
    );
    let query = query.bind(viewer).bind(list(conversations)).bind(list(numbers));
    load(db, viewer, query).await
}

/// The viewer's unseen messages, newest first: the newest 50 of each conversation, 500 in all.
/// Stops after 256 KB of text, because every page asks for it.
pub async fn unread(db: &Db, viewer: UserId) -> Result<Vec<Message>> {
    let query = sql!(
        "with newest (id, bytes) as materialized (
            select message.id, sum(octet_length(message.text)) over (order by message.id desc)
            from (select membership.conversation_id, membership.read_seq
                from members membership
                where membership.user_id = $1 and membership.active_id > 0 and exists (
                    select 1 from messages
                    where conversation_id = membership.conversation_id
                        and seq > membership.read_seq
                        and sender_id <> $1 and deleted_at is null)
                order by membership.active_id desc
                limit 500) conversation
            join messages message on message.conversation_id = conversation.conversation_id
                and message.seq in (
                    select seq from messages
                    where conversation_id = conversation.conversation_id
                        and seq > conversation.read_seq
                        and sender_id <> $1 and deleted_at is null
                    order by seq desc
                    limit 50)
            order by message.id desc
            limit 500)
        select {MESSAGE}
        from newest join messages message on message.id = newest.id
            and newest.bytes - octet_length(message.text) < 262144 {JOINED}
        order by message.id desc"
    );
    load(db, viewer, query.bind(viewer)).await
}

/// True if the viewer can see the message that an image belongs to.
pub async fn shows_image(db: &Db, viewer: UserId, media: MediaId) -> Result<bool> {
    let query = sql!(
        "select exists (select 1
            from message_media shown join messages message on message.id = shown.message_id
            {JOINED}
            where shown.media_id = $2 and message.deleted_at is null)"
    );
    Ok(db.one::<(bool,)>(query.bind(viewer).bind(media)).await?.0)
}
