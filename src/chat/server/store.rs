//! Every SQL statement of chat: reads of messages here, of conversations in `conversations`, of
//! rooms and their members in `rooms`; writes in `writing`, archive and erasure in
//! `account_deletion`.

mod account_deletion;
mod conversations;
mod rooms;
mod writing;

pub use account_deletion::*;
pub use conversations::*;
pub use rooms::*;
pub use writing::*;

use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, MediaId, MessageId, Page, Result, StoryId, Timestamp, UserId},
    chat::model::{Message, MessageKind, Quote, Reaction},
    media::{
        Media,
        server::{self as media, MEDIA},
    },
    platform::{
        db::{Db, Fetch, List, Query, Search, Statement, list, sql},
        extract::Paging,
        maintenance::Invariant,
    },
    relations::server::visibility::UNBLOCKED,
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
        says: "a conversation knows its last message and its last change",
        violations: sql!(
            "select count(*) from conversations where last_seq <> (
                select coalesce(max(seq), 0) from messages
                where conversation_id = conversations.id)
            or rev <> (select coalesce(max(rev), 0) from messages
                where conversation_id = conversations.id)"
        ),
    },
    Invariant {
        says: "nobody has read further than there is something to read",
        violations: sql!(
            "select count(*)
            from members join conversations on conversations.id = members.conversation_id
            where read_seq > last_seq or from_seq > last_seq"
        ),
    },
    Invariant {
        says: "a conversation of two people has both of them",
        violations: sql!(
            "select count(*) from pairs where not exists (
                select 1 from pairs other
                where other.conversation_id = pairs.conversation_id
                    and other.user_id = pairs.other_id)
            or not exists (select 1 from members
                where members.conversation_id = pairs.conversation_id
                    and members.user_id = pairs.user_id)"
        ),
    },
    Invariant {
        says: "the members of a conversation are counted",
        violations: sql!(
            "select count(*) from conversations where members <> (
                select count(*) from members where conversation_id = conversations.id)"
        ),
    },
    Invariant {
        says: "the reactions to a message, and the people it mentions, are counted",
        violations: sql!(
            "select count(*) from messages where reactions <> (
                select count(*) from reactions where message_id = messages.id)
            or mentions <> (
                select count(*) from message_mentions where message_id = messages.id)"
        ),
    },
    Invariant {
        says: "a room with members has one owner",
        violations: sql!(
            "select count(*) from conversations where kind <> 'direct' and members > 0 and 1 <> (
                select count(*) from members
                where conversation_id = conversations.id and role = 'owner')"
        ),
    },
];

/// True if the viewer can see a direct conversation with the person. Conversations with deleted
/// accounts stay visible, because what was written stays. A block holds until the texts are
/// emptied: blocks are erased after them.
const OPEN: &str = formatcp!("(person.suspended_at is null and {UNBLOCKED})");
/// [`OPEN`], in a statement for many viewers, each a row of users `mine`.
const OPEN_TO_EACH: &str = str_replace!(OPEN, "$1", "mine.id");
/// [`OPEN`], of the other member of a pair, of the author of a quoted message, and of a member who
/// reads a message.
const OTHER_OPEN: &str = str_replace!(OPEN, "person.", "other.");
const AUTHOR_OPEN: &str = str_replace!(OPEN, "person.", "author.");
const READER_OPEN: &str = str_replace!(OPEN, "person.", "reader.");

