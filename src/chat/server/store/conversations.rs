//! The reads of conversation lists, and of people to write to.

use super::{OPEN, OPEN_TO_EACH};
use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, MessageId, Page, Result, UserId},
    chat::model::{FIRST_MEMBERS, Kind, Role, RoomRow},
    platform::{
        db::{Db, Fetch, Statement, Tx, list, sql},
        extract::Paging,
    },
    relations::server::visibility::{PRESENCE_OPEN, TAKES_MESSAGES, VISIBLE},
};
use const_format::formatcp;

/// A conversation in the viewer's list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ListedConversation {
    pub conversation: ConversationId,
    pub kind: Kind,
    pub title: String,
    pub about: String,
    pub member_count: i64,
    /// True if the viewer is in it.
    pub joined: bool,
    pub role: Option<Role>,
    pub muted: bool,
    pub unseen: i64,
    pub mentions: i64,
    pub last_seq: i64,
    pub rev: i64,
    /// The row's position in the list, for cursors.
    pub cursor: i64,
    other_id: Option<UserId>,
    other_username: Option<String>,
    other_name: Option<String>,
    other_family: Option<String>,
    other_photo: Option<String>,
}

impl ListedConversation {
    /// The other person of a direct conversation.
    pub fn other(&self) -> Option<Person> {
        Some(Person {
            id: self.other_id?,
            username: self.other_username.clone()?,
            name: self.other_name.clone()?,
            family: self.other_family.clone()?,
            photo: self.other_photo.clone(),
        })
    }
}

/// The number of messages by others in a direct conversation that its member, the row `membership`,
/// has not seen: up to 100, because every page asks for it.
const UNSEEN_IN: &str = "(select count(*) from (select 1 from messages
    where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
    limit 100) unread)";

/// The same in a room, the row `conversation`: lines about who joined do not count, nor what is by
/// people whom the member does not see. Looks through the last 1,000 messages only, because all of
/// them may be such.
const UNSEEN_IN_ROOM: &str = formatcp!(
    "(select count(*) from (select 1
    from messages message join users person on person.id = message.sender_id
    where message.conversation_id = membership.conversation_id
        and message.seq > case when membership.read_seq > conversation.last_seq - 1000
            then membership.read_seq else conversation.last_seq - 1000 end
        and message.sender_id <> membership.user_id
        and message.deleted_at is null and message.kind = 'text' and {OPEN_TO_EACH}
    limit 100) unread)"
);

/// How many of those mention the member.
const MENTIONS_IN_ROOM: &str = formatcp!(
    "(select count(*) from (select 1
    from message_mentions mention
    join messages message on message.conversation_id = mention.conversation_id
        and message.seq = mention.seq
    join users person on person.id = message.sender_id
    where mention.user_id = membership.user_id
        and mention.conversation_id = membership.conversation_id
        and mention.seq > membership.read_seq and {OPEN_TO_EACH}
    limit 100) unread)"
);

/// The columns of a [`ListedConversation`] but its cursor, from the `conversation`, the viewer's
/// own row of users `mine`, their row of members `membership` if they are in it, and the other
/// `person` of a direct conversation.
const CONVERSATION: &str = formatcp!(
    "conversation.id as conversation, conversation.kind, conversation.title, conversation.about,
    conversation.members as member_count, membership.user_id is not null as joined,
    membership.role, coalesce(membership.muted, false) as muted,
    case when conversation.kind = 'direct' then {UNSEEN_IN} else {UNSEEN_IN_ROOM} end as unseen,
    case when conversation.kind = 'direct' then 0 else {MENTIONS_IN_ROOM} end as mentions,
    conversation.last_seq, conversation.rev,
    person.id as other_id, person.username as other_username, person.name as other_name,
    person.family as other_family, '/media/' || person.photo_id || '/thumb' as other_photo"
);

