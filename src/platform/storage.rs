//! The storage backend for images: a folder, or a bucket that speaks S3.
//!
//! Keys are ours, never a name that was sent. An object is there whole or not at all, and stays the
//! same: nothing is ever overwritten with something else.

use super::{
    data_dir::remove_old,
    secret::{hex, random},
};
use crate::base::{Error, Result};
use axum::body::Bytes;
use futures::{
    future::ready,
    stream::{self, BoxStream, Stream, StreamExt},
};
use object_store::{
    GetOptions, GetRange, ObjectStore, ObjectStoreExt, aws::AmazonS3Builder,
    path::Path as ObjectPath,
};
use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::io::AsyncReadExt;

/// The folder of files that are not whole yet: beside the others, and no key.
const PARTS: &str = "parts";
/// The age at which such a file is removed. No write takes so long.
const PARTS_KEPT: Duration = Duration::from_secs(3600);
#[derive(Clone)]
pub struct Storage(Backend);

/// Some bytes of an object, and the length of all of it.
pub struct Piece {
    pub bytes: Bytes,
    pub whole: u64,
}

/// The most that is read at once: large enough for the disk, and small enough that the allocator
/// gives it back soon.
const PIECE: u64 = 64 * 1024;

/// All pieces of an object, one after the other.
pub type Pieces = BoxStream<'static, Result<Bytes>>;

#[derive(Clone)]
enum Backend {
    Disk(PathBuf),
    Bucket { store: Arc<dyn ObjectStore>, prefix: String },
}

/// The reason a bucket cannot be used: one sentence for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    #[error(
        "KITH_STORAGE is no bucket that can be used: {0}. It must be disk, or s3://BUCKET/PREFIX \
         with the usual AWS_ variables."
    )]
    Bucket(String),
}

impl Storage {
    /// `setting` is `disk`, which means `folder`, or `s3://bucket/prefix`.
    pub fn new(setting: &str, folder: PathBuf) -> Result<Self, StorageError> {
        let Some(bucket) = setting.strip_prefix("s3://") else {
            return Ok(Self(Backend::Disk(folder)));
        };
        let (bucket, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
        Self::bucket(AmazonS3Builder::from_env().with_bucket_name(bucket), prefix)
    }

    pub fn bucket(builder: AmazonS3Builder, prefix: &str) -> Result<Self, StorageError> {
        let store = builder.build().map_err(|cause| StorageError::Bucket(cause.to_string()))?;
        Ok(Self(Backend::Bucket {
            store: Arc::new(store),
            prefix: prefix.trim_matches('/').to_owned(),
        }))
    }

    /// Stores bytes under a key. They are durable once this returns.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<()> {
        match &self.0 {
            Backend::Disk(folder) => {
                let (path, parts) = (folder.join(key), folder.join(PARTS));
                on_disk(move || write_whole(&path, &parts, &bytes)).await
            }
            Backend::Bucket { store, prefix } => store
                .put(&object(prefix, key), bytes.into())
                .await
                .map(|_| ())
                .map_err(|cause| failed("written", &cause)),
        }
    }

    /// Reads a piece of an object, if it exists: a large one is never in memory as a whole. The
    /// file is closed again before this returns, so that a slow reader holds nothing open.
    async fn piece(&self, key: &str, at: u64) -> Result<Option<Piece>> {
        match &self.0 {
            Backend::Disk(folder) => {
                let path = folder.join(key);
                on_disk(move || unless_missing(read_piece(&path, at))).await
            }
            Backend::Bucket { store, prefix } => {
                let range = GetOptions {
                    range: Some(GetRange::Bounded(at..at + PIECE)),
                    ..GetOptions::default()
                };
                match store.get_opts(&object(prefix, key), range).await {
                    Ok(found) => {
                        let whole = found.meta.size;
                        let bytes = found.bytes().await.map_err(|cause| failed("read", &cause))?;
                        Ok(Some(Piece { bytes, whole }))
                    }
                    Err(object_store::Error::NotFound { .. }) => Ok(None),
                    Err(cause) => Err(failed("read", &cause)),
                }
            }
        }
    }

