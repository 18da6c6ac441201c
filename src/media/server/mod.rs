//! The operations of media: uploading an image, serving it to those who may see it, discarding it.

mod admission;
mod header;
pub mod images;
mod intake;
pub mod rest;
pub mod sniff;
mod store;
mod upload_form;

pub use intake::{Form, Intake, receive, receive_many};
pub use store::{INVARIANTS, MEDIA, ProfileImage, Row};
pub use upload_form::{TextFields, form_route, routes as form_routes};

use super::{
    api::{CHANGE_BANNER, CHANGE_PHOTO, UPLOAD_IMAGE},
    model::{Media, Variant, checked_alt},
};
use crate::{
    accounts::{
        model::Me,
        server::{self as accounts, MaybeViewer, Viewer},
    },
    base::{Error, MediaId, Result, Timestamp, UserId},
    platform::{AppState, archive::Archive, db::Tx, hooks::Erasure, secret::random},
    relations::server as relations,
};
use axum::body::Body;
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use images::Made;
use sniff::Kind;
use std::{fs::File, time::Duration};

/// Time for which an image may stay unused.
const UNUSED: Duration = Duration::from_secs(86_400);
/// Time for which an upload may wait for memory.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// The kinds of images we accept, in words.
pub const TAKEN: &str = "JPEG, PNG, GIF or WebP";
/// Mebibytes that all images together may take while they are made.
pub const IMAGE_MEMORY: u32 = (header::BUDGET >> 20) as u32;

/// True for calls whose bodies may be large, and may take long.
pub fn takes_uploads(path: &str) -> bool {
    [
        "/api/media",
        "/api/users/me/photo",
        "/api/users/me/banner",
        CHANGE_PHOTO,
        CHANGE_BANNER,
        UPLOAD_IMAGE,
    ]
    .contains(&path)
}

/// Makes an image of an upload. Only the viewer sees it until it is attached to something.
pub async fn upload(app: &AppState, viewer: &Viewer, intake: Intake) -> Result<Media> {
    // The permit of the upload is held to the end.
    let Intake { file, claimed, alt, admission: _admission } = intake;
    let alt = checked_alt(&alt)?;
    let made = made(app, file, claimed).await?;
    let (id, now) = (MediaId::from_random(u64::from_le_bytes(random())), app.now());
    let new = store::NewMedia {
        id,
        owner: viewer.person.id,
        width: made.width,
        height: made.height,
        alt,
        placeholder: made.placeholder,
        bytes: made.variants.iter().map(|(_, bytes)| bytes.len() as i64).sum(),
        created_at: now,
    };
    let quota = app.config.media_quota;
    // The row is inserted first: whatever happens next, the bytes are known of.
    let insert = async move |tx: &mut Tx| {
        let kept = store::stored_bytes_in(tx, new.owner).await?;
        admission::within_quota(kept + new.bytes, quota)?;
        store::insert(tx, new).await
    };
    let media = app.db.write(insert).await?;
    for (variant, bytes) in made.variants {
        if let Err(error) = app.storage.put(&key(id, variant), bytes).await {
            app.db.write(async move |tx| store::mark_for_deletion(tx, id, now).await).await?;
            return Err(error);
        }
    }
    Ok(media)
}

/// Makes the images of an upload once a semaphore grants the memory. The memory is held until they
/// are made, also if nobody waits for them any more.
async fn made(app: &AppState, file: File, claimed: Option<Kind>) -> Result<Made> {
    let inspecting = tokio::task::spawn_blocking(move || images::inspect(file, claimed));
    let unmade = inspecting.await.map_err(|_| Error::Internal)??;
    let mebibytes = unmade.memory().div_ceil(1 << 20) as u32;
    let memory = app.image_memory.clone().acquire_many_owned(mebibytes);
    let Ok(Ok(memory)) = tokio::time::timeout(LONGEST_WAIT, memory).await else {
        return Err(Error::Busy);
    };
    let make = move |(): &mut ()| {
        let made = unmade.make();
        drop(memory);
        made
    };
    app.imagers.run(make).await?
}

/// The storage key of a variant: in one of 256 folders, so that none grows too large.
fn key(id: MediaId, variant: Variant) -> String {
    format!("{:02x}/{id}/{}", id.number() & 0xff, variant.name())
}

