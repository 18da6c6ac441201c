//! Password hashes: argon2id at OWASP's parameters, off the async threads and behind permits.

use crate::{
    base::{Error, Result},
    platform::{AppState, secret::random},
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use std::sync::LazyLock;

/// 19 MiB, two passes, one lane.
static ARGON: LazyLock<Argon2<'static>> = LazyLock::new(|| {
    let params = Params::new(19 * 1024, 2, 1, None).expect("OWASP's parameters are in range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
});

/// Verified for names that do not exist, so that the answer takes as long as for those that do.
static DUMMY: LazyLock<String> = LazyLock::new(|| hash_now(b"nobody has this password").expect("a fixed password can be hashed"));

pub async fn hash(app: &AppState, password: String) -> Result<String> {
    let _permit = app.limits.hashing().await?;
    off_thread(move || hash_now(password.as_bytes())).await?
}

/// Whether the password belongs to the hash. Without one it is wrong, and as slow.
pub async fn verify(app: &AppState, password: String, hash: Option<String>) -> Result<bool> {
    let _permit = app.limits.hashing().await?;
    off_thread(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| DUMMY.clone());
        let hash = PasswordHash::new(&hash).map_err(|cause| {
            tracing::error!(%cause, "a stored password hash is damaged");
            Error::Internal
        })?;
        Ok(ARGON.verify_password(password.as_bytes(), &hash).is_ok() && known)
    })
    .await?
}

fn hash_now(password: &[u8]) -> Result<String> {
    let hashed = ARGON.hash_password_with_salt(password, &random::<16>()).map_err(|cause| {
        tracing::error!(%cause, "a password could not be hashed");
        Error::Internal
    })?;
    Ok(hashed.to_string())
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|cause| {
        tracing::error!(%cause, "hashing panicked");
        Error::Internal
    })
}
