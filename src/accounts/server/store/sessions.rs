//! Sessions: of browsers and of API clients (token families), and the users they belong to.

use super::{note_deleted, note_seen};
use crate::{
    accounts::{
        model::{DeviceEntry, Person, Role, Theme},
        server::{Device, PERSON},
    },
    base::{Result, SessionId, Timestamp, UserId},
    platform::db::{Db, Statement, Tx, sql},
};
use const_format::formatcp;
use std::time::Duration;

#[derive(Clone, Copy)]
pub enum SessionKind {
    Session,
    Token,
}

pub struct NewSession {
    pub id: SessionId,
    pub user: UserId,
    pub kind: SessionKind,
    pub device: Device,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

pub async fn insert_session(tx: &mut Tx, session: NewSession) -> Result<SessionId> {
    let kind = match session.kind {
        SessionKind::Session => "session",
        SessionKind::Token => "token",
    };
    let insert = sql!(
        "insert into sessions (id, user_id, kind, device, address, created_at, last_used_at,
            expires_at)
        values ($1, $2, $3, $4, $5, $6, $6, $7)"
    );
    let insert = insert
        .bind(session.id)
        .bind(session.user)
        .bind(kind)
        .bind(session.device.name)
        .bind(session.device.address)
        .bind(session.created_at)
        .bind(session.expires_at);
    tx.execute(insert).await?;
    note_seen(tx, &[session.user], session.created_at).await?;
    Ok(session.id)
}

/// A signed-in user with their session, however they authenticated.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, sqlx::FromRow)]
pub struct Signed {
    #[sqlx(flatten)]
    pub person: Person,
    pub role: Role,
    pub theme: Theme,
    pub session: SessionId,
    pub last_used_at: Timestamp,
}

/// The columns of a [`Signed`].
const SIGNED: &str =
    formatcp!("{PERSON}, person.role, person.theme, sessions.id as session, sessions.last_used_at");

/// The live session of a cookie. Every request of a signed-in browser begins with it.
pub const SIGNED_BY_COOKIE: Statement = sql!(
    "select {SIGNED}
    from sessions join users person on person.id = sessions.user_id
    where sessions.cookie_hash = $1 and sessions.expires_at > $2 and person.suspended_at is null"
);

pub async fn signed_by_cookie(
    db: &Db,
    cookie_hash: &[u8],
    now: Timestamp,
) -> Result<Option<Signed>> {
    db.optional(SIGNED_BY_COOKIE.bind(cookie_hash.to_vec()).bind(now)).await
}

/// The live session of a token.
pub const SIGNED_BY_TOKEN: Statement = sql!(
    "select {SIGNED}
    from sessions join users person on person.id = sessions.user_id
    where sessions.user_id = $1 and sessions.id = $2 and sessions.expires_at > $3
        and person.suspended_at is null"
);

pub async fn signed_by_token(
    db: &Db,
    session: SessionId,
    user: UserId,
    now: Timestamp,
) -> Result<Option<Signed>> {
    db.optional(SIGNED_BY_TOKEN.bind(user).bind(session).bind(now)).await
}

/// Ties a cookie to a session. Updates only: a session that has ended meanwhile stays ended.
pub async fn bind_cookie(tx: &mut Tx, session: SessionId, cookie_hash: Vec<u8>) -> Result<bool> {
    let update = sql!("update sessions set cookie_hash = $2 where id = $1");
    Ok(tx.execute(update.bind(session).bind(cookie_hash)).await? == 1)
}

/// Records that a session is in use. It expires after the time `unused` without use, and at the
/// latest `at_most` after it was made. Updates only: a session that has ended stays ended.
pub async fn touch_session(
    tx: &mut Tx,
    session: SessionId,
    now: Timestamp,
    unused: Duration,
    at_most: Duration,
) -> Result<()> {
    let update = sql!(
        "update sessions
        set last_used_at = $2,
            expires_at = case when created_at + $4 < $3 then created_at + $4 else $3 end
        where id = $1 and last_used_at <= $2
        returning user_id"
    );
    let update = update.bind(session).bind(now).bind(now + unused).bind(at_most.as_millis() as i64);
    match tx.optional::<(UserId,)>(update).await? {
        Some((user,)) => note_seen(tx, &[user], now).await,
        None => Ok(()),
    }
}

/// Ends a session if it is this user's. Another user's is untouched.
pub async fn delete_session(
    tx: &mut Tx,
    user: UserId,
    session: SessionId,
    now: Timestamp,
) -> Result<bool> {
    let delete = sql!("delete from sessions where user_id = $1 and id = $2");
    let ended = tx.execute(delete.bind(user).bind(session)).await? == 1;
    if ended {
        note_deleted(tx, session.number(), user, now).await?;
    }
    Ok(ended)
}

