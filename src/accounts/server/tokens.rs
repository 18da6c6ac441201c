//! Tokens for API clients: a short-lived signed access token (JWT) for calls, and a random refresh
//! token to renew it.

use super::store::NewRefreshToken;
use crate::{
    base::{Error, Result, SessionId, UserId},
    platform::{
        AppState,
        cookies::{self, cookie},
        secret::{hex, random},
    },
};
use axum_extra::extract::CookieJar;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The type of our access tokens (RFC 9068), so that no other kind of JWT is taken for one.
const TYPE: &str = "at+jwt";

/// A pair of tokens, as API clients get it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Tokens {
    pub access_token: String,
    pub refresh_token: String,
    /// Seconds for which the access token is valid.
    pub expires_in: u64,
}

/// The path of the refresh token's cookie: it goes to the calls that take it, and nowhere else.
const REFRESH_PATH: &str = "/api/auth";

impl Tokens {
    /// The tokens as cookies, for browsers that use the API.
    pub fn cookies(&self, app: &AppState) -> CookieJar {
        let (access, refresh) = (self.access_token.clone(), self.refresh_token.clone());
        let refresh_ttl = app.config.refresh_ttl.as_secs();
        CookieJar::new()
            .add(cookie(app, cookies::ACCESS, access, "/", self.expires_in))
            .add(cookie(app, cookies::REFRESH, refresh, REFRESH_PATH, refresh_ttl))
    }
}

pub fn removal_cookies(app: &AppState) -> CookieJar {
    let access = cookie(app, cookies::ACCESS, "", "/", 0);
    let refresh = cookie(app, cookies::REFRESH, "", REFRESH_PATH, 0);
    CookieJar::new().add(access).add(refresh)
}

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: UserId,
    sid: SessionId,
    jti: String,
    iat: u64,
    exp: u64,
    /// Not in our tokens, but it counts if present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nbf: Option<u64>,
}

/// A pair of tokens, and the row that makes the refresh token valid.
pub fn make(app: &AppState, user: UserId, session: SessionId) -> Result<(Tokens, NewRefreshToken)> {
    let now = app.now();
    let expires_in = app.config.access_ttl.as_secs();
    let issued_at = now.millis() as u64 / 1000;
    let claims = Claims {
        iss: app.public_url.origin().to_owned(),
        aud: app.public_url.origin().to_owned(),
        sub: user,
        sid: session,
        jti: hex(&random::<16>()),
        iat: issued_at,
        exp: issued_at + expires_in,
        nbf: None,
    };
    let header = Header { typ: Some(TYPE.to_owned()), ..Header::new(Algorithm::HS256) };
    let access_token = encode(&header, &claims, &EncodingKey::from_secret(app.secret.bytes()))
        .map_err(|cause| {
            tracing::error!(%cause, "a token could not be signed");
            Error::Internal
        })?;
    let refresh_token = hex(&random::<32>());
    let row = NewRefreshToken {
        token_hash: digest(&refresh_token),
        created_at: now,
        expires_at: now + app.config.refresh_ttl,
    };
    Ok((Tokens { access_token, refresh_token, expires_in }, row))
}

/// The stored hash of a random token. It has 256 bits to guess, so one round of SHA-256 is enough.
pub fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Validates the signature only. The claims are checked below, against our own address and clock:
/// the clock, so that tests can move it.
static SIGNED: LazyLock<Validation> = LazyLock::new(|| {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation
});

/// The user and the session of an access token. The database has to say whether the session is
/// still live.
pub fn verify(app: &AppState, token: &str) -> Result<(UserId, SessionId)> {
    let token = decode::<Claims>(token, &DecodingKey::from_secret(app.secret.bytes()), &SIGNED)
        .map_err(|_| Error::Unauthorized)?;
    let (header, claims, origin) = (token.header, token.claims, app.public_url.origin());
    // `crit` lists extensions that must be understood. We know none.
    let is_ours = header.typ.as_deref() == Some(TYPE)
        && header.crit.is_none()
        && claims.iss == origin
        && claims.aud == origin;
    let now = app.now().millis() as u64 / 1000;
    let (expired, early) = (claims.exp <= now, claims.nbf.is_some_and(|from| from > now));
    if !is_ours || expired || early {
        Err(Error::Unauthorized)
    } else {
        Ok((claims.sub, claims.sid))
    }
}
