//! All SQL statements of accounts: users here, and their credentials and sessions in the modules
//! below.

mod deletions;
mod erasures;
mod invites;
mod proofs;
mod recovery;
mod sessions;
mod suspensions;
mod usernames;

pub use deletions::{deleted_before, note_deleted, sweep_deletions};
pub use erasures::{end_erasure, erase, erase_user, erasures};
pub use invites::{delete_invite, insert_invite, is_open_invite, open_invites, use_invite};
pub use proofs::{
    EmailProof, ProofKind, delete_confirmations, delete_resets, insert_proof, proved, spent_proof,
    sweep_proofs,
};
pub use recovery::{
    by_address, drop_recovered_email, keep_recovery_email, refuse_kept_email, restore_email,
};
pub use sessions::{
    NewRefreshToken, NewSession, Refreshed, SIGNED_BY_COOKIE, SIGNED_BY_TOKEN, SessionKind, Signed,
    bind_cookie, delete_expired_sessions, delete_other_sessions, delete_session,
    delete_session_by_cookie, devices, insert_refresh_token, insert_session, next_refresh,
    session_of_token, signed_by_cookie, signed_by_token, sweep_used_tokens, touch_session,
};
pub use suspensions::{hand_over, note_seen, set_suspended, suspended, suspended_since};
pub use usernames::{hold_username, refuse_held_username, sweep_usernames};

use crate::{
    accounts::{
        model::{Me, Settings},
        server::{large_path, person},
    },
    base::{Error, Result, Timestamp, UserId},
    platform::{
        db::{Db, Meaning, Tx, sql},
        maintenance::Invariant,
    },
};

/// The checks of this slice for `kith doctor`.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "a community has exactly one owner",
        violations:
            "select abs(count(*) - 1) from users where role = 'owner' and deleted_at is null
            having exists (select 1 from users where deleted_at is null)",
    },
    Invariant {
        says: "a sign-in expires after it was made",
        violations: "select count(*) from sessions
            where expires_at <= created_at or last_used_at < created_at",
    },
    Invariant {
        says: "nothing of a deleted account is left but its row",
        violations: "select count(*) from users where deleted_at is not null
            and (email <> '' or password_hash <> '' or phone is not null or biography <> ''
                or family <> '' or recovery_email is not null
                or registered_at <> 0 or last_seen_at is not null or photo_id is not null
                or banner_id is not null
                or messages_from <> 'everyone' or presence_for <> 'everyone'
                or followers_for <> 'everyone' or theme <> 'system'
                or notify_off <> '' or notifications_read <> 0
                or exists (select 1 from sessions where user_id = users.id)
                or exists (select 1 from email_tokens where user_id = users.id))",
    },
];

/// The columns of a [`Me`], as a literal for `concat!`.
macro_rules! me {
    () => {
        concat!(
            person!("users"),
            ", biography, ",
            large_path!("users", "banner_id"),
            " as banner, followers, following, posts, last_seen_at as last_seen, registered_at,
                email, email_confirmed_at, phone, role,
            private, messages_from, presence_for, followers_for, theme, notify_off"
        )
    };
}

pub struct NewUser {
    pub id: UserId,
    pub username: String,
    pub name: String,
    pub family: String,
    pub email: String,
    pub phone: Option<String>,
    pub biography: String,
    pub password_hash: String,
    pub registered_at: Timestamp,
}

pub async fn insert_user(tx: &mut Tx, user: NewUser) -> Result<Me> {
    refuse_held_username(tx, &user.username, user.id, user.registered_at).await?;
    refuse_kept_email(tx, &user.email, user.id, user.registered_at).await?;
    let insert = sql(concat!(
        "insert into users (id, username, username_key, name, family, email, email_key, phone,
                biography, password_hash, role, registered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
            case when exists (select 1 from users
                where deleted_at is null) then 'member' else 'owner' end, $11)
        returning ",
        me!()
    ))
    .bind(user.id)
    .bind(user.username.clone())
    .bind(key(&user.username))
    .bind(user.name)
    .bind(user.family)
    .bind(user.email.clone())
    .bind(key(&user.email))
    .bind(user.phone)
    .bind(user.biography)
    .bind(user.password_hash)
    .bind(user.registered_at);
    tx.one(insert.on_unique(TAKEN)).await
}

const TAKEN_USERNAME: &str = "This username is taken. Choose another.";
const TAKEN_EMAIL: &str = "This email address already has an account. Log in, or use another.";
const TAKEN: &[Meaning] = &[
    ("users.username_key", || Error::exists("username", TAKEN_USERNAME)),
    ("users.email_key", || Error::exists("email", TAKEN_EMAIL)),
];

