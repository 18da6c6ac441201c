//! The archive and the erasure of a user's posts and likes.

use crate::{
    base::{PostId, Result, Timestamp, UserId},
    platform::{
        archive::PAGE,
        db::{Db, Tx, among, in_pairs, list, pairs, sql},
        hooks::PART,
    },
    posts::model::Audience,
};
use std::collections::BTreeMap;

/// The posts erased in one part. Each has further rows of its own.
const POSTS: i64 = 50;

/// A user's posts and replies, for the archive.
pub async fn exported(
    db: &Db,
    user: UserId,
    after: i64,
) -> Result<Vec<(PostId, String, Audience, Option<PostId>, Timestamp)>> {
    let query = sql("select id, body, audience, reply_to_id, created_at from posts
        where author_id = $1 and id > $2 and id in (
            select * from (select id from posts
                where author_id = $1 and id > $2 and reply_to_id is null and deleted_at is null
                order by id limit $3 + 0)
            union all
            select * from (select id from posts
                where author_id = $1 and id > $2 and reply_to_id is not null and deleted_at is null
                order by id limit $3 + 0))
        order by id limit $3 + 0");
    db.all(query.bind(user).bind(after).bind(PAGE)).await
}

/// Erases a part of a user's likes and posts. The images are erased with the user's other images.
pub async fn erase(tx: &mut Tx, user: UserId, now: Timestamp) -> Result<Option<i64>> {
    let likes = "delete from likes where id in (select id from likes
            where user_id = $1 limit $2 + 0) returning post_id";
    let liked: Vec<(PostId,)> = tx.all(sql(likes).bind(user).bind(PART)).await?;
    if uncount_likes(tx, &liked).await? {
        return Ok(Some(0));
    }
    for next in [
        "select id from posts where author_id = $1 and reply_to_id is null and deleted_at is null
            order by id limit $2 + 0",
        "select id from posts where author_id = $1 and reply_to_id is not null
            and deleted_at is null order by id limit $2 + 0",
    ] {
        let posts: Vec<(PostId,)> = tx.all(sql(next).bind(user).bind(POSTS)).await?;
        if posts.is_empty() {
            continue;
        }
        let posts = list(posts.iter().map(|(id,)| id));
        if !erase_around(tx, &posts).await? {
            empty(tx, user, posts, now).await?;
        }
        return Ok(Some(0));
    }
    Ok(None)
}

/// Deletes a part of the rows that refer to these posts. Returns true if there may be more.
async fn erase_around(tx: &mut Tx, posts: &str) -> Result<bool> {
    let likes = sql(concat!(
        "delete from likes where id in (select id from likes where ",
        among!("post_id", "$1"),
        " limit $2 + 0) returning post_id"
    ));
    let liked: Vec<(PostId,)> = tx.all(likes.bind(posts.to_owned()).bind(PART)).await?;
    if uncount_likes(tx, &liked).await? {
        return Ok(true);
    }
    for statement in [
        concat!(
            "delete from post_media where (post_id, place) in (select post_id, place from post_media
                    where ",
            among!("post_id", "$1"),
            " limit $2 + 0)"
        ),
        concat!(
            "delete from post_edits where id in (select id from post_edits where ",
            among!("post_id", "$1"),
            " limit $2 + 0)"
        ),
        concat!(
            "delete from post_tags where (tag, post_id) in (select tag, post_id from post_tags
                    where ",
            among!("post_id", "$1"),
            " limit $2 + 0)"
        ),
    ] {
        if tx.execute(sql(statement).bind(posts.to_owned()).bind(PART)).await? >= PART as u64 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Empties these posts and corrects the counts. The rows stay, as positions in their threads.
async fn empty(tx: &mut Tx, author: UserId, posts: String, now: Timestamp) -> Result<()> {
    let answered = sql(concat!(
        "update posts set comments = comments - gone.number
        from (select reply_to_id as parent, count(*) as number from posts where ",
        among!("id", "$1"),
        " group by reply_to_id) gone
        where posts.id = gone.parent"
    ));
    tx.execute(answered.bind(posts.clone())).await?;
    let counted = sql(concat!(
        "update users set posts = posts - (select count(*) from posts
                where reply_to_id is null and ",
        among!("id", "$2"),
        ") where id = $1"
    ));
    tx.execute(counted.bind(author).bind(posts.clone())).await?;
    let empty = sql(concat!(
        "update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
            where ",
        among!("id", "$1")
    ));
    tx.execute(empty.bind(posts).bind(now)).await?;
    Ok(())
}

/// Subtracts deleted likes from the counts. Returns true if there may be more to delete.
async fn uncount_likes(tx: &mut Tx, liked: &[(PostId,)]) -> Result<bool> {
    let mut gone = BTreeMap::<PostId, i64>::new();
    for (post,) in liked {
        *gone.entry(*post).or_default() += 1;
    }
    let count = sql(concat!(
        "update posts set likes = likes - gone.other from ",
        in_pairs!("$1"),
        " gone where posts.id = gone.one"
    ));
    tx.execute(count.bind(pairs(gone))).await?;
    Ok(liked.len() as i64 == PART)
}
