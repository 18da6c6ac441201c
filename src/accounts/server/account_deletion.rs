//! Leaving: the end of the account. It is over with the answer's transaction: nobody is signed in
//! to it and nobody sees it. What it has left in every slice goes in parts after that, each a write
//! of its own, so that others write in between.

use super::{Viewer, devices, emails, store};
use crate::{
    base::{Error, Result, UserId},
    platform::{AppState, audit, db::Tx, hooks::Erasure, mailer},
};
use futures::future::{FutureExt, LocalBoxFuture};
use std::time::Duration;
use tokio::sync::oneshot;

/// How long the answer waits for what is left to be gone. Of most accounts it is.
const AWAITED: Duration = Duration::from_secs(10);

/// Deletes the viewer's account, which the password has to prove, and everything of theirs in every
/// slice.
pub async fn delete_account(app: &AppState, viewer: &Viewer, password: String) -> Result<()> {
    if password.is_empty() {
        return Err(Error::field("password", "Enter your password."));
    }
    super::prove_again(app, viewer, password).await?;
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let (ended, heir) = app
        .db
        .write(async move |tx| {
            let me = store::me_now(tx, user).await?;
            let ended = store::delete_other_sessions(tx, user, None, now).await?;
            store::erase_user(tx, user, now).await?;
            mailer::enqueue(&state, tx, emails::deleted(&me)).await?;
            let heir = store::pass_on_ownership(tx).await?;
            if let Some(heir) = &heir {
                mailer::enqueue(&state, tx, emails::owner_now(&state, heir)).await?;
            }
            tx.after_commit(move || state.visibility_changed(vec![user]));
            Ok((ended, heir))
        })
        .await?;
    audit::done("account_deleted", user);
    if let Some(heir) = heir {
        audit::done_to("ownership_handed_over", user, heir.id);
    }
    devices::close(app, user, &ended);
    mailer::deliver_soon(app);
    let (state, (gone, erased)) = (app.clone(), oneshot::channel());
    app.background.spawn(async move {
        erase_noted(&state, user).await;
        // Who deleted the account may have left.
        let _ = gone.send(());
    });
    if tokio::time::timeout(AWAITED, erased).await.is_err() {
        tracing::info!(%user, "a large account is still being removed");
    }
    Ok(())
}

/// Goes on removing what a crash or a stop has interrupted.
pub async fn finish_erasures(app: &AppState) -> Result<()> {
    for (user,) in store::erasures(&app.db).await? {
        erase_noted(app, user).await;
    }
    Ok(())
}

async fn erase_noted(app: &AppState, user: UserId) {
    // Where it is under way already, that goes on.
    let Some(_under_way) = app.erasures.begin(user, 1) else { return };
    if let Err(error) = erase_all(app, user).await {
        tracing::warn!(%error, %user, "a deleted account could not be removed whole; it will be tried again");
    }
}

/// Removes everything of somebody, a part at a time, and notes in the end that nothing is left.
/// Begun anew, it finds what there is.
async fn erase_all(app: &AppState, user: UserId) -> Result<()> {
    for eraser in app.hooks.erasers {
        let mut next = Some(0);
        while let Some(after) = next {
            let part = Erasure { user, now: app.now(), after };
            next = app.db.write(async move |tx| eraser(tx, part).await).await?;
        }
    }
    app.db.write(async move |tx| store::end_erasure(tx, user).await).await
}

/// What is left of this slice when an account is deleted.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}
