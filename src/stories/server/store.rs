//! Every SQL statement of stories.

use crate::{
    accounts::{Person, server::PERSON},
    base::{MediaId, Page, Result, StoryId, Timestamp, UserId},
    media::server::{self as media, MEDIA},
    platform::{
        archive::PAGE,
        db::{Db, Query, Statement, Tx, list as list_of, sql},
        extract::Paging,
        hooks::erase_rows,
        maintenance::Invariant,
    },
    relations::{
        PersonSince,
        server::visibility::{OPEN, VISIBLE, VISIBLE_TO_EACH},
    },
    stories::model::Story,
};
use const_format::{formatcp, str_replace};
use serde::Serialize;

/// The invariants that `kith doctor` checks for this slice.
pub const INVARIANTS: &[Invariant] = &[Invariant {
    says: "the image of a story is its author's own",
    violations: sql!(
        "select count(*) from stories join media on media.id = stories.media_id
        where media.owner_id <> stories.author_id or media.used_for is distinct from 'story'"
    ),
}];

#[derive(Clone, sqlx::FromRow)]
struct Row {
    story_id: StoryId,
    caption: String,
    published_at: Timestamp,
    expires_at: Timestamp,
    seen: bool,
    #[sqlx(flatten)]
    media: media::Row,
    #[sqlx(flatten)]
    author: Person,
}

impl From<Row> for Story {
    fn from(row: Row) -> Self {
        Self {
            id: row.story_id,
            author: row.author,
            media: row.media.into(),
            caption: row.caption,
            created_at: row.published_at,
            expires_at: row.expires_at,
            seen: row.seen,
        }
    }
}

/// The columns of a [`Row`] for the viewer `$1`, from `story`, its image `media` and its author
/// `person`.
const STORY: &str = formatcp!(
    "story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
    story.author_id = $1 or exists (select 1 from story_views
        where story_id = story.id and user_id = $1) as seen, {MEDIA}, {PERSON}"
);

/// The rows of [`STORY`]. A cross join, because SQLite runs those in the written order: first the
/// stories, then their images and authors.
const STORIES: &str = "stories story cross join media cross join users person";

/// True of the rows of [`STORIES`] that have not expired at `$2` and that the viewer may see, also
/// by the author's privacy.
const STORY_OPEN: &str = formatcp!(
    "(story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
    and {VISIBLE} and {OPEN} and $1 <> 0)"
);

/// [`STORY`], in a statement for many viewers at once, of whom each is a row of users `mine`.
const STORY_FOR_EACH: &str = str_replace!(STORY, "$1", "mine.id");

/// The stories of the people whom viewers follow and have not muted, and the viewers' own: the
/// newest 1,000 of each viewer, newest first. One index look-up per person, so that other people's
/// stories cost nothing, then the columns of the newest of them. Privacy is not checked, because
/// followers may see all of a person's stories. Some may have expired.
pub const RAIL: Statement = sql!(
    "select mine.id as key, {STORY_FOR_EACH}
    from (select shown.viewer, story.id,
            row_number() over (partition by shown.viewer order by story.id desc) as place
        from (select value as viewer, value as author_id from {LIST_1} self
            union all
            select follows.follower_id, follows.followee_id
            from {LIST_1} viewer cross join follows
            where follows.follower_id = viewer.value) shown
        cross join stories story
        where story.author_id = shown.author_id and not exists (
            select 1 from mutes
            where muter_id = shown.viewer and muted_id = story.author_id)) newest
    cross join users mine cross join {STORIES}
    where newest.place <= 1000 and mine.id = newest.viewer and story.id = newest.id
        and media.id = story.media_id and person.id = story.author_id and {VISIBLE_TO_EACH}
    order by story.id desc"
);

/// The stories of the rail that have not expired, newest first.
pub async fn rail(db: &Db, viewer: UserId, now: Timestamp) -> Result<Vec<Story>> {
    let rows: Vec<Row> = db.batched(RAIL, viewer.number()).await?;
    Ok(rows.into_iter().filter(|row| row.expires_at > now).map(Story::from).collect())
}

