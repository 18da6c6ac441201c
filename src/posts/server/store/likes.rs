//! Likes.

use super::AUTHOR_AND_ROOT;
use crate::{
    accounts::{Person, server::PERSON},
    base::{Page, PostId, RelationId, Result, Timestamp, UserId},
    platform::{
        db::{Db, Tx, list as list_of, sql},
        extract::Paging,
    },
    relations::{
        PersonSince,
        server::visibility::{POST_OPEN, VISIBLE},
    },
};

/// The number of likes of these posts.
pub async fn likes_of(db: &Db, posts: &[PostId]) -> Result<Vec<(PostId, i64)>> {
    let query = sql!("select id, likes from posts where id in {LIST_1} and deleted_at is null");
    db.all(query.bind(list_of(posts))).await
}

/// Of these posts, those the viewer can see: whether the viewer likes each, and its number of
/// likes.
pub async fn likings(
    db: &Db,
    viewer: UserId,
    posts: &[PostId],
) -> Result<Vec<(PostId, bool, i64)>> {
    let query = sql!(
        "select post.id, exists (select 1 from likes where post_id = post.id and user_id = $1),
            post.likes
        from posts post {AUTHOR_AND_ROOT}
        where post.id in {LIST_2} and post.deleted_at is null and {POST_OPEN}"
    );
    db.all(query.bind(viewer).bind(list_of(posts))).await
}

#[derive(sqlx::FromRow)]
struct Liker {
    liking_id: RelationId,
    #[sqlx(flatten)]
    user: Person,
    since: Timestamp,
}

/// The people who like a post, latest first.
pub async fn likers(
    db: &Db,
    viewer: UserId,
    post: PostId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let query = sql!(
        "select liking.id as liking_id, liking.created_at as since, {PERSON}
        from likes liking join users person on person.id = liking.user_id
        where liking.post_id = $4 and liking.id < $2 and {VISIBLE}
        order by liking.id desc limit $3 + 0"
    );
    let query = query.bind(viewer).bind(paging.before()).bind(paging.one_more()).bind(post);
    let rows = db.all::<Liker>(query).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.liking_id.to_string())
        .map(|row| PersonSince { user: row.user, since: row.since }))
}

/// Inserts or deletes a like. Returns true if that changed anything (idempotent).
pub async fn set_like(
    tx: &mut Tx,
    id: RelationId,
    post: PostId,
    user: UserId,
    on: bool,
    now: Timestamp,
) -> Result<bool> {
    let change = match on {
        true => sql!(
            "insert into likes (id, post_id, user_id, created_at) values ($1, $2, $3, $4)
            on conflict (post_id, user_id) do nothing"
        )
        .bind(id)
        .bind(post)
        .bind(user)
        .bind(now),
        false => {
            sql!("delete from likes where post_id = $1 and user_id = $2").bind(post).bind(user)
        }
    };
    let changed = tx.execute(change).await? == 1;
    if changed {
        let count = sql!("update posts set likes = likes + $2 where id = $1");
        tx.execute(count.bind(post).bind(if on { 1_i64 } else { -1 })).await?;
    }
    Ok(changed)
}

/// The likes of a post, for the user: whether they like it, and the number.
pub async fn liking(tx: &mut Tx, post: PostId, user: UserId) -> Result<(bool, i64)> {
    let query = sql!(
        "select exists (select 1 from likes where post_id = posts.id and user_id = $1), likes
        from posts where id = $2"
    );
    tx.one(query.bind(user).bind(post)).await
}
