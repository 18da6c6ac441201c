//! Password hashes: argon2id, on threads of their own; and the passwords everyone tries first.

use super::store;
use crate::{
    accounts::model::check_new_password,
    base::{Error, Result, UserId},
    platform::{AppState, config::PasswordCost, secret::random},
};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use std::{collections::HashSet, sync::LazyLock};

/// The 8,354 most common ones that are long enough, as Django ships them (after a list by Royce Williams, from leaks).
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// Whether a new password will do: its length, that it is not one of those everyone tries, nor a name of its owner's.
pub fn check(field: &str, password: &str, names: &[&str]) -> Result<()> {
    check_new_password(field, password)?;
    let lower = password.to_lowercase();
    if COMMON.contains(lower.as_str()) {
        return Err(Error::field(field, "This password is one of the first that others try. Choose another."));
    }
    let of_names = names.iter().flat_map(|name| name.split('@').next().into_iter().chain([*name])).any(|name| name.to_lowercase() == lower);
    if of_names {
        return Err(Error::field(field, "This password is your own name or address. Choose another."));
    }
    Ok(())
}

pub async fn hash(app: &AppState, password: String) -> Result<String> {
    let argon = argon(app.config.password_cost);
    let work = move || {
        let hashed = argon.hash_password_with_salt(password.as_bytes(), &random::<16>()).map_err(|cause| {
            tracing::error!(%cause, "a password could not be hashed");
            Error::Internal
        })?;
        Ok(hashed.to_string())
    };
    app.hashers.run(work).await?
}

/// Whether the password belongs to the hash. Without one it is wrong, and as slow.
pub async fn verify(app: &AppState, password: String, hash: Option<String>) -> Result<bool> {
    let cost = app.config.password_cost;
    let work = move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| nobodys(cost));
        let hash = PasswordHash::new(&hash).map_err(|cause| {
            tracing::error!(%cause, "a stored password hash is damaged");
            Error::Internal
        })?;
        Ok(argon(cost).verify_password(password.as_bytes(), &hash).is_ok() && known)
    };
    app.hashers.run(work).await?
}

/// Hashes anew what was hashed at another cost. Called once the password is known to be right.
pub async fn renew(app: &AppState, user: UserId, password: String, before: String) -> Result<()> {
    let cost = app.config.password_cost.to_string();
    if before.split('$').any(|part| part == cost) {
        return Ok(());
    }
    let after = hash(app, password).await?;
    app.db.write(async move |tx| store::set_password(tx, user, before, after).await).await?;
    Ok(())
}

fn argon(cost: PasswordCost) -> Argon2<'static> {
    let params = Params::new(cost.memory, cost.passes, cost.lanes, None).expect("the settings were checked");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A hash that no password has, verified for names that do not exist: the answer takes as long as for those that do.
fn nobodys(cost: PasswordCost) -> String {
    format!("$argon2id$v=19${cost}$bm9ib2R5J3Mgc2FsdA${}", "A".repeat(43))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_everyone_tries_are_refused() {
        for bad in ["password", "Password1", "12345678", "qwertyuiop", "mara_lind", "Mara.Lind@example.org", "mara.lind"] {
            assert!(check("password", bad, &["mara_lind", "mara.lind@example.org"]).is_err(), "{bad}");
        }
        assert_eq!(check("password", "correct horse battery", &["mara_lind"]), Ok(()));
    }

    #[test]
    fn nobodys_hash_is_a_hash() {
        let cost = "m=7168,t=1,p=1".parse().unwrap();
        let text = nobodys(cost);
        let hash = PasswordHash::new(&text).unwrap();
        assert!(argon(cost).verify_password(b"anything", &hash).is_err());
    }
}