async fn stories(db: &Db, query: Query) -> Result<Vec<Story>> {
    Ok(db.all::<Row>(query).await?.into_iter().map(Story::from).collect())
}

/// A person's stories, oldest first.
pub async fn stories_by(
    db: &Db,
    viewer: UserId,
    now: Timestamp,
    author: UserId,
) -> Result<Vec<Story>> {
    let query = sql!(
        "select {STORY} from {STORIES}
        where story.author_id = $3 and {STORY_OPEN}
        order by story.id"
    );
    stories(db, query.bind(viewer).bind(now).bind(author)).await
}

pub async fn stories_by_id(
    db: &Db,
    viewer: UserId,
    now: Timestamp,
    ids: &[StoryId],
) -> Result<Vec<Story>> {
    let query = sql!("select {STORY} from {STORIES} where story.id in {LIST_3} and {STORY_OPEN}");
    stories(db, query.bind(viewer).bind(now).bind(list_of(ids))).await
}

const ONE: Statement = sql!("select {STORY} from {STORIES} where story.id = $3 and {STORY_OPEN}");

pub async fn story(
    db: &Db,
    viewer: UserId,
    now: Timestamp,
    story: StoryId,
) -> Result<Option<Story>> {
    Ok(db.optional::<Row>(ONE.bind(viewer).bind(now).bind(story)).await?.map(Story::from))
}

pub async fn story_in(
    tx: &mut Tx,
    viewer: UserId,
    now: Timestamp,
    story: StoryId,
) -> Result<Option<Story>> {
    Ok(tx.optional::<Row>(ONE.bind(viewer).bind(now).bind(story)).await?.map(Story::from))
}

/// The person, if the viewer can see them.
pub async fn author(db: &Db, viewer: UserId, user: UserId) -> Result<Option<Person>> {
    let query = sql!("select {PERSON} from users person where person.id = $2 and {VISIBLE}");
    db.optional(query.bind(viewer).bind(user)).await
}

pub struct NewRow {
    pub id: StoryId,
    pub author: UserId,
    pub media: MediaId,
    pub caption: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Inserts a story, and a row of `story_news`: its followers are still to be told.
pub async fn insert(tx: &mut Tx, row: NewRow) -> Result<()> {
    let insert = sql!(
        "insert into stories (id, author_id, media_id, caption, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6)"
    );
    let insert = insert
        .bind(row.id)
        .bind(row.author)
        .bind(row.media)
        .bind(row.caption)
        .bind(row.created_at)
        .bind(row.expires_at);
    tx.execute(insert).await?;
    tx.execute(sql!("insert into story_news (story_id) values ($1)").bind(row.id)).await?;
    Ok(())
}

/// Marks a story as seen by a user. Idempotent.
pub async fn mark_seen(tx: &mut Tx, story: StoryId, user: UserId, now: Timestamp) -> Result<()> {
    let insert = sql!(
        "insert into story_views (story_id, user_id, seen_at) values ($1, $2, $3)
        on conflict (story_id, user_id) do nothing"
    );
    tx.execute(insert.bind(story).bind(user).bind(now)).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct View {
    #[sqlx(flatten)]
    user: Person,
    since: Timestamp,
}

/// The people who have seen a story, as far as the viewer can see them, newest account first.
pub async fn views(
    db: &Db,
    viewer: UserId,
    story: StoryId,
    paging: &Paging,
) -> Result<Page<PersonSince>> {
    let query = sql!(
        "select looked.seen_at as since, {PERSON}
        from story_views looked join users person on person.id = looked.user_id
        where looked.story_id = $2 and looked.user_id < $3 and {VISIBLE}
        order by looked.user_id desc limit $4 + 0"
    );
    let rows: Vec<View> = db
        .all(query.bind(viewer).bind(story).bind(paging.before()).bind(paging.one_more()))
        .await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.user.id.to_string())
        .map(|row| PersonSince { user: row.user, since: row.since }))
}

