//! Invitations: links that the owner gives to people who may sign up.
//!
//! A link holds the invitation's id, signed with the server's secret. So nothing is stored that
//! lets anyone sign up, and the owner can look a link up again.

use super::{Viewer, store};
use crate::{
    accounts::model::Invite,
    base::{Error, InviteId, Result},
    platform::{AppState, audit},
};
use std::time::Duration;

const GOOD_FOR: Duration = Duration::from_secs(7 * 86_400);
const MOST_USES: u32 = 1000;

/// Creates an invitation that this many people can use.
pub async fn invite(app: &AppState, viewer: &Viewer, uses: u32) -> Result<()> {
    viewer.must_be_owner()?;
    if !(1..=MOST_USES).contains(&uses) {
        return Err(Error::field("uses", "Enter a number from 1 to 1000."));
    }
    let now = app.now();
    let id = InviteId::new(now);
    app.db
        .write(async move |tx| store::insert_invite(tx, id, uses, now, now + GOOD_FOR).await)
        .await?;
    audit::done_to("invitation_made", viewer.person.id, id);
    Ok(())
}

/// The invitations that are still open.
pub async fn invites(app: &AppState, viewer: &Viewer) -> Result<Vec<Invite>> {
    viewer.must_be_owner()?;
    let open = store::open_invites(&app.db, app.now()).await?;
    let shown = |(id, uses_left, expires_at)| {
        let uses_left = u32::try_from(uses_left).unwrap_or(u32::MAX);
        let link = app.public_url.join(&format!("/signup?invite={}", token(app, id)?));
        Ok(Invite { id, link, uses_left, expires_at })
    };
    open.into_iter().map(shown).collect()
}

pub async fn withdraw_invite(app: &AppState, viewer: &Viewer, id: InviteId) -> Result<()> {
    viewer.must_be_owner()?;
    app.db.write(async move |tx| store::delete_invite(tx, id).await).await?;
    audit::done_to("invitation_withdrawn", viewer.person.id, id);
    Ok(())
}

fn token(app: &AppState, id: InviteId) -> Result<String> {
    Ok(format!("{id}-{}", app.secret.sign(&signed(id))?))
}

/// The text that is signed for an invitation.
fn signed(id: InviteId) -> String {
    format!("invite {id}")
}

/// The invitation that a link's token stands for, if we have signed it.
pub fn id_of(app: &AppState, text: &str) -> Option<InviteId> {
    let (id, signature) = text.trim().split_once('-')?;
    let id: InviteId = id.parse().ok()?;
    app.secret.has_signed(&signed(id), signature).then_some(id)
}
