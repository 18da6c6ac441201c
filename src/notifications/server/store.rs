//! Every SQL statement of notifications.

use crate::{
    accounts::{Person, server::PERSON},
    base::{
        ConversationId, Error, MessageId, NotificationId, Page, PostId, Result, Timestamp, UserId,
    },
    notifications::model::{Kind, Notification},
    platform::{
        archive::PAGE,
        db::{Db, Tx, list as list_of, sql},
        extract::Paging,
        hooks::{NotificationEntry, erase_rows},
    },
    relations::server::visibility::{POST_OPEN, VISIBLE},
};
use const_format::{formatcp, str_replace};
use serde::Serialize;

/// True if the viewer `$1` sees the person and has not muted them.
const WANTED: &str = formatcp!(
    "({VISIBLE} and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id))"
);

/// [`WANTED`], in a statement for many viewers at once, of whom each is a row of users `mine`.
const WANTED_BY_EACH: &str = str_replace!(WANTED, "$1", "mine.id");

/// True if the user `mine` has read the message that the `notification` is about, in its
/// conversation.
const MESSAGE_READ: &str = "exists (
    select 1 from messages message join members membership
        on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
    where message.id = notification.message_id and message.seq <= membership.read_seq)";

/// Inserts a notification. Returns true if it is new and wanted: the kind is on, and the user sees
/// the person and has not muted them.
pub async fn insert(
    tx: &mut Tx,
    id: NotificationId,
    notification: NotificationEntry,
    now: Timestamp,
) -> Result<bool> {
    let insert = sql!(
        "insert into notifications (id, user_id, kind, from_id, post_id, message_id, created_at)
        select $2, mine.id, $3, person.id, $5, $6, $7
        from users mine join users person on person.id = $4
        where mine.id = $1 and mine.deleted_at is null
            and (mine.id <> person.id or $3 = 'security')
            and ',' || mine.notify_off || ',' not like '%,' || $3 || ',%'
            and {WANTED}
        on conflict do nothing"
    );
    let insert = insert
        .bind(notification.to)
        .bind(id)
        .bind(notification.kind)
        .bind(notification.from)
        .bind(notification.post)
        .bind(notification.message)
        .bind(now);
    Ok(tx.execute(insert).await? == 1)
}

/// Deletes a notification that is still unread.
pub async fn withdraw(tx: &mut Tx, notification: NotificationEntry) -> Result<()> {
    let delete = sql!(
        "delete from notifications
        where user_id = $1 and kind = $2 and from_id = $3 and coalesce(post_id, 0) = $4
            and id > (select notifications_read from users where id = $1)"
    );
    let post = notification.post.map_or(0, PostId::number);
    let delete =
        delete.bind(notification.to).bind(notification.kind).bind(notification.from).bind(post);
    tx.execute(delete).await?;
    Ok(())
}

/// Deletes a user's notifications about a message.
pub async fn withdraw_message(tx: &mut Tx, user: UserId, message: MessageId) -> Result<()> {
    let delete = sql!("delete from notifications where user_id = $1 and message_id = $2");
    tx.execute(delete.bind(user).bind(message)).await?;
    Ok(())
}

pub async fn forget_message(tx: &mut Tx, message: MessageId) -> Result<()> {
    tx.execute(sql!("delete from notifications where message_id = $1").bind(message)).await?;
    Ok(())
}

/// Deletes a user's notifications about the messages of a conversation.
pub async fn forget_conversation(
    tx: &mut Tx,
    user: UserId,
    conversation: ConversationId,
) -> Result<()> {
    let delete = sql!(
        "delete from notifications where user_id = $1 and message_id in (
            select id from messages where conversation_id = $2 and id in (
                select message_id from notifications
                where user_id = $1 and message_id is not null))"
    );
    tx.execute(delete.bind(user).bind(conversation)).await?;
    Ok(())
}

pub async fn forget_post(tx: &mut Tx, post: PostId) -> Result<()> {
    tx.execute(sql!("delete from notifications where post_id = $1").bind(post)).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    notification: NotificationId,
    kind: Kind,
    post_id: Option<PostId>,
    message_id: Option<MessageId>,
    conversation_id: Option<ConversationId>,
    notified_at: Timestamp,
    read: bool,
    mine_id: UserId,
    mine_username: String,
    mine_name: String,
    mine_family: String,
    mine_photo: Option<String>,
    #[sqlx(flatten)]
    from: Person,
}

impl From<Row> for Notification {
    fn from(row: Row) -> Self {
        Self {
            id: row.notification,
            kind: row.kind,
            from: row.from,
            to: Person {
                id: row.mine_id,
                username: row.mine_username,
                name: row.mine_name,
                family: row.mine_family,
                photo: row.mine_photo,
            },
            post: row.post_id,
            message: row.message_id,
            conversation: row.conversation_id,
            created_at: row.notified_at,
            read: row.read,
        }
    }
}

/// The columns of a [`Row`] for the viewer `$1`, from `notification`, the viewer's own row `mine`
/// and the `person` it is from.
const NOTIFICATION: &str = formatcp!(
    "notification.id as notification, notification.kind, notification.post_id,
    notification.message_id, (select conversation_id from messages
        where messages.id = notification.message_id) as conversation_id,
    notification.created_at as notified_at,
    notification.id <= mine.notifications_read or {MESSAGE_READ} as read,
    mine.id as mine_id, mine.username as mine_username, mine.name as mine_name,
    mine.family as mine_family, '/media/' || mine.photo_id || '/thumb' as mine_photo, {PERSON}"
);

