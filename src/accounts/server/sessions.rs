//! Cookie sessions: tower-sessions in front, our `sessions` table behind.
//!
//! An operation makes the row; the cookie is only tied to it. So the store never inserts, and a
//! request that was in flight at logout cannot bring its session back.

use super::store::{self, Signed};
use crate::{
    base::{Error, Result, SessionId, Timestamp},
    platform::{AppState, cookies, hub::REVOKED},
};
use axum_extra::extract::cookie::{Cookie, SameSite};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fmt, time::Duration};
use tower_sessions::{
    Expiry, Session, SessionManagerLayer, SessionStore,
    cookie::time,
    session::{self, Id, Record},
    session_store,
};

/// The shortest time between two updates of a session's last use.
const TOUCH_EVERY: Duration = Duration::from_secs(300);
/// Time for which used refresh tokens, and what users have deleted themselves, are remembered.
const STAYS: Duration = Duration::from_secs(30 * 86_400);
/// Rows that a sweep removes at most in one write.
const SWEEP: i64 = 500;

/// Keys of a record. `load` returns `SIGNED`; `BIND` and `TOUCH` ask `create` and `save` to write.
const SIGNED: &str = "signed";
const BIND: &str = "bind";
const TOUCH: &str = "touch";

pub fn session_layer(app: &AppState) -> SessionManagerLayer<Sessions> {
    let lifetime = time::Duration::seconds(app.config.refresh_ttl.as_secs() as i64);
    SessionManagerLayer::new(Sessions(app.clone()))
        .with_name(cookies::SESSION.on(app))
        .with_http_only(true)
        // Strict would make people who follow a link look signed out.
        .with_same_site(SameSite::Lax)
        .with_secure(app.public_url.is_https())
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(lifetime))
}

/// Our own removal cookie: that of tower-sessions lacks Secure, and browsers ignore it for a
/// `__Host-` cookie.
pub fn removal_cookie(app: &AppState) -> Cookie<'static> {
    cookies::cookie(app, cookies::SESSION, "", "/", 0)
}

/// Ties this browser to a session, under a new cookie. A cookie that was known before must not
/// become signed in (session fixation).
pub async fn bind(session: &Session, id: SessionId) -> Result<()> {
    if session.id().is_some() {
        session.flush().await.map_err(failed)?;
    }
    session.insert(BIND, id).await.map_err(failed)
}

/// Unties this browser from its session, which has ended.
pub async fn forget(session: &Session) {
    // A session that is emptied but not flushed would be written, and its cookie sent once more.
    if let Err(cause) = session.flush().await {
        tracing::warn!(%cause, "the cookie of a sign-in that ended could not be removed");
    }
}

/// The user and session that the cookie belongs to. Records the use now and then.
pub async fn signed(app: &AppState, session: &Session) -> Result<Option<Signed>> {
    if session.id().is_none() {
        return Ok(None);
    }
    let Some(signed) = session.get::<Signed>(SIGNED).await.map_err(failed)? else {
        return Ok(None);
    };
    if app.now().since(signed.last_used_at) >= TOUCH_EVERY {
        session.insert(TOUCH, app.now()).await.map_err(failed)?;
    }
    Ok(Some(signed))
}

/// Removes expired rows: sessions, tokens sent by mail, used refresh tokens, held usernames, and
/// records of deletions. Closes the sockets of expired sessions that are still open.
pub async fn sweep(app: &AppState) -> Result<()> {
    let now = app.now();
    let forgotten = now - STAYS;
    loop {
        let ended = app
            .db
            .write(async move |tx| store::delete_expired_sessions(tx, now, SWEEP).await)
            .await?;
        ended.iter().for_each(|(user, session)| app.hub.close_session(*user, *session, REVOKED));
        if ended.len() < SWEEP as usize {
            break;
        }
    }
    while app.db.write(async move |tx| store::sweep_proofs(tx, now, SWEEP).await).await?
        == SWEEP as u64
    {}
    while app.db.write(async move |tx| store::sweep_deletions(tx, forgotten, SWEEP).await).await?
        == SWEEP as u64
    {}
    while app.db.write(async move |tx| store::sweep_used_tokens(tx, forgotten, SWEEP).await).await?
        == SWEEP as u64
    {}
    while app.db.write(async move |tx| store::sweep_usernames(tx, now, SWEEP).await).await?
        == SWEEP as u64
    {}
    Ok(())
}

fn failed(cause: session::Error) -> Error {
    tracing::error!(%cause, "a session could not be read or written");
    // What the store's errors carry is a text.
    let text = match cause {
        session::Error::Store(session_store::Error::Backend(text)) => text,
        _ => return Error::Internal,
    };
    let passing = [Error::Busy, Error::TimedOut];
    passing.into_iter().find(|error| error.to_string() == text).unwrap_or(Error::Internal)
}

#[derive(Clone)]
pub struct Sessions(AppState);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

fn hash(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_le_bytes()).to_vec()
}

fn backend(error: Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

fn value<T: serde::de::DeserializeOwned>(record: &Record, key: &str) -> Option<T> {
    record.data.get(key).and_then(|value| serde_json::from_value(value.clone()).ok())
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let Some(session) = value::<SessionId>(record, BIND) else {
            return Err(session_store::Error::Backend("only a sign-in has a session".to_owned()));
        };
        // 128 random bits. A collision would violate the unique index and fail the sign-in, but
        // never share a session.
        record.id = Id(i128::from_le_bytes(crate::platform::secret::random()));
        let cookie = hash(&record.id);
        let bound = self
            .0
            .db
            .write(async move |tx| store::bind_cookie(tx, session, cookie).await)
            .await
            .map_err(backend)?;
        if bound {
            Ok(())
        } else {
            Err(session_store::Error::Backend("the sign-in has ended".to_owned()))
        }
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let (Some(now), Some(signed)) =
            (value::<Timestamp>(record, TOUCH), value::<Signed>(record, SIGNED))
        else {
            return Ok(());
        };
        let (session, unused, at_most) =
            (signed.session, self.0.config.refresh_ttl, self.0.config.session_max);
        self.0
            .db
            .write(async move |tx| store::touch_session(tx, session, now, unused, at_most).await)
            .await
            .map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let now = self.0.now();
        let found = store::signed_by_cookie(&self.0.db, &hash(id), now).await.map_err(backend)?;
        let Some(signed) = found else { return Ok(None) };
        let signed = serde_json::to_value(signed)
            .map_err(|cause| session_store::Error::Encode(cause.to_string()))?;
        // The query has checked the expiry, with the application's clock. This date only has to lie
        // ahead.
        let expiry_date = time::OffsetDateTime::now_utc() + self.0.config.refresh_ttl;
        Ok(Some(Record {
            id: *id,
            data: HashMap::from([(SIGNED.to_owned(), signed)]),
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let cookie = hash(id);
        self.0
            .db
            .write(async move |tx| store::delete_session_by_cookie(tx, cookie).await)
            .await
            .map_err(backend)
    }
}