/// The viewer's conversations of the kind `$4`, or of all kinds if that is empty. The columns of
/// those chosen are looked up, and sorted, by the statement around them.
pub const CONVERSATIONS: Statement = sql!(
    "with chosen (id, cursor) as materialized (
        select * from (
            select pair.conversation_id, pair.last_id
            from pairs pair join users person on person.id = pair.other_id
            where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $2
                and $4 in ('', 'direct') and {OPEN}
            order by pair.last_id desc
            limit $3 + 0
        ) direct
        union all select * from (
            select conversation.id, conversation.last_id
            from members membership
            join conversations conversation on conversation.id = membership.conversation_id
            where membership.user_id = $1 and membership.role is not null
                and conversation.last_id < $2 and $4 in ('', conversation.kind)
            order by conversation.last_id desc
            limit $3 + 0
        ) rooms
        order by 2 desc
        limit $3 + 0
    )
    select {CONVERSATION}, chosen.cursor
    from users mine cross join chosen
    join conversations conversation on conversation.id = chosen.id
    join members membership on membership.conversation_id = chosen.id
        and membership.user_id = mine.id
    left join pairs pair on pair.conversation_id = chosen.id and pair.user_id = mine.id
    left join users person on person.id = pair.other_id
    where mine.id = $1
    order by chosen.cursor desc"
);

pub async fn conversations(
    db: &Db,
    viewer: UserId,
    kind: Option<Kind>,
    paging: &Paging,
) -> Result<Page<ListedConversation>> {
    let query = CONVERSATIONS.bind(viewer).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<ListedConversation> = db.all(query.bind(kind.map_or("", Kind::word))).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.cursor.to_string()))
}

