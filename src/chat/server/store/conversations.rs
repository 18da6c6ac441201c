//! The reads of conversation lists, and of people to write to.

use super::conversation_open;
use crate::{
    accounts::{Person, model::Handle, server::person},
    base::{ConversationId, Page, Result, UserId},
    chat::model::Kind,
    platform::{
        db::{Db, Query, among, json_rows, list, sql},
        extract::Paging,
    },
    relations::server::visibility::{presence_open, takes_messages, visible},
};

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

/// The number of messages by others that the viewer has not seen, up to 100, because every page
/// asks for it.
macro_rules! unseen_in {
    () => {
        "(select count(*) from (select 1 from messages
                where conversation_id = mine.conversation_id and seq > mine.read_seq
            and sender_id <> $1 and deleted_at is null limit 100) unread)"
    };
}

macro_rules! conversations {
    ($only:literal, $end:literal) => {
        concat!(
            "select mine.conversation_id as conversation, conversation.kind, mine.active_id, ",
            unseen_in!(),
            " as unseen, coalesce((select max(seq) from messages
                    where conversation_id = mine.conversation_id), 0) as last_seq, ",
            person!("person"),
            " from members mine
            join conversations conversation on conversation.id = mine.conversation_id
            join users person on person.id = mine.other_id
            where mine.user_id = $1 and ",
            $only,
            " and ",
            conversation_open!("$1", "person"),
            $end
        )
    };
}

pub const CONVERSATIONS: &str = conversations!(
    "mine.active_id > 0 and mine.active_id < $2",
    " order by mine.active_id desc limit $3 + 0"
);

pub async fn conversations(
    db: &Db,
    viewer: UserId,
    paging: &Paging,
) -> Result<Page<ConversationRow>> {
    let rows: Vec<ConversationRow> = db
        .all(sql(CONVERSATIONS).bind(viewer).bind(paging.before()).bind(paging.one_more()))
        .await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.active_id.to_string()))
}

pub async fn conversation(
    db: &Db,
    viewer: UserId,
    conversation: ConversationId,
) -> Result<Option<ConversationRow>> {
    db.optional(
        sql(conversations!("mine.conversation_id = $2", "")).bind(viewer).bind(conversation),
    )
    .await
}

/// The viewer's conversation with a user, if there is one.
pub async fn conversation_with(
    db: &Db,
    viewer: UserId,
    other: UserId,
) -> Result<Option<ConversationId>> {
    let query = sql("select conversation_id from members where user_id = $1 and other_id = $2")
        .bind(viewer)
        .bind(other);
    Ok(db.optional::<(ConversationId,)>(query).await?.map(|(id,)| id))
}

/// The conversation and number of the last message between the viewer and each of these users.
pub async fn last_positions(
    db: &Db,
    viewer: UserId,
    others: &[UserId],
) -> Result<Vec<(UserId, ConversationId, i64)>> {
    let query = sql(concat!(
        "select mine.other_id, mine.conversation_id,
            (select max(seq) from messages where conversation_id = mine.conversation_id)
        from members mine
        where mine.user_id = $1 and ",
        among!("mine.other_id", "$2"),
        " and exists (select 1 from messages where conversation_id = mine.conversation_id)"
    ));
    db.all(query.bind(viewer).bind(list(others))).await
}

/// The number of unseen messages from each person to the viewer `$1`; people without any are left
/// out. A whole statement, as a literal.
macro_rules! unseen_of_each {
    () => {
        concat!(
            "select other_id, unseen from (select mine.other_id, ",
            $crate::chat::server::unseen_in!(),
            " as unseen
            from members mine join users person on person.id = mine.other_id
            where mine.user_id = $1 and mine.active_id > 0 and ",
            $crate::chat::server::conversation_open!("$1", "person"),
            ") counted where unseen > 0"
        )
    };
}
pub(crate) use {unseen_in, unseen_of_each};

pub const UNSEEN: &str = unseen_of_each!();
pub const UNSEEN_TEXT: &str = json_rows!("cast(other_id as text), unseen", unseen_of_each!());

pub async fn unseen(db: &Db, viewer: UserId) -> Result<Vec<(UserId, i64)>> {
    db.all(sql(UNSEEN).bind(viewer)).await
}

/// True if messages have not reached any device of the user yet. Counts only senders who may see
/// the user's presence.
pub async fn is_waited_for(db: &Db, user: UserId) -> Result<bool> {
    let query = sql(concat!(
        "select exists (select 1 from members mine
            join users me on me.id = mine.user_id join users person on person.id = mine.other_id
            where mine.user_id = $1 and mine.active_id > 0
                and mine.delivered_seq < (select max(seq) from messages
                    where conversation_id = mine.conversation_id) and ",
        visible!("$1", "person"),
        " and ",
        presence_open!("me", "person"),
        ")"
    ));
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

macro_rules! target {
    ($named:literal) => {
        concat!(
            "select ",
            person!("person"),
            ", ",
            visible!("$1", "person"),
            " as visible, ",
            takes_messages!("$1", "person"),
            " as takes_messages, exists (select 1 from blocks
                    where blocker_id = $1 and blocked_id = person.id) as blocking
            from users person where ",
            $named,
            " and person.suspended_at is null and person.deleted_at is null"
        )
    };
}

pub fn target_query(viewer: UserId, handle: &Handle) -> Query {
    match handle {
        Handle::Id(id) => sql(target!("person.id = $2")).bind(viewer).bind(*id),
        Handle::Name(name) => {
            sql(target!("person.username_key = $2")).bind(viewer).bind(name.to_lowercase())
        }
    }
}

/// The user that a name or an id stands for, including those who block the viewer or whom the
/// viewer blocks. The caller decides what follows from that.
pub async fn target(db: &Db, viewer: UserId, handle: &Handle) -> Result<Option<Target>> {
    db.optional(target_query(viewer, handle)).await
}
