//! Password hashes: argon2id, on threads of their own and in memory that is kept while logins come; and the passwords
//! everyone tries first.

use super::store;
use crate::{
    accounts::model::check_new_password,
    base::{Error, Result, UserId},
    platform::{AppState, config::PasswordCost, secret::random},
};
use argon2::{
    ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version,
    password_hash::{
        self,
        phc::{Output, ParamsString, PasswordHash, Salt},
    },
};
use std::{collections::HashSet, sync::LazyLock};

/// The 8,354 most common ones that are long enough, as Django ships them (after a list by Royce Williams, from leaks).
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// What hashes are computed in, 19 MiB. A thread keeps it for its next ones: to have it mapped and cleared by the system anew
/// takes a third of the time of a hash.
type Memory = Vec<Block>;

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
    let cost = app.config.password_cost;
    let hashed = app.hashers.run(move |memory| hashed(memory, cost, &password)).await?;
    Ok(hashed.map_err(|cause| broken(&cause, "a password could not be hashed"))?.to_string())
}

/// Whether the password belongs to the hash. Without one it is wrong, and as slow.
pub async fn verify(app: &AppState, password: String, hash: Option<String>) -> Result<bool> {
    let known = hash.is_some();
    let hash = hash.unwrap_or_else(|| nobodys(app.config.password_cost));
    let right = app.hashers.run(move |memory| belongs(memory, &password, &hash)).await?;
    Ok(right.map_err(|cause| broken(&cause, "a stored password hash is damaged"))? && known)
}

fn broken(cause: &password_hash::Error, what: &str) -> Error {
    tracing::error!(%cause, "{what}");
    Error::Internal
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

fn hashed(memory: &mut Memory, cost: PasswordCost, password: &str) -> password_hash::Result<PasswordHash> {
    let params = Params::new(cost.memory, cost.passes, cost.lanes, None)?;
    let salt = Salt::new(&random::<16>())?;
    Ok(PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params)?,
        salt: Some(salt),
        hash: Some(output(memory, params, password, &salt)?),
    })
}

fn belongs(memory: &mut Memory, password: &str, hash: &str) -> password_hash::Result<bool> {
    let hash = PasswordHash::new(hash)?;
    let (true, Some(salt), Some(expected)) = (hash.algorithm == ARGON2ID_IDENT, hash.salt, hash.hash) else {
        return Err(password_hash::Error::Algorithm);
    };
    // Outputs are compared in a time that does not tell where they differ.
    Ok(output(memory, Params::try_from(&hash)?, password, &salt)? == expected)
}

fn output(memory: &mut Memory, params: Params, password: &str, salt: &Salt) -> password_hash::Result<Output> {
    let blocks = params.block_count();
    let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    memory.resize(blocks, Block::default());
    let mut buffer = [0; Output::MAX_LENGTH];
    let output = &mut buffer[..length];
    argon.hash_password_into_with_memory(password.as_bytes(), salt, output, memory)?;
    Ok(Output::new(output)?)
}

/// A hash that no password has, verified for names that do not exist: the answer takes as long as for those that do.
fn nobodys(cost: PasswordCost) -> String {
    format!("$argon2id$v=19${cost}$bm9ib2R5J3Mgc2FsdA${}", "A".repeat(43))
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::password_hash::PasswordVerifier as _;

    #[test]
    fn passwords_everyone_tries_are_refused() {
        for bad in ["password", "Password1", "12345678", "qwertyuiop", "mara_lind", "Mara.Lind@example.org", "mara.lind"] {
            assert!(check("password", bad, &["mara_lind", "mara.lind@example.org"]).is_err(), "{bad}");
        }
        assert_eq!(check("password", "correct horse battery", &["mara_lind"]), Ok(()));
    }

    #[test]
    fn a_hash_belongs_to_its_password_whatever_was_hashed_before_in_the_same_memory() {
        let costs = ["m=7168,t=1,p=1", "m=8192,t=2,p=2", "m=7680,t=1,p=1"].map(|cost| cost.parse().unwrap());
        let memory = &mut Memory::new();
        for cost in costs {
            let text = hashed(memory, cost, "correct horse battery").unwrap().to_string();
            assert!(text.starts_with(&format!("$argon2id$v=19${cost}$")), "{text}");
            // What the crate makes of it without our memory.
            let hash = PasswordHash::new(&text).unwrap();
            assert_eq!(Argon2::default().verify_password(b"correct horse battery", &hash), Ok(()));
            for other in costs {
                assert_eq!(belongs(memory, "anything", &nobodys(other)), Ok(false));
                assert_eq!(belongs(memory, "correct horse battery", &text), Ok(true));
                assert_eq!(belongs(memory, "correct horse batterz", &text), Ok(false));
            }
        }
        assert!(belongs(memory, "anything", "$argon2i$v=19$m=1024,t=1,p=1$bm9ib2R5J3Mgc2FsdA$AAAA").is_err());
        assert!(belongs(memory, "anything", "nothing").is_err());
    }
}
