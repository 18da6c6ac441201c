//! Lists of posts, with keyset pagination by the posts' ids.

use super::{AUTHOR_AND_ROOT, POST, Row};
use crate::{
    base::{Page, PostId, Result, UserId},
    platform::{
        db::{Db, Statement, Value, sql},
        extract::Paging,
    },
    posts::model::Post,
    relations::server::visibility::POST_OPEN,
};

/// The most rows a list looks at for one page. If too many of the first 200 are hidden from the
/// viewer, it tries once more with 2,000. Then it returns what it found with a cursor, so that no
/// request makes the server scan everything.
const LOOKED_AT: [i64; 2] = [200, 2000];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// A person's posts without replies.
    Posts,
    Replies,
    /// A person's posts and replies with images.
    WithImages,
    /// Posts and replies with a hashtag.
    Tagged,
    /// Posts and replies that match a search.
    Found,
    /// Replies to a post, newest first.
    Newest,
    /// Replies to a post, oldest first. The cursor is the last id of the page before.
    Comments,
}

// The last post that a page of each list looks at, visible to the viewer or not: `$5` rows after
// the first one behind the cursor `$2`. No row if the list ends before. `$4` is the author, parent,
// tag or search query.
const POSTS_EDGE: &str = "select id from posts
    where author_id = $4 and reply_to_id is null and deleted_at is null and id < $2
    order by id desc limit 1 offset $5 + 0";
const REPLIES_EDGE: &str = "select id from posts
    where author_id = $4 and reply_to_id is not null and deleted_at is null and id < $2
    order by id desc limit 1 offset $5 + 0";
const WITH_IMAGES_EDGE: &str = "select id from posts
    where author_id = $4 and pictures > 0 and id < $2
    order by id desc limit 1 offset $5 + 0";
const TAGGED_EDGE: &str = "select post_id from post_tags
    where tag = $4 and post_id < $2
    order by post_id desc limit 1 offset $5 + 0";
const NEWEST_EDGE: &str = "select id from posts
    where reply_to_id = $4 and id < $2
    order by id desc limit 1 offset $5 + 0";
const COMMENTS_EDGE: &str = "select id from posts
    where reply_to_id = $4 and id > $2
    order by id limit 1 offset $5 + 0";

/// The greatest id there can be.
const GREATEST: i64 = i64::MAX;

impl List {
    /// At most `$3` posts behind the cursor `$2`, none behind the list's edge.
    pub const fn page(self) -> Statement {
        match self {
            Self::Posts => sql!(
                "select {POST}, {IMAGES}
                from posts post {AUTHOR_AND_ROOT}
                where post.author_id = $4 and post.reply_to_id is null and post.deleted_at is null
                    and post.id < $2 and post.id >= coalesce(({POSTS_EDGE}), 0)
                    and {POST_OPEN}
                order by post.id desc limit $3 + 0"
            ),
            Self::Replies => sql!(
                "select {POST}, {IMAGES}
                from posts post {AUTHOR_AND_ROOT}
                where post.author_id = $4 and post.reply_to_id is not null
                    and post.deleted_at is null
                    and post.id < $2 and post.id >= coalesce(({REPLIES_EDGE}), 0)
                    and {POST_OPEN}
                order by post.id desc limit $3 + 0"
            ),
            Self::WithImages => sql!(
                "select {POST}, {IMAGES}
                from posts post {AUTHOR_AND_ROOT}
                where post.author_id = $4 and post.pictures > 0
                    and post.id < $2 and post.id >= coalesce(({WITH_IMAGES_EDGE}), 0)
                    and {POST_OPEN}
                order by post.id desc limit $3 + 0"
            ),
            Self::Tagged => sql!(
                "select {POST}, {IMAGES}
                from post_tags tagged join posts post on post.id = tagged.post_id {AUTHOR_AND_ROOT}
                where tagged.tag = $4
                    and tagged.post_id < $2 and tagged.post_id >= coalesce(({TAGGED_EDGE}), 0)
                    and {POST_OPEN}
                order by tagged.post_id desc limit $3 + 0"
            ),
            Self::Found => sql!(
                "select {POST}, {IMAGES}
                from {POSTS_FOUND_4} found join posts post on post.id = found.id {AUTHOR_AND_ROOT}
                where found.id < $2 and found.id >= coalesce((
                        select id from {POSTS_FOUND_4} found
                        where id < $2
                        order by id desc limit 1 offset $5 + 0), 0)
                    and {POST_OPEN}
                order by found.id desc limit $3 + 0"
            ),
            Self::Newest => sql!(
                "select {POST}, {IMAGES}
                from posts post {AUTHOR_AND_ROOT}
                where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
                    and post.id < $2 and post.id >= coalesce(({NEWEST_EDGE}), 0)
                    and {POST_OPEN}
                order by post.id desc limit $3 + 0"
            ),
            Self::Comments => sql!(
                "select {POST}, {IMAGES}
                from posts post {AUTHOR_AND_ROOT}
                where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
                    and post.id > $2 and post.id <= coalesce(({COMMENTS_EDGE}), {GREATEST})
                    and {POST_OPEN}
                order by post.id limit $3 + 0"
            ),
        }
    }

    /// The edge alone, with the placeholders of [`List::page`].
    const fn edge(self) -> Statement {
        match self {
            Self::Posts => sql!("{POSTS_EDGE}"),
            Self::Replies => sql!("{REPLIES_EDGE}"),
            Self::WithImages => sql!("{WITH_IMAGES_EDGE}"),
            Self::Tagged => sql!("{TAGGED_EDGE}"),
            Self::Found => sql!(
                "select id from {POSTS_FOUND_4} found
                where id < $2
                order by id desc limit 1 offset $5 + 0"
            ),
            Self::Newest => sql!("{NEWEST_EDGE}"),
            Self::Comments => sql!("{COMMENTS_EDGE}"),
        }
    }

    /// The cursor of a first page.
    const fn start(self) -> i64 {
        match self {
            Self::Comments => 0,
            _ => GREATEST,
        }
    }
}

/// A page of a list. `of` is the author, parent, tag or search query.
pub async fn list(
    db: &Db,
    list: List,
    viewer: UserId,
    of: impl Value + Clone,
    paging: &Paging,
) -> Result<Page<Post>> {
    let cursor = paging.cursor().copied().unwrap_or(list.start());
    let mut page = Page { items: Vec::new(), next: None };
    for looked_at in LOOKED_AT {
        let bound = |statement: Statement| {
            let bound = statement.bind(viewer).bind(cursor).bind(paging.one_more());
            bound.bind(of.clone()).bind(looked_at)
        };
        let rows = db.all::<Row>(bound(list.page())).await?;
        page = Page::cut(rows, paging.limit(), |row| row.post_id.to_string());
        if page.next.is_some() {
            break;
        }
        let Some((edge,)) = db.optional::<(PostId,)>(bound(list.edge())).await? else { break };
        page.next = Some(edge.to_string());
    }
    Ok(page.map(Post::from))
}
