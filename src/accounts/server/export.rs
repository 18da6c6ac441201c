//! The archive of everything that is one's own.

use super::{Viewer, store};
use crate::{
    base::{Error, Result, SessionId, UserId},
    platform::{AppState, archive::Archive, in_flight::UnderWay, limits::Attempt, storage},
};
use axum::body::Body;
use futures::{
    StreamExt,
    future::{BoxFuture, FutureExt},
};
use std::fs::File;

/// When to ask again while an archive is on its way.
const AGAIN: u64 = 60;

/// A whole archive, on disk until it was sent.
pub struct Export {
    pub length: u64,
    file: File,
    /// The next one waits until this one has gone.
    under_way: UnderWay<UserId>,
}

impl Export {
    pub fn into_body(self) -> Body {
        let Self { file, under_way, .. } = self;
        Body::from_stream(storage::from_disk(file).inspect(move |_| {
            // Held until the last piece has gone, or nobody wants the rest.
            let _held = &under_way;
        }))
    }
}

/// Everything of the viewer's in one zip archive. One at a time, and a few a day: it costs as much
/// room on disk as they have.
pub async fn export(app: &AppState, viewer: &Viewer) -> Result<Export> {
    let user = viewer.person.id;
    let under_way = app.exports.begin(user, 1).ok_or(Error::TooMany { retry_after: AGAIN })?;
    app.limits.on_account(Attempt::Export, user)?;
    match write(app, user).await {
        Ok((file, length)) => Ok(Export { length, file, under_way }),
        Err(error) => {
            app.limits.forgive_account(Attempt::Export, user);
            Err(error)
        }
    }
}

async fn write(app: &AppState, user: UserId) -> Result<(File, u64)> {
    let mut archive = Archive::begin(app.config.data_dir.clone()).await?;
    for export in app.hooks.exporters {
        export(app.clone(), user, &mut archive).await?;
    }
    archive.finish().await
}

/// What this slice adds to the archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive.json("account.json", &store::me(&app.db, user).await?).await?;
        let devices = store::devices(&app.db, user, SessionId::new(app.now()), app.now()).await?;
        archive.json("devices.json", &devices).await
    }
    .boxed()
}