/// Ends every session of a user except one, or all of them. Returns the ids of those that ended.
pub async fn delete_other_sessions(
    tx: &mut Tx,
    user: UserId,
    but: Option<SessionId>,
    now: Timestamp,
) -> Result<Vec<SessionId>> {
    let note = sql!(
        "insert into deletions (owner_id, id, deleted_at)
        select user_id, id, $3 from sessions
        where user_id = $1 and (cast($2 as bigint) is null or id <> $2)
        on conflict (owner_id, id) do nothing"
    );
    tx.execute(note.bind(user).bind(but).bind(now)).await?;
    let delete = sql!(
        "delete from sessions
        where user_id = $1 and (cast($2 as bigint) is null or id <> $2)
        returning id"
    );
    let ended: Vec<(SessionId,)> = tx.all(delete.bind(user).bind(but)).await?;
    Ok(ended.into_iter().map(|(id,)| id).collect())
}

pub async fn delete_session_by_cookie(tx: &mut Tx, cookie_hash: Vec<u8>) -> Result<()> {
    tx.execute(sql!("delete from sessions where cookie_hash = $1").bind(cookie_hash)).await?;
    Ok(())
}

/// Removes expired sessions, a batch at a time so that the writer is never held for long. Returns
/// them with their users.
pub async fn delete_expired_sessions(
    tx: &mut Tx,
    now: Timestamp,
    at_most: i64,
) -> Result<Vec<(UserId, SessionId)>> {
    let delete = sql!(
        "delete from sessions
        where id in (select id from sessions where expires_at <= $1 limit $2 + 0)
        returning user_id, id"
    );
    tx.all(delete.bind(now).bind(at_most)).await
}

/// A user's sessions, the last used first.
pub async fn devices(
    db: &Db,
    user: UserId,
    current: SessionId,
    now: Timestamp,
) -> Result<Vec<DeviceEntry>> {
    let query = sql!(
        "select id, kind, device as name, address, created_at, last_used_at, id = $2 as current
        from sessions
        where user_id = $1 and expires_at > $3
        order by last_used_at desc, id desc"
    );
    db.all(query.bind(user).bind(current).bind(now)).await
}

pub struct NewRefreshToken {
    pub token_hash: Vec<u8>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

pub async fn insert_refresh_token(
    tx: &mut Tx,
    session: SessionId,
    token: NewRefreshToken,
) -> Result<()> {
    let insert = sql!(
        "insert into refresh_tokens (token_hash, session_id, created_at, expires_at)
        values ($1, $2, $3, $4)"
    );
    let insert = insert.bind(token.token_hash).bind(session);
    tx.execute(insert.bind(token.created_at).bind(token.expires_at)).await?;
    Ok(())
}

/// The session that a refresh token belongs to, whether the token is valid or not.
pub async fn session_of_token(db: &Db, token_hash: Vec<u8>) -> Result<Option<(SessionId,)>> {
    let query = sql!("select session_id from refresh_tokens where token_hash = $1");
    db.optional(query.bind(token_hash)).await
}

/// Removes refresh tokens that were used before this time, a batch at a time.
pub async fn sweep_used_tokens(tx: &mut Tx, before: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from refresh_tokens
        where token_hash in (
            select token_hash from refresh_tokens where used_at <= $1 limit $2 + 0)"
    );
    tx.execute(delete.bind(before).bind(at_most)).await
}

/// The outcome of using a refresh token.
pub enum Refreshed {
    /// It was valid, and is used up now.
    Good {
        user: UserId,
        session: SessionId,
    },
    /// It had been used before, so somebody has a copy: its whole family is gone.
    Reused {
        user: UserId,
        session: SessionId,
        device: String,
    },
    Unknown,
}

#[derive(sqlx::FromRow)]
struct Found {
    user_id: UserId,
    session: SessionId,
    device: String,
    used: bool,
    good: bool,
}

/// Uses a refresh token up, or ends the family of one that was used before.
pub async fn next_refresh(tx: &mut Tx, token_hash: Vec<u8>, now: Timestamp) -> Result<Refreshed> {
    let find = sql!(
        "select sessions.user_id, sessions.id as session, sessions.device,
            token.used_at is not null as used,
            token.expires_at > $2 and sessions.expires_at > $2
                and person.suspended_at is null as good
        from refresh_tokens token
        join sessions on sessions.id = token.session_id
        join users person on person.id = sessions.user_id
        where token.token_hash = $1"
    );
    let Some(found) = tx.optional::<Found>(find.bind(token_hash.clone()).bind(now)).await? else {
        return Ok(Refreshed::Unknown);
    };
    let Found { user_id: user, session, device, used, good } = found;
    if used {
        tx.execute(sql!("delete from sessions where id = $1").bind(session)).await?;
        return Ok(Refreshed::Reused { user, session, device });
    }
    if !good {
        return Ok(Refreshed::Unknown);
    }
    let update = sql!("update refresh_tokens set used_at = $2 where token_hash = $1");
    tx.execute(update.bind(token_hash).bind(now)).await?;
    Ok(Refreshed::Good { user, session })
}
