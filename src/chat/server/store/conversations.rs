//! The reads of conversation lists, and of people to write to.

use super::{OPEN, OPEN_TO_EACH};
use crate::{
    accounts::{Person, server::PERSON},
    base::{ConversationId, Page, Result, UserId},
    chat::model::Kind,
    platform::{
        db::{Db, Statement, Tx, list, sql},
        extract::Paging,
    },
    relations::server::visibility::{PRESENCE_OPEN, TAKES_MESSAGES, VISIBLE},
};
use const_format::formatcp;

/// A conversation of two users, in the viewer's list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ConversationRow {
    pub conversation: ConversationId,
    pub kind: Kind,
    /// The row's position in the list, for cursors.
    pub active_id: i64,
    pub unseen: i64,
    pub last_seq: i64,
    #[sqlx(flatten)]
    pub other: Person,
}

/// The number of messages by others in the conversation that its member, the row `membership`, has
/// not seen: up to 100, because every page asks for it.
const UNSEEN_IN: &str = "(select count(*) from (select 1 from messages
    where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
    limit 100) unread)";

/// The columns of a [`ConversationRow`].
const CONVERSATION: &str = formatcp!(
    "conversation.id as conversation, conversation.kind, membership.active_id,
    {UNSEEN_IN} as unseen,
    coalesce((select max(seq) from messages
        where conversation_id = membership.conversation_id), 0) as last_seq,
    {PERSON}"
);

pub const CONVERSATIONS: Statement = sql!(
    "select {CONVERSATION}
    from members membership
    join conversations conversation on conversation.id = membership.conversation_id
    join users person on person.id = membership.other_id
    where membership.user_id = $1 and membership.active_id > 0 and membership.active_id < $2
        and {OPEN}
    order by membership.active_id desc
    limit $3 + 0"
);

pub async fn conversations(
    db: &Db,
    viewer: UserId,
    paging: &Paging,
) -> Result<Page<ConversationRow>> {
    let query = CONVERSATIONS.bind(viewer).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<ConversationRow> = db.all(query).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.active_id.to_string()))
}

pub async fn conversation(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Option<ConversationRow>> {
    let query = sql!(
        "select {CONVERSATION}
        from members membership
        join conversations conversation on conversation.id = membership.conversation_id
        join users person on person.id = membership.other_id
        where membership.user_id = $1 and membership.conversation_id = $2 and {OPEN}"
    );
    db.optional(query.bind(viewer).bind(conversation)).await
}

/// The viewer's conversation with a user, if there is one.
pub async fn conversation_with(
    db: &Db,
    viewer: UserId,
    other: UserId,
) -> Result<Option<ConversationId>> {
    let query = sql!("select conversation_id from members where user_id = $1 and other_id = $2");
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
        "select membership.other_id, membership.conversation_id,
            (select max(seq) from messages where conversation_id = membership.conversation_id)
        from members membership
        where membership.user_id = $1 and membership.other_id in {LIST_2} and exists (
            select 1 from messages where conversation_id = membership.conversation_id)"
    );
    db.all(query.bind(viewer).bind(list(others))).await
}

/// The number of unseen messages from a person.
#[derive(Clone, sqlx::FromRow)]
struct Unseen {
    other_id: UserId,
    unseen: i64,
}

/// The number of unseen messages from each person to many viewers. People without any are left out.
pub const UNSEEN: Statement = sql!(
    "select key, other_id, unseen
    from (select mine.id as key, membership.other_id, {UNSEEN_IN} as unseen
        from {LIST_1} viewer cross join users mine cross join members membership
        cross join users person
        where mine.id = viewer.value and membership.user_id = mine.id and membership.active_id > 0
            and person.id = membership.other_id and {OPEN_TO_EACH}) counted
    where unseen > 0"
);

pub async fn unseen(db: &Db, viewer: UserId) -> Result<Vec<(UserId, i64)>> {
    let found: Vec<Unseen> = db.batched(UNSEEN, viewer.number()).await?;
    Ok(found.into_iter().map(|row| (row.other_id, row.unseen)).collect())
}

/// True if messages have not reached any device of the user yet. Counts only senders who may see
/// the user's presence.
pub async fn is_waited_for(db: &Db, user: UserId) -> Result<bool> {
    let query = sql!(
        "select exists (select 1
            from members membership
            join users mine on mine.id = membership.user_id
            join users person on person.id = membership.other_id
            where membership.user_id = $1 and membership.active_id > 0
                and membership.delivered_seq < (select max(seq) from messages
                    where conversation_id = membership.conversation_id)
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

const TARGET_BY_ID: Statement = sql!(
    "select {TARGET} from users person
    where person.id = $2 and person.suspended_at is null and person.deleted_at is null"
);

/// A user, also one who blocks the viewer or whom the viewer blocks. The caller decides what
/// follows from that.
pub async fn target(db: &Db, viewer: UserId, user: UserId) -> Result<Option<Target>> {
    db.optional(TARGET_BY_ID.bind(viewer).bind(user)).await
}

pub async fn target_in(tx: &mut Tx, viewer: UserId, user: UserId) -> Result<Option<Target>> {
    tx.optional(TARGET_BY_ID.bind(viewer).bind(user)).await
}
