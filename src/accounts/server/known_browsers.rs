//! Browsers in which a user logged in before (device cookies, as OWASP describes them). Strangers
//! who guess at the account do not lock its user out there.
//!
//! The cookie holds the user's id and a random name, both signed. It proves nothing else, and it
//! stays when they log out.

use crate::{
    base::{Result, UserId},
    platform::{
        AppState, cookies,
        secret::{hex, random},
    },
};
use axum::http::HeaderMap;
use axum_extra::extract::{CookieJar, cookie::Cookie};

/// The longest time for which browsers keep a cookie.
const GOOD_FOR_SECONDS: u64 = 400 * 86_400;

#[derive(Clone, Debug)]
pub struct KnownBrowser {
    pub user: UserId,
    /// Random. Guesses are counted by it.
    pub name: String,
}

impl KnownBrowser {
    /// The user and name in the browser's cookie, if its signature is valid.
    pub fn from_headers(app: &AppState, headers: &HeaderMap) -> Option<Self> {
        let cookies = CookieJar::from_headers(headers);
        let (text, signature) = cookies.get(cookies::DEVICE.on(app))?.value().rsplit_once('.')?;
        if !app.secret.has_signed(&signed(text), signature) {
            return None;
        }
        let (user, name) = text.split_once('.')?;
        Some(Self { user: user.parse().ok()?, name: name.to_owned() })
    }
}

/// The cookie that makes this browser known for the user who has just logged in. A browser that is
/// known already keeps its name.
pub fn cookie(app: &AppState, headers: &HeaderMap, user: UserId) -> Result<Cookie<'static>> {
    let known = KnownBrowser::from_headers(app, headers).filter(|known| known.user == user);
    let name = known.map_or_else(|| hex(&random::<16>()), |known| known.name);
    let text = format!("{user}.{name}");
    let signature = app.secret.sign(&signed(&text))?;
    Ok(cookies::cookie(app, cookies::DEVICE, format!("{text}.{signature}"), "/", GOOD_FOR_SECONDS))
}

/// The text that is signed for the cookie.
fn signed(text: &str) -> String {
    format!("device {text}")
}
