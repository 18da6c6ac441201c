//! The statements about rooms (groups and channels) and their members.

use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, MessageId, Page, Result, Timestamp, UserId},
    chat::{
        model::{Channel, Kind, Member, Role, SeenBy},
        server::read_positions::{ReadPosition, ReadPositions},
    },
    platform::{
        db::{Db, Fetch, Search, Statement, Tx, list, sql},
        extract::{Cursor, Paging},
    },
    relations::server::visibility::{PRESENCE_OPEN, TAKES_MESSAGES, VISIBLE},
};

/// A new room.
pub struct NewRoomRow {
    pub id: ConversationId,
    pub kind: Kind,
    pub title: String,
    pub about: String,
    pub owner: UserId,
}

/// Creates a room with its owner as the only member.
pub async fn create(tx: &mut Tx, room: NewRoomRow, now: Timestamp) -> Result<()> {
    let insert = sql!(
        "insert into conversations (id, kind, created_at, title, title_key, about, last_id)
        values ($1, $2, $3, $4, $5, $6, $1)"
    );
    let key = room.title.to_lowercase();
    let insert = insert.bind(room.id).bind(room.kind).bind(now).bind(room.title);
    tx.execute(insert.bind(key).bind(room.about)).await?;
    join(tx, room.id, &[room.owner], Role::Owner, now).await
}

/// Adds members, who have read everything so far. In a group they read only what comes after.
pub async fn join(
    tx: &mut Tx,
    room: ConversationId,
    users: &[UserId],
    role: Role,
    now: Timestamp,
) -> Result<()> {
    let insert = sql!(
        "insert into members (conversation_id, user_id, role, joined_at, from_seq, read_seq)
        select conversation.id, joining.value, $3, $4,
            case when conversation.kind = 'group' then conversation.last_seq else 0 end,
            conversation.last_seq
        from {LIST_2} joining cross join conversations conversation
        where conversation.id = $1;
        update conversations set members = members + $5 where id = $1"
    );
    let insert = insert.bind(room).bind(list(users)).bind(role).bind(now);
    tx.execute(insert.bind(users.len() as i64)).await?;
    Ok(())
}

/// The most rooms of one user.
const MOST_ROOMS: i64 = 1000;

/// Which of these users are in as many rooms as one may be in.
pub async fn users_at_room_limit(tx: &mut Tx, users: &[UserId]) -> Result<Vec<UserId>> {
    let query = sql!(
        "select user_id from members
        where user_id in {LIST_1} and role is not null
        group by user_id having count(*) >= {MOST_ROOMS}"
    );
    let found: Vec<(UserId,)> = tx.all(query.bind(list(users))).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Removes a member. If it was the owner, the longest admin becomes the owner, or the longest
/// member: a suspended one only if there is nobody else.
pub async fn leave(tx: &mut Tx, room: ConversationId, user: UserId) -> Result<()> {
    let delete = sql!(
        "update conversations set members = members - 1
        where id = $1 and exists (
            select 1 from members where conversation_id = $1 and user_id = $2);
        delete from members where conversation_id = $1 and user_id = $2"
    );
    tx.execute(delete.bind(room).bind(user)).await?;
    let inherit = sql!(
        "update members set role = 'owner'
        where conversation_id = $1 and user_id = (
            select member.user_id
            from members member join users person on person.id = member.user_id
            where member.conversation_id = $1
            order by case when person.suspended_at is null then 0 else 1 end,
                case member.role when 'admin' then 0 else 1 end, member.joined_at, member.user_id
            limit 1)
        and not exists (
            select 1 from members where conversation_id = $1 and role = 'owner')"
    );
    tx.execute(inherit.bind(room)).await?;
    Ok(())
}

pub async fn set_role(tx: &mut Tx, room: ConversationId, user: UserId, role: Role) -> Result<()> {
    let update = sql!("update members set role = $3 where conversation_id = $1 and user_id = $2");
    tx.execute(update.bind(room).bind(user).bind(role)).await?;
    Ok(())
}

/// Sets the title and the text about a room.
pub async fn describe(
    tx: &mut Tx,
    room: ConversationId,
    title: String,
    about: String,
) -> Result<()> {
    let update =
        sql!("update conversations set title = $2, title_key = $3, about = $4 where id = $1");
    let key = title.to_lowercase();
    tx.execute(update.bind(room).bind(title).bind(key).bind(about)).await?;
    Ok(())
}

pub async fn set_muted(
    tx: &mut Tx,
    conversation: ConversationId,
    user: UserId,
    muted: bool,
) -> Result<()> {
    let update = sql!("update members set muted = $3 where conversation_id = $1 and user_id = $2");
    tx.execute(update.bind(conversation).bind(user).bind(muted)).await?;
    Ok(())
}

/// A room, and the role of somebody in it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RoomState {
    pub kind: Kind,
    pub title: String,
    pub about: String,
    pub members: i64,
    /// `None` if they are not in it.
    pub role: Option<Role>,
}