/// The length of an image and its bytes, read in chunks as they are sent. The caller has checked
/// who may see it.
pub async fn bytes(app: &AppState, id: MediaId, variant: Variant) -> Result<(u64, Body)> {
    let (whole, pieces) = app.storage.pieces(key(id, variant)).await?.ok_or(Error::NotFound)?;
    Ok((whole, Body::from_stream(pieces)))
}

/// Refuses viewers who may not see an image, as if there were none.
pub async fn may_see(app: &AppState, viewer: &MaybeViewer, id: MediaId) -> Result<()> {
    let viewer = relations::viewer_id(viewer);
    let claim = store::claim(&app.db, id, viewer).await?.ok_or(Error::NotFound)?;
    let sees = claim.owner == viewer || is_shown(app, viewer, id, &claim).await?;
    if sees { Ok(()) } else { Err(Error::NotFound) }
}

/// True if the viewer sees an image where it is used. The slice that uses it has the rule.
async fn is_shown(
    app: &AppState,
    viewer: UserId,
    id: MediaId,
    claim: &store::Claim,
) -> Result<bool> {
    match claim.used_for.as_deref() {
        Some("photo" | "banner") => Ok(claim.visible),
        Some(used_for) => match app.hooks.image_rules.iter().find(|(name, _)| *name == used_for) {
            Some((_, rule)) => rule(app.clone(), viewer, id).await,
            None => Ok(false),
        },
        None => Ok(false),
    }
}

/// Changes the description of the viewer's own image, unless others see it where the viewer does
/// not, as in a group that they have left.
pub async fn describe(app: &AppState, viewer: &Viewer, id: MediaId, alt: &str) -> Result<Media> {
    let (owner, alt) = (viewer.person.id, checked_alt(alt)?);
    let claim = store::claim(&app.db, id, owner).await?.ok_or(Error::NotFound)?;
    let is_used = claim.used_for.is_some();
    if claim.owner == owner && is_used && !is_shown(app, owner, id, &claim).await? {
        return Err(Error::Forbidden);
    }
    match app.db.write(async move |tx| store::set_alt(tx, id, owner, alt).await).await? {
        Some(media) => Ok(media),
        None => Err(not_own(app, viewer, id).await),
    }
}

/// The reason the viewer may not change an image: a viewer who sees it is told that it is another
/// user's, for others it does not exist.
async fn not_own(app: &AppState, viewer: &Viewer, id: MediaId) -> Error {
    may_see(app, &MaybeViewer(Some(viewer.clone())), id).await.err().unwrap_or(Error::Forbidden)
}

/// The images of a form: those that JavaScript has uploaded ahead, and those that come with it. The
/// other fields go to `typed`, also if an image is refused afterwards, so that they can be shown
/// again.
pub async fn taken(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    most: usize,
    typed: &mut TextFields,
) -> Result<Vec<MediaId>> {
    let received = receive_many(app, viewer, form, most).await?;
    typed.extend(received.texts);
    let mut images = sent_ahead(app, viewer, typed).await?;
    for intake in received.files {
        images.push(upload(app, viewer, intake).await?.id);
    }
    Ok(images)
}

/// The value of a text field of a form; empty if it is missing.
pub fn typed_in<'t>(typed: &'t [(String, String)], name: &str) -> &'t str {
    typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

/// The images that JavaScript has uploaded ahead of a form, with the descriptions from the form.
async fn sent_ahead(
    app: &AppState,
    viewer: &Viewer,
    typed: &[(String, String)],
) -> Result<Vec<MediaId>> {
    let ids = typed
        .iter()
        .filter(|(key, _)| key == "media")
        .map(|(_, id)| id.parse().map_err(|_| Error::NotFound));
    let ids = ids.collect::<Result<Vec<MediaId>>>()?;
    for (id, (_, alt)) in ids.iter().zip(typed.iter().filter(|(key, _)| key == "described")) {
        describe(app, viewer, *id, alt).await?;
    }
    Ok(ids)
}

