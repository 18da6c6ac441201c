//! Signing in and out of the pages: the operations, with a browser around them.

use super::{Device, identity, sessions};
use crate::{
    accounts::model::SignUp,
    base::{Result, UserId},
    platform::{AppState, address::ClientAddress, forms},
};
use axum::http::request::Parts;
use leptos::prelude::expect_context;
use tower_sessions::Session;

pub async fn sign_up(details: SignUp, next: &str) -> Result<String> {
    let app = forms::app();
    app.limits.sign_in(forms::extension::<ClientAddress>()?.0)?;
    let me = super::sign_up(&app, details).await?;
    enter(&app, me.person.id, next).await
}

pub async fn log_in(username: &str, password: String, next: &str) -> Result<String> {
    let app = forms::app();
    app.limits.sign_in(forms::extension::<ClientAddress>()?.0)?;
    let me = super::authenticate(&app, username, password).await?;
    enter(&app, me.person.id, next).await
}

/// Signing out twice is fine: the form may have been open in two tabs.
pub async fn log_out() -> Result<String> {
    let app = forms::app();
    if let Some(viewer) = identity::viewer_of(&expect_context::<Parts>())? {
        super::log_out(&app, &viewer).await?;
    }
    sessions::forget(&forms::extension::<Session>()?).await;
    super::removal_cookies(&app).iter().for_each(|cookie| forms::set_cookie(cookie));
    forms::go_on_to("/");
    Ok("/".to_owned())
}

async fn enter(app: &AppState, user: UserId, next: &str) -> Result<String> {
    let parts = expect_context::<Parts>();
    let device = Device::new(&parts.headers, forms::extension::<ClientAddress>()?);
    let session = super::open_session(app, user, device).await?;
    sessions::bind(&forms::extension::<Session>()?, session).await?;
    let next = forms::local_path(next);
    forms::go_on_to(next);
    Ok(next.to_owned())
}
