//! Refreshing a pair of tokens (refresh token rotation). Each refresh token can be used once. One
//! that is used again was copied, and ends its family.

use super::{
    Tokens, emails,
    store::{self, Refreshed},
    tokens::{self, digest},
};
use crate::{
    base::{Error, Result, UserId},
    platform::{AppState, audit, hooks::NotificationEntry, hub::REVOKED, limits::Attempt},
};
use std::{
    collections::HashSet,
    sync::{LazyLock, Mutex},
};

/// Returns a new pair for a refresh token and uses the old one up.
pub async fn refresh(app: &AppState, token: &str) -> Result<Tokens> {
    let token_hash = digest(token);
    // Each token is new, so they are counted by the session they belong to.
    let (session,) =
        store::session_of_token(&app.db, token_hash.clone()).await?.ok_or(Error::Unauthorized)?;
    app.limits.on_account(Attempt::Refresh, session)?;
    // Two tabs that refresh at the same moment are no theft: the second is refused, and the family
    // lives on.
    let _guard = RefreshGuard::take(&token_hash).ok_or(Error::Unauthorized)?;
    let (state, now) = (app.clone(), app.now());
    let outcome = app
        .db
        .write(async move |tx| {
            let (user, session) = match store::next_refresh(tx, token_hash, now).await? {
                Refreshed::Good { user, session } => (user, session),
                Refreshed::Reused { user, session, device } => {
                    let hub = state.hub.clone();
                    tx.after_commit(move || hub.close_session(user, session, REVOKED));
                    (state.hooks.notify)(
                        tx,
                        &state.hub,
                        NotificationEntry::new(user, user, "security"),
                        now,
                    )
                    .await?;
                    return Ok(Outcome::Reused { user, device });
                }
                Refreshed::Unknown => return Err(Error::Unauthorized),
            };
            let (tokens, row) = tokens::make(&state, user, session)?;
            store::insert_refresh_token(tx, session, row).await?;
            store::touch_session(
                tx,
                session,
                now,
                state.config.refresh_ttl,
                state.config.session_max,
            )
            .await?;
            Ok(Outcome::Renewed(tokens))
        })
        .await?;
    match outcome {
        Outcome::Renewed(tokens) => Ok(tokens),
        Outcome::Reused { user, device } => {
            audit::refused("refresh", Some(user), "token_reused");
            let me = store::me(&app.db, user).await?;
            emails::send(app, emails::token_reused(app, &me, &device, now)).await;
            Err(Error::Unauthorized)
        }
    }
}

enum Outcome {
    Renewed(Tokens),
    Reused { user: UserId, device: String },
}

/// The refreshes in flight, by the hash of their token.
static UNDER_WAY: LazyLock<Mutex<HashSet<Vec<u8>>>> = LazyLock::new(Mutex::default);

struct RefreshGuard(Vec<u8>);

impl RefreshGuard {
    fn take(token_hash: &[u8]) -> Option<Self> {
        let mut under_way = UNDER_WAY.lock().expect("nothing panics while holding it");
        under_way.insert(token_hash.to_vec()).then(|| Self(token_hash.to_vec()))
    }
}

impl Drop for RefreshGuard {
    fn drop(&mut self) {
        UNDER_WAY.lock().expect("nothing panics while holding it").remove(&self.0);
    }
}
