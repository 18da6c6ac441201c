//! Every SQL statement of posts: reads here, writes in `writing`, archive and erasure in
//! `account_deletion`.

mod account_deletion;
mod writing;

pub use account_deletion::*;
pub use writing::*;

use crate::{
    accounts::{Person, server::person},
    base::{Error, Page, PostId, Result, Timestamp, UserId},
    media::server::{self as media, media_json_rows},
    platform::{
        db::{Db, among, from_json_rows, json_rows, list as list_of, merged, sql},
        extract::Paging,
        maintenance::Invariant,
    },
    posts::model::{Audience, Post},
    relations::{
        PersonSince,
        server::visibility::{feed_author, open, post_open, visible},
    },
};

/// The invariants that `kith doctor` checks for this slice.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "the likes of a post are counted right",
        violations: "select count(*) from posts
            where likes <> (select count(*) from likes where post_id = posts.id)",
    },
    Invariant {
        says: "the replies to a post are counted right",
        violations: "select count(*) from posts parent where comments <>
            (select count(*) from posts where reply_to_id = parent.id and deleted_at is null)",
    },
    Invariant {
        says: "the posts of a person are counted right",
        violations: "select count(*) from users where posts <>
            (select count(*) from posts
                where author_id = users.id and reply_to_id is null and deleted_at is null)",
    },
    Invariant {
        says: "a reply belongs to the thread of what it replies to",
        violations: "select count(*) from posts reply
            join posts parent on parent.id = reply.reply_to_id
            where reply.root_id <> coalesce(parent.root_id, parent.id)",
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
    /// The images, aggregated into one JSON text.
    media_json: Option<String>,
    /// The row's position in its list, for cursors.
    cursor: i64,
    #[sqlx(flatten)]
    author: Person,
}

/// A row of a list that comes as JSON ([`page!`]).
#[derive(serde::Deserialize)]
struct PostJsonRow(
    PostId,
    String,
    Option<PostId>,
    Option<PostId>,
    Audience,
    i64,
    u8,
    i64,
    i64,
    Option<i64>,
    u8,
    Option<String>,
    i64,
    Person,
);

impl From<PostJsonRow> for Row {
    fn from(row: PostJsonRow) -> Self {
        let PostJsonRow(
            post_id,
            body,
            reply_to_id,
            root_id,
            audience,
            likes,
            liked,
            comments,
            created,
            edited,
            deleted,
            media_json,
            cursor,
            author,
        ) = row;
        let (created_at, edited_at) =
            (Timestamp::from_millis(created), edited.map(Timestamp::from_millis));
        let (liked, deleted) = (liked != 0, deleted != 0);
        Self {
            post_id,
            body,
            reply_to_id,
            root_id,
            audience,
            likes,
            liked,
            comments,
            created_at,
            edited_at,
            deleted,
            media_json,
            cursor,
            author,
        }
    }
}

/// Wraps a statement that selects [`columns!`], so that it returns all rows as one JSON text.
macro_rules! page {
    ($statement:expr) => {
        concat!(
            "select ",
            json_rows!(
                "cast(post_id as text), body, cast(reply_to_id as text), cast(root_id as text),
                    audience, likes, liked, comments,
                created_at, edited_at, deleted, media_json, cursor,
                json_array(cast(id as text), username, name, family, photo)",
                $statement
            )
        )
    };
}

impl TryFrom<Row> for Post {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.post_id,
            author: row.author,
            body: row.body,
            media: media::from_json(row.media_json.as_deref())?,
            reply_to: row.reply_to_id,
            root: row.root_id,
            likes: row.likes,
            liked: row.liked,
            comments: row.comments,
            audience: row.audience,
            created_at: row.created_at,
            edited_at: row.edited_at,
            deleted: row.deleted,
        })
    }
}

/// The columns of a [`Row`] for the viewer `$1`, from `post` and its author `person`.
macro_rules! columns {
    ($cursor:literal) => {
        concat!(
            "select post.id as post_id, post.body, post.reply_to_id, post.root_id, post.audience,
                post.likes, post.comments,
                post.created_at, post.edited_at, post.deleted_at is not null as deleted, ",
            $cursor,
            " as cursor,
                exists (select 1 from likes where post_id = post.id and user_id = $1) as liked,
                case when post.pictures > 0 then ",
            media_json_rows!("post_media", "post_id", "post.id"),
            " end as media_json, ",
            person!("person")
        )
    };
}