const ROOM: Statement = sql!(
    "select conversation.kind, conversation.title, conversation.about, conversation.members,
        member.role
    from conversations conversation
    left join members member on member.conversation_id = conversation.id and member.user_id = $1
    where conversation.id = $2 and conversation.kind <> 'direct'"
);

/// A room, whoever asks. The caller decides what follows from the user's role in it.
pub async fn room_in(tx: &mut Tx, user: UserId, room: ConversationId) -> Result<Option<RoomState>> {
    tx.optional(ROOM.bind(user).bind(room)).await
}

/// True if the user is a member of the conversation.
pub async fn is_member(tx: &mut Tx, user: UserId, conversation: ConversationId) -> Result<bool> {
    let query =
        sql!("select exists (select 1 from members where conversation_id = $1 and user_id = $2)");
    Ok(tx.one::<(bool,)>(query.bind(conversation).bind(user)).await?.0)
}

/// The rooms that a user is in.
pub async fn rooms_of(db: &Db, user: UserId) -> Result<Vec<ConversationId>> {
    #[derive(Clone, sqlx::FromRow)]
    struct Room {
        conversation_id: ConversationId,
    }
    let query = sql!(
        "select membership.user_id as key, membership.conversation_id
        from {LIST_1} viewer cross join members membership
        where membership.user_id = viewer.value and membership.role is not null"
    );
    let rooms: Vec<Room> = db.batched(query, user.number()).await?;
    Ok(rooms.into_iter().map(|room| room.conversation_id).collect())
}

/// A cursor in a list of members: when the last one joined, and their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberCursor {
    since: i64,
    user: i64,
}

impl Cursor for MemberCursor {
    fn parse(text: &str) -> Option<Self> {
        let (since, user) = text.split_once('-')?;
        Some(Self { since: since.parse().ok()?, user: user.parse().ok()? })
    }
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    #[sqlx(flatten)]
    user: Person,
    role: Option<Role>,
    since: Timestamp,
}

/// The members of a conversation that the viewer sees, latest first.
pub const MEMBERS_OF: Statement = sql!(
    "select {PERSON}, member.role, member.joined_at as since
    from members member join users person on person.id = member.user_id
    where member.conversation_id = $2 and (member.joined_at, member.user_id) < ($3, $4)
        and (person.id = $1 or {VISIBLE})
    order by member.joined_at desc, member.user_id desc
    limit $5 + 0"
);

pub async fn members_of(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
    paging: &Paging<MemberCursor>,
) -> Result<Page<Member>> {
    let first = MemberCursor { since: i64::MAX, user: i64::MAX };
    let before = paging.cursor().copied().unwrap_or(first);
    let query = MEMBERS_OF.bind(viewer).bind(conversation).bind(before.since).bind(before.user);
    let rows: Vec<MemberRow> = db.all(query.bind(paging.one_more())).await?;
    let cursor = |row: &MemberRow| format!("{}-{}", row.since.millis(), row.user.id);
    let page = Page::cut(rows, paging.limit(), cursor);
    Ok(page.map(|MemberRow { user, role, since }| Member { user, role, since }))
}

pub async fn member_in(
    mut from: impl Fetch,
    conversation: ConversationId,
    user: UserId,
) -> Result<Option<Member>> {
    let query = sql!(
        "select {PERSON}, member.role, member.joined_at as since
        from members member join users person on person.id = member.user_id
        where member.conversation_id = $1 and member.user_id = $2"
    );
    let found: Option<MemberRow> = from.optional(query.bind(conversation).bind(user)).await?;
    Ok(found.map(|MemberRow { user, role, since }| Member { user, role, since }))
}

