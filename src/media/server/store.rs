//! All SQL statements of media.

use crate::{
    base::{MediaId, Result, Timestamp, UserId},
    media::model::{Media, Variant},
    platform::{
        archive::PAGE,
        db::{Db, Statement, Tx, list, sql},
        hooks::PART,
        maintenance::Invariant,
    },
    relations::server::visibility::VISIBLE,
};

/// The checks of this slice for `kith doctor`.
pub const INVARIANTS: &[Invariant] = &[Invariant {
    says: "a photo or banner is its person's own image",
    violations: sql!(
        "select count(*) from users join media on media.id in (photo_id, banner_id)
        where media.owner_id <> users.id"
    ),
}];

/// An image, from the columns [`MEDIA`], or by the same names from the JSON of `IMAGES`.
#[derive(Clone, serde::Deserialize, sqlx::FromRow)]
pub struct Row {
    pub media_id: MediaId,
    #[sqlx(try_from = "i64")]
    pub width: u32,
    #[sqlx(try_from = "i64")]
    pub height: u32,
    pub alt: String,
    pub placeholder: String,
}

impl From<Row> for Media {
    fn from(row: Row) -> Self {
        let Row { media_id: id, width, height, alt, placeholder } = row;
        Self {
            id,
            url: Variant::Large.path(id),
            thumb_url: Variant::Thumb.path(id),
            width,
            height,
            alt,
            placeholder,
        }
    }
}

/// The columns of a [`Row`], from the table `media`.
pub const MEDIA: &str =
    "media.id as media_id, media.width, media.height, media.alt, media.placeholder";

/// Marks unused images of a user as used. Returns those it could.
pub async fn attach(
    tx: &mut Tx,
    owner: UserId,
    images: &[MediaId],
    used_for: &str,
) -> Result<Vec<Media>> {
    let update = sql!(
        "update media set used_for = $3
        where owner_id = $1 and id in {LIST_2} and used_for is null
        returning {MEDIA}"
    );
    let rows: Vec<Row> =
        tx.all(update.bind(owner).bind(list(images)).bind(used_for.to_owned())).await?;
    Ok(rows.into_iter().map(Media::from).collect())
}

pub struct NewMedia {
    pub id: MediaId,
    pub owner: UserId,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    pub placeholder: String,
    /// Of all variants together.
    pub bytes: i64,
    pub created_at: Timestamp,
}

pub async fn insert(tx: &mut Tx, new: NewMedia) -> Result<Media> {
    let insert = sql!(
        "insert into media (id, owner_id, width, height, alt, placeholder, created_at, bytes)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning {MEDIA}"
    );
    let insert = insert
        .bind(new.id)
        .bind(new.owner)
        .bind(i64::from(new.width))
        .bind(i64::from(new.height))
        .bind(new.alt)
        .bind(new.placeholder)
        .bind(new.created_at)
        .bind(new.bytes);
    Ok(tx.one::<Row>(insert).await?.into())
}

const BYTES_OF: Statement =
    sql!("select cast(coalesce(sum(bytes), 0) as bigint) from media where owner_id = $1");

/// The bytes that the images of a user take.
pub async fn stored_bytes(db: &Db, owner: UserId) -> Result<i64> {
    Ok(db.one::<(i64,)>(BYTES_OF.bind(owner)).await?.0)
}

pub async fn stored_bytes_in(tx: &mut Tx, owner: UserId) -> Result<i64> {
    Ok(tx.one::<(i64,)>(BYTES_OF.bind(owner)).await?.0)
}

pub async fn set_alt(
    tx: &mut Tx,
    id: MediaId,
    owner: UserId,
    alt: String,
) -> Result<Option<Media>> {
    let update = sql!(
        "update media set alt = $3 where id = $1 and owner_id = $2
        returning {MEDIA}"
    );
    Ok(tx.optional::<Row>(update.bind(id).bind(owner).bind(alt)).await?.map(Media::from))
}

/// The facts that decide whether the viewer may see an image.
#[derive(sqlx::FromRow)]
pub struct Claim {
    pub owner: UserId,
    /// The kind of thing it is attached to, if it is yet.
    pub used_for: Option<String>,
    /// True if the viewer sees its owner at all.
    pub visible: bool,
}

pub async fn claim(db: &Db, id: MediaId, viewer: UserId) -> Result<Option<Claim>> {
    let query = sql!(
        "select media.owner_id as owner, media.used_for, {VISIBLE} as visible
        from media join users person on person.id = media.owner_id
        where media.id = $2"
    );
    db.optional(query.bind(viewer).bind(id)).await
}

