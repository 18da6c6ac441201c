//! Invitations: links the owner gives to people who may sign up.
//!
//! A link is an invitation's id signed with the server's secret. Nothing that opens the door is stored, and the owner can
//! look a link up again.

use super::{Viewer, store};
use crate::{
    accounts::model::Invite,
    base::{Error, InviteId, Result},
    platform::AppState,
};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use std::time::Duration;

const GOOD_FOR: Duration = Duration::from_secs(7 * 86_400);
const MOST_USES: u32 = 1000;

/// Makes an invitation for so many people.
pub async fn invite(app: &AppState, viewer: &Viewer, uses: u32) -> Result<()> {
    viewer.must_be_owner()?;
    if !(1..=MOST_USES).contains(&uses) {
        return Err(Error::field("uses", "Enter a number from 1 to 1000."));
    }
    let now = app.now();
    app.db.write(async move |tx| store::insert_invite(tx, InviteId::new(now), uses, now, now + GOOD_FOR).await).await
}

/// Those that still stand.
pub async fn invites(app: &AppState, viewer: &Viewer) -> Result<Vec<Invite>> {
    viewer.must_be_owner()?;
    let open = store::open_invites(&app.db, app.now()).await?;
    let shown = |(id, uses_left, expires_at)| {
        let link = app.public_url.join(&format!("/signup?invite={}", token(app, id)?));
        Ok(Invite { id, link, uses_left, expires_at })
    };
    open.into_iter().map(shown).collect()
}

pub async fn withdraw_invite(app: &AppState, viewer: &Viewer, id: InviteId) -> Result<()> {
    viewer.must_be_owner()?;
    app.db.write(async move |tx| store::delete_invite(tx, id).await).await
}

fn token(app: &AppState, id: InviteId) -> Result<String> {
    let key = EncodingKey::from_secret(app.secret.bytes());
    // The first word keeps it from being mistaken for a signature of anything else.
    let signature = crypto::sign(format!("invite {id}").as_bytes(), &key, Algorithm::HS256).map_err(|cause| {
        tracing::error!(%cause, "an invitation could not be signed");
        Error::Internal
    })?;
    Ok(format!("{id}-{signature}"))
}

/// Which invitation a link is, if it is one of ours.
pub fn id_of(app: &AppState, text: &str) -> Option<InviteId> {
    let id: InviteId = text.trim().split_once('-')?.0.parse().ok()?;
    let ours = token(app, id).ok()?;
    // Compared through a digest: how long that takes tells nothing about how much of a guess was right.
    (super::tokens::digest(&ours) == super::tokens::digest(text.trim())).then_some(id)
}