/// Joins a post's author, and its root with the root's author if it has another root than itself.
macro_rules! joined {
    () => {
        " join users person on person.id = post.author_id
            left join posts root on root.id = post.root_id
            left join users starter on starter.id = root.author_id"
    };
}

macro_rules! seen {
    () => {
        post_open!("$1", "post", "person", "root", "starter")
    };
}

/// One post, unless it was deleted.
const ONE: &str = concat!(
    columns!("post.id"),
    " from posts post",
    joined!(),
    " where post.id = $2 and post.deleted_at is null and ",
    seen!()
);

pub async fn post(db: &Db, viewer: UserId, post: PostId) -> Result<Option<Post>> {
    db.optional::<Row>(sql(ONE).bind(viewer).bind(post)).await?.map(Post::try_from).transpose()
}

/// The posts above a post in its thread, root first. Posts that the viewer may not see are left
/// out.
const ANCESTORS: &str = concat!(
    "with recursive above (id, parent_id, depth) as (
        select id, reply_to_id, 0 from posts where id = $2
        union all
        select posts.id, posts.reply_to_id, depth + 1 from above
        join posts on posts.id = above.parent_id where depth < 100
    ) ",
    columns!("above.depth"),
    " from above join posts post on post.id = above.id",
    joined!(),
    " where above.depth > 0 and ",
    seen!(),
    " order by above.depth desc"
);

pub async fn ancestors(db: &Db, viewer: UserId, post: PostId) -> Result<Vec<Post>> {
    let rows: Vec<Row> = db.all(sql(ANCESTORS).bind(viewer).bind(post)).await?;
    rows.into_iter().map(Post::try_from).collect()
}

/// The newest posts of the people the viewer follows, and their own.
///
/// A fan-out on read with keyset pagination. The newest post before the cursor is looked up for
/// each followed person. The page can only hold posts of the people whose newest are the most
/// recent (`front`). A merge takes the newest of these and looks up the next of its author, until
/// the page is full. So a page costs one index look-up for each followed person and one for each of
/// its posts, however much they wrote, and the last page costs as much as the first.
pub const FEED: &str = page!(concat!(
    "with recursive latest (list, newest) as materialized (
        select followee_id, (select max(id) from posts
            where author_id = followee_id and id < $2 and reply_to_id is null
                and deleted_at is null)
        from follows where follower_id = $1 and ",
    feed_author!("$1", "followee_id"),
    " union all
        select $1, (select max(id) from posts where author_id = $1 and id < $2
            and reply_to_id is null and deleted_at is null)
    ), front (list, newest) as materialized (
        select list, newest from latest where newest is not null order by newest desc limit $3 + 0
    ), page (list, id) as (",
    merged!(
        "page",
        "select list, newest from front",
        "(select max(id) from posts where author_id = page.list and id < page.id
                and reply_to_id is null and deleted_at is null)",
        "$3 + 0"
    ),
    ") ",
    columns!("post.id"),
    " from page join posts post on post.id = page.id join users person on person.id = post.author_id
    where ",
    visible!("$1", "person"),
    " order by post.id desc"
));

pub async fn feed(db: &Db, viewer: UserId, paging: &Paging) -> Result<Page<Post>> {
    let (text,): (String,) =
        db.one(sql(FEED).bind(viewer).bind(paging.before()).bind(paging.one_more())).await?;
    cut(&text, false, paging)
}

