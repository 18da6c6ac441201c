//! The archive and the erasure of a user's posts and likes.

use crate::{
    base::{PostId, Result, Timestamp, UserId},
    platform::{
        archive::PAGE,
        db::{Db, List, Tx, list as list_of, sql},
        hooks::PART,
    },
    posts::model::Audience,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The posts erased in one part. Each has further rows of its own.
const POSTS: i64 = 50;

/// A post as the archive holds it.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedPost {
    pub id: PostId,
    body: String,
    audience: Audience,
    reply_to: Option<PostId>,
    created_at: Timestamp,
}

/// A user's posts and replies, for the archive.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedPost>> {
    let query = sql!(
        "select id, body, audience, reply_to_id as reply_to, created_at from posts
        where author_id = $1 and id > $2 and id in (
            select id from (select id from posts
                where author_id = $1 and id > $2 and reply_to_id is null and deleted_at is null
                order by id limit $3 + 0) own_posts
            union all
            select id from (select id from posts
                where author_id = $1 and id > $2 and reply_to_id is not null
                    and deleted_at is null
                order by id limit $3 + 0) own_replies)
        order by id limit $3 + 0"
    );
    db.all(query.bind(user).bind(after).bind(PAGE)).await
}

/// Erases a part of a user's likes and posts. The images are erased with the user's other images.
pub async fn erase(tx: &mut Tx, user: UserId, now: Timestamp) -> Result<Option<i64>> {
    let likes = sql!(
        "delete from likes where id in (select id from likes where user_id = $1 limit $2 + 0)
        returning post_id"
    );
    let liked: Vec<(PostId,)> = tx.all(likes.bind(user).bind(PART)).await?;
    if uncount_likes(tx, &liked).await? {
        return Ok(Some(0));
    }
    for next in [
        sql!(
            "select id from posts
            where author_id = $1 and reply_to_id is null and deleted_at is null
            order by id limit $2 + 0"
        ),
        sql!(
            "select id from posts
            where author_id = $1 and reply_to_id is not null and deleted_at is null
            order by id limit $2 + 0"
        ),
    ] {
        let posts: Vec<(PostId,)> = tx.all(next.bind(user).bind(POSTS)).await?;
        if posts.is_empty() {
            continue;
        }
        let posts = list_of(posts.iter().map(|(id,)| id));
        if !erase_around(tx, &posts).await? {
            empty(tx, user, posts, now).await?;
        }
        return Ok(Some(0));
    }
    Ok(None)
}

/// Deletes a part of the rows that refer to these posts. Returns true if there may be more.
async fn erase_around(tx: &mut Tx, posts: &List) -> Result<bool> {
    let likes = sql!(
        "delete from likes where id in (
            select id from likes where post_id in {LIST_1} limit $2 + 0)
        returning post_id"
    );
    let liked: Vec<(PostId,)> = tx.all(likes.bind(posts.clone()).bind(PART)).await?;
    if uncount_likes(tx, &liked).await? {
        return Ok(true);
    }
    for delete in [
        sql!(
            "delete from post_media where (post_id, place) in (
                select post_id, place from post_media where post_id in {LIST_1} limit $2 + 0)"
        ),
        sql!(
            "delete from post_edits where id in (
                select id from post_edits where post_id in {LIST_1} limit $2 + 0)"
        ),
        sql!(
            "delete from post_tags where (tag, post_id) in (
                select tag, post_id from post_tags where post_id in {LIST_1} limit $2 + 0)"
        ),
    ] {
        if tx.execute(delete.bind(posts.clone()).bind(PART)).await? >= PART as u64 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Empties these posts and corrects the counts. The rows stay, as positions in their threads.
async fn empty(tx: &mut Tx, author: UserId, posts: List, now: Timestamp) -> Result<()> {
    let answered = sql!(
        "update posts set comments = comments - gone.number
        from (select reply_to_id as parent, count(*) as number from posts
            where id in {LIST_1} group by reply_to_id) gone
        where posts.id = gone.parent"
    );
    tx.execute(answered.bind(posts.clone())).await?;
    let counted = sql!(
        "update users set posts = posts - (
            select count(*) from posts where id in {LIST_2} and reply_to_id is null)
        where id = $1"
    );
    tx.execute(counted.bind(author).bind(posts.clone())).await?;
    let empty = sql!(
        "update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
        where id in {LIST_1}"
    );
    tx.execute(empty.bind(posts).bind(now)).await?;
    Ok(())
}

/// Subtracts deleted likes from the counts. Returns true if there may be more to delete.
async fn uncount_likes(tx: &mut Tx, liked: &[(PostId,)]) -> Result<bool> {
    let mut gone = BTreeMap::<PostId, i64>::new();
    for (post,) in liked {
        *gone.entry(*post).or_default() += 1;
    }
    let count = sql!(
        "update posts set likes = likes - gone.other
        from {PAIRS_1_2} gone
        where posts.id = gone.one"
    );
    tx.execute(count.bind(list_of(gone.keys())).bind(list_of(gone.values().copied()))).await?;
    Ok(liked.len() as i64 == PART)
}
