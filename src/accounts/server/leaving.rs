//! Leaving: an archive of everything that is one's own, and the end of the account.

use super::{Viewer, devices, letters, store};
use crate::{
    base::{Error, Result, Timestamp, UserId},
    platform::{AppState, audit, db::Tx, hooks::Exported},
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Deletes the viewer's account, which the password has to prove: everything of theirs, in every slice, in one transaction.
pub async fn delete_account(app: &AppState, viewer: &Viewer, password: String) -> Result<()> {
    if password.is_empty() {
        return Err(Error::field("password", "Enter your password."));
    }
    super::prove_again(app, viewer, password).await?;
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let (me, ended, heir) = app
        .db
        .write(async move |tx| {
            let me = store::me_now(tx, user).await?;
            let ended = store::delete_other_sessions(tx, user, None, now).await?;
            for erase in state.hooks.erasers {
                erase(tx, user, now).await?;
            }
            tx.after_commit(move || state.sight_changed(vec![user]));
            Ok((me, ended, store::pass_on_ownership(tx).await?))
        })
        .await?;
    audit::done("account_deleted", user);
    devices::close(app, user, &ended);
    letters::send(app, letters::deleted(&me)).await;
    if let Some(heir) = heir {
        audit::done_to("ownership_handed_over", user, heir.id);
        letters::send(app, letters::owner_now(app, &heir)).await;
    }
    Ok(())
}

/// What this slice does when an account is deleted.
pub fn erase(tx: &mut Tx, user: UserId, now: Timestamp) -> LocalBoxFuture<'_, Result<()>> {
    store::erase_user(tx, user, now).boxed_local()
}

/// Everything of the viewer's in one zip archive.
pub async fn export(app: &AppState, viewer: &Viewer) -> Result<Vec<u8>> {
    let mut files = Vec::new();
    for export in app.hooks.exporters {
        files.extend(export(app.clone(), viewer.person.id).await?);
    }
    tokio::task::spawn_blocking(move || archive(&files)).await.map_err(|cause| {
        tracing::error!(%cause, "an export panicked");
        Error::Internal
    })?
}

fn archive(files: &[Exported]) -> Result<Vec<u8>> {
    let write = || {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for file in files {
            zip.start_file(&file.name, SimpleFileOptions::default())?;
            zip.write_all(&file.bytes)?;
        }
        zip.finish()
    };
    match write() {
        Ok(bytes) => Ok(bytes.into_inner()),
        Err(cause) => {
            tracing::error!(%cause, "an archive could not be written");
            Err(Error::Internal)
        }
    }
}

/// What this slice adds to the archive.
pub fn exported(app: AppState, user: UserId) -> BoxFuture<'static, Result<Vec<Exported>>> {
    async move {
        let me = store::me(&app.db, user).await?;
        let devices = store::devices(&app.db, user, crate::base::SessionId::new(app.now()), app.now()).await?;
        Ok(vec![Exported::json("account.json", &me), Exported::json("devices.json", &devices)])
    }
    .boxed()
}
