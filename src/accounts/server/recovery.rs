//! Links in mails that prove an address: setting a new password, and confirming the address. Each
//! link can be used once and expires.

use super::{
    Viewer, devices, emails, passwords,
    store::{self, EmailProof, ProofKind},
    tokens::digest,
};
use crate::{
    accounts::model::{Me, check_new_password},
    base::{Error, Result, UserId},
    platform::{
        AppState, audit,
        limits::Attempt,
        secret::{hex, random},
    },
};
use std::time::Duration;
use tracing::Instrument;

const RESET_FOR: Duration = Duration::from_secs(3600);
const CONFIRM_FOR: Duration = Duration::from_secs(3 * 86_400);

/// A link for a mail, and the row that makes it valid.
fn proof(app: &AppState, kind: ProofKind, user: UserId, email: &str) -> (String, EmailProof) {
    let token = hex(&random::<32>());
    let (path, good_for) = match kind {
        ProofKind::Reset => ("reset", RESET_FOR),
        ProofKind::Confirm => ("confirm", CONFIRM_FOR),
    };
    let link = app.public_url.join(&format!("/{path}/{token}"));
    (
        link,
        EmailProof {
            token_hash: digest(&token),
            user,
            kind,
            email: email.to_owned(),
            expires_at: app.now() + good_for,
        },
    )
}

/// The link that confirms a new address, and its row.
pub fn confirmation(app: &AppState, user: UserId, email: &str) -> (String, EmailProof) {
    proof(app, ProofKind::Confirm, user, email)
}

/// Sends a link to set a new password, if the address has an account. The response is the same, and
/// immediate, if it has none.
pub fn forgot(app: &AppState, email: &str) -> Result<()> {
    let email = email.trim().to_owned();
    if email.is_empty() {
        return Err(Error::field("email", "Enter your email address."));
    }
    app.limits.on_account(Attempt::Recover, email.to_lowercase())?;
    let app = app.clone();
    // In the background, because the time it takes would reveal whether there is an account.
    app.background.clone().spawn(
        async move {
            if let Err(error) = send_reset(&app, &email).await {
                tracing::error!(%error, "a mail to set a new password was not sent");
            }
        }
        .in_current_span(),
    );
    Ok(())
}

async fn send_reset(app: &AppState, email: &str) -> Result<()> {
    let Some((user, email)) = store::by_address(&app.db, email, app.now()).await? else {
        return Ok(());
    };
    let me = Me { email, ..store::me(&app.db, user).await? };
    let (link, proof) = proof(app, ProofKind::Reset, me.id, &me.email);
    app.db.write(async move |tx| store::insert_proof(tx, proof).await).await?;
    audit::done("reset_asked", user);
    emails::send(app, emails::reset(&me, &link)).await;
    Ok(())
}

/// Sets a new password by a link from a mail. Every session ends, so whoever has the old password
/// is out. A link that went to the address before a change restores that address, so that whoever
/// changed it gets no further links.
pub async fn reset(app: &AppState, token: &str, password: String) -> Result<()> {
    check_new_password("password", &password)?;
    let (token_hash, now) = (digest(token.trim()), app.now());
    let (user,) =
        store::proved(&app.db, token_hash.clone(), now).await?.ok_or(Error::TokenInvalid)?;
    let me = store::me(&app.db, user).await?;
    passwords::check(app, "password", &password, &[&me.username, &me.name, &me.family, &me.email])?;
    let hash = passwords::hash(app, password).await?;
    let (me, ended) = app
        .db
        .write(async move |tx| {
            let spent = store::spent_proof(tx, token_hash, ProofKind::Reset, now).await?;
            let Some((user, email)) = spent else { return Err(Error::TokenInvalid) };
            store::reset_password(tx, user, hash).await?;
            if store::restore_email(tx, user, &email, now).await? {
                store::delete_confirmations(tx, user).await?;
            } else if !store::confirm_email(tx, user, &email, now).await? {
                return Err(Error::TokenInvalid);
            }
            let ended = store::delete_other_sessions(tx, user, None, now).await?;
            Ok((store::me_in(tx, user).await?, ended))
        })
        .await?;
    audit::done("password_reset", me.id);
    devices::close(app, me.id, &ended);
    emails::send(app, emails::password_changed(app, &me)).await;
    Ok(())
}

/// Confirms the address by a link from a mail.
pub async fn confirm(app: &AppState, token: &str) -> Result<()> {
    let (token_hash, now) = (digest(token.trim()), app.now());
    let user = app
        .db
        .write(async move |tx| {
            match store::spent_proof(tx, token_hash, ProofKind::Confirm, now).await? {
                Some((user, email)) if store::confirm_email(tx, user, &email, now).await? => {
                    Ok(user)
                }
                _ => Err(Error::TokenInvalid),
            }
        })
        .await?;
    audit::done("address_confirmed", user);
    Ok(())
}

/// Sends the viewer another link to confirm their address.
pub async fn ask_for_confirmation(app: &AppState, viewer: &Viewer) -> Result<()> {
    let me = store::me(&app.db, viewer.person.id).await?;
    if me.email_confirmed_at.is_some() {
        return Ok(());
    }
    app.limits.on_account(Attempt::Recover, me.id)?;
    send_confirmation(app, &me).await
}

pub async fn send_confirmation(app: &AppState, me: &Me) -> Result<()> {
    let (link, proof) = confirmation(app, me.id, &me.email);
    app.db.write(async move |tx| store::insert_proof(tx, proof).await).await?;
    emails::send(app, emails::confirm(me, &link)).await;
    Ok(())
}
