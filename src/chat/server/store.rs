//! Every SQL statement of chat: reads here and in `conversations`, writes in `writing`, archive and
//! erasure in `account_deletion`.

mod account_deletion;
mod conversations;
mod writing;

pub use account_deletion::*;
pub use conversations::*;
pub use writing::*;

use crate::{
    accounts::{
        Person,
        server::{person, thumb_path},
    },
    base::{ConversationId, Error, MediaId, MessageId, Page, Result, StoryId, Timestamp, UserId},
    chat::model::{Message, Quote, Reaction},
    media::server::{self as media, media_json_rows},
    platform::{
        db::{Db, among, from_json_rows, in_pairs, json_rows, list, pairs, sql},
        maintenance::Invariant,
    },
    relations::server::visibility::{presence_open, takes_messages},
};

/// The invariants that `kith doctor` checks for this slice.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "the messages of a conversation are numbered without a gap",
        violations: "select count(*) from (select conversation_id from messages
                group by conversation_id having count(*) <> max(seq)) gaps",
    },
    Invariant {
        says: "nobody has read further than there is something to read",
        violations: "select count(*) from members where read_seq >
            coalesce((select max(seq) from messages
                where conversation_id = members.conversation_id), 0)",
    },
    Invariant {
        says: "a conversation of two people has both of them",
        violations: "select count(*) from members where other_id is not null and not exists (
            select 1 from members other where other.conversation_id = members.conversation_id
                and other.user_id = members.other_id)",
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
macro_rules! conversation_open {
    ($viewer:literal, $person:literal) => {
        concat!(
            "(",
            $person,
            ".deleted_at is not null or ",
            $crate::relations::server::visibility::visible!($viewer, $person),
            ")"
        )
    };
}

pub(crate) use conversation_open;

/// The members of the conversation `$2`, for the viewer `$1`. Empty if the viewer is not a member.
const MEMBERS: &str = concat!(
    "select ",
    person!("person"),
    ", member.read_seq, ",
    conversation_open!("$1", "person"),
    " as visible, person.deleted_at is null and ",
    takes_messages!("$1", "person"),
    " as takes_messages, ",
    presence_open!("me", "person"),
    " as presence_open
    from members mine
    join users me on me.id = mine.user_id
    join members member on member.conversation_id = mine.conversation_id
    join users person on person.id = member.user_id
    where mine.conversation_id = $2 and mine.user_id = $1"
);

pub async fn members(db: &Db, viewer: UserId, conversation: ConversationId) -> Result<Vec<Member>> {
    db.all(sql(MEMBERS).bind(viewer).bind(conversation)).await
}

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
    /// The images, aggregated into one JSON text. The next field holds the reactions.
    media_json: Option<String>,
    reacted: Option<String>,
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

impl TryFrom<Row> for Message {
    type Error = Error;

    fn try_from(mut row: Row) -> Result<Self> {
        let reactions: Vec<(String, i64, i64)> =
            from_json_rows(row.reacted.as_deref().unwrap_or("[]"))?;
        Ok(Self {
            reply_to: row.quote(),
            story: row.story_id,
            id: row.message_id,
            conversation: row.conversation_id,
            seq: row.seq,
            sender: row.sender,
            client_id: row.client_id,
            text: row.text,
            media: media::from_json(row.media_json.as_deref())?,
            reactions: reactions
                .into_iter()
                .map(|(emoji, count, mine)| Reaction { emoji, count, mine: mine > 0 })
                .collect(),
            seen: row.seen,
            delivered: row.delivered,
            created_at: row.created_at,
            edited_at: row.edited_at,
            deleted: row.deleted,
        })
    }
}

/// The columns of a [`Row`] for the viewer `$1`, from `message`.
macro_rules! columns {
    () => {
        concat!(
            "select message.id as message_id, message.conversation_id, message.seq,
                message.client_id, message.text, message.story_id,
                message.created_at, message.edited_at, message.deleted_at is not null as deleted,
                message.seq <= (case when message.sender_id = $1
                    then theirs.read_seq else mine.read_seq end) as seen,
                message.seq <= (case when message.sender_id = $1
                    then theirs.delivered_seq else mine.delivered_seq end) as delivered,
                case when message.pictures > 0 then ",
            media_json_rows!("message_media", "message_id", "message.id"),
            " end as media_json, case when message.reactions > 0 then ",
            json_rows!(
                "emoji, number, own",
                "select emoji, count(*) as number, count(case when user_id = $1 then 1 end) as own
                from reactions where message_id = message.id group by emoji
                order by min(created_at), emoji"
            ),
            " end as reacted,
                quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
                author.id as author_id,
                author.username as author_username, author.name as author_name,
                author.family as author_family, ",
            thumb_path!("author", "photo_id"),
            " as author_photo, ",
            person!("person")
        )
    };
}

