//! The operations with a browser around them: cookies to set and remove, and a page to go to next.

use super::{Device, Viewer, identity, known_browsers, sessions};
use crate::{
    accounts::model::SignUp,
    base::{Error, Result, UserId},
    platform::{AppState, address::ClientAddress, forms, limits::Attempt},
};
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use leptos::prelude::expect_context;
use tower_sessions::Session;

/// The viewer, inside a server function.
pub fn viewer() -> Result<Viewer> {
    identity::viewer_of(&expect_context::<Parts>())?.ok_or(Error::Unauthorized)
}

pub async fn sign_up(details: SignUp, next: &str) -> Result<String> {
    let app = counted(Attempt::Register)?;
    let me = super::sign_up(&app, details).await?;
    enter(&app, me.id, next).await
}

pub async fn log_in(username: &str, password: String, next: &str) -> Result<String> {
    let (app, parts) = (forms::app(), expect_context::<Parts>());
    let me =
        super::authenticate(&app, username, password, &parts.headers, forms::extension()?).await?;
    enter(&app, me.id, next).await
}

/// Idempotent: the form may have been open in two tabs.
pub async fn log_out() -> Result<String> {
    let app = forms::app();
    if let Some(viewer) = identity::viewer_of(&expect_context::<Parts>())? {
        super::log_out(&app, &viewer).await?;
    }
    leave(&app).await
}

pub async fn delete_account(password: String) -> Result<String> {
    let app = forms::app();
    super::delete_account(&app, &viewer()?, password).await?;
    leave(&app).await
}

/// Counts an attempt against the rate limit of the client's address and returns the application's
/// state.
pub fn counted(attempt: Attempt) -> Result<AppState> {
    let app = forms::app();
    app.limits.from_address(attempt, forms::extension::<ClientAddress>()?.0)?;
    Ok(app)
}

async fn enter(app: &AppState, user: UserId, next: &str) -> Result<String> {
    let parts = expect_context::<Parts>();
    let device = Device::new(&parts.headers, forms::extension::<ClientAddress>()?);
    let session = super::open_session(app, user, device).await?;
    sessions::bind(&forms::extension::<Session>()?, session).await?;
    forms::set_cookies(CookieJar::new().add(known_browsers::cookie(app, &parts.headers, user)?));
    let next = forms::local_path(next);
    forms::go_on_to(next);
    Ok(next.to_owned())
}

async fn leave(app: &AppState) -> Result<String> {
    sessions::forget(&forms::extension::<Session>()?).await;
    forms::set_cookies(super::removal_cookies(app));
    forms::clear_site_data();
    forms::go_on_to("/");
    Ok("/".to_owned())
}
