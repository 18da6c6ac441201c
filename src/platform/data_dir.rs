//! The data folder: made on first start, locked while a process uses it.

use super::{config::Config, db::Address};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{MetadataExt, OpenOptionsExt, fchown},
    path::Path,
    time::{Duration, SystemTime},
};

/// A file lock, held while the process runs. The operating system releases it however the process
/// ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// The reasons the data folder cannot be used, each one sentence for the person who starts the
/// server.
#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    #[error(
        "The data folder {folder} cannot be written: {cause}. Choose another with KITH_DATA_DIR \
         or change its permissions."
    )]
    Unwritable { folder: String, cause: io::Error },
    #[error(
        "Another kith is using the data folder {folder}. Stop it first, or choose another folder \
         with KITH_DATA_DIR."
    )]
    InUse { folder: String },
    #[error(
        "Another kith is using the database {file}. Stop it first, or choose another with \
         KITH_DATABASE_URL."
    )]
    DatabaseInUse { file: String },
}

/// Takes the locks of a process that uses the data: on the folder, and on a database that lies
/// elsewhere.
pub fn locks(config: &Config) -> Result<Vec<Lock>, DataDirError> {
    let mut locks = vec![open(&config.data_dir)?];
    if let (Some(_), Address::File(file)) = (&config.database_url, config.database()) {
        locks.push(lock_beside(&file)?);
    }
    Ok(locks)
}

/// Locks a database that lies elsewhere than in the data folder, for the same reason.
fn lock_beside(database: &Path) -> Result<Lock, DataDirError> {
    let name = || database.display().to_string();
    let mut path = database.as_os_str().to_owned();
    path.push(".lock");
    let unwritable = |cause| DataDirError::Unwritable { folder: name(), cause };
    let file = lock_file(Path::new(&path)).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(DataDirError::DatabaseInUse { file: name() }),
        Err(TryLockError::Error(cause)) => Err(unwritable(cause)),
    }
}

pub fn open(folder: &Path) -> Result<Lock, DataDirError> {
    let name = || folder.display().to_string();
    let unwritable = |cause| DataDirError::Unwritable { folder: name(), cause };
    fs::create_dir_all(folder).map_err(unwritable)?;
    let file = lock_file(&folder.join("lock")).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(DataDirError::InUse { folder: name() }),
        Err(TryLockError::Error(cause)) => Err(unwritable(cause)),
    }
}

fn lock_file(path: &Path) -> io::Result<File> {
    match create_private(path) {
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
            OpenOptions::new().write(true).open(path)
        }
        made => made,
    }
}

/// Creates a file that only its owner reads. One that root makes belongs to the owner of the
/// folder: the server, which has an account of its own, could not read what a command leaves there.
pub fn create_private(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let (owner, maker) = (fs::metadata(folder_of(path))?, file.metadata()?.uid());
    if maker == 0
        && owner.uid() != 0
        && let Err(cause) = fchown(&file, Some(owner.uid()), Some(owner.gid()))
    {
        // A file that the server cannot read would only be in its way.
        fs::remove_file(path)?;
        return Err(cause);
    }
    Ok(file)
}

/// The folder that a file is in.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Removes the files of a folder with this extension that were last written longer ago than `kept`.
/// The file system tells their age, so it is measured by the system's clock.
pub async fn remove_old(folder: &Path, ending: &'static str, kept: Duration) -> io::Result<()> {
    let folder = folder.to_owned();
    tokio::task::spawn_blocking(move || {
        let entries = match fs::read_dir(folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let is_old = || {
                Ok::<_, io::Error>(
                    SystemTime::now()
                        .duration_since(entry.metadata()?.modified()?)
                        .is_ok_and(|age| age > kept),
                )
            };
            if entry.path().extension().is_some_and(|found| found == ending) && is_old()? {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    })
    .await?
}
