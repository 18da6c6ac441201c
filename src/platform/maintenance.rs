//! Maintenance from the command line: backup, restore, check.

use super::{
    config::Config,
    data_dir::{self, DataDirError},
    db::{self, Db, OpenError, Statement},
};
use crate::base;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// An invariant of the data. Each slice lists its own.
pub struct Invariant {
    pub says: &'static str,
    /// A query that counts the violations.
    pub violations: Statement,
}

#[derive(Debug, thiserror::Error)]
pub enum MaintenanceError {
    #[error("There is no database at {0} to back up.")]
    NothingThere(String),
    #[error("{0} exists already. Choose another name; a backup never writes over a file.")]
    Exists(String),
    #[error("{0} cannot be written: {1}.")]
    Unwritable(String, io::Error),
    #[error("The backup failed: {0}.")]
    Backup(sqlx::Error),
    #[error("The sign-ins of the backup could not be ended: {0}. With --keep-sign-ins they go on.")]
    SignIns(sqlx::Error),
    #[error(
        "There is a database at {0} already. To replace it, add --force: the present one is kept \
         beside it."
    )]
    LiveData(String),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Folder(#[from] DataDirError),
}

/// Writes a consistent copy of the database, while the server may be running. Whole or not at all.
pub async fn backup(config: &Config, to: &Path) -> Result<(), MaintenanceError> {
    let from = config.database_file();
    if !from.exists() {
        return Err(MaintenanceError::NothingThere(shown(&from)));
    }
    if to.exists() {
        return Err(MaintenanceError::Exists(shown(to)));
    }
    let unwritable = |cause| MaintenanceError::Unwritable(shown(to), cause);
    let part = beside(to, "part");
    let _ = fs::remove_file(&part);
    let copied = db::copy(&from, &part).await.map_err(MaintenanceError::Backup);
    let done = copied.and_then(|()| settle(&part, to).map_err(unwritable));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done
}

/// Puts a backup in place of the database. The present one is moved aside, never overwritten.
///
/// Sign-ins and mailed links of the backup end unless they are kept: some of them may have been
/// ended after it was made.
pub async fn restore(
    config: &Config,
    from: &Path,
    force: bool,
    keep_sign_ins: bool,
) -> Result<Option<PathBuf>, MaintenanceError> {
    db::inspect(from).await?;
    let _lock = data_dir::locks(config)?;
    let to = config.database_file();
    let unwritable = |cause| MaintenanceError::Unwritable(shown(&to), cause);
    let live = to.exists();
    if live && !force {
        return Err(MaintenanceError::LiveData(shown(&to)));
    }
    let part = beside(&to, "part");
    copy_private(from, &part).map_err(unwritable)?;
    if !keep_sign_ins {
        db::end_sign_ins(&part).await.map_err(MaintenanceError::SignIns)?;
    }
    let mut aside = None;
    if live {
        let name = aside_name(&to);
        // The write-ahead log (WAL) belongs to the old database: with the new one it would be
        // corruption.
        for suffix in ["", "-wal", "-shm"] {
            let (old, new) = (with_suffix(&to, suffix), with_suffix(&name, suffix));
            if old.exists() {
                fs::rename(old, new).map_err(unwritable)?;
            }
        }
        aside = Some(name);
    }
    settle(&part, &to).map_err(unwritable)?;
    Ok(aside)
}

/// All problems with the data, one line each.
pub async fn doctor(
    db: &Db,
    invariants: impl IntoIterator<Item = &'static Invariant>,
) -> base::Result<Vec<String>> {
    let mut problems = db.problems().await?;
    for invariant in invariants {
        let broken = db.optional::<(i64,)>(invariant.violations).await?;
        if let Some((count @ 1..,)) = broken {
            problems.push(format!("{} times it is not true that {}", count, invariant.says));
        }
    }
    Ok(problems)
}

/// Copies a file into one that only the owner of the folder reads, whoever may read the original.
fn copy_private(from: &Path, to: &Path) -> io::Result<()> {
    match fs::remove_file(to) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
        // A file left by an earlier attempt would keep its permissions.
        _ => {}
    }
    io::copy(&mut File::open(from)?, &mut data_dir::create_private(to)?)?;
    Ok(())
}

fn settle(part: &Path, to: &Path) -> io::Result<()> {
    File::open(part)?.sync_all()?;
    fs::rename(part, to)?;
    // The new name is on disk only once its folder is synced.
    File::open(data_dir::folder_of(to))?.sync_all()
}

fn aside_name(file: &Path) -> PathBuf {
    (1..)
        .map(|number| beside(file, &format!("before-restore-{number}")))
        .find(|name| !name.exists())
        .expect("there are more numbers than files")
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    with_suffix(file, &format!(".{suffix}"))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