/// A page of a list with keyset pagination: at most `$3` posts before the position `$2`. `$from` is
/// the source, `$cursor` the position's column, `$only` the filter. The statement looks at no more
/// than `$5` rows, visible to the viewer or not. It also returns the position where it stopped
/// looking, or 0 at the end of the list. `$candidates` selects all rows of the list by the same
/// index, as `candidate`.
macro_rules! list {
    ($from:literal, $cursor:literal, $only:literal, $candidates:literal) => {
        concat!(
            "with edge (cursor) as materialized (select coalesce((select candidate.cursor from (",
            $candidates,
            " < $2 order by 1 desc limit 1 offset $5 + 0) candidate), 0)) ",
            page!(concat!(
                columns!($cursor),
                $from,
                joined!(),
                " where ",
                $cursor,
                " < $2 and ",
                $cursor,
                " >= (select cursor from edge) and ",
                $only,
                " and ",
                seen!(),
                " order by ",
                $cursor,
                " desc limit $3 + 0"
            )),
            ", (select cursor from edge)"
        )
    };
}

/// The most rows a list looks at for one page. If too many of the first 200 are hidden from the
/// viewer, it tries once more with 2,000. Then it returns what it found with a cursor, so that no
/// request makes the server scan everything.
const LOOKED_AT: [i64; 2] = [200, 2000];

/// Lists of posts. Each statement is a literal, so that its query plan is known. `$4` is the
/// author, parent, tag or search query.
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
    /// Replies to a post, oldest first. The cursor is the last position of the page before.
    Comments,
}

impl List {
    pub const fn statement(self) -> &'static str {
        match self {
            Self::Posts => list!(
                " from posts post",
                "post.id",
                "post.author_id = $4 and post.reply_to_id is null and post.deleted_at is null",
                "select id as cursor from posts
                    where author_id = $4 and reply_to_id is null and deleted_at is null and id"
            ),
            Self::Replies => list!(
                " from posts post",
                "post.id",
                "post.author_id = $4 and post.reply_to_id is not null and post.deleted_at is null",
                "select id as cursor from posts
                    where author_id = $4 and reply_to_id is not null and deleted_at is null and id"
            ),
            Self::WithImages => list!(
                " from posts post",
                "post.id",
                "post.author_id = $4 and post.pictures > 0",
                "select id as cursor from posts where author_id = $4 and pictures > 0 and id"
            ),
            Self::Tagged => list!(
                " from post_tags tagged join posts post on post.id = tagged.post_id",
                "tagged.post_id",
                "tagged.tag = $4",
                "select post_id as cursor from post_tags where tag = $4 and post_id"
            ),
            Self::Found => list!(
                " from posts_search join posts post on post.id = posts_search.rowid",
                "posts_search.rowid",
                "posts_search match $4",
                "select rowid as cursor from posts_search where posts_search match $4 and rowid"
            ),
            Self::Newest => list!(
                " from posts post",
                "post.id",
                "post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)",
                "select id as cursor from posts where reply_to_id = $4 and id"
            ),
            Self::Comments => concat!(
                "with edge (cursor) as materialized (select coalesce((select id from posts
                        where reply_to_id = $4 and id > $2
                    order by id limit 1 offset $5 + 0), 0)) ",
                page!(concat!(
                    columns!("post.id"),
                    " from posts post",
                    joined!(),
                    " where post.id > $2 and ((select cursor from edge) = 0
                            or post.id <= (select cursor from edge))
                        and post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
                        and ",
                    seen!(),
                    " order by post.id limit $3 + 0"
                )),
                ", (select cursor from edge)"
            ),
        }
    }

    /// True if positions ascend in this list.
    fn rises(self) -> bool {
        self == Self::Comments
    }
}

pub async fn list(
    db: &Db,
    list: List,
    viewer: UserId,
    of: impl crate::platform::db::Value + Clone,
    paging: &Paging,
) -> Result<Page<Post>> {
    let cursor = paging.cursor().copied().unwrap_or(if list.rises() { 0 } else { i64::MAX });
    let mut page = Page { items: Vec::new(), next: None };
    for looked_at in LOOKED_AT {
        let query = sql(list.statement())
            .bind(viewer)
            .bind(cursor)
            .bind(paging.one_more())
            .bind(of.clone())
            .bind(looked_at);
        let (text, edge): (String, i64) = db.one(query).await?;
        page = cut(&text, list.rises(), paging)?;
        if page.next.is_some() || edge == 0 {
            break;
        }
        page.next = Some(edge.to_string());
    }
    Ok(page)
}

