//! The names and attributes of cookies.
//!
//! With https every name has a prefix. With `__Host-` browsers accept the cookie from this host
//! alone: a sister subdomain cannot plant one.

use super::AppState;
use axum_extra::extract::cookie::{Cookie, SameSite};
use std::borrow::Cow;
use tower_sessions::cookie::time::Duration;

#[derive(Clone, Copy)]
pub struct CookieName {
    pub plain: &'static str,
    prefixed: &'static str,
}

/// The sign-in of a browser, for pages.
pub const SESSION: CookieName =
    CookieName { plain: "kith_session", prefixed: "__Host-kith_session" };
/// The access token, for browsers that use the API.
pub const ACCESS: CookieName = CookieName { plain: "kith_access", prefixed: "__Host-kith_access" };
/// The refresh token. Its path limits it to the calls that take it, which `__Host-` does not allow.
pub const REFRESH: CookieName =
    CookieName { plain: "kith_refresh", prefixed: "__Secure-kith_refresh" };
/// The key of a flash: the result of a form without script.
pub const FLASH: CookieName = CookieName { plain: "kith_flash", prefixed: "__Host-kith_flash" };
/// Marks a browser in which a user logged in before.
pub const DEVICE: CookieName = CookieName { plain: "kith_device", prefixed: "__Host-kith_device" };

impl CookieName {
    /// The name on this server: the prefix needs https.
    pub fn on(self, app: &AppState) -> &'static str {
        if app.public_url.is_https() { self.prefixed } else { self.plain }
    }
}

/// A cookie with the attributes that all of ours have. With 0 `seconds` it removes the cookie.
pub fn cookie(
    app: &AppState,
    name: CookieName,
    value: impl Into<Cow<'static, str>>,
    path: &'static str,
    seconds: u64,
) -> Cookie<'static> {
    Cookie::build((name.on(app), value))
        .path(path)
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.public_url.is_https())
        .max_age(Duration::seconds(seconds as i64))
        .build()
}