    /// The length of an object, and its bytes piece by piece, if it exists: for callers that only
    /// pass them on.
    pub async fn pieces(&self, key: String) -> Result<Option<(u64, Pieces)>> {
        let Some(Piece { bytes, whole }) = self.piece(&key, 0).await? else { return Ok(None) };
        let (storage, read) = (self.clone(), bytes.len() as u64);
        let rest = stream::try_unfold(read, move |at| {
            let (storage, key) = (storage.clone(), key.clone());
            async move {
                if at >= whole {
                    return Ok(None);
                }
                // If the object is deleted meanwhile, the stream ends too early, and its reader
                // notices by the length.
                match storage.piece(&key, at).await? {
                    Some(Piece { bytes, .. }) if !bytes.is_empty() => {
                        Ok(Some((bytes.clone(), at + bytes.len() as u64)))
                    }
                    _ => Err(Error::NotFound),
                }
            }
        });
        Ok(Some((whole, stream::once(ready(Ok(bytes))).chain(rest).boxed())))
    }

    /// The path of an object's file, if the backend is a folder.
    pub fn file(&self, key: &str) -> Option<PathBuf> {
        match &self.0 {
            Backend::Disk(folder) => Some(folder.join(key)),
            Backend::Bucket { .. } => None,
        }
    }

    /// Removes files that a crash has left half written.
    pub async fn sweep(&self) -> io::Result<()> {
        match &self.0 {
            Backend::Disk(folder) => remove_old(&folder.join(PARTS), "part", PARTS_KEPT).await,
            Backend::Bucket { .. } => Ok(()),
        }
    }

    /// Deletes an object. Idempotent: a missing one is fine.
    pub async fn delete(&self, key: &str) -> Result<()> {
        match &self.0 {
            Backend::Disk(folder) => {
                let path = folder.join(key);
                on_disk(move || unless_missing(fs::remove_file(path))).await.map(|_| ())
            }
            // S3 reports success for a missing object; not found means the bucket itself.
            Backend::Bucket { store, prefix } => {
                store.delete(&object(prefix, key)).await.map_err(|cause| failed("removed", &cause))
            }
        }
    }
}

fn object(prefix: &str, key: &str) -> ObjectPath {
    ObjectPath::from(format!("{prefix}/{key}"))
}

pub async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(cause)) if cause.kind() == io::ErrorKind::StorageFull => Err(Error::Full),
        Ok(Err(cause)) => Err(failed("used", &cause)),
        Err(cause) => Err(failed("used", &cause)),
    }
}

/// Streams a file in pieces.
pub fn from_disk(file: File) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    stream::try_unfold(tokio::fs::File::from_std(file), async |mut file| {
        let mut piece = Vec::with_capacity(PIECE as usize);
        file.read_buf(&mut piece).await?;
        Ok((!piece.is_empty()).then(|| (Bytes::from(piece), file)))
    })
}

fn failed(what: &str, cause: &dyn std::error::Error) -> Error {
    tracing::error!(%cause, "the storage of images could not be {what}");
    Error::Internal
}

/// Atomic, by another name first: after a crash there is the whole file or none. Parts lie
/// together, so that those a crash left are found.
fn write_whole(path: &Path, parts: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    fs::create_dir_all(parts)?;
    let part = parts.join(format!("{}.part", hex(&random::<8>())));
    let written = File::create_new(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, path)?;
        File::open(folder)?.sync_all()
    });
    if written.is_err() {
        // It may never have been made; the first failure is the one to report.
        let _ = fs::remove_file(&part);
    }
    written
}

fn read_piece(path: &Path, at: u64) -> io::Result<Piece> {
    let mut file = File::open(path)?;
    let whole = file.metadata()?.len();
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::with_capacity(whole.saturating_sub(at).min(PIECE) as usize);
    file.take(PIECE).read_to_end(&mut bytes)?;
    Ok(Piece { bytes: bytes.into(), whole })
}

/// The bytes that stay free on the disk of the data folder for what people write, whatever images
/// and archives would take.
const LEAST_FREE: u64 = 1 << 30;

/// Fails while the disk of a folder is nearly full. Checked before images and archives are written.
pub fn leave_room(folder: &Path) -> io::Result<()> {
    let disk = rustix::fs::statvfs(folder)?;
    leaves_room(disk.f_bavail.saturating_mul(disk.f_frsize))
}

fn leaves_room(free: u64) -> io::Result<()> {
    if free >= LEAST_FREE { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
}

fn unless_missing<T>(outcome: io::Result<T>) -> io::Result<Option<T>> {
    match outcome {
        Ok(done) => Ok(Some(done)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_gibibyte_of_the_disk_is_not_for_images() {
        assert!(leaves_room(1 << 30).is_ok());
        for free in [0, (1 << 30) - 1] {
            assert_eq!(leaves_room(free).unwrap_err().kind(), io::ErrorKind::StorageFull);
        }
    }
}