fn cut(text: &str, rises: bool, paging: &Paging) -> Result<Page<Post>> {
    let mut rows: Vec<Row> =
        from_json_rows::<PostJsonRow>(text)?.into_iter().map(Row::from).collect();
    // The JSON aggregation does not guarantee an order.
    rows.sort_unstable_by_key(|row| if rises { row.cursor } else { -row.cursor });
    Page::cut(rows, paging.limit(), |row| row.cursor.to_string()).try_map(Post::try_from)
}

/// The user that a name or an id stands for, and whether the viewer may see their posts.
pub async fn author(
    db: &Db,
    viewer: UserId,
    handle: &crate::accounts::model::Handle,
) -> Result<Option<(UserId, bool)>> {
    use crate::accounts::model::Handle;
    macro_rules! find {
        ($named:literal) => {
            concat!(
                "select person.id, ",
                open!("$1", "person", "true"),
                " from users person where ",
                $named,
                " and ",
                visible!("$1", "person")
            )
        };
    }
    let query = match handle {
        Handle::Id(id) => sql(find!("person.id = $2")).bind(viewer).bind(*id),
        Handle::Name(name) => {
            sql(find!("person.username_key = $2")).bind(viewer).bind(name.to_lowercase())
        }
    };
    db.optional(query).await
}

/// The number of likes of these posts.
pub async fn likes_of(db: &Db, posts: &[PostId]) -> Result<Vec<(PostId, i64)>> {
    db.all(
        sql(concat!(
            "select id, likes from posts where deleted_at is null and ",
            among!("id", "$1")
        ))
        .bind(list_of(posts)),
    )
    .await
}

/// Of these posts, those the viewer can see: whether the viewer likes each, and its number of
/// likes.
pub async fn likings(
    db: &Db,
    viewer: UserId,
    posts: &[PostId],
) -> Result<Vec<(PostId, bool, i64)>> {
    let query = sql(concat!(
        "select post.id, exists (select 1 from likes where post_id = post.id and user_id = $1),
            post.likes
        from posts post",
        joined!(),
        " where ",
        among!("post.id", "$2"),
        " and post.deleted_at is null and ",
        seen!()
    ));
    db.all(query.bind(viewer).bind(list_of(posts))).await
}

/// Which of these users follow the author and have not muted them.
pub async fn readers(db: &Db, author: UserId, among: &[UserId]) -> Result<Vec<(UserId,)>> {
    let query = sql(concat!(
        "select follows.follower_id from follows where ",
        among!("follows.follower_id", "$2"),
        " and follows.followee_id = $1
            and not exists (select 1 from mutes
                where muter_id = follows.follower_id and muted_id = $1)"
    ));
    db.all(query.bind(author).bind(list_of(among))).await
}

#[derive(sqlx::FromRow)]
struct Liker {
    cursor: i64,
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
    let query = sql(concat!(
        "select liking.id as cursor, ",
        person!("person"),
        ", liking.created_at as since
        from likes liking join users person on person.id = liking.user_id
        where liking.post_id = $4 and liking.id < $2 and ",
        visible!("$1", "person"),
        " order by liking.id desc limit $3 + 0"
    ));
    let rows: Vec<Liker> =
        db.all(query.bind(viewer).bind(paging.before()).bind(paging.one_more()).bind(post)).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.cursor.to_string())
        .map(|row| PersonSince { user: row.user, since: row.since }))
}

/// The earlier versions of a post and when each was written, newest first.
pub async fn edits(db: &Db, post: PostId) -> Result<Vec<(String, Timestamp)>> {
    db.all(
        sql("select body, written_at from post_edits where post_id = $1 order by id desc limit 50")
            .bind(post),
    )
    .await
}

/// True if the viewer can see the post that an image belongs to.
pub async fn shows_image(db: &Db, viewer: UserId, media: crate::base::MediaId) -> Result<bool> {
    let query = sql(concat!(
        "select 1 from post_media shown join posts post on post.id = shown.post_id",
        joined!(),
        " where shown.media_id = $2 and post.deleted_at is null and ",
        seen!()
    ));
    Ok(db.optional::<(i64,)>(query.bind(viewer).bind(media)).await?.is_some())
}
