//! The secret that signs tokens: from the settings, or made once and kept in the data folder.

use super::data_dir;
use crate::base::{Error, Result};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

const SHORTEST: usize = 32;
/// Fewer different bytes than this are a pattern somebody typed, not a secret.
const FEWEST_DIFFERENT: usize = 10;

#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error(
        "KITH_SECRET is too weak: use at least {SHORTEST} random bytes, for example from `openssl \
         rand -hex 32`."
    )]
    Weak,
    #[error(
        "The secret in {path} is too weak or damaged. Put the right one back from a backup, or \
         delete the file: everyone signs in anew."
    )]
    Damaged { path: String },
    #[error("The secret in {path} cannot be read or written: {cause}.")]
    Unreadable { path: String, cause: io::Error },
}

impl Secret {
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// A signature of a text. The first word of the text names its purpose, so that no signature is
    /// mistaken for one of anything else.
    pub fn sign(&self, text: &str) -> Result<String> {
        crypto::sign(text.as_bytes(), &EncodingKey::from_secret(&self.0), Algorithm::HS256).map_err(
            |cause| {
                tracing::error!(%cause, "a text could not be signed");
                Error::Internal
            },
        )
    }

    /// True if this is our signature of the text. Compared by digest: the time that takes tells
    /// nothing about how much of a guess was right.
    pub fn has_signed(&self, text: &str, signature: &str) -> bool {
        self.sign(text).is_ok_and(|ours| Sha256::digest(ours) == Sha256::digest(signature))
    }

    /// The secret from the settings, else the one in the folder, else a new one.
    pub fn find(setting: Option<&str>, folder: &Path) -> Result<Self, SecretError> {
        if let Some(text) = setting {
            return Self::strong(text.as_bytes()).ok_or(SecretError::Weak);
        }
        let path = folder.join("secret");
        let shown = || path.display().to_string();
        let unreadable = |cause| SecretError::Unreadable { path: shown(), cause };
        match fs::read(&path) {
            Ok(bytes) => {
                keep_private(&path).map_err(unreadable)?;
                Self::strong(bytes.trim_ascii())
                    .ok_or_else(|| SecretError::Damaged { path: shown() })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make(&path).map(Self).map_err(unreadable)
            }
            Err(error) => Err(unreadable(error)),
        }
    }

    fn strong(bytes: &[u8]) -> Option<Self> {
        let mut different = bytes.to_vec();
        different.sort_unstable();
        different.dedup();
        (bytes.len() >= SHORTEST && different.len() >= FEWEST_DIFFERENT)
            .then(|| Self(bytes.to_vec()))
    }
}

fn make(path: &Path) -> io::Result<Vec<u8>> {
    let hex = hex(&random::<32>()).into_bytes();
    let mut file = data_dir::create_private(path)?;
    file.write_all(&hex)?;
    file.sync_all()?;
    Ok(hex)
}

/// A copied data folder may have come with wider permissions.
fn keep_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// Random bytes from the operating system's generator.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has random bytes");
    bytes
}

pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 0xf)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_secrets_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        for weak in ["", "short", &"a".repeat(64), &"abc".repeat(20)] {
            assert!(
                matches!(Secret::find(Some(weak), folder.path()), Err(SecretError::Weak)),
                "{weak:?}"
            );
        }
        assert!(!folder.path().join("secret").exists());
    }

    #[test]
    fn a_secret_is_made_once_and_kept_private() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let first = Secret::find(None, folder.path()).unwrap();
        let second = Secret::find(None, folder.path()).unwrap();
        assert_eq!(first.bytes(), second.bytes());
        let mode = fs::metadata(folder.path().join("secret")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_signature_is_good_for_its_text_and_secret_only() {
        let secret = |text: &str| Secret::strong(text.as_bytes()).unwrap();
        let (ours, theirs) = (
            secret("0123456789abcdef0123456789abcdef"),
            secret("fedcba9876543210fedcba9876543210"),
        );
        let signature = ours.sign("owner 1").unwrap();
        assert!(ours.has_signed("owner 1", &signature));
        assert!(
            !ours.has_signed("owner 2", &signature)
                && !theirs.has_signed("owner 1", &signature)
                && !ours.has_signed("owner 1", "")
        );
    }

    #[test]
    fn a_damaged_secret_is_not_replaced_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "half").unwrap();
        assert!(matches!(Secret::find(None, folder.path()), Err(SecretError::Damaged { .. })));
    }
}
