//! The operations of accounts, called by pages, the JSON API and the demo alike.

pub mod identity;
pub mod pages;
mod passwords;
pub mod rest;
mod sessions;
pub mod store;
mod tokens;

pub use identity::{MaybeViewer, Viewer, identify};
pub use passwords::hash as hash_password;
pub use sessions::{Device, session_layer, sweep};
pub use store::INVARIANTS;
pub use tokens::Tokens;

use super::model::{Me, SignUp};
use crate::{
    base::{Error, Fields, Result, SessionId, UserId},
    platform::{AppState, config, hub::REVOKED, mailer::Mail},
};
use store::{NewSession, NewUser, SessionKind};

/// Makes an account. The first one is the owner's.
pub async fn sign_up(app: &AppState, details: SignUp) -> Result<Me> {
    if app.config.signup == config::SignUp::Closed {
        return Err(Error::SignUpClosed);
    }
    let details = details.checked()?;
    let password_hash = passwords::hash(app, details.password.clone()).await?;
    let me = create(app, details, String::new(), password_hash).await?;
    welcome(app, &me).await;
    Ok(me)
}

/// Makes an account with a hash that is there already, as the demo's people have: one for all of them.
pub async fn create(app: &AppState, details: SignUp, biography: String, password_hash: String) -> Result<Me> {
    let user = NewUser {
        id: UserId::new(app.now()),
        username: details.username,
        name: details.name,
        family: details.family,
        email: details.email,
        biography,
        password_hash,
        registered_at: app.now(),
    };
    app.db.write(async move |tx| store::insert_user(tx, user).await).await
}

/// Finds whose name and password these are. An unknown name takes as long as a wrong password.
pub async fn authenticate(app: &AppState, username: &str, password: String) -> Result<Me> {
    let mut fields = Fields::default();
    fields.check("username", if username.trim().is_empty() { Err("Enter your username or e-mail address.") } else { Ok(()) });
    fields.check("password", if password.is_empty() { Err("Enter your password.") } else { Ok(()) });
    fields.into_result()?;
    let found = store::credentials(&app.db, username.trim()).await?;
    let (user, hash) = found.map_or((None, None), |found| (Some(found.id), Some(found.password_hash)));
    match (passwords::verify(app, password, hash).await?, user) {
        (true, Some(user)) => store::me(&app.db, user).await,
        _ => Err(Error::BadCredentials),
    }
}

/// Begins a sign-in for the pages. The browser's cookie is tied to it by [`sessions::bind`].
pub async fn open_session(app: &AppState, user: UserId, device: Device) -> Result<SessionId> {
    let session = new_session(app, user, SessionKind::Session, device);
    app.db.write(async move |tx| store::insert_session(tx, session).await).await
}

/// Begins a sign-in for a program and makes its first pair of tokens.
pub async fn open_token_session(app: &AppState, user: UserId, device: Device) -> Result<(SessionId, Tokens)> {
    let session = new_session(app, user, SessionKind::Token, device);
    let id = session.id;
    let (tokens, refresh) = tokens::make(app, user, id)?;
    app.db
        .write(async move |tx| {
            store::insert_session(tx, session).await?;
            store::insert_refresh_token(tx, refresh).await
        })
        .await?;
    Ok((id, tokens))
}

/// Ends a sign-in: its cookie and its tokens are worth nothing from here on, its sockets are closed.
pub async fn log_out(app: &AppState, viewer: &Viewer) -> Result<()> {
    let session = viewer.session;
    app.db.write(async move |tx| store::delete_session(tx, session).await).await?;
    app.hub.close_session(viewer.person.id, session, REVOKED);
    Ok(())
}

/// The viewer's own details.
pub async fn me(app: &AppState, viewer: &Viewer) -> Result<Me> {
    store::me(&app.db, viewer.person.id).await
}

/// What removes every cookie of a sign-in from a browser.
pub fn removal_cookies(app: &AppState) -> [String; 3] {
    let [access, refresh] = tokens::removal_cookies(app);
    [sessions::removal_cookie(app), access, refresh]
}

fn new_session(app: &AppState, user: UserId, kind: SessionKind, device: Device) -> NewSession {
    let now = app.now();
    NewSession { id: SessionId::new(now), user, kind, device, created_at: now, expires_at: now + app.config.refresh_ttl }
}

/// A mail that does not go out must not undo the account that was made.
async fn welcome(app: &AppState, me: &Me) {
    let mail = Mail {
        to: me.email.clone(),
        subject: format!("Welcome, {}", me.person.name),
        text: format!(
            "Hello {},\n\nyour account @{} is ready. You find everyone at\n{}\n\nIf this was not you, you can ignore this mail.\n",
            me.person.name,
            me.person.username,
            app.public_url.join("/"),
        ),
    };
    if let Err(error) = app.mailer.send(mail).await {
        tracing::error!(%error, "the welcome mail was not sent");
    }
}
