//! Who owns the community: the first to come, by a link where strangers could come first; and
//! handing it over.

use super::store;
use crate::{
    accounts::model::Handle,
    base::{Error, Result, UserId},
    platform::{AppState, audit, config::SignUp, db::Db},
};

/// What the owner's link signs.
const PURPOSE: &str = "owner";

/// The link by which the owner signs up, while there is none and others could come first.
pub async fn owner_link(app: &AppState) -> Result<Option<String>> {
    if !asks_for_link(app)
        || app.config.signup == SignUp::Closed
        || store::anyone_now(&app.db).await?
    {
        return Ok(None);
    }
    Ok(Some(app.public_url.join(&format!("/signup?owner={}", owner_token(app)?))))
}

/// The end of that link. Made from the secret, so that it is the same after every start.
pub fn owner_token(app: &AppState) -> Result<String> {
    app.secret.sign(PURPOSE)
}

/// Whether the first account needs the token: not where this machine alone can come.
fn asks_for_link(app: &AppState) -> bool {
    !app.public_url.is_loopback()
}

/// Whether who comes first with this token may own the community.
pub fn may_own(app: &AppState, token: &str) -> Result<()> {
    if !asks_for_link(app) || app.secret.has_signed(PURPOSE, token.trim()) {
        Ok(())
    } else {
        Err(Error::OwnerLinkNeeded)
    }
}

/// Hands the community over, for whoever has the database at hand.
pub async fn hand_over(db: &Db, handle: Handle) -> Result<UserId> {
    let (before, after) = db.write(async move |tx| store::hand_over(tx, &handle).await).await?;
    match before {
        Some(before) => audit::done_to("ownership_handed_over", before, after),
        None => audit::done("ownership_handed_over", after),
    }
    Ok(after)
}
