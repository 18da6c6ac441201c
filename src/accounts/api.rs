//! Server functions of accounts. Each calls the same operation as the JSON API.

#![expect(
    clippy::too_many_arguments,
    reason = "a server function has an argument for each field of its form"
)]

use super::model::{Audience, FollowersFor, Theme};
use crate::base::{InviteId, Result, SessionId};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::{
        model::{Changes, SettingsChanges, SignUp as NewcomerDetails},
        server::{self, pages},
    },
    crate::platform::{forms::app, limits::Attempt},
};

/// Returns the path to go to next.
#[server]
pub async fn sign_up(
    username: String,
    name: String,
    family: String,
    email: String,
    password: String,
    #[server(default)] invite: String,
    #[server(default)] owner: String,
    #[server(default)] next: String,
) -> Result<String> {
    pages::sign_up(
        NewcomerDetails { username, name, family, email, password, invite, owner, phone: None },
        &next,
    )
    .await
}

/// Returns the path to go to next. `username` is a username or an email address.
#[server]
pub async fn log_in(
    username: String,
    password: String,
    #[server(default)] next: String,
) -> Result<String> {
    pages::log_in(&username, password, &next).await
}

#[server]
pub async fn log_out() -> Result<String> {
    pages::log_out().await
}

#[server]
pub async fn forgot_password(email: String) -> Result<()> {
    server::forgot(&pages::counted(Attempt::Recover)?, &email)
}

#[server]
pub async fn reset_password(token: String, password: String) -> Result<()> {
    server::reset(&pages::counted(Attempt::Recover)?, &token, password).await
}

#[server]
pub async fn confirm_email(token: String) -> Result<()> {
    server::confirm(&pages::counted(Attempt::Recover)?, &token).await
}

#[server]
pub async fn change_profile(
    name: String,
    family: String,
    username: String,
    biography: String,
) -> Result<()> {
    let (name, family, username, biography) =
        (Some(name), Some(family), Some(username), Some(biography));
    server::update(
        &app(),
        &pages::viewer()?,
        Changes { name, family, username, biography, ..Changes::default() },
    )
    .await?;
    Ok(())
}

/// `current_password` is required if the address or the phone number really changes.
#[server]
pub async fn change_contact(
    email: String,
    phone: String,
    #[server(default)] current_password: String,
) -> Result<()> {
    let changes = Changes {
        email: Some(email),
        phone: Some(Some(phone)),
        current_password: Some(current_password),
        ..Changes::default()
    };
    server::update(&app(), &pages::viewer()?, changes).await?;
    Ok(())
}

/// `private` is the value of a checkbox, which is not sent when it is off.
#[server]
pub async fn change_privacy(
    #[server(default)] private: Option<String>,
    messages_from: Audience,
    presence_for: Audience,
    followers_for: FollowersFor,
) -> Result<()> {
    let settings = SettingsChanges {
        private: Some(private.is_some()),
        messages_from: Some(messages_from),
        presence_for: Some(presence_for),
        followers_for: Some(followers_for),
        ..SettingsChanges::default()
    };
    server::update(&app(), &pages::viewer()?, Changes { settings, ..Changes::default() }).await?;
    Ok(())
}

#[server]
pub async fn change_password(current: String, new: String) -> Result<()> {
    server::change_password(&app(), &pages::viewer()?, current, new).await
}

#[server]
pub async fn ask_for_confirmation() -> Result<()> {
    server::ask_for_confirmation(&app(), &pages::viewer()?).await
}

/// Returns the path to go to next.
#[server]
pub async fn delete_account(password: String) -> Result<String> {
    pages::delete_account(password).await
}

#[server]
pub async fn revoke_device(id: SessionId) -> Result<()> {
    server::revoke(&app(), &pages::viewer()?, id).await
}

#[server]
pub async fn revoke_other_devices() -> Result<()> {
    server::revoke_others(&app(), &pages::viewer()?).await
}

#[server]
pub async fn make_invite(uses: String) -> Result<()> {
    server::invite(&app(), &pages::viewer()?, uses.trim().parse().unwrap_or(0)).await
}

#[server]
pub async fn withdraw_invite(id: InviteId) -> Result<()> {
    server::withdraw_invite(&app(), &pages::viewer()?, id).await
}

#[server]
pub async fn choose_theme(theme: Theme) -> Result<()> {
    let settings = SettingsChanges { theme: Some(theme), ..SettingsChanges::default() };
    let changes = Changes { settings, ..Changes::default() };
    server::update(&app(), &pages::viewer()?, changes).await.map(|_| ())
}
