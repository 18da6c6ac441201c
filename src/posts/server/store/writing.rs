//! The statements that change posts.

use super::{ONE, Row};
use crate::{
    base::{MediaId, PostId, RelationId, Result, Timestamp, UserId},
    platform::db::{Tx, list as list_of, sql, texts},
    posts::model::{Audience, Post},
    relations::server::visibility::BLOCKED,
};

/// A post, if the viewer can see it.
pub async fn post_in(tx: &mut Tx, viewer: UserId, post: PostId) -> Result<Option<Post>> {
    Ok(tx.optional::<Row>(ONE.bind(viewer).bind(post)).await?.map(Post::from))
}

/// The author of a post, without a check of who may see it.
pub async fn author_of(tx: &mut Tx, post: PostId) -> Result<Option<UserId>> {
    let find = sql!("select author_id from posts where id = $1").bind(post);
    Ok(tx.optional::<(UserId,)>(find).await?.map(|(author,)| author))
}

/// The author and text of a post that the viewer may report: one they can see, or could see if they
/// did not block its author.
pub async fn reportable(
    tx: &mut Tx,
    viewer: UserId,
    post: PostId,
) -> Result<Option<(UserId, String)>> {
    match post_in(tx, viewer, post).await? {
        Some(post) => Ok(Some((post.author.id, post.body)).filter(|_| !post.deleted)),
        None => of_blocked(tx, viewer, post).await,
    }
}

/// A public post by a person whom the viewer blocks.
async fn of_blocked(tx: &mut Tx, viewer: UserId, post: PostId) -> Result<Option<(UserId, String)>> {
    let query = sql!(
        "select post.author_id, post.body
        from posts post
            join users person on person.id = post.author_id
            left join posts root on root.id = post.root_id
        where post.id = $2 and post.deleted_at is null and post.audience = 'public'
            and not person.private and (root.id is null or root.audience = 'public')
            and {BLOCKED}"
    );
    tx.optional(query.bind(viewer).bind(post)).await
}

/// The audience of the thread that begins with this post.
pub async fn audience_of(tx: &mut Tx, root: PostId) -> Result<Audience> {
    let query = sql!("select audience from posts where id = $1");
    Ok(tx.one::<(Audience,)>(query.bind(root)).await?.0)
}

pub struct NewRow {
    pub id: PostId,
    pub author: UserId,
    pub body: String,
    pub audience: Audience,
    pub reply_to: Option<PostId>,
    pub root: Option<PostId>,
    pub media: Vec<MediaId>,
    pub tags: Vec<String>,
    pub created_at: Timestamp,
}

/// Inserts a post and updates the count of what it is one of.
pub async fn insert(tx: &mut Tx, row: NewRow) -> Result<()> {
    let count = match row.reply_to {
        Some(parent) => sql!("update posts set comments = comments + 1 where id = $1").bind(parent),
        None => sql!("update users set posts = posts + 1 where id = $1").bind(row.author),
    };
    let insert = sql!(
        "insert into posts
            (id, author_id, body, audience, reply_to_id, root_id, pictures, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let insert = insert
        .bind(row.id)
        .bind(row.author)
        .bind(row.body)
        .bind(row.audience)
        .bind(row.reply_to)
        .bind(row.root)
        .bind(row.media.len() as i64)
        .bind(row.created_at);
    tx.execute(insert).await?;
    tx.execute(count).await?;
    if !row.media.is_empty() {
        let attach = sql!(
            "insert into post_media (post_id, place, media_id)
            select $1, pair.one, pair.other from {PAIRS_2_3} pair"
        );
        let attach = attach.bind(row.id).bind(list_of(0..row.media.len() as i64));
        tx.execute(attach.bind(list_of(row.media))).await?;
    }
    tag(tx, row.id, &row.tags).await
}

/// Indexes the hashtags of a post.
async fn tag(tx: &mut Tx, post: PostId, tags: &[String]) -> Result<()> {
    if tags.is_empty() {
        return Ok(());
    }
    let insert =
        sql!("insert into post_tags (tag, post_id) select tag.value, $2 from {TEXTS_1} tag");
    tx.execute(insert.bind(texts(tags)).bind(post)).await?;
    Ok(())
}

/// Edits a post and keeps the earlier version, up to 50 of them.
pub async fn edit(
    tx: &mut Tx,
    post: PostId,
    id: RelationId,
    body: String,
    tags: &[String],
    now: Timestamp,
) -> Result<()> {
    let keep = sql!(
        "insert into post_edits (id, post_id, body, written_at)
        select $1, id, body, coalesce(edited_at, created_at) from posts where id = $2"
    );
    tx.execute(keep.bind(id).bind(post)).await?;
    let forget = sql!(
        "delete from post_edits where post_id = $1 and id <= (
            select id from post_edits where post_id = $1 order by id desc limit 1 offset 50)"
    );
    tx.execute(forget.bind(post)).await?;
    let update = sql!("update posts set body = $2, edited_at = $3 where id = $1");
    tx.execute(update.bind(post).bind(body).bind(now)).await?;
    tx.execute(sql!("delete from post_tags where post_id = $1").bind(post)).await?;
    tag(tx, post, tags).await
}

/// Empties a post. The row stays, as its position in the thread. Returns the post's images.
pub async fn delete(tx: &mut Tx, post: PostId, now: Timestamp) -> Result<Vec<MediaId>> {
    let images = sql!("select media_id from post_media where post_id = $1");
    let images: Vec<(MediaId,)> = tx.all(images.bind(post)).await?;
    let empty = sql!(
        "update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
        where id = $1 and deleted_at is null
        returning author_id, reply_to_id"
    );
    let Some((author, parent)) =
        tx.optional::<(UserId, Option<PostId>)>(empty.bind(post).bind(now)).await?
    else {
        return Ok(Vec::new());
    };
    let count = match parent {
        Some(parent) => sql!("update posts set comments = comments - 1 where id = $1").bind(parent),
        None => sql!("update users set posts = posts - 1 where id = $1").bind(author),
    };
    tx.execute(count).await?;
    for delete in [
        sql!("delete from post_media where post_id = $1"),
        sql!("delete from post_edits where post_id = $1"),
        sql!("delete from post_tags where post_id = $1"),
        sql!("delete from likes where post_id = $1"),
    ] {
        tx.execute(delete.bind(post)).await?;
    }
    Ok(images.into_iter().map(|(id,)| id).collect())
}

/// The user with this username, in lowercase.
pub async fn user_named(tx: &mut Tx, username: String) -> Result<Option<UserId>> {
    let find = sql!("select id from users where username_key = $1").bind(username);
    Ok(tx.optional::<(UserId,)>(find).await?.map(|(user,)| user))
}
