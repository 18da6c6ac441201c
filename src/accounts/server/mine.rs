//! A person's own account: looking at it, changing details and settings, changing the password.

use super::{Viewer, devices, letters, passwords, recovery, store};
use crate::{
    accounts::model::{Changes, Me},
    base::{Error, Fields, Result},
    platform::AppState,
};
use std::time::Duration;

/// For how long after a change of address links to set a new password still go to the one before.
const RECOVERY_STAYS: Duration = Duration::from_secs(7 * 86_400);
/// For how long nobody else can take a username that was given up.
const USERNAME_HELD: Duration = Duration::from_secs(90 * 86_400);

/// The viewer's own details.
pub async fn me(app: &AppState, viewer: &Viewer) -> Result<Me> {
    store::me(&app.db, viewer.person.id).await
}

/// Changes what was sent and touches nothing else. A new address has to be confirmed, and the old one hears of it.
pub async fn update(app: &AppState, viewer: &Viewer, changes: Changes) -> Result<Me> {
    let changes = changes.checked()?;
    if let Some(email) = &changes.email {
        app.mailer.check(email)?;
    }
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let (before, after) = app
        .db
        .write(async move |tx| {
            let before = store::me_now(tx, user).await?;
            let after = changed(before.clone(), changes);
            if before.username.to_lowercase() != after.username.to_lowercase() {
                store::refuse_held_username(tx, &after.username, user, now).await?;
                store::hold_username(tx, user, &before.username, &after.username, now + USERNAME_HELD).await?;
            }
            store::update_me(tx, &after).await?;
            if before.settings != after.settings {
                tx.after_commit(move || state.sight_changed(vec![user]));
            }
            if before.email.to_lowercase() != after.email.to_lowercase() {
                if before.email_confirmed_at.is_some() {
                    store::keep_recovery_email(tx, user, &before.email, now, now + RECOVERY_STAYS).await?;
                }
                store::delete_resets(tx, user).await?;
            }
            Ok((before, after))
        })
        .await?;
    if before.email != after.email {
        letters::send(app, letters::address_changed(app, &before, &after)).await;
        if after.email_confirmed_at.is_none() {
            recovery::send_confirmation(app, &after).await?;
        }
    }
    Ok(after)
}

fn changed(me: Me, changes: Changes) -> Me {
    let email = changes.email.unwrap_or_else(|| me.email.clone());
    let same_address = email.to_lowercase() == me.email.to_lowercase();
    Me {
        username: changes.username.unwrap_or(me.username),
        name: changes.name.unwrap_or(me.name),
        family: changes.family.unwrap_or(me.family),
        biography: changes.biography.unwrap_or(me.biography),
        phone: changes.phone.unwrap_or(me.phone),
        email_confirmed_at: me.email_confirmed_at.filter(|_| same_address),
        email,
        settings: changes.settings.onto(me.settings),
        ..me
    }
}

/// Changes the password, which the present one has to prove. Every other sign-in ends.
pub async fn change_password(app: &AppState, viewer: &Viewer, current: String, new: String) -> Result<()> {
    let mut fields = Fields::default();
    fields.check("current", if current.is_empty() { Err("Enter your current password.") } else { Ok(()) });
    fields.into_result()?;
    let me = store::me(&app.db, viewer.person.id).await?;
    passwords::check(app, "new", &new, &[&me.username, &me.name, &me.family, &me.email])?;
    let before = super::prove_again(app, viewer, current).await?.password_hash;
    let after = passwords::hash(app, new).await?;
    let (user, this, now) = (viewer.person.id, viewer.session, app.now());
    let ended = app
        .db
        .write(async move |tx| {
            if !store::set_password(tx, user, before, after).await? {
                // It was changed elsewhere in this very moment, so what was typed as the current one is not.
                return Err(Error::WrongPassword);
            }
            store::delete_resets(tx, user).await?;
            store::delete_other_sessions(tx, user, Some(this), now).await
        })
        .await?;
    devices::close(app, user, &ended);
    letters::send(app, letters::password_changed(app, &me)).await;
    Ok(())
}
