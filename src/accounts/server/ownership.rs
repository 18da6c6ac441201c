//! Ownership of the community: the first user becomes the owner, by a link if strangers could sign
//! up first; and handing it over.

use super::store;
use crate::{
    accounts::model::Handle,
    base::{Error, Result, UserId},
    platform::{AppState, audit, config::SignUp, db::Db},
};

/// The text that is signed for the owner's token.
const PURPOSE: &str = "owner";

/// The link by which the owner signs up. `None` once there is a user, if sign-up is closed, or if
/// no stranger could sign up first.
pub async fn owner_link(app: &AppState) -> Result<Option<String>> {
    if !asks_for_link(app)
        || app.config.signup == SignUp::Closed
        || store::has_accounts(&app.db).await?
    {
        return Ok(None);
    }
    Ok(Some(app.public_url.join(&format!("/signup?owner={}", owner_token(app)?))))
}

/// True if there is any account.
pub async fn has_accounts(app: &AppState) -> Result<bool> {
    store::has_accounts(&app.db).await
}

/// The token at the end of that link. It is made from the secret, so it is the same after every
/// start.
pub fn owner_token(app: &AppState) -> Result<String> {
    app.secret.sign(PURPOSE)
}

/// True if the first account needs the token. It does not if only this machine can reach the
/// server.
fn asks_for_link(app: &AppState) -> bool {
    !app.public_url.is_loopback()
}

/// Checks that the first user to sign up, with this token, may own the community.
pub fn may_own(app: &AppState, token: &str) -> Result<()> {
    if !asks_for_link(app) || app.secret.has_signed(PURPOSE, token.trim()) {
        Ok(())
    } else {
        Err(Error::OwnerLinkNeeded)
    }
}

/// Hands the community over to a user, for the command line.
pub async fn hand_over(db: &Db, handle: Handle) -> Result<UserId> {
    let (before, after) = db.write(async move |tx| store::hand_over(tx, &handle).await).await?;
    match before {
        Some(before) => audit::done_to("ownership_handed_over", before, after),
        None => audit::done("ownership_handed_over", after),
    }
    Ok(after)
}
