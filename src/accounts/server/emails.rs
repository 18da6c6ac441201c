//! The mails that accounts send.

use crate::{
    accounts::model::Me,
    base::Timestamp,
    platform::{
        AppState,
        mailer::{self, Mail},
    },
};

/// Sends a mail. A failure is only logged: it must not undo the change that the mail reports.
pub async fn send(app: &AppState, mail: Mail) {
    let subject = mail.subject.clone();
    if let Err(error) = mailer::send(app, mail).await {
        tracing::error!(%error, subject, "a mail was not sent");
    }
}

fn mail_to(me: &Me, subject: String, text: &str) -> Mail {
    Mail { to: me.email.clone(), subject, text: format!("Hello {},\n\n{text}\n", me.name) }
}

pub fn welcome(app: &AppState, me: &Me, link: &str) -> Mail {
    let home = app.public_url.join("/");
    mail_to(
        me,
        "Welcome to Kith".to_owned(),
        &format!(
            "Your account @{} is ready. You will find everyone at\n{home}\n\n\
             Please confirm that this address is yours:\n{link}\n\n\
             If you did not sign up, you can ignore this email.",
            me.username
        ),
    )
}

pub fn confirm(me: &Me, link: &str) -> Mail {
    mail_to(
        me,
        "Confirm your email address".to_owned(),
        &format!(
            "Please confirm that this address is yours. The link is valid for three days:\n\
             {link}\n\n\
             If you did not ask for this, you can ignore this email."
        ),
    )
}

/// Goes to the old address, so that nobody loses an account without hearing of it.
pub fn address_changed(app: &AppState, before: &Me, after: &Me) -> Mail {
    mail_to(
        before,
        "Your email address was changed".to_owned(),
        &format!(
            "The email address of your account @{} is now {}. If this was not you, you can get \
             your account back within a week: ask here for a link to set a new password, with this \
             old address. Once you have used the link, your old address is valid again and \
             everyone else is logged out.\n{}",
            after.username,
            after.email,
            app.public_url.join("/forgot")
        ),
    )
}

pub fn reset(me: &Me, link: &str) -> Mail {
    mail_to(
        me,
        "Set a new password".to_owned(),
        &format!(
            "You can set a new password for @{} here. The link works once, within one hour:\n\
             {link}\n\n\
             If you did not ask for this, you can ignore this email. Your password stays as it is.",
            me.username
        ),
    )
}

pub fn password_changed(app: &AppState, me: &Me) -> Mail {
    let forgot = app.public_url.join("/forgot");
    mail_to(
        me,
        "Your password was changed".to_owned(),
        &format!(
            "The password of your account @{} was changed, and your other devices were logged \
             out. If this was not you, set a new one now:\n{forgot}",
            me.username
        ),
    )
}

pub fn token_reused(app: &AppState, me: &Me, device: &str, now: Timestamp) -> Mail {
    let devices = app.public_url.join("/settings/devices");
    mail_to(
        me,
        "A device was logged out for your safety".to_owned(),
        &format!(
            "An old sign-in token of your device \"{device}\" was used on {}. That happens when a \
             token was copied, so the device was logged out. Log in on it again. If you do not \
             recognize the device, change your password.\n\n\
             Your devices:\n{devices}",
            now.day()
        ),
    )
}

pub fn deleted(me: &Me) -> Mail {
    mail_to(
        me,
        "Your account was deleted".to_owned(),
        &format!("Your account @{} and everything in it were deleted. Goodbye.", me.username),
    )
}

pub fn ownership_passed(app: &AppState, me: &Me) -> Mail {
    let settings = app.public_url.join("/settings/invites");
    mail_to(
        me,
        "You run this community now".to_owned(),
        &format!(
            "The owner has left. You have been here longer than anyone else, so your account @{} \
             is now the owner's.\n{settings}",
            me.username
        ),
    )
}