/// Discards an image that is not attached to anything. Idempotent: one that was discarded before is
/// fine. One that is in use is refused.
pub async fn discard(app: &AppState, viewer: &Viewer, id: MediaId) -> Result<()> {
    let (owner, now) = (viewer.person.id, app.now());
    let given_up = async move |tx: &mut Tx| {
        let unused = store::mark_unused_for_deletion(tx, id, owner, now).await?;
        match unused {
            Some(true) => accounts::note_deleted(tx, id.number(), owner, now).await?,
            None if accounts::deleted_before(tx, id.number(), owner).await? => {
                return Ok(Some(true));
            }
            _ => {}
        }
        Ok(unused)
    };
    match app.db.write(given_up).await? {
        Some(false) => Err(Error::BadRequest {
            detail: "This image is in use. Remove it where it is shown.".to_owned(),
        }),
        Some(true) => {
            remove_soon(app);
            Ok(())
        }
        None => Err(not_own(app, viewer, id).await),
    }
}

/// Sets the photo or banner of the viewer's profile, or removes it.
pub async fn set_profile_image(
    app: &AppState,
    viewer: &Viewer,
    profile_image: ProfileImage,
    intake: Option<Intake>,
) -> Result<Me> {
    let image = match intake {
        Some(intake) => Some(upload(app, viewer, intake).await?.id),
        None => None,
    };
    let (owner, now) = (viewer.person.id, app.now());
    app.db
        .write(async move |tx| store::set_profile_image(tx, owner, profile_image, image, now).await)
        .await?;
    remove_soon(app);
    accounts::me(app, viewer).await
}

/// Attaches images to something. They have to be the owner's, and not attached yet.
pub async fn attach(
    tx: &mut Tx,
    owner: UserId,
    images: &[MediaId],
    used_for: &str,
) -> Result<Vec<Media>> {
    if images.is_empty() {
        return Ok(Vec::new());
    }
    let attached = store::attach(tx, owner, images, used_for).await?;
    // In the order they were named, each once.
    let found: Vec<Media> = images
        .iter()
        .filter_map(|id| attached.iter().find(|media| media.id == *id).cloned())
        .collect();
    if attached.len() == images.len() {
        Ok(found)
    } else {
        Err(Error::field(
            "media",
            "This image is not yours, or is already in use. Upload it again.",
        ))
    }
}

/// Discards images whose use has ended, within the transaction that ends it. [`remove_soon`]
/// deletes their bytes.
pub async fn give_up(tx: &mut Tx, images: &[MediaId], now: Timestamp) -> Result<()> {
    for id in images {
        store::mark_for_deletion(tx, *id, now).await?;
    }
    Ok(())
}

/// Deletes the bytes of discarded images, in the background.
pub fn remove_soon(app: &AppState) {
    let this = app.clone();
    app.background.spawn(async move {
        if let Err(error) = remove_doomed(&this).await {
            tracing::warn!(
                %error,
                "images that were given up could not be removed; it will be tried again"
            );
        }
    });
}

/// Deletes the bytes of discarded images.
async fn remove_doomed(app: &AppState) -> Result<()> {
    loop {
        let marked_for_deletion = store::marked_for_deletion(&app.db).await?;
        if marked_for_deletion.is_empty() {
            return Ok(());
        }
        for (id,) in marked_for_deletion {
            for variant in Variant::ALL {
                app.storage.delete(&key(id, variant)).await?;
            }
            app.db.write(async move |tx| store::forget_doomed(tx, id).await).await?;
        }
    }
}

/// Discards images that nobody has used, and deletes the bytes of discarded images.
pub async fn sweep(app: &AppState) -> Result<()> {
    let now = app.now();
    loop {
        let forgotten = store::forgotten(&app.db, now - UNUSED).await?;
        if forgotten.is_empty() {
            break;
        }
        app.db
            .write(async move |tx| {
                for (id,) in forgotten {
                    store::mark_for_deletion(tx, id, now).await?;
                }
                Ok(())
            })
            .await?;
    }
    remove_doomed(app).await
}

/// Erases this slice's data when an account is deleted. The sweep deletes the bytes.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user, erasure.now).boxed_local()
}

/// Adds this slice's data to the archive: the images and their details.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "media.json",
                |after| store::exported(&app.db, user, after),
                |media| media.id.number(),
            )
            .await?;
        let mut after = 0;
        loop {
            let page = store::exported(&app.db, user, after).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.id.number();
            for media in page {
                let (name, key) =
                    (format!("media/{}.webp", media.id), key(media.id, Variant::Large));
                if let Some(file) = app.storage.file(&key) {
                    archive.copy(&name, file).await?;
                } else if let Some((_, pieces)) = app.storage.pieces(key).await? {
                    archive.bytes(&name, pieces).await?;
                }
            }
        }
    }
    .boxed()
}