/// Deletes a story. Returns its image, if there was one.
pub async fn delete(tx: &mut Tx, story: StoryId) -> Result<Option<MediaId>> {
    let delete = sql!("delete from stories where id = $1 returning media_id").bind(story);
    Ok(tx.optional::<(MediaId,)>(delete).await?.map(|(media,)| media))
}

/// Deletes up to `at_most` expired stories. Returns their images.
pub async fn delete_expired(tx: &mut Tx, now: Timestamp, at_most: i64) -> Result<Vec<MediaId>> {
    let delete = sql!(
        "delete from stories where id in (
            select id from stories where expires_at <= $1 order by expires_at limit $2 + 0)
        returning media_id"
    );
    let images: Vec<(MediaId,)> = tx.all(delete.bind(now).bind(at_most)).await?;
    Ok(images.into_iter().map(|(media,)| media).collect())
}

/// A story whose followers are still to be told, its author, and the last follower who was told.
pub async fn news(tx: &mut Tx) -> Result<Option<(StoryId, UserId, UserId)>> {
    let query = sql!(
        "select news.story_id, story.author_id, news.told_id
        from story_news news join stories story on story.id = news.story_id
        order by news.story_id limit 1"
    );
    tx.optional(query).await
}

/// The next followers to tell: those seen since `since` who have not muted the author.
pub async fn next_followers(
    tx: &mut Tx,
    author: UserId,
    after: UserId,
    since: Timestamp,
    at_most: i64,
) -> Result<Vec<UserId>> {
    let query = sql!(
        "select person.id
        from follows join users person on person.id = follows.follower_id
        where follows.followee_id = $1 and follows.follower_id > $2 and person.last_seen_at >= $3
            and person.suspended_at is null
            and not exists (select 1 from mutes where muter_id = person.id and muted_id = $1)
        order by follows.follower_id limit $4 + 0"
    );
    let followers: Vec<(UserId,)> =
        tx.all(query.bind(author).bind(after).bind(since).bind(at_most)).await?;
    Ok(followers.into_iter().map(|(user,)| user).collect())
}

/// Notes the last follower who was told. `None` if all have been.
pub async fn set_progress(tx: &mut Tx, story: StoryId, until: Option<UserId>) -> Result<()> {
    let note = match until {
        Some(until) => {
            sql!("update story_news set told_id = $2 where story_id = $1").bind(story).bind(until)
        }
        None => sql!("delete from story_news where story_id = $1").bind(story),
    };
    tx.execute(note).await?;
    Ok(())
}

/// True if the viewer can see the story of an image.
pub async fn shows_image(db: &Db, viewer: UserId, now: Timestamp, media: MediaId) -> Result<bool> {
    let query =
        sql!("select exists (select 1 from {STORIES} where story.media_id = $3 and {STORY_OPEN})");
    Ok(db.one::<(bool,)>(query.bind(viewer).bind(now).bind(media)).await?.0)
}

/// Deletes a part of the user's stories, of their views of others' stories, and of others' views of
/// theirs.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let statements = [
        sql!(
            "delete from story_views where (story_id, user_id) in (
                select story_id, user_id from story_views where user_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from story_views where (story_id, user_id) in (
                select looked.story_id, looked.user_id from stories
                join story_views looked on looked.story_id = stories.id
                where stories.author_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from stories where id in (
                select id from stories where author_id = $1 limit $2 + 0)"
        ),
    ];
    erase_rows(tx, user, &statements).await
}

/// A story as the archive holds it.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedStory {
    pub id: StoryId,
    media: MediaId,
    caption: String,
    created_at: Timestamp,
}

/// A user's stories, for the archive.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedStory>> {
    let query = sql!(
        "select id, media_id as media, caption, created_at from stories
        where author_id = $1 and id > $2
        order by id limit $3 + 0"
    );
    db.all(query.bind(user).bind(after).bind(PAGE)).await
}
