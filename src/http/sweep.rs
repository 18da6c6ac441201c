//! Removes what has expired and what was left behind, every ten minutes.

use crate::{
    accounts::server as accounts,
    log::server as log,
    media::server as media,
    platform::{AppState, mailer},
    stories::server as stories,
};
use std::{fmt::Display, time::Duration};

const EVERY: Duration = Duration::from_secs(600);

pub async fn keep_sweeping(app: AppState) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        sweep(&app).await;
    }
}

/// Sweeps once. A step that fails is tried again the next time.
pub async fn sweep(app: &AppState) {
    app.limits.tidy();
    app.flashes.tidy(app.now());
    note("sign-ins that ran out could not be removed", accounts::sweep(app).await);
    note("deleted accounts could not be looked up", accounts::finish_erasures(app).await);
    note("stories that ran out could not be removed", stories::sweep(app).await);
    note("images that nobody uses could not be removed", media::sweep(app).await);
    note("events that are too old could not be removed", log::sweep(app).await);
    note("old mails in the outbox could not be removed", mailer::sweep(app).await);
    note("half written images could not be removed", app.storage.sweep().await);
    app.db.empty_log().await;
}

fn note<E: Display>(what: &'static str, outcome: Result<(), E>) {
    if let Err(error) = outcome {
        tracing::error!(%error, "{what}");
    }
}
