//! Browsers in which somebody logged in before (device cookies, as OWASP describes them): strangers
//! who guess at an account do not keep its person out of it there.
//!
//! The cookie holds whose account it was and a name of its own, both signed. It proves nothing
//! else, and it stays when they log out.

use crate::{
    base::{Result, UserId},
    platform::{
        AppState, cookies,
        extract::cookie,
        secret::{hex, random},
    },
};
use axum::http::HeaderMap;

/// As long as browsers keep a cookie.
const GOOD_FOR_SECONDS: u64 = 400 * 86_400;

#[derive(Clone, Debug)]
pub struct KnownBrowser {
    pub user: UserId,
    /// Random: guesses are counted by it.
    pub name: String,
}

impl KnownBrowser {
    /// What the browser's cookie proves, if it has a good one.
    pub fn of(app: &AppState, headers: &HeaderMap) -> Option<Self> {
        let (text, signature) = cookie(headers, cookies::DEVICE.here(app))?.rsplit_once('.')?;
        if !app.secret.has_signed(&signed(text), signature) {
            return None;
        }
        let (user, name) = text.split_once('.')?;
        Some(Self { user: user.parse().ok()?, name: name.to_owned() })
    }
}

/// The cookie that makes a browser known, for who has just logged in there. One that is known
/// already keeps its name.
pub fn set_cookie(app: &AppState, headers: &HeaderMap, user: UserId) -> Result<String> {
    let known = KnownBrowser::of(app, headers).filter(|known| known.user == user);
    let name = known.map_or_else(|| hex(&random::<16>()), |known| known.name);
    let text = format!("{user}.{name}");
    let signature = app.secret.sign(&signed(&text))?;
    Ok(cookies::cookie(app, cookies::DEVICE, &format!("{text}.{signature}"), "/", GOOD_FOR_SECONDS))
}

/// What is signed of it.
fn signed(text: &str) -> String {
    format!("device {text}")
}
