//! Maintenance from the command line: backup, restore, check.

use super::{
    config::Config,
    data_dir::{self, DataDirError},
    db::{self, Address, Db, OpenError, Progress, Statement, TransferError},
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
    #[error(transparent)]
    Transfer(#[from] TransferError),
    #[error("The database could not be checked: {0}.")]
    Check(base::Error),
    #[error("There are problems with the data in {0}:\n{1}")]
    Unsound(String, String),
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
    let database = config.database();
    if let Address::File(from) = &database
        && !from.exists()
    {
        return Err(MaintenanceError::NothingThere(shown(from)));
    }
    if to.exists() {
        return Err(MaintenanceError::Exists(shown(to)));
    }
    let unwritable = |cause| MaintenanceError::Unwritable(shown(to), cause);
    let part = beside(to, "part");
    let _ = fs::remove_file(&part);
    let copied = match &database {
        Address::File(from) => db::copy(from, &part).await.map_err(MaintenanceError::Backup),
        // The backup of a server is a file as well: it can be restored on either engine.
        Address::Server(_) => {
            let to = Address::File(part.clone());
            let copied = db::transfer(&database, &to, true, &mut |_| {}).await;
            copied.map_err(MaintenanceError::from)
        }
    };
    let done = copied.and_then(|()| settle(&part, to).map_err(unwritable));
    if done.is_err() {
        for suffix in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(with_suffix(&part, suffix));
        }
    }
    done
}

/// Puts a backup in place of the database. The present one is moved aside, never overwritten; on a
/// server it has to be empty.
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
    let to = match config.database() {
        Address::File(to) => to,
        server => {
            restore_on_server(config, &server, from, keep_sign_ins).await?;
            return Ok(None);
        }
    };
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

/// Copies a backup into an empty database on a server. It may be one of an older version, so a copy
/// in the data folder is brought up to date first.
async fn restore_on_server(
    config: &Config,
    to: &Address,
    from: &Path,
    keep_sign_ins: bool,
) -> Result<(), MaintenanceError> {
    let part = config.data_dir.join("restore.part");
    let remove = || ["", "-wal", "-shm"].map(|suffix| fs::remove_file(with_suffix(&part, suffix)));
    // An earlier attempt may have been killed. Files that are not there need no removing.
    let _ = remove();
    copy_private(from, &part).map_err(|cause| MaintenanceError::Unwritable(shown(&part), cause))?;
    let done = async {
        if !keep_sign_ins {
            db::end_sign_ins(&part).await.map_err(MaintenanceError::SignIns)?;
        }
        Db::open(&*part).await?.close().await;
        Ok(db::transfer(&Address::File(part.clone()), to, false, &mut |_| {}).await?)
    };
    let done = done.await;
    let _ = remove();
    done
}

/// Copies the database into an empty one of the other engine, and checks both.
pub async fn move_to(
    config: &Config,
    to: &Address,
    invariants: impl IntoIterator<Item = &'static Invariant> + Clone,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), MaintenanceError> {
    let _lock = data_dir::locks(config)?;
    let from = config.database();
    check(&from, invariants.clone()).await?;
    db::transfer(&from, to, false, progress).await?;
    check(to, invariants).await
}

async fn check(
    database: &Address,
    invariants: impl IntoIterator<Item = &'static Invariant>,
) -> Result<(), MaintenanceError> {
    let db = Db::open_as_it_is(database.clone()).await?.without_deadline();
    let problems = doctor(&db, invariants).await.map_err(MaintenanceError::Check)?;
    db.close().await;
    match problems.is_empty() {
        true => Ok(()),
        false => Err(MaintenanceError::Unsound(database.to_string(), problems.join("\n"))),
    }
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