/// All channels whose title contains what was typed, newest first.
pub const CHANNELS: Statement = sql!(
    "select conversation.id, conversation.kind, conversation.title, conversation.about,
        conversation.members as member_count,
        exists (select 1 from members
            where conversation_id = conversation.id and user_id = $1) as joined
    from conversations conversation
    where conversation.kind = 'channel' and conversation.id < $2
        and ($4 = '' or conversation.title_key like $4 escape '!')
    order by conversation.id desc
    limit $3 + 0"
);

pub async fn channels(
    db: &Db,
    viewer: UserId,
    typed: &str,
    paging: &Paging,
) -> Result<Page<Channel>> {
    let mut pattern = String::new();
    if !typed.is_empty() {
        let escape = |char: char| match char {
            '!' | '%' | '_' => vec!['!', char],
            _ => vec![char],
        };
        let escaped: String = typed.to_lowercase().chars().flat_map(escape).collect();
        pattern = format!("%{escaped}%");
    }
    let query = CHANNELS.bind(viewer).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<Channel> = db.all(query.bind(pattern)).await?;
    Ok(Page::cut(rows, paging.limit(), |channel| channel.id.to_string()))
}

#[derive(sqlx::FromRow)]
struct SeenRow {
    #[sqlx(flatten)]
    user: Person,
    at: Option<Timestamp>,
}

/// The other members who have seen a message of the viewer's, by their ids.
pub async fn seen_by(
    db: &Db,
    viewer: UserId,
    message: MessageId,
    paging: &Paging,
) -> Result<Page<SeenBy>> {
    let query = sql!(
        "select {PERSON}, member.read_at as at
        from messages message
        join members member on member.conversation_id = message.conversation_id
            and member.read_seq >= message.seq and member.from_seq < message.seq
            and member.joined_at <= message.created_at
        join users person on person.id = member.user_id
        where message.id = $2 and person.id <> $1 and person.id < $3 and {VISIBLE}
        order by person.id desc
        limit $4 + 0"
    );
    let query = query.bind(viewer).bind(message).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<SeenRow> = db.all(query).await?;
    let page = Page::cut(rows, paging.limit(), |row| row.user.id.to_string());
    Ok(page.map(|SeenRow { user, at }| SeenBy { user, at }))
}

/// The member whom a name in the message `seq` means, if they read it and the two see each other.
pub async fn mentioned(
    tx: &mut Tx,
    sender: UserId,
    room: ConversationId,
    name: String,
    seq: i64,
) -> Result<Option<UserId>> {
    let find = sql!(
        "select person.id
        from users person join members member on member.user_id = person.id
            and member.conversation_id = $2 and member.from_seq < $4
        where person.username_key = $3 and person.id <> $1 and {VISIBLE}"
    );
    let found: Option<(UserId,)> =
        tx.optional(find.bind(sender).bind(room).bind(name).bind(seq)).await?;
    Ok(found.map(|(id,)| id))
}