/// A message without its images, reactions and mentions, from the columns of [`MESSAGE`].
#[derive(sqlx::FromRow)]
struct Row {
    message_id: MessageId,
    conversation_id: ConversationId,
    seq: i64,
    kind: MessageKind,
    client_id: String,
    text: String,
    story_id: Option<StoryId>,
    created_at: Timestamp,
    edited_at: Option<Timestamp>,
    pinned: bool,
    deleted: bool,
    rev: i64,
    hidden: bool,
    seen: bool,
    delivered: bool,
    has_images: bool,
    has_reactions: bool,
    has_mentions: bool,
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

/// The columns of a [`Row`] that are the same for every viewer.
const MESSAGE_FOR_ALL: &str = formatcp!(
    "message.id as message_id, message.conversation_id, message.seq, message.kind,
    message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
    message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
    message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
    message.mentions > 0 as has_mentions,
    quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
    author.id as author_id, author.username as author_username, author.name as author_name,
    author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
    {PERSON}"
);

/// The columns of a [`Row`] for the viewer `$1`, from the rows of [`JOINED`].
const MESSAGE: &str = formatcp!(
    "{MESSAGE_FOR_ALL},
    not (person.id = $1 or {OPEN}) as hidden,
    case when message.sender_id = $1
        then exists ({OTHER_READER} and position.read_seq >= message.seq)
            and not exists ({OTHER_READER} and position.read_seq < message.seq)
        else message.seq <= membership.read_seq end as seen,
    case when membership.role is not null then false
        when message.sender_id = $1 then not exists (select 1 from members late
            where late.conversation_id = message.conversation_id
                and late.delivered_seq < message.seq and late.user_id <> $1)
        else message.seq <= membership.delivered_seq end as delivered"
);

/// Another member of a message's conversation, whom the viewer `$1` sees.
const OTHER_READER: &str = formatcp!(
    "select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
        and reader.id = position.user_id and {READER_OPEN}"
);

/// Joins a message's conversation, its sender, and the message it replies to, with [`READ`]. What
/// people wrote whom the viewer does not see is not quoted. Cross joins, so that SQLite begins with
/// the messages: from the viewer's conversations it would look through all that is in them.
const JOINED: &str = formatcp!(
    "cross join members membership cross join users person
    left join messages quoted on quoted.id = message.reply_to_id
        and quoted.seq > membership.from_seq
    left join users author on author.id = quoted.sender_id
        and (author.id = $1 or {AUTHOR_OPEN})"
);

/// The condition of [`JOINED`]: the viewer `$1` reads the message. Leaves out direct conversations
/// with people whom the viewer cannot see. In rooms the messages of such people stay, hidden.
const READ: &str = formatcp!(
    "membership.conversation_id = message.conversation_id and membership.user_id = $1
        and message.seq > membership.from_seq and person.id = message.sender_id
        and (membership.role is not null or exists (
            select 1 from pairs pair join users other on other.id = pair.other_id
            where pair.conversation_id = message.conversation_id and pair.user_id = $1
                and {OTHER_OPEN}))"
);

/// A page of messages before a number (keyset pagination).
pub const BEFORE: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.seq < $3 and {READ}
    order by message.seq desc
    limit $4 + 0"
);
/// A page of messages after a number.
pub const AFTER: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.seq > $3 and {READ}
    order by message.seq
    limit $4 + 0"
);
/// The messages that were made or changed after a change.
pub const CHANGES: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.rev > $3 and {READ}
    order by message.rev
    limit $4 + 0"
);
/// The pinned messages before a number.
const PINS: Statement = sql!(
    "select {MESSAGE}
    from messages message {JOINED}
    where message.conversation_id = $2 and message.seq < $3 and message.pinned_at is not null
        and message.deleted_at is null and {READ}
    order by message.seq desc
    limit $4 + 0"
);
/// The messages that match the search `$2` in the viewer's conversations, or in the conversation
/// `$3` unless that is 0.
pub const SEARCH: Statement = sql!(
    "select {MESSAGE}
    from {OWN_MESSAGES_FOUND_2} found cross join messages message {JOINED}
    where message.id = found.id and {READ} and found.id < $4 and message.kind = 'text'
        and message.deleted_at is null and (person.id = $1 or {OPEN})
    order by found.id desc
    limit $5 + 0"
);
/// A message as somebody gets it who sees everyone, has read nothing and has not reacted.
const FOR_ALL: Statement = sql!(
    "select {MESSAGE_FOR_ALL}, false as hidden, false as seen, false as delivered
    from messages message
    join users person on person.id = message.sender_id
    left join messages quoted on quoted.id = message.reply_to_id
    left join users author on author.id = quoted.sender_id and author.suspended_at is null
    where message.id = $1"
);

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