/// The form in which usernames and addresses are compared.
fn key(text: &str) -> String {
    text.to_lowercase()
}

const ANYONE: &str = "select 1 from users where deleted_at is null limit 1";

pub async fn anyone(tx: &mut Tx) -> Result<bool> {
    Ok(tx.optional::<(i64,)>(sql(ANYONE)).await?.is_some())
}

pub async fn has_accounts(db: &Db) -> Result<bool> {
    Ok(db.optional::<(i64,)>(sql(ANYONE)).await?.is_some())
}

#[derive(sqlx::FromRow)]
pub struct Credentials {
    pub id: UserId,
    pub password_hash: String,
    pub suspended: bool,
}

/// The only queries that read a password hash: by username or address, and by id.
pub async fn credentials(db: &Db, login: &str) -> Result<Option<Credentials>> {
    // A username has no @, so the two can share one field.
    let query = if login.contains('@') {
        sql("select id, password_hash, suspended_at is not null as suspended from users
                where email_key = $1 and deleted_at is null")
    } else {
        sql("select id, password_hash, suspended_at is not null as suspended from users
                where username_key = $1 and deleted_at is null")
    };
    db.optional(query.bind(key(login))).await
}

pub async fn credentials_of(db: &Db, id: UserId) -> Result<Credentials> {
    db.one(
        sql("select id, password_hash, suspended_at is not null as suspended from users
        where id = $1")
        .bind(id),
    )
    .await
}

/// Changes the password hash, unless it has changed since it was read. Returns whether it did.
pub async fn set_password(tx: &mut Tx, id: UserId, before: String, after: String) -> Result<bool> {
    let update = sql("update users set password_hash = $3 where id = $1 and password_hash = $2")
        .bind(id)
        .bind(before)
        .bind(after);
    Ok(tx.execute(update).await? == 1)
}

/// Changes the password hash of a user who has proved that the address is theirs.
pub async fn reset_password(tx: &mut Tx, id: UserId, hash: String) -> Result<()> {
    tx.execute(sql("update users set password_hash = $2 where id = $1").bind(id).bind(hash))
        .await?;
    Ok(())
}

pub async fn me(db: &Db, id: UserId) -> Result<Me> {
    db.one(sql(concat!("select ", me!(), " from users where id = $1")).bind(id)).await
}

pub async fn me_in(tx: &mut Tx, id: UserId) -> Result<Me> {
    tx.one(sql(concat!("select ", me!(), " from users where id = $1")).bind(id)).await
}

/// Writes all changed details of a user. Fields that were not sent are as they were read in the
/// same transaction.
pub async fn update_me(tx: &mut Tx, me: &Me) -> Result<()> {
    let Settings { private, messages_from, presence_for, followers_for, theme, ref notify } =
        me.settings;
    let update = sql("update users
        set username = $2, username_key = $3, name = $4, family = $5, biography = $6, email = $7,
            email_key = $8,
            email_confirmed_at = $9, phone = $10, private = $11, messages_from = $12,
            presence_for = $13,
            followers_for = $14, theme = $15, notify_off = $16
        where id = $1")
    .bind(me.id)
    .bind(me.username.clone())
    .bind(key(&me.username))
    .bind(me.name.clone())
    .bind(me.family.clone())
    .bind(me.biography.clone())
    .bind(me.email.clone())
    .bind(key(&me.email))
    .bind(me.email_confirmed_at)
    .bind(me.phone.clone())
    .bind(private)
    .bind(messages_from)
    .bind(presence_for)
    .bind(followers_for)
    .bind(theme)
    .bind(notify.off());
    tx.execute(update.on_unique(TAKEN)).await?;
    Ok(())
}

/// Marks the address as confirmed. Returns false if the address has changed meanwhile.
pub async fn confirm_email(tx: &mut Tx, id: UserId, email: &str, now: Timestamp) -> Result<bool> {
    let update = sql("update users set email_confirmed_at = coalesce(email_confirmed_at, $3)
            where id = $1 and email_key = $2");
    Ok(tx.execute(update.bind(id).bind(key(email)).bind(now)).await? == 1)
}

/// If the community has no owner, makes the user who has been in it longest the owner. Returns that
/// user.
pub async fn pass_on_ownership(tx: &mut Tx) -> Result<Option<Me>> {
    let update = sql(concat!(
        "update users
        set role = 'owner'
        where id = (select id from users where deleted_at is null and suspended_at is null
            order by id limit 1)
          and not exists (select 1 from users where role = 'owner')
        returning ",
        me!()
    ));
    tx.optional(update).await
}
