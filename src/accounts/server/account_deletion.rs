//! Account deletion. The account ends with the transaction of the request: nobody is signed in to
//! it any more and nobody sees it. Its data in every slice is removed in batches after that, each a
//! write of its own, so that others can write in between.

use super::{Viewer, devices, emails, store};
use crate::{
    base::{Error, Result, UserId},
    platform::{AppState, audit, db::Tx, hooks::Erasure, mailer},
};
use futures::future::{FutureExt, LocalBoxFuture};
use std::time::Duration;
use tokio::sync::oneshot;

/// The time for which the response waits until all data is removed. For most accounts that is
/// enough.
const AWAITED: Duration = Duration::from_secs(10);

/// Deletes the viewer's account and all their data in every slice. Requires their password.
pub async fn delete_account(app: &AppState, viewer: &Viewer, password: String) -> Result<()> {
    if password.is_empty() {
        return Err(Error::field("password", "Enter your password."));
    }
    super::prove_again(app, viewer, password).await?;
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let (ended, heir) = app
        .db
        .write(async move |tx| {
            let me = store::me_in(tx, user).await?;
            let ended = store::delete_other_sessions(tx, user, None, now).await?;
            store::erase_user(tx, user, now).await?;
            mailer::enqueue(&state, tx, emails::deleted(&me)).await?;
            let heir = store::pass_on_ownership(tx).await?;
            if let Some(heir) = &heir {
                mailer::enqueue(&state, tx, emails::ownership_passed(&state, heir)).await?;
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
        // The request that deleted the account may be over.
        let _ = gone.send(());
    });
    if tokio::time::timeout(AWAITED, erased).await.is_err() {
        tracing::info!(%user, "a large account is still being removed");
    }
    Ok(())
}

/// Continues removals that a crash or a stop has interrupted.
pub async fn finish_erasures(app: &AppState) -> Result<()> {
    for (user,) in store::erasures(&app.db).await? {
        erase_noted(app, user).await;
    }
    Ok(())
}

async fn erase_noted(app: &AppState, user: UserId) {
    // If a removal is already under way, that one continues.
    let Some(_under_way) = app.erasures.begin(user, 1) else { return };
    if let Err(error) = erase_all(app, user).await {
        tracing::warn!(
            %error,
            %user,
            "a deleted account could not be removed whole; it will be tried again"
        );
    }
}

/// Removes all data of a user, a batch at a time, and then marks the erasure as finished. When it
/// starts again, it removes whatever is left.
async fn erase_all(app: &AppState, user: UserId) -> Result<()> {
    for eraser in app.hooks.erasers {
        let mut next = Some(0);
        while let Some(after) = next {
            let part = Erasure { user, now: app.now(), hub: app.hub.clone(), after };
            next = app.db.write(async move |tx| eraser(tx, part).await).await?;
        }
    }
    app.db.write(async move |tx| store::end_erasure(tx, user).await).await
}

/// Erases this slice's data when an account is deleted.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}
