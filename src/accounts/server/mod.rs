//! The operations of accounts, called by pages, the JSON API and the demo. Signing up, logging in
//! and logging out are here, the rest is in the modules below.

mod account_deletion;
mod authentication;
mod columns;
mod devices;
mod emails;
mod export;
pub mod identity;
mod invites;
mod known_browsers;
mod ownership;
pub mod pages;
mod passwords;
mod profile_settings;
mod recovery;
pub mod rest;
mod sessions;
pub mod store;
mod suspension;
mod token_refresh;
mod tokens;

pub use account_deletion::{delete_account, erase, finish_erasures};
pub use authentication::authenticate;
use authentication::prove_again;
pub use columns::{BANNER, PERSON};
pub use devices::{Device, devices, revoke, revoke_others};
pub use export::{export, exported};
pub use identity::{MaybeViewer, Viewer, identify};
pub use invites::{invite, invites, withdraw_invite};
pub use ownership::{hand_over, has_accounts, owner_link, owner_token};
pub use passwords::hash as hash_password;
pub use profile_settings::{change_password, me, update};
pub use recovery::{ask_for_confirmation, confirm, forgot, reset};
pub use sessions::{session_layer, sweep};
pub use store::{
    INVARIANTS, SIGNED_BY_COOKIE, SIGNED_BY_TOKEN, deleted_before, note_deleted, user_id,
};
pub use suspension::{note_seen, set_suspended, suspend, suspended, unsuspend, watch_suspensions};
pub use token_refresh::refresh;
pub use tokens::Tokens;

use super::model::{Me, SignUp};
use crate::{
    base::{Error, Result, SessionId, UserId},
    platform::{AppState, audit, config, hub::REVOKED},
};
use axum_extra::extract::CookieJar;
use store::{NewSession, NewUser, SessionKind};

/// Checks that a visitor with this invitation or owner's token, or neither, may sign up. Asked
/// before they fill in a form for nothing.
pub async fn may_sign_up(app: &AppState, invite: &str, owner: &str) -> Result<()> {
    if app.config.signup != config::SignUp::Closed && !store::has_accounts(&app.db).await? {
        return ownership::may_own(app, owner);
    }
    match app.config.signup {
        config::SignUp::Open => Ok(()),
        config::SignUp::Closed => Err(Error::SignUpClosed),
        config::SignUp::Invite => {
            let stands = match invites::id_of(app, invite) {
                Some(id) => store::is_open_invite(&app.db, id, app.now()).await?,
                None => false,
            };
            if stands { Ok(()) } else { Err(Error::InviteNeeded) }
        }
    }
}

/// Creates an account. The first one becomes the owner's and needs no invitation, because there is
/// nobody yet to invite them.
pub async fn sign_up(app: &AppState, details: SignUp) -> Result<Me> {
    if app.config.signup == config::SignUp::Closed {
        return Err(Error::SignUpClosed);
    }
    let details = details.checked()?;
    app.mailer.check(&details.email)?;
    passwords::check(
        app,
        "password",
        &details.password,
        &[&details.username, &details.name, &details.family, &details.email],
    )?;
    let may_own = ownership::may_own(app, &details.owner);
    if may_own.is_err() && !store::has_accounts(&app.db).await? {
        return Err(Error::OwnerLinkNeeded);
    }
    let invite = invites::id_of(app, &details.invite);
    let by_invitation = app.config.signup == config::SignUp::Invite;
    let password_hash = passwords::hash(app, details.password.clone()).await?;
    let user = new_user(app, details, String::new(), password_hash);
    let (letter, proof) = recovery::confirmation(app, user.id, &user.email);
    let now = app.now();
    let me = app
        .db
        .write(async move |tx| {
            // The result of `may_sign_up`, before the form was filled in, may have changed.
            if !store::anyone(tx).await? {
                may_own?;
            } else if by_invitation {
                let counts = match invite {
                    Some(invite) => store::use_invite(tx, invite, now).await?,
                    None => false,
                };
                if !counts {
                    return Err(Error::InviteNeeded);
                }
            }
            let me = store::insert_user(tx, user).await?;
            store::insert_proof(tx, proof).await?;
            Ok(me)
        })
        .await?;
    audit::done("signed_up", me.id);
    emails::send(app, emails::welcome(app, &me, &letter)).await;
    Ok(me)
}

/// Creates an account with an existing password hash. The users of the demo have one hash for all
/// of them.
pub async fn create(
    app: &AppState,
    details: SignUp,
    biography: String,
    password_hash: String,
) -> Result<Me> {
    let user = new_user(app, details, biography, password_hash);
    app.db.write(async move |tx| store::insert_user(tx, user).await).await
}

fn new_user(app: &AppState, details: SignUp, biography: String, password_hash: String) -> NewUser {
    NewUser {
        id: UserId::new(app.now()),
        username: details.username,
        name: details.name,
        family: details.family,
        email: details.email,
        phone: details.phone,
        biography,
        password_hash,
        registered_at: app.now(),
    }
}

/// Opens a session for a browser. [`sessions::bind`] ties the browser's cookie to it.
pub async fn open_session(app: &AppState, user: UserId, device: Device) -> Result<SessionId> {
    let session = new_session(app, user, SessionKind::Session, device);
    let id = app.db.write(async move |tx| store::insert_session(tx, session).await).await?;
    audit::done("logged_in_by_page", user);
    Ok(id)
}

/// Opens a session for an API client and makes its first pair of tokens.
pub async fn open_token_session(
    app: &AppState,
    user: UserId,
    device: Device,
) -> Result<(SessionId, Tokens)> {
    let session = new_session(app, user, SessionKind::Token, device);
    let id = session.id;
    let (tokens, refresh) = tokens::make(app, user, id)?;
    app.db
        .write(async move |tx| {
            store::insert_session(tx, session).await?;
            store::insert_refresh_token(tx, id, refresh).await
        })
        .await?;
    audit::done("logged_in_by_api", user);
    Ok((id, tokens))
}

fn new_session(app: &AppState, user: UserId, kind: SessionKind, device: Device) -> NewSession {
    let now = app.now();
    NewSession {
        id: SessionId::new(now),
        user,
        kind,
        device,
        created_at: now,
        expires_at: now + app.config.refresh_ttl.min(app.config.session_max),
    }
}

/// Ends a session: its cookie and its tokens become invalid, and its sockets are closed.
pub async fn log_out(app: &AppState, viewer: &Viewer) -> Result<()> {
    let (user, session, now) = (viewer.person.id, viewer.session, app.now());
    app.db.write(async move |tx| store::delete_session(tx, user, session, now).await).await?;
    audit::done("logged_out", user);
    app.hub.close_session(user, session, REVOKED);
    Ok(())
}

/// Cookies that remove a session's cookies from a browser. The cookie of a known browser stays.
pub fn removal_cookies(app: &AppState) -> CookieJar {
    tokens::removal_cookies(app).add(sessions::removal_cookie(app))
}
