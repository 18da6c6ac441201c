//! Authentication by password, and its rate limit. Guesses are throttled. There is no lockout,
//! because strangers could bring it about.
//!
//! Only failures count: each attempt is counted before its password is checked, and a correct one
//! is given back. The token buckets are one for each network, one for each network and login, and a
//! large and slow one for each login from everywhere. A browser in which the user logged in before
//! has a bucket of its own instead of these three. A username and an email address have separate
//! buckets, so that one does not reveal whose the other is.

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

/// In bytes, the length of the longest email address. No username or address is longer, so longer
/// input is not looked up.
const LONGEST_LOGIN: usize = 254;

/// Finds the user with this login and password. An unknown login takes as long as a wrong password.
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
        if login.is_empty() { Err("Enter your username or email address.") } else { Ok(()) },
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
    let browser =
        KnownBrowser::from_headers(app, headers).filter(|browser| Some(browser.user) == person);
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

/// The keys by which an attempt to log in is counted.
struct Guess {
    /// In lower case, as usernames and addresses are compared.
    login: String,
    address: IpAddr,
    /// Set if the user logged in from this browser before.
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

/// Verifies the viewer's password again, before a change that secures the account or cannot be
/// undone. Attempts are counted by session, so that strangers who guess at the account do not get
/// in the way.
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
