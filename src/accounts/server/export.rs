//! The data export: an archive of everything that belongs to a user.

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

/// Seconds to wait before asking again, while another archive is being made or sent.
const AGAIN: u64 = 60;

/// A finished archive, on disk until it is sent.
pub struct Export {
    pub length: u64,
    file: File,
    /// The user's next export has to wait until this is dropped.
    under_way: UnderWay<UserId>,
}

impl Export {
    pub fn into_body(self) -> Body {
        let Self { file, under_way, .. } = self;
        Body::from_stream(storage::from_disk(file).inspect(move |_| {
            // Held until the last chunk is sent, or the client is gone.
            let _held = &under_way;
        }))
    }
}

/// Everything of the viewer's in one zip archive. One at a time, and a few a day: an archive takes
/// as much room on disk as their data.
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

/// Adds this slice's data to the archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive.json("account.json", &store::me(&app.db, user).await?).await?;
        let devices = store::devices(&app.db, user, SessionId::new(app.now()), app.now()).await?;
        archive.json("devices.json", &devices).await
    }
    .boxed()
}
