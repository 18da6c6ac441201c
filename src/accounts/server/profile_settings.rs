//! The viewer's own account: reading it, changing details and settings, changing the password.

use super::{Viewer, devices, emails, passwords, recovery, store};
use crate::{
    accounts::model::{Changes, Me},
    base::{Error, Fields, Result},
    platform::{AppState, audit, limits::Attempt},
};
use std::time::Duration;

/// Minimum time after a change of address for which links to set a new password still go to the
/// previous one.
const RECOVERY_STAYS: Duration = Duration::from_secs(7 * 86_400);
/// Time for which nobody else can take a username that was given up.
const USERNAME_HELD: Duration = Duration::from_secs(90 * 86_400);

/// The viewer's own details.
pub async fn me(app: &AppState, viewer: &Viewer) -> Result<Me> {
    store::me(&app.db, viewer.person.id).await
}

/// Changes the fields that were sent and touches nothing else. A new address or phone number
/// requires the password. A new address has to be confirmed, and the old one is notified.
pub async fn update(app: &AppState, viewer: &Viewer, changes: Changes) -> Result<Me> {
    let changes = changes.checked()?;
    if let Some(email) = &changes.email {
        app.mailer.check(email)?;
    }
    let proved = prove_contact(app, viewer, &changes).await?;
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let (before, after) = app
        .db
        .write(async move |tx| {
            let before = store::me_in(tx, user).await?;
            let after = changed(before.clone(), changes);
            if !proved && contact(&before) != contact(&after) {
                // Another request has changed it in this very moment, so that the value sent is a
                // new one after all.
                return Err(Error::WrongPassword);
            }
            let new_address = before.email.to_lowercase() != after.email.to_lowercase();
            if new_address {
                store::refuse_kept_email(tx, &after.email, user, now).await?;
                store::keep_recovery_email(tx, user, &before.email, now, now + RECOVERY_STAYS)
                    .await?;
                store::delete_resets(tx, user).await?;
            }
            if before.username.to_lowercase() != after.username.to_lowercase() {
                store::refuse_held_username(tx, &after.username, user, now).await?;
                store::hold_username(
                    tx,
                    user,
                    &before.username,
                    &after.username,
                    now + USERNAME_HELD,
                )
                .await?;
            }
            store::update_me(tx, &after).await?;
            if new_address {
                store::drop_recovered_email(tx, user).await?;
            }
            if before.settings.presence_for != after.settings.presence_for {
                tx.after_commit(move || state.visibility_changed(vec![user]));
            }
            Ok((before, after))
        })
        .await?;
    if before.phone != after.phone {
        audit::done("phone_changed", user);
    }
    if before.email != after.email {
        audit::done("address_changed", user);
        emails::send(app, emails::address_changed(app, &before, &after)).await;
        if after.email_confirmed_at.is_none() {
            recovery::send_confirmation(app, &after).await?;
        }
    }
    Ok(after)
}

/// Requires the password if the address or the phone number really changes. Returns true if it was
/// verified. A new address is rate limited, because mails go out to whoever has it.
async fn prove_contact(app: &AppState, viewer: &Viewer, changes: &Changes) -> Result<bool> {
    if changes.email.is_none() && changes.phone.is_none() {
        return Ok(false);
    }
    let before = store::me(&app.db, viewer.person.id).await?;
    let after = changed(before.clone(), changes.clone());
    if contact(&before) == contact(&after) {
        if changes.email.is_some() {
            // No change, and not counted. But where there were too many attempts, this is no way to
            // ask which of two addresses is the current one.
            app.limits.on_account(Attempt::Recover, viewer.person.id)?;
            app.limits.forgive_account(Attempt::Recover, viewer.person.id);
        }
        return Ok(false);
    }
    super::prove_again(app, viewer, changes.current_password.clone().unwrap_or_default()).await?;
    if before.email != after.email {
        app.limits.on_account(Attempt::Recover, viewer.person.id)?;
    }
    Ok(true)
}

/// The details that require the password to change.
fn contact(me: &Me) -> (&str, Option<&str>) {
    (&me.email, me.phone.as_deref())
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

/// Changes the password. Requires the current one. Every other session ends.
pub async fn change_password(
    app: &AppState,
    viewer: &Viewer,
    current: String,
    new: String,
) -> Result<()> {
    let mut fields = Fields::default();
    fields.check(
        "current",
        if current.is_empty() { Err("Enter your current password.") } else { Ok(()) },
    );
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
                // Another request has changed it in this very moment, so the password typed as the
                // current one no longer is.
                return Err(Error::WrongPassword);
            }
            store::delete_resets(tx, user).await?;
            store::delete_other_sessions(tx, user, Some(this), now).await
        })
        .await?;
    audit::done("password_changed", user);
    devices::close(app, user, &ended);
    emails::send(app, emails::password_changed(app, &me)).await;
    Ok(())
}