/// The query for the people whom these messages mention, if any does.
fn mentions_in(rows: &[Row]) -> Option<Query> {
    let messages = ids(rows, |row| row.has_mentions)?;
    let query = sql!(
        "select message_id, user_id from message_mentions
        where message_id in {LIST_1}
        order by message_id, user_id"
    );
    Some(query.bind(messages))
}

/// The ids of those messages that have something and are shown, as a list; `None` if none has.
fn ids(rows: &[Row], has: fn(&Row) -> bool) -> Option<List> {
    let shown = rows.iter().filter(|row| !row.hidden && has(row));
    let mut having = shown.map(|row| row.message_id).peekable();
    having.peek()?;
    Some(list(having))
}

/// The parts of messages that are in tables of their own.
#[derive(Default)]
struct Parts {
    images: Vec<ImageRow>,
    reactions: Vec<ReactionRow>,
    mentions: Vec<(MessageId, UserId)>,
}

/// Puts messages together with their images, reactions and mentions.
fn whole(rows: Vec<Row>, parts: Parts) -> Vec<Message> {
    let mut media_of: BTreeMap<MessageId, Vec<Media>> = BTreeMap::new();
    for ImageRow { message_id, image } in parts.images {
        media_of.entry(message_id).or_default().push(image.into());
    }
    let mut reactions_to: BTreeMap<MessageId, Vec<Reaction>> = BTreeMap::new();
    for ReactionRow { message_id, emoji, count, mine } in parts.reactions {
        reactions_to.entry(message_id).or_default().push(Reaction { emoji, count, mine });
    }
    let mut mentions_in: BTreeMap<MessageId, Vec<UserId>> = BTreeMap::new();
    for (message, user) in parts.mentions {
        mentions_in.entry(message).or_default().push(user);
    }
    let whole = |mut row: Row| {
        let (hidden, message) = (
            row.hidden,
            Message {
                media: media_of.remove(&row.message_id).unwrap_or_default(),
                reactions: reactions_to.remove(&row.message_id).unwrap_or_default(),
                mentions: mentions_in.remove(&row.message_id).unwrap_or_default(),
                reply_to: row.quote(),
                story: row.story_id,
                id: row.message_id,
                conversation: row.conversation_id,
                seq: row.seq,
                kind: row.kind,
                sender: row.sender,
                client_id: row.client_id,
                text: row.text,
                pinned: row.pinned,
                seen: row.seen,
                delivered: row.delivered,
                created_at: row.created_at,
                edited_at: row.edited_at,
                deleted: row.deleted,
                hidden: false,
                rev: row.rev,
            },
        );
        if hidden { message.hide() } else { message }
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
async fn load(mut from: impl Fetch, viewer: UserId, query: Query) -> Result<Vec<Message>> {
    let rows: Vec<Row> = from.all(query).await?;
    let mut parts = Parts::default();
    if let Some(query) = images_of(&rows) {
        parts.images = from.all(query).await?;
    }
    if let Some(query) = reactions_to(&rows, viewer) {
        parts.reactions = from.all(query).await?;
    }
    if let Some(query) = mentions_in(&rows) {
        parts.mentions = from.all(query).await?;
    }
    Ok(whole(rows, parts))
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
    start: Start,
    limit: usize,
) -> Result<Page<Message>> {
    let (statement, cursor) = match start {
        Start::Before(cursor) => (BEFORE, cursor),
        Start::After(cursor) => (AFTER, cursor),
    };
    let query = statement.bind(viewer).bind(conversation).bind(cursor).bind(limit as i64 + 1);
    Ok(Page::cut(load(db, viewer, query).await?, limit, |message| message.seq.to_string()))
}

/// Up to `limit` messages that were made or changed after the change `since`, oldest change first.
pub async fn changes(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
    since: i64,
    limit: usize,
) -> Result<Vec<Message>> {
    let query = CHANGES.bind(viewer).bind(conversation).bind(since).bind(limit as i64);
    load(db, viewer, query).await
}

pub async fn pins(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
    paging: &Paging,
) -> Result<Page<Message>> {
    let query = PINS.bind(viewer).bind(conversation);
    let query = query.bind(paging.before()).bind(paging.one_more());
    let pins = load(db, viewer, query).await?;
    Ok(Page::cut(pins, paging.limit(), |message| message.seq.to_string()))
}

pub async fn search(
    db: &Db,
    viewer: UserId,
    search: Search,
    conversation: Option<ConversationId>,
    paging: &Paging,
) -> Result<Page<Message>> {
    let conversation = conversation.map_or(0, ConversationId::number);
    let query = SEARCH.bind(viewer).bind(search).bind(conversation);
    let query = query.bind(paging.before()).bind(paging.one_more());
    let found = load(db, viewer, query).await?;
    Ok(Page::cut(found, paging.limit(), |message| message.id.to_string()))
}

pub async fn message(
    from: impl Fetch,
    viewer: UserId,
    message: MessageId,
) -> Result<Option<Message>> {
    let query =
        sql!("select {MESSAGE} from messages message {JOINED} where message.id = $2 and {READ}");
    Ok(load(from, viewer, query.bind(viewer).bind(message)).await?.pop())
}

/// Which of these messages the viewer can see.
pub async fn messages_by_id(
    db: &Db,
    viewer: UserId,
    messages: &[MessageId],
) -> Result<Vec<Message>> {
    let query = sql!(
        "select {MESSAGE}
        from {LIST_2} wanted cross join messages message {JOINED}
        where message.id = wanted.value and {READ}
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
        from {PAIRS_2_3} wanted cross join messages message {JOINED}
        where message.conversation_id = wanted.one and message.seq = wanted.other and {READ}"
    );
    let query = query.bind(viewer).bind(list(conversations)).bind(list(numbers));
    load(db, viewer, query).await
}

/// The viewer's unseen messages, newest first: the newest 50 of each conversation, 500 in all.
/// Stops after 256 KB of text, because every page asks for it. Those of people whom the viewer does
/// not see are left out.
pub async fn unread(db: &Db, viewer: UserId) -> Result<Vec<Message>> {
    let query = sql!(
        "with newest (id, bytes) as materialized (
            select message.id, sum(octet_length(message.text)) over (order by message.id desc)
            from (select membership.conversation_id, membership.read_seq
                from members membership
                join conversations conversation on conversation.id = membership.conversation_id
                where membership.user_id = $1 and membership.read_seq < conversation.last_seq
                order by conversation.last_id desc
                limit 500) conversation
            join messages message on message.conversation_id = conversation.conversation_id
                and message.seq in (
                    select seq from messages
                    where conversation_id = conversation.conversation_id
                        and seq > conversation.read_seq
                        and sender_id <> $1 and deleted_at is null and kind = 'text'
                    order by seq desc
                    limit 50)
            order by message.id desc
            limit 500)
        select {MESSAGE}
        from newest cross join messages message {JOINED}
        where message.id = newest.id and {READ} and {OPEN}
            and newest.bytes - octet_length(message.text) < 262144
        order by message.id desc"
    );
    load(db, viewer, query.bind(viewer)).await
}

/// True if the viewer can see the message that an image belongs to.
pub async fn shows_image(db: &Db, viewer: UserId, media: MediaId) -> Result<bool> {
    let query = sql!(
        "select exists (select 1
            from message_media shown cross join messages message {JOINED}
            where shown.media_id = $2 and message.id = shown.message_id and {READ}
                and message.deleted_at is null
                and (person.id = $1 or {OPEN}))"
    );
    Ok(db.one::<(bool,)>(query.bind(viewer).bind(media)).await?.0)
}