/// Joins a message's conversation (both members), its sender, and the message it replies to.
/// Filters out conversations with people whom the viewer cannot see.
macro_rules! joined {
    () => {
        concat!(
            " join members mine on mine.conversation_id = message.conversation_id
                and mine.user_id = $1
            join members theirs on theirs.conversation_id = message.conversation_id
                and theirs.user_id = mine.other_id
            join users other on other.id = mine.other_id and ",
            conversation_open!("$1", "other"),
            " join users person on person.id = message.sender_id
            left join messages quoted on quoted.id = message.reply_to_id
            left join users author on author.id = quoted.sender_id"
        )
    };
}

/// A page of messages before or after a number (keyset pagination).
pub const BEFORE: &str = concat!(
    columns!(),
    " from messages message",
    joined!(),
    " where message.conversation_id = $2 and message.seq < $3
        order by message.seq desc limit $4 + 0"
);
pub const AFTER: &str = concat!(
    columns!(),
    " from messages message",
    joined!(),
    " where message.conversation_id = $2 and message.seq > $3 order by message.seq limit $4 + 0"
);
const ONE: &str =
    concat!(columns!(), " from messages message", joined!(), " where message.id = $2");

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
    let rows: Vec<Row> = db
        .all(sql(statement).bind(viewer).bind(conversation).bind(cursor).bind(limit as i64 + 1))
        .await?;
    Page::cut(rows, limit, |row| row.seq.to_string()).try_map(Message::try_from)
}

pub async fn message(db: &Db, viewer: UserId, message: MessageId) -> Result<Option<Message>> {
    db.optional::<Row>(sql(ONE).bind(viewer).bind(message))
        .await?
        .map(Message::try_from)
        .transpose()
}

/// Which of these messages the viewer can see.
pub async fn messages_by_id(
    db: &Db,
    viewer: UserId,
    messages: &[MessageId],
) -> Result<Vec<Message>> {
    let query = sql(concat!(
        columns!(),
        " from messages message",
        joined!(),
        " where ",
        among!("message.id", "$2"),
        " order by message.seq"
    ));
    let rows: Vec<Row> = db.all(query.bind(viewer).bind(list(messages))).await?;
    rows.into_iter().map(Message::try_from).collect()
}

/// The messages with these numbers in these conversations.
pub async fn messages_at(
    db: &Db,
    viewer: UserId,
    positions: impl IntoIterator<Item = (ConversationId, i64)>,
) -> Result<Vec<Message>> {
    let query = sql(concat!(
        columns!(),
        " from ",
        in_pairs!("$2"),
        " wanted join messages message on message.conversation_id = wanted.one
            and message.seq = wanted.other",
        joined!()
    ));
    let rows: Vec<Row> = db.all(query.bind(viewer).bind(pairs(positions))).await?;
    rows.into_iter().map(Message::try_from).collect()
}

/// The viewer's unseen messages, newest first: the newest 50 of each conversation, 500 in all.
/// Stops after 256 KB of text, because every page asks for it.
pub async fn unread(db: &Db, viewer: UserId) -> Result<Vec<Message>> {
    let query = sql(concat!(
        "with newest (id, bytes) as materialized (select message.id,
                sum(octet_length(message.text)) over (order by message.id desc)
            from (select mine.conversation_id, mine.read_seq from members mine
                where mine.user_id = $1 and mine.active_id > 0
            and exists (select 1 from messages
                where conversation_id = mine.conversation_id and seq > mine.read_seq
                and sender_id <> $1 and deleted_at is null)
            order by mine.active_id desc limit 500) conversation
        join messages message on message.conversation_id = conversation.conversation_id
            and message.seq in (
            select seq from messages where conversation_id = conversation.conversation_id
                and seq > conversation.read_seq
                and sender_id <> $1 and deleted_at is null order by seq desc limit 50)
            order by message.id desc limit 500) ",
        columns!(),
        " from newest join messages message on message.id = newest.id
            and newest.bytes - octet_length(message.text) < 262144",
        joined!(),
        " order by message.id desc"
    ));
    let rows: Vec<Row> = db.all(query.bind(viewer)).await?;
    rows.into_iter().map(Message::try_from).collect()
}

/// True if the viewer can see the message that an image belongs to.
pub async fn shows_image(db: &Db, viewer: UserId, media: MediaId) -> Result<bool> {
    let query = sql(concat!(
        "select 1 from message_media shown join messages message on message.id = shown.message_id",
        joined!(),
        " where shown.media_id = $2 and message.deleted_at is null"
    ));
    Ok(db.optional::<(i64,)>(query.bind(viewer).bind(media)).await?.is_some())
}