/// An image that a user's profile shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileImage {
    Photo,
    Banner,
}

/// Sets a profile image. The one before is discarded.
pub async fn set_profile_image(
    tx: &mut Tx,
    owner: UserId,
    profile_image: ProfileImage,
    image: Option<MediaId>,
    now: Timestamp,
) -> Result<()> {
    let (before, set, used_for) = match profile_image {
        ProfileImage::Photo => (
            sql!("select photo_id from users where id = $1"),
            sql!("update users set photo_id = $2 where id = $1"),
            "photo",
        ),
        ProfileImage::Banner => (
            sql!("select banner_id from users where id = $1"),
            sql!("update users set banner_id = $2 where id = $1"),
            "banner",
        ),
    };
    let (before,): (Option<MediaId>,) = tx.one(before.bind(owner)).await?;
    tx.execute(set.bind(owner).bind(image)).await?;
    if let Some(image) = image {
        let used = sql!("update media set used_for = $2 where id = $1");
        tx.execute(used.bind(image).bind(used_for)).await?;
    }
    match before.filter(|before| Some(*before) != image) {
        Some(before) => mark_for_deletion(tx, before, now).await,
        None => Ok(()),
    }
}

/// Discards an image: its row is deleted with this transaction, its bytes soon after.
pub async fn mark_for_deletion(tx: &mut Tx, id: MediaId, now: Timestamp) -> Result<()> {
    let mark =
        sql!("insert into doomed_media (id, since) values ($1, $2) on conflict (id) do nothing");
    tx.execute(mark.bind(id).bind(now)).await?;
    tx.execute(sql!("delete from media where id = $1").bind(id)).await?;
    Ok(())
}

/// Discards an image that is not in use. Returns whether it was unused, or `None` if the user has
/// no such image.
pub async fn mark_unused_for_deletion(
    tx: &mut Tx,
    id: MediaId,
    owner: UserId,
    now: Timestamp,
) -> Result<Option<bool>> {
    let find = sql!("select used_for is null from media where id = $1 and owner_id = $2");
    let Some((unused,)) = tx.optional::<(bool,)>(find.bind(id).bind(owner)).await? else {
        return Ok(None);
    };
    if unused {
        mark_for_deletion(tx, id, now).await?;
    }
    Ok(Some(unused))
}

/// Images from before this time that are still unused, a batch at a time.
pub async fn forgotten(db: &Db, before: Timestamp) -> Result<Vec<(MediaId,)>> {
    let query = sql!("select id from media where used_for is null and created_at < $1 limit 100");
    db.all(query.bind(before)).await
}

/// Images whose bytes are still to be deleted.
pub async fn marked_for_deletion(db: &Db) -> Result<Vec<(MediaId,)>> {
    db.all(sql!("select id from doomed_media order by since limit 100")).await
}

pub async fn forget_doomed(tx: &mut Tx, id: MediaId) -> Result<()> {
    tx.execute(sql!("delete from doomed_media where id = $1").bind(id)).await?;
    Ok(())
}

/// Discards a batch of a user's images.
pub async fn erase(tx: &mut Tx, owner: UserId, now: Timestamp) -> Result<Option<i64>> {
    let own = sql!("select id from media where owner_id = $1 limit $2 + 0");
    let own: Vec<(MediaId,)> = tx.all(own.bind(owner).bind(PART)).await?;
    let ids = list(own.iter().map(|(id,)| id));
    let mark = sql!(
        "insert into doomed_media (id, since)
        select own.value, $2 from {LIST_1} own where true
        on conflict (id) do nothing"
    );
    tx.execute(mark.bind(ids.clone()).bind(now)).await?;
    tx.execute(sql!("delete from media where id in {LIST_1}").bind(ids)).await?;
    Ok((own.len() as i64 == PART).then_some(0))
}

/// A batch of a user's images, after an id.
pub async fn exported(db: &Db, owner: UserId, after: i64) -> Result<Vec<Media>> {
    let query = sql!(
        "select {MEDIA} from media
        where owner_id = $1 and id > $2
        order by id limit $3 + 0"
    );
    let rows: Vec<Row> = db.all(query.bind(owner).bind(after).bind(PAGE)).await?;
    Ok(rows.into_iter().map(Media::from).collect())
}