/// A conversation that the viewer is in, or a channel.
pub async fn conversation(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Option<ListedConversation>> {
    let query = sql!(
        "select {CONVERSATION}, conversation.last_id as cursor
        from users mine cross join conversations conversation
        left join members membership on membership.conversation_id = conversation.id
            and membership.user_id = mine.id
        left join pairs pair on pair.conversation_id = conversation.id and pair.user_id = mine.id
        left join users person on person.id = pair.other_id
        where mine.id = $1 and conversation.id = $2
            and (conversation.kind = 'channel'
                or (membership.user_id is not null and (conversation.kind = 'group' or {OPEN})))"
    );
    db.optional(query.bind(viewer).bind(conversation)).await
}

/// The oldest message of a conversation that the viewer has not seen, of those that are counted.
pub async fn first_unseen(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Option<MessageId>> {
    let query = sql!(
        "select message.id
        from members membership
        join messages message on message.conversation_id = membership.conversation_id
            and message.seq > membership.read_seq
        join users person on person.id = message.sender_id
        where membership.conversation_id = $2 and membership.user_id = $1
            and message.sender_id <> $1 and message.deleted_at is null
            and message.kind = 'text' and {OPEN}
        order by message.seq
        limit 1"
    );
    let found = db.optional::<(MessageId,)>(query.bind(viewer).bind(conversation)).await?;
    Ok(found.map(|(id,)| id))
}

/// The name of one of the viewer's conversations: its title, or that of the other person.
#[derive(Debug, sqlx::FromRow)]
pub struct NamedConversation {
    pub id: ConversationId,
    pub kind: Kind,
    pub name: String,
}

/// The names of those of these conversations that the viewer is in.
pub async fn named(
    db: &Db,
    viewer: UserId,
    conversations: &[ConversationId],
) -> Result<Vec<NamedConversation>> {
    let query = sql!(
        "select conversation.id, conversation.kind, case conversation.kind
            when 'direct' then trim(person.name || ' ' || person.family)
            else conversation.title end as name
        from members membership
        join conversations conversation on conversation.id = membership.conversation_id
        left join pairs pair on pair.conversation_id = conversation.id and pair.user_id = $1
        left join users person on person.id = pair.other_id
        where membership.user_id = $1 and membership.conversation_id in {LIST_2}"
    );
    db.all(query.bind(viewer).bind(list(conversations))).await
}

/// A member of a room that a conversation names.
#[derive(sqlx::FromRow)]
struct FirstMember {
    conversation_id: ConversationId,
    #[sqlx(flatten)]
    person: Person,
}

/// The first members of these rooms that the viewer sees: those up to the eighth, which both
/// engines look up once per room. Their number is at most [`FIRST_MEMBERS`].
pub async fn first_members(
    db: &Db,
    viewer: UserId,
    rooms: impl IntoIterator<Item = ConversationId>,
) -> Result<Vec<(ConversationId, Person)>> {
    const _: () = assert!(FIRST_MEMBERS == 8, "the number in the statement");
    let query = sql!(
        "select membership.conversation_id, {PERSON}
        from {LIST_2} room cross join members membership cross join users person
        where membership.conversation_id = room.value and membership.user_id <= coalesce((
                select member.user_id
                from members member join users person on person.id = member.user_id
                where member.conversation_id = room.value and {VISIBLE}
                order by member.user_id
                limit 1 offset 7), 9223372036854775807)
            and person.id = membership.user_id and {VISIBLE}
        order by membership.conversation_id, membership.user_id"
    );
    let found: Vec<FirstMember> = db.all(query.bind(viewer).bind(list(rooms))).await?;
    Ok(found.into_iter().map(|row| (row.conversation_id, row.person)).collect())
}

/// The viewer's conversation with a user, if there is one.
pub async fn conversation_with(
    db: &Db,
    viewer: UserId,
    other: UserId,
) -> Result<Option<ConversationId>> {
    let query = sql!("select conversation_id from pairs where user_id = $1 and other_id = $2");
    let found = db.optional::<(ConversationId,)>(query.bind(viewer).bind(other)).await?;
    Ok(found.map(|(id,)| id))
}

/// The conversation and number of the last message between the viewer and each of these users.
pub async fn last_positions(
    db: &Db,
    viewer: UserId,
    others: &[UserId],
) -> Result<Vec<(UserId, ConversationId, i64)>> {
    let query = sql!(
        "select pair.other_id, pair.conversation_id, conversation.last_seq
        from pairs pair join conversations conversation on conversation.id = pair.conversation_id
        where pair.user_id = $1 and pair.other_id in {LIST_2} and conversation.last_seq > 0"
    );
    db.all(query.bind(viewer).bind(list(others))).await
}

/// The unread count of a person or of a room.
#[derive(Clone, sqlx::FromRow)]
struct WaitingRow {
    other_id: Option<UserId>,
    room_id: Option<ConversationId>,
    kind: Kind,
    title: String,
    muted: bool,
    unseen: i64,
    mentions: i64,
    last_seq: i64,
}

/// For each of many viewers: the number of unseen messages of each person, without those of whom
/// there are none, and their rooms with what is unseen there, latest message first.
pub const WAITING: Statement = sql!(
    "select key, other_id, cast(null as bigint) as room_id, 'direct' as kind, '' as title,
        muted, unseen, 0 as mentions, 0 as last_seq, 0 as last_id
    from (select mine.id as key, pair.other_id, membership.muted, {UNSEEN_IN} as unseen
        from {LIST_1} viewer cross join users mine cross join pairs pair
        cross join conversations conversation cross join members membership
        cross join users person
        where mine.id = viewer.value and pair.user_id = mine.id and pair.last_id > 0
            and conversation.id = pair.conversation_id
            and membership.conversation_id = pair.conversation_id
            and membership.user_id = mine.id and membership.read_seq < conversation.last_seq
            and person.id = pair.other_id and {OPEN_TO_EACH}) counted
    where unseen > 0
    union all
    select mine.id, null, conversation.id, conversation.kind, conversation.title,
        membership.muted,
        case when membership.read_seq < conversation.last_seq then {UNSEEN_IN_ROOM} else 0 end,
        case when membership.read_seq < conversation.last_seq then {MENTIONS_IN_ROOM} else 0 end,
        conversation.last_seq, conversation.last_id
    from {LIST_1} viewer cross join users mine cross join members membership
    cross join conversations conversation
    where mine.id = viewer.value and membership.user_id = mine.id
        and membership.role is not null and conversation.id = membership.conversation_id
    order by last_id desc"
);

/// The number of unseen messages in the conversation with a person.
pub struct UnseenOf {
    pub other: UserId,
    pub unseen: i64,
    pub muted: bool,
}

/// The number of unseen messages of each person, and the viewer's rooms.
pub async fn waiting(db: &Db, viewer: UserId) -> Result<(Vec<UnseenOf>, Vec<RoomRow>)> {
    let (mut unseen, mut rooms) = (Vec::new(), Vec::new());
    for row in db.batched::<WaitingRow>(WAITING, viewer.number()).await? {
        match (row.other_id, row.room_id) {
            (Some(other), _) => {
                unseen.push(UnseenOf { other, unseen: row.unseen, muted: row.muted });
            }
            (None, Some(id)) => rooms.push(RoomRow {
                id,
                kind: row.kind,
                title: row.title,
                muted: row.muted,
                unseen: row.unseen,
                mentions: row.mentions,
                last_seq: row.last_seq,
            }),
            (None, None) => {}
        }
    }
    Ok((unseen, rooms))
}

/// The viewer's conversation with something unseen, the latest first.
pub async fn next_unread(db: &Db, viewer: UserId) -> Result<Option<ConversationId>> {
    let query = sql!(
        "select id from (
            select conversation.id, conversation.last_id,
                case when conversation.kind = 'direct' then {UNSEEN_IN} else {UNSEEN_IN_ROOM} end
                    as unseen
            from users mine
            join members membership on membership.user_id = mine.id
            join conversations conversation on conversation.id = membership.conversation_id
            left join pairs pair on pair.conversation_id = conversation.id
                and pair.user_id = mine.id
            left join users person on person.id = pair.other_id
            where mine.id = $1 and not membership.muted
                and membership.read_seq < conversation.last_seq
                and (conversation.kind <> 'direct' or {OPEN})
        ) counted
        where unseen > 0
        order by last_id desc
        limit 1"
    );
    Ok(db.optional::<(ConversationId,)>(query.bind(viewer)).await?.map(|(id,)| id))
}

/// The number of the last change of a conversation.
#[derive(Clone, sqlx::FromRow)]
struct RevRow {
    conversation_id: ConversationId,
    rev: i64,
}

/// The number of the last change in each of the latest 200 conversations of many viewers.
pub const REVS: Statement = sql!(
    "select key, conversation_id, rev
    from (select membership.user_id as key, conversation.id as conversation_id, conversation.rev,
            row_number() over (partition by membership.user_id
                order by conversation.last_id desc) as place
        from {LIST_1} viewer cross join users mine cross join members membership
        cross join conversations conversation
        where mine.id = viewer.value and membership.user_id = mine.id
            and conversation.id = membership.conversation_id
            and (membership.role is not null or exists (
                select 1 from pairs pair join users person on person.id = pair.other_id
                where pair.conversation_id = membership.conversation_id
                    and pair.user_id = mine.id and pair.last_id > 0
                    and {OPEN_TO_EACH}))) latest
    where place <= 200"
);

pub async fn revs(db: &Db, viewer: UserId) -> Result<Vec<(ConversationId, i64)>> {
    let found: Vec<RevRow> = db.batched(REVS, viewer.number()).await?;
    Ok(found.into_iter().map(|row| (row.conversation_id, row.rev)).collect())
}

/// True if messages have not reached any device of the user yet. Counts only senders who may see
/// the user's presence.
pub async fn is_waited_for(db: &Db, user: UserId) -> Result<bool> {
    let query = sql!(
        "select exists (select 1
            from pairs pair
            join users mine on mine.id = pair.user_id
            join users person on person.id = pair.other_id
            join conversations conversation on conversation.id = pair.conversation_id
            join members membership on membership.conversation_id = pair.conversation_id
                and membership.user_id = pair.user_id
            where pair.user_id = $1 and pair.last_id > 0
                and membership.delivered_seq < conversation.last_seq
                and {VISIBLE} and {PRESENCE_OPEN})"
    );
    Ok(db.one::<(bool,)>(query.bind(user)).await?.0)
}