/// The rows of [`NOTIFICATION`].
const NOTIFICATIONS: &str = "notifications notification
    join users person on person.id = notification.from_id
    join users mine on mine.id = notification.user_id";

pub async fn list(db: &Db, viewer: UserId, paging: &Paging) -> Result<Page<Notification>> {
    let query = sql!(
        "select {NOTIFICATION} from {NOTIFICATIONS}
        where notification.user_id = $1 and notification.id < $2 and {WANTED}
        order by notification.id desc limit $3 + 0"
    );
    let query = query.bind(viewer).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<Row> = db.all(query).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.notification.to_string()).map(Notification::from))
}

pub async fn notifications_by_id(
    db: &Db,
    viewer: UserId,
    ids: &[NotificationId],
) -> Result<Vec<Notification>> {
    let query = sql!(
        "select {NOTIFICATION} from {NOTIFICATIONS}
        where notification.user_id = $1 and notification.id in {LIST_2} and {WANTED}"
    );
    let rows: Vec<Row> = db.all(query.bind(viewer).bind(list_of(ids))).await?;
    Ok(rows.into_iter().map(Notification::from).collect())
}

pub async fn notification_in(
    tx: &mut Tx,
    viewer: UserId,
    id: NotificationId,
) -> Result<Option<Notification>> {
    let query = sql!(
        "select {NOTIFICATION} from {NOTIFICATIONS}
        where notification.user_id = $1 and notification.id = $2 and {WANTED}"
    );
    Ok(tx.optional::<Row>(query.bind(viewer).bind(id)).await?.map(Notification::from))
}

/// The number of a viewer's unread notifications, up to 100.
#[derive(Clone, sqlx::FromRow)]
struct Unread {
    unread: i64,
}

pub async fn unread(db: &Db, viewer: UserId) -> Result<i64> {
    let query = sql!(
        "select mine.id as key, (select count(*) from (
            select 1
            from notifications notification join users person on person.id = notification.from_id
            where notification.user_id = mine.id and notification.id > mine.notifications_read
                and not {MESSAGE_READ} and {WANTED_BY_EACH}
            limit 100) unread) as unread
        from {LIST_1} viewer cross join users mine
        where mine.id = viewer.value"
    );
    let found: Vec<Unread> = db.batched(query, viewer.number()).await?;
    Ok(found.first().ok_or(Error::NotFound)?.unread)
}

/// Moves the read position forward. Returns true if it moved.
pub async fn read_until(tx: &mut Tx, user: UserId, up_to: NotificationId) -> Result<bool> {
    let update = sql!(
        "update users set notifications_read = newest.id
        from (select max(id) as id from notifications where user_id = $1 and id <= $2) newest
        where users.id = $1 and users.notifications_read < newest.id"
    );
    Ok(tx.execute(update.bind(user).bind(up_to)).await? == 1)
}

pub async fn read_position(tx: &mut Tx, user: UserId) -> Result<NotificationId> {
    let query = sql!("select notifications_read from users where id = $1");
    Ok(tx.one::<(NotificationId,)>(query.bind(user)).await?.0)
}

/// The texts of these posts, as far as the viewer can see them.
pub async fn post_texts(
    db: &Db,
    viewer: UserId,
    posts: &[PostId],
) -> Result<Vec<(PostId, String)>> {
    let query = sql!(
        "select post.id, post.body
        from posts post
            join users person on person.id = post.author_id
            left join posts root on root.id = post.root_id
            left join users starter on starter.id = root.author_id
        where post.id in {LIST_2} and post.deleted_at is null and {POST_OPEN}"
    );
    db.all(query.bind(viewer).bind(list_of(posts))).await
}

/// The texts of the messages that these notifications of the viewer are about. Whoever leaves a
/// room has none about it any more.
pub async fn message_texts(
    db: &Db,
    viewer: UserId,
    ids: &[NotificationId],
) -> Result<Vec<(NotificationId, String)>> {
    let query = sql!(
        "select notification.id, message.text from {NOTIFICATIONS}
        join messages message on message.id = notification.message_id
        where notification.user_id = $1 and notification.id in {LIST_2} and {WANTED}"
    );
    db.all(query.bind(viewer).bind(list_of(ids))).await
}

/// Deletes a part of the user's notifications, and of the notifications they caused for others.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let statements = [
        sql!(
            "delete from notifications where id in (
                select id from notifications where user_id = $1 order by id limit $2 + 0)"
        ),
        sql!(
            "delete from notifications where id in (
                select id from notifications where from_id = $1 limit $2 + 0)"
        ),
    ];
    erase_rows(tx, user, &statements).await
}

/// A notification as the archive holds it.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedNotification {
    pub id: NotificationId,
    kind: Kind,
    /// The username of the other person, if the user can still see them.
    #[sqlx(rename = "username")]
    from: Option<String>,
    post: Option<PostId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<MessageId>,
    created_at: Timestamp,
}

/// A user's notifications, for the archive.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedNotification>> {
    let query = sql!(
        "select notification.id, notification.kind, notification.post_id as post,
            notification.message_id as message, notification.created_at,
            case when {VISIBLE} then person.username end as username
        from notifications notification join users person on person.id = notification.from_id
        where notification.user_id = $1 and notification.id > $2
        order by notification.id limit $3 + 0"
    );
    db.all(query.bind(user).bind(after).bind(PAGE)).await
}
