//! Password hashes: argon2id, on threads of their own and in memory that is kept while logins come
//! in. Also the check against common passwords.

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

/// The 8,354 most common passwords that are long enough, as Django ships them (after a list by
/// Royce Williams, from leaks).
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

const PRODUCT: &str = "kith";
/// As many digits as a year has: they do not make another password of a word.
const FEW_DIGITS: usize = 4;

/// The memory in which hashes are computed, 19 MiB. A thread keeps it for its next hashes: having
/// the system map and clear it anew takes a third of the time of a hash.
type Memory = Vec<Block>;

/// Checks a new password: its length, that it is not one of those everyone tries, and that it is
/// not made of names that others know: its owner's, the product's, this server's.
pub fn check(app: &AppState, field: &str, password: &str, names: &[&str]) -> Result<()> {
    check_with(app.public_url.host(), field, password, names)
}

fn check_with(host: &str, field: &str, password: &str, names: &[&str]) -> Result<()> {
    check_new_password(field, password)?;
    let lower = password.to_lowercase();
    if COMMON.contains(lower.as_str()) {
        return Err(Error::field(field, "This password is too common. Choose another."));
    }
    if is_made_of(&lower, &context_words(host, names)) {
        return Err(Error::field(
            field,
            "This password is too close to your name or the name of this site. Choose another.",
        ));
    }
    Ok(())
}

/// Words that an attacker would try here, in lower case and the longest first.
fn context_words(host: &str, names: &[&str]) -> Vec<String> {
    let whole = [PRODUCT, host].into_iter().chain(names.iter().copied()).map(str::to_lowercase);
    let mut words: Vec<String> = whole
        .flat_map(|name| {
            name.split(|char: char| !char.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() >= 3)
        .collect();
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// True if a password without these words is nothing but a few digits and separators.
fn is_made_of(password: &str, words: &[String]) -> bool {
    let mut rest = password.to_owned();
    for word in words {
        // A space in its place, so that the text around it makes no new word.
        rest = rest.replace(word, " ");
    }
    let left: Vec<char> = rest.chars().filter(|char| char.is_alphanumeric()).collect();
    rest != password && left.len() <= FEW_DIGITS && left.iter().all(char::is_ascii_digit)
}

pub async fn hash(app: &AppState, password: String) -> Result<String> {
    let cost = app.config.password_cost;
    let hashed = app.hashers.run(move |memory| hashed(memory, cost, &password)).await?;
    Ok(hashed.map_err(|cause| broken(&cause, "a password could not be hashed"))?.to_string())
}

/// Checks that the password belongs to the hash. Without a hash it is wrong, and as slow.
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

/// Hashes the password anew if its hash was made at another cost. Called once the password is known
/// to be right.
pub async fn renew(app: &AppState, user: UserId, password: String, before: String) -> Result<()> {
    let cost = app.config.password_cost.to_string();
    if before.split('$').any(|part| part == cost) {
        return Ok(());
    }
    let after = hash(app, password).await?;
    app.db.write(async move |tx| store::set_password(tx, user, before, after).await).await?;
    Ok(())
}

fn hashed(
    memory: &mut Memory,
    cost: PasswordCost,
    password: &str,
) -> password_hash::Result<PasswordHash> {
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
    let (true, Some(salt), Some(expected)) =
        (hash.algorithm == ARGON2ID_IDENT, hash.salt, hash.hash)
    else {
        return Err(password_hash::Error::Algorithm);
    };
    // Outputs are compared in constant time.
    Ok(output(memory, Params::try_from(&hash)?, password, &salt)? == expected)
}

fn output(
    memory: &mut Memory,
    params: Params,
    password: &str,
    salt: &Salt,
) -> password_hash::Result<Output> {
    let blocks = params.block_count();
    let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    memory.resize(blocks, Block::default());
    let mut buffer = [0; Output::MAX_LENGTH];
    let output = &mut buffer[..length];
    argon.hash_password_into_with_memory(password.as_bytes(), salt, output, memory)?;
    Ok(Output::new(output)?)
}

/// A hash that no password has. It is verified for logins that do not exist, so that the response
/// takes as long as for those that do.
fn nobodys(cost: PasswordCost) -> String {
    format!("$argon2id$v=19${cost}$bm9ib2R5J3Mgc2FsdA${}", "A".repeat(43))
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::password_hash::PasswordVerifier as _;

    #[test]
    fn passwords_everyone_tries_are_refused() {
        for bad in [
            "password",
            "Password1",
            "12345678",
            "qwertyuiop",
            "mara_lind",
            "Mara.Lind@example.org",
            "mara.lind",
        ] {
            assert!(
                check_with(
                    "kith.example",
                    "password",
                    bad,
                    &["mara_lind", "mara.lind@example.org"]
                )
                .is_err(),
                "{bad}"
            );
        }
        assert_eq!(
            check_with("kith.example", "password", "correct horse battery", &["mara_lind"]),
            Ok(())
        );
    }

    #[test]
    fn passwords_made_of_names_that_others_know_are_refused() {
        let check = |password: &str| {
            check_with(
                "baker-street.example",
                "password",
                password,
                &["mara_l", "Mära", "Lindqvist", "m@harbour.test"],
            )
        };
        for bad in [
            "kithkith",
            "Kith2026",
            "kith-kith-1",
            "baker-street",
            "BakerStreet99",
            "baker-street.example",
            "lindqvist",
            "Lindqvist1",
            "märalindqvist",
            "1984lindqvist",
            "maramaramara",
            "harbour!harbour!",
            "kith lindqvist",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
        for good in [
            "kith of 5 oaks",
            "lindqvist bakes",
            "lindqvist20261",
            "83920174652",
            "bakery streets",
            "a kithless night",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn a_hash_belongs_to_its_password_whatever_was_hashed_before_in_the_same_memory() {
        let costs = ["m=7168,t=1,p=1", "m=8192,t=2,p=2", "m=7680,t=1,p=1"]
            .map(|cost| cost.parse().unwrap());
        let memory = &mut Memory::new();
        for cost in costs {
            let text = hashed(memory, cost, "correct horse battery").unwrap().to_string();
            assert!(text.starts_with(&format!("$argon2id$v=19${cost}$")), "{text}");
            // The crate verifies the hash without our memory.
            let hash = PasswordHash::new(&text).unwrap();
            assert_eq!(Argon2::default().verify_password(b"correct horse battery", &hash), Ok(()));
            for other in costs {
                assert_eq!(belongs(memory, "anything", &nobodys(other)), Ok(false));
                assert_eq!(belongs(memory, "correct horse battery", &text), Ok(true));
                assert_eq!(belongs(memory, "correct horse batterz", &text), Ok(false));
            }
        }
        assert!(
            belongs(memory, "anything", "$argon2i$v=19$m=1024,t=1,p=1$bm9ib2R5J3Mgc2FsdA$AAAA")
                .is_err()
        );
        assert!(belongs(memory, "anything", "nothing").is_err());
    }
}
