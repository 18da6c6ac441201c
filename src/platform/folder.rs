//! The data folder: made on first start, locked while a process uses it.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

/// Held while the process runs. The operating system lets go of it however the process ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// One sentence for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("The data folder {folder} cannot be written: {cause}. Choose another with KITH_DATA_DIR or change its permissions.")]
    Unwritable { folder: String, cause: io::Error },
    #[error("Another kith is using the data folder {folder}. Stop it first, or choose another folder with KITH_DATA_DIR.")]
    InUse { folder: String },
}

pub fn open(folder: &Path) -> Result<Lock, FolderError> {
    let name = || folder.display().to_string();
    let unwritable = |cause| FolderError::Unwritable { folder: name(), cause };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("lock")).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(FolderError::InUse { folder: name() }),
        Err(TryLockError::Error(cause)) => Err(unwritable(cause)),
    }
}