/// The members of a room who do not see a person, because one blocks the other.
pub async fn blocked_in(tx: &mut Tx, user: UserId, room: ConversationId) -> Result<Vec<UserId>> {
    let find = sql!(
        "select member.user_id from members member
        where member.conversation_id = $2 and member.user_id in (
            select blocker_id from blocks where blocked_id = $1
            union all select blocked_id from blocks where blocker_id = $1)"
    );
    let found: Vec<(UserId,)> = tx.all(find.bind(user).bind(room)).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// True if nobody but themselves sees the person.
pub async fn is_suspended(tx: &mut Tx, user: UserId) -> Result<bool> {
    let query = sql!("select suspended_at is not null from users where id = $1");
    Ok(tx.optional::<(bool,)>(query.bind(user)).await?.is_some_and(|(suspended,)| suspended))
}

/// The users who have reacted to a message, and their emoji.
pub async fn reactions_by(tx: &mut Tx, message: MessageId) -> Result<Vec<(UserId, String)>> {
    let find = sql!("select user_id, emoji from reactions where message_id = $1");
    tx.all(find.bind(message)).await
}

/// The members of a group who have joined after a message, and do not read it.
pub async fn joined_after(tx: &mut Tx, room: ConversationId, seq: i64) -> Result<Vec<UserId>> {
    let find = sql!(
        "select user_id from members
        where conversation_id = $1 and from_seq >= $2 and exists (
            select 1 from conversations where id = $1 and kind = 'group')"
    );
    let found: Vec<(UserId,)> = tx.all(find.bind(room).bind(seq)).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The number up to which all others have read whom the viewer sees, if there are any.
pub async fn read_by_all(db: &Db, viewer: UserId, room: ConversationId) -> Result<Option<i64>> {
    let query = sql!(
        "select member.read_seq
        from members member cross join users person
        where member.conversation_id = $2 and member.user_id <> $1
            and person.id = member.user_id and {VISIBLE}
        order by member.read_seq
        limit 1"
    );
    let least: Option<(i64,)> = db.optional(query.bind(viewer).bind(room)).await?;
    Ok(least.map(|(seq,)| seq))
}

/// The read positions in a room, if anybody may be waiting for this member.
pub async fn read_positions_around(
    tx: &mut Tx,
    room: ConversationId,
    member: UserId,
) -> Result<Option<ReadPositions>> {
    // Two have read no further than they, and both see everybody and are seen by everybody: each
    // of the others waits for one of these. So a large room is rarely looked through as a whole.
    let behind = sql!(
        "select member.user_id
        from members member cross join users person
        where member.conversation_id = $1 and member.user_id <> $2
            and member.read_seq <= (
                select read_seq from members where conversation_id = $1 and user_id = $2)
            and person.id = member.user_id and person.suspended_at is null
            and not exists (select 1 from blocks where blocker_id = person.id)
            and not exists (select 1 from blocks where blocked_id = person.id)
        limit 2"
    );
    let behind: Vec<(UserId,)> = tx.all(behind.bind(room).bind(member)).await?;
    if behind.len() == 2 {
        return Ok(None);
    }
    let positions = sql!(
        "select member.user_id, member.read_seq
        from members member cross join users person
        where member.conversation_id = $1 and person.id = member.user_id
            and person.suspended_at is null"
    );
    let blocks = sql!(
        "select blocks.blocker_id, blocks.blocked_id
        from members blocker cross join blocks cross join members blocked
        where blocker.conversation_id = $1 and blocks.blocker_id = blocker.user_id
            and blocked.conversation_id = $1 and blocked.user_id = blocks.blocked_id"
    );
    let positions: Vec<ReadPosition> = tx.all(positions.bind(room)).await?;
    let blocks: Vec<(UserId, UserId)> = tx.all(blocks.bind(room)).await?;
    Ok(Some(ReadPositions::new(positions, blocks)))
}

/// Which of these users may know when the user `$1` types: members of the room who see them and
/// their presence.
pub async fn may_see_typing(
    db: &Db,
    user: UserId,
    room: ConversationId,
    users: &[UserId],
) -> Result<Vec<UserId>> {
    let query = sql!(
        "select person.id
        from {LIST_2} asked cross join users person cross join users mine
        join members membership on membership.conversation_id = $3
            and membership.user_id = mine.id
        where person.id = asked.value and mine.id = $1 and person.id <> $1
            and {VISIBLE} and {PRESENCE_OPEN}"
    );
    let found: Vec<(UserId,)> = db.all(query.bind(user).bind(list(users)).bind(room)).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The people to whom the viewer writes, or whom they follow.
pub async fn people_known(db: &Db, viewer: UserId) -> Result<Vec<Person>> {
    let query = sql!(
        "select {PERSON}
        from users person
        where {VISIBLE} and {TAKES_MESSAGES} and person.id <> $1 and person.id in (
            select other_id from (
                select other_id from pairs where user_id = $1 and last_id > 0
                order by last_id desc limit 50) written
            union select followee_id from (
                select followee_id from follows where follower_id = $1
                order by id desc limit 50) followed)
        order by person.username_key
        limit 100"
    );
    db.all(query.bind(viewer)).await
}

/// The people whose names begin with what was typed.
pub async fn people_found(db: &Db, viewer: UserId, search: Search) -> Result<Vec<Person>> {
    let query = sql!(
        "select {PERSON}
        from {PEOPLE_FOUND_2} found join users person on person.id = found.id
        where {VISIBLE} and {TAKES_MESSAGES} and person.id <> $1
        order by person.username_key
        limit 50"
    );
    db.all(query.bind(viewer).bind(search)).await
}

/// Which of these people the viewer may write to.
pub async fn people_by_id(db: &Db, viewer: UserId, people: &[UserId]) -> Result<Vec<Person>> {
    let query = sql!(
        "select {PERSON}
        from users person
        where person.id in {LIST_2} and {VISIBLE} and {TAKES_MESSAGES} and person.id <> $1
        order by person.username_key"
    );
    db.all(query.bind(viewer).bind(list(people))).await
}
