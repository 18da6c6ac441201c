//! Proving by a password who one is, and how often that may be tried (throttling, in place of a
//! lockout that strangers could bring about).
//!
//! Only failures are counted: each attempt is, before its password is looked at, and what was right
//! is given back. Guesses from one network at what was typed have one bucket, those from everywhere
//! a large and slow one. Browsers in which the person logged in before have a bucket of their own
//! and neither of these two. A name and an address have each their own, so that one does not tell
//! whose the other is.

use super::{Viewer, known_browsers::KnownBrowser, passwords, store};
use crate::{
    accounts::model::Me,
    base::{Error, Fields, Result},
    platform::{
        AppState,
        address::ClientAddress,
        audit,
        limits::{Attempt, client_network},
    },
};
use axum::http::HeaderMap;
use std::net::IpAddr;

/// In bytes, as the longest address. Nobody's name or address is longer, so a longer one is not
/// looked up.
const LONGEST_LOGIN: usize = 254;

/// Finds whose name and password these are. An unknown name takes as long as a wrong password.
pub async fn authenticate(
    app: &AppState,
    login: &str,
    password: String,
    headers: &HeaderMap,
    address: ClientAddress,
) -> Result<Me> {
    let login = login.trim();
    let mut fields = Fields::default();
    fields.check(
        "username",
        if login.is_empty() { Err("Enter your username or e-mail address.") } else { Ok(()) },
    );
    fields
        .check("password", if password.is_empty() { Err("Enter your password.") } else { Ok(()) });
    if let Err(error) = fields.into_result() {
        app.limits.from_address(Attempt::LogIn, address.0)?;
        return Err(error);
    }
    let found =
        if login.len() > LONGEST_LOGIN { None } else { store::credentials(&app.db, login).await? };
    let person = found.as_ref().map(|found| found.id);
    let browser = KnownBrowser::of(app, headers).filter(|browser| Some(browser.user) == person);
    let guess = Guess { login: login.to_lowercase(), address: address.0, browser };
    let outcome = checked(app, found, password, &guess).await;
    if let Err(error) = &outcome {
        audit::refused("log_in", person, error.code());
    }
    outcome
}

async fn checked(
    app: &AppState,
    found: Option<store::Credentials>,
    password: String,
    guess: &Guess,
) -> Result<Me> {
    guess.count(app)?;
    let hash = found.as_ref().map(|found| found.password_hash.clone());
    let right = passwords::verify(app, password.clone(), hash).await?;
    let Some(found) = found.filter(|_| right) else { return Err(Error::BadCredentials) };
    guess.give_back(app);
    if found.suspended {
        return Err(Error::Suspended);
    }
    passwords::renew(app, found.id, password, found.password_hash).await?;
    store::me(&app.db, found.id).await
}

/// What an attempt to log in is counted by.
struct Guess {
    /// In lower case, as names and addresses are compared.
    login: String,
    address: IpAddr,
    /// One in which the person logged in before.
    browser: Option<KnownBrowser>,
}

impl Guess {
    fn count(&self, app: &AppState) -> Result<()> {
        if let Some(browser) = &self.browser {
            return app.limits.on_account(Attempt::LogIn, by_browser(browser));
        }
        app.limits.from_address(Attempt::LogIn, self.address)?;
        app.limits.on_account(Attempt::LogIn, self.by_network())?;
        app.limits.on_account(Attempt::LogInAnywhere, &self.login)
    }

    fn give_back(&self, app: &AppState) {
        if let Some(browser) = &self.browser {
            return app.limits.forgive_account(Attempt::LogIn, by_browser(browser));
        }
        app.limits.forgive_address(Attempt::LogIn, self.address);
        app.limits.forgive_account(Attempt::LogIn, self.by_network());
        app.limits.forgive_account(Attempt::LogInAnywhere, &self.login);
    }

    fn by_network(&self) -> (&str, IpAddr) {
        (&self.login, client_network(self.address))
    }
}

fn by_browser(browser: &KnownBrowser) -> (&str, &str) {
    ("browser", &browser.name)
}

/// Whether this is the viewer's password: asked again before what secures the account, or cannot be
/// undone. Counted by the sign-in, so that strangers who guess at the account do not get in the
/// way.
pub async fn prove_again(
    app: &AppState,
    viewer: &Viewer,
    password: String,
) -> Result<store::Credentials> {
    let (user, by_session) = (viewer.person.id, ("session", viewer.session));
    let outcome = async {
        if password.is_empty() {
            return Err(Error::WrongPassword);
        }
        app.limits.on_account(Attempt::LogIn, by_session)?;
        let found = store::credentials_of(&app.db, user).await?;
        if !passwords::verify(app, password, Some(found.password_hash.clone())).await? {
            return Err(Error::WrongPassword);
        }
        app.limits.forgive_account(Attempt::LogIn, by_session);
        Ok(found)
    };
    let outcome = outcome.await;
    if let Err(error) = &outcome {
        audit::refused("prove_password", Some(user), error.code());
    }
    outcome
}
