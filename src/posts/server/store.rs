//! Every SQL statement of posts. What is read of one post is here.

mod account_deletion;
mod feed;
mod likes;
mod lists;
mod writing;

pub use account_deletion::*;
pub use feed::*;
pub use likes::*;
pub use lists::*;
pub use writing::*;

use crate::{
    accounts::{Person, server::PERSON},
    base::{MediaId, PostId, Result, Timestamp, UserId},
    media::{Media, server as media},
    platform::{
        db::{Db, Statement, list as list_of, sql},
        maintenance::Invariant,
    },
    posts::model::{Audience, Post},
    relations::server::visibility::{OPEN, POST_OPEN, VISIBLE},
};
use const_format::formatcp;

/// The invariants that `kith doctor` checks for this slice.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "the likes of a post are counted right",
        violations: sql!(
            "select count(*) from posts
            where likes <> (select count(*) from likes where post_id = posts.id)"
        ),
    },
    Invariant {
        says: "the replies to a post are counted right",
        violations: sql!(
            "select count(*) from posts parent where comments <>
            (select count(*) from posts where reply_to_id = parent.id and deleted_at is null)"
        ),
    },
    Invariant {
        says: "the posts of a person are counted right",
        violations: sql!(
            "select count(*) from users where posts <>
            (select count(*) from posts
                where author_id = users.id and reply_to_id is null and deleted_at is null)"
        ),
    },
    Invariant {
        says: "a reply belongs to the thread of what it replies to",
        violations: sql!(
            "select count(*) from posts reply
            join posts parent on parent.id = reply.reply_to_id
            where reply.root_id <> coalesce(parent.root_id, parent.id)"
        ),
    },
];

#[derive(sqlx::FromRow)]
struct Row {
    post_id: PostId,
    body: String,
    reply_to_id: Option<PostId>,
    root_id: Option<PostId>,
    audience: Audience,
    likes: i64,
    liked: bool,
    comments: i64,
    created_at: Timestamp,
    edited_at: Option<Timestamp>,
    deleted: bool,
    #[sqlx(try_from = "String")]
    images: Images,
    #[sqlx(flatten)]
    author: Person,
}

/// The images of a post, from the column `IMAGES`.
struct Images(Vec<Media>);

impl TryFrom<String> for Images {
    type Error = serde_json::Error;

    fn try_from(json: String) -> Result<Self, Self::Error> {
        let rows: Vec<media::Row> = serde_json::from_str(&json)?;
        Ok(Self(rows.into_iter().map(Media::from).collect()))
    }
}

impl From<Row> for Post {
    fn from(row: Row) -> Self {
        Self {
            id: row.post_id,
            author: row.author,
            body: row.body,
            media: row.images.0,
            reply_to: row.reply_to_id,
            root: row.root_id,
            likes: row.likes,
            liked: row.liked,
            comments: row.comments,
            audience: row.audience,
            created_at: row.created_at,
            edited_at: row.edited_at,
            deleted: row.deleted,
        }
    }
}

/// The columns of a [`Row`] but its images, for the viewer `$1`, from `post` and its author
/// `person`.
const POST: &str = formatcp!(
    "post.id as post_id, post.body, post.reply_to_id, post.root_id, post.audience, post.likes,
    exists (select 1 from likes where post_id = post.id and user_id = $1) as liked,
    post.comments, post.created_at, post.edited_at, post.deleted_at is not null as deleted,
    {PERSON}"
);

/// Joins a post's author, and its root with the root's author if it has another root than itself.
const AUTHOR_AND_ROOT: &str = "join users person on person.id = post.author_id
    left join posts root on root.id = post.root_id
    left join users starter on starter.id = root.author_id";

/// One post, unless it was deleted.
const ONE: Statement = sql!(
    "select {POST}, {IMAGES}
    from posts post {AUTHOR_AND_ROOT}
    where post.id = $2 and post.deleted_at is null and {POST_OPEN}"
);

pub async fn post(db: &Db, viewer: UserId, post: PostId) -> Result<Option<Post>> {
    Ok(db.optional::<Row>(ONE.bind(viewer).bind(post)).await?.map(Post::from))
}

/// The posts above a post in its thread, root first. Posts that the viewer may not see are left
/// out.
pub async fn ancestors(db: &Db, viewer: UserId, post: PostId) -> Result<Vec<Post>> {
    let query = sql!(
        "with recursive above (id, parent_id, depth) as (
            select id, reply_to_id, 0 from posts where id = $2
            union all
            select posts.id, posts.reply_to_id, above.depth + 1
            from above join posts on posts.id = above.parent_id
            where above.depth < 100
        )
        select {POST}, {IMAGES}
        from above join posts post on post.id = above.id {AUTHOR_AND_ROOT}
        where above.depth > 0 and {POST_OPEN}
        order by above.depth desc"
    );
    let rows: Vec<Row> = db.all(query.bind(viewer).bind(post)).await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// True if the viewer may see a user's posts. `None` if the viewer does not see the user.
pub async fn is_author_open(db: &Db, viewer: UserId, user: UserId) -> Result<Option<bool>> {
    let query = sql!("select {OPEN} from users person where person.id = $2 and {VISIBLE}");
    Ok(db.optional::<(bool,)>(query.bind(viewer).bind(user)).await?.map(|(open,)| open))
}

/// Which of these users follow the author and have not muted them.
pub async fn readers(db: &Db, author: UserId, among: &[UserId]) -> Result<Vec<(UserId,)>> {
    let query = sql!(
        "select follows.follower_id from follows
        where follows.follower_id in {LIST_2} and follows.followee_id = $1
            and not exists (select 1 from mutes
                where muter_id = follows.follower_id and muted_id = $1)"
    );
    db.all(query.bind(author).bind(list_of(among))).await
}

/// The earlier versions of a post and when each was written, newest first.
pub async fn edits(db: &Db, post: PostId) -> Result<Vec<(String, Timestamp)>> {
    let query = sql!(
        "select body, written_at from post_edits
        where post_id = $1
        order by id desc limit 50"
    );
    db.all(query.bind(post)).await
}

/// True if the viewer can see the post that an image belongs to.
pub async fn shows_image(db: &Db, viewer: UserId, media: MediaId) -> Result<bool> {
    let query = sql!(
        "select exists (
            select 1
            from post_media shown join posts post on post.id = shown.post_id {AUTHOR_AND_ROOT}
            where shown.media_id = $2 and post.deleted_at is null and {POST_OPEN})"
    );
    Ok(db.one::<(bool,)>(query.bind(viewer).bind(media)).await?.0)
}
