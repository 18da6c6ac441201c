//! The feed.

use super::{POST, Row};
use crate::{
    base::{Page, Result, UserId},
    platform::{
        db::{Db, Statement, sql},
        extract::Paging,
    },
    posts::model::Post,
    relations::server::visibility::FEED_AUTHOR,
};

/// The newest posts of the people the viewer follows, and their own.
///
/// A fan-out on read with keyset pagination. The newest post before the cursor is looked up for
/// each followed person. The page can only hold posts of the people whose newest are the most
/// recent (`front`). A merge takes the newest of these and looks up the next of its author, until
/// the page is full. So a page costs one index look-up for each followed person and one for each of
/// its posts, however much they wrote, and the last page costs as much as the first.
pub const FEED: Statement = sql!(
    "with recursive latest (author, newest) as materialized (
        select followee_id, (select max(id) from posts
            where author_id = followee_id and id < $2 and reply_to_id is null
                and deleted_at is null)
        from follows
        where follower_id = $1 and {FEED_AUTHOR}
        union all
        select $1, (select max(id) from posts
            where author_id = $1 and id < $2 and reply_to_id is null and deleted_at is null)
    ), front (author, newest) as materialized (
        select author, newest from latest
        where newest is not null
        order by newest desc limit $3 + 0
    ), page (author, id) as {NEWEST_OF_FRONT}
    select {POST}, {IMAGES}
    from page
        join posts post on post.id = page.id
        join users person on person.id = post.author_id
    where person.deleted_at is null
    order by post.id desc"
);

pub async fn feed(db: &Db, viewer: UserId, paging: &Paging) -> Result<Page<Post>> {
    let query = FEED.bind(viewer).bind(paging.before()).bind(paging.one_more());
    let rows: Vec<Row> = db.all(query).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.post_id.to_string()).map(Post::from))
}
