//! Every SQL statement of accounts.

use super::sessions::Device;
use crate::{
    accounts::model::{Me, Person},
    base::{Error, Result, SessionId, Timestamp, UserId},
    platform::{
        db::{Db, DbResult, Tx, sql},
        error::OnUnique,
        upkeep::Invariant,
    },
};

/// What `kith doctor` checks of this slice.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "a community has exactly one owner",
        violations: "select abs(count(*) - 1) from users where role = 'owner' having exists (select 1 from users)",
    },
    Invariant {
        says: "a sign-in expires after it was made",
        violations: "select count(*) from sessions where expires_at <= created_at or last_used_at < created_at",
    },
];

pub struct NewUser {
    pub id: UserId,
    pub username: String,
    pub name: String,
    pub family: String,
    pub email: String,
    pub biography: String,
    pub password_hash: String,
    pub registered_at: Timestamp,
}

pub async fn insert_user(tx: &mut Tx, user: NewUser) -> Result<Me> {
    let insert =
        sql("insert into users (id, username, username_key, name, family, email, email_key, biography, password_hash, role, registered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when exists (select 1 from users) then 'member' else 'owner' end, $10)
        returning id, username, name, family, email, biography, registered_at")
        .bind(user.id)
        .bind(user.username.clone())
        .bind(key(&user.username))
        .bind(user.name)
        .bind(user.family)
        .bind(user.email.clone())
        .bind(key(&user.email))
        .bind(user.biography)
        .bind(user.password_hash)
        .bind(user.registered_at);
    tx.one(insert).await.on_unique(&[
        ("users.username_key", || Error::exists("username", "This username is taken.")),
        ("users.email_key", || Error::exists("email", "This e-mail address has an account already.")),
    ])
}

/// How names and addresses are compared.
fn key(text: &str) -> String {
    text.to_lowercase()
}

#[derive(sqlx::FromRow)]
pub struct Credentials {
    pub id: UserId,
    pub password_hash: String,
}

/// The only query that reads a password hash.
pub async fn credentials(db: &Db, username: &str) -> DbResult<Option<Credentials>> {
    // A username has no @, so the two can share one field.
    let query = if username.contains('@') {
        sql("select id, password_hash from users where email_key = $1")
    } else {
        sql("select id, password_hash from users where username_key = $1")
    };
    db.optional(query.bind(key(username))).await
}

pub async fn me(db: &Db, id: UserId) -> Result<Me> {
    let query = sql("select id, username, name, family, email, biography, registered_at from users where id = $1").bind(id);
    Ok(db.one(query).await?)
}

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
    let insert = sql("insert into sessions (id, user_id, kind, device, address, created_at, last_used_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $6, $7)")
    .bind(session.id)
    .bind(session.user)
    .bind(kind)
    .bind(session.device.name)
    .bind(session.device.address)
    .bind(session.created_at)
    .bind(session.expires_at);
    tx.execute(insert).await?;
    Ok(session.id)
}

/// A signed-in person, by whatever proved it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, sqlx::FromRow)]
pub struct Signed {
    #[sqlx(flatten)]
    pub person: Person,
    pub session: SessionId,
    pub last_used_at: Timestamp,
}

pub async fn signed_by_cookie(db: &Db, cookie_hash: Vec<u8>, now: Timestamp) -> DbResult<Option<Signed>> {
    let query = sql("select users.id, username, name, family, sessions.id as session, last_used_at
        from sessions
        join users on users.id = sessions.user_id
        where cookie_hash = $1 and expires_at > $2");
    db.optional(query.bind(cookie_hash).bind(now)).await
}

pub async fn signed_by_token(db: &Db, session: SessionId, user: UserId, now: Timestamp) -> DbResult<Option<Signed>> {
    let query = sql("select users.id, username, name, family, sessions.id as session, last_used_at
        from sessions
        join users on users.id = sessions.user_id
        where sessions.id = $1 and user_id = $2 and expires_at > $3");
    db.optional(query.bind(session).bind(user).bind(now)).await
}

/// Ties a cookie to a sign-in. Updates only: one that has ended meanwhile stays ended.
pub async fn bind_cookie(tx: &mut Tx, session: SessionId, cookie_hash: Vec<u8>) -> Result<bool> {
    let update = sql("update sessions set cookie_hash = $2 where id = $1").bind(session).bind(cookie_hash);
    Ok(tx.execute(update).await? == 1)
}

/// Notes that a sign-in is in use. Updates only, for the same reason.
pub async fn touch_session(tx: &mut Tx, cookie_hash: Vec<u8>, now: Timestamp, expires_at: Timestamp) -> Result<()> {
    let update = sql("update sessions set last_used_at = $2, expires_at = $3 where cookie_hash = $1");
    tx.execute(update.bind(cookie_hash).bind(now).bind(expires_at)).await?;
    Ok(())
}

pub async fn delete_session(tx: &mut Tx, session: SessionId) -> Result<()> {
    tx.execute(sql("delete from sessions where id = $1").bind(session)).await?;
    Ok(())
}

pub async fn delete_session_by_cookie(tx: &mut Tx, cookie_hash: Vec<u8>) -> Result<()> {
    tx.execute(sql("delete from sessions where cookie_hash = $1").bind(cookie_hash)).await?;
    Ok(())
}

/// Sign-ins that ran out, a slice at a time so that the writer is never held for long.
pub async fn delete_expired_sessions(tx: &mut Tx, now: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql("delete from sessions where id in (select id from sessions where expires_at <= $1 limit $2)");
    Ok(tx.execute(delete.bind(now).bind(at_most)).await?)
}

pub struct NewRefreshToken {
    pub token_hash: Vec<u8>,
    pub session: SessionId,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

pub async fn insert_refresh_token(tx: &mut Tx, token: NewRefreshToken) -> Result<()> {
    let insert = sql("insert into refresh_tokens (token_hash, session_id, created_at, expires_at) values ($1, $2, $3, $4)")
        .bind(token.token_hash)
        .bind(token.session)
        .bind(token.created_at)
        .bind(token.expires_at);
    tx.execute(insert).await?;
    Ok(())
}