/// A person to write to, and what the viewer may do.
#[derive(Debug, sqlx::FromRow)]
pub struct Target {
    #[sqlx(flatten)]
    pub person: Person,
    pub visible: bool,
    pub takes_messages: bool,
    /// True if the viewer blocks them.
    pub blocking: bool,
}

/// The columns of a [`Target`].
const TARGET: &str = formatcp!(
    "{PERSON}, {VISIBLE} as visible, {TAKES_MESSAGES} as takes_messages,
    exists (select 1 from blocks
        where blocker_id = $1 and blocked_id = person.id) as blocking"
);

/// A user, also one who blocks the viewer or whom the viewer blocks. The caller decides what
/// follows from that.
pub async fn target(mut from: impl Fetch, viewer: UserId, user: UserId) -> Result<Option<Target>> {
    let query = sql!(
        "select {TARGET} from users person
        where person.id = $2 and person.suspended_at is null and person.deleted_at is null"
    );
    from.optional(query.bind(viewer).bind(user)).await
}

pub async fn targets_in(tx: &mut Tx, viewer: UserId, users: &[UserId]) -> Result<Vec<Target>> {
    let query = sql!(
        "select {TARGET} from users person
        where person.id in {LIST_2} and person.suspended_at is null
            and person.deleted_at is null
        order by person.id"
    );
    tx.all(query.bind(viewer).bind(list(users))).await
}
