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
        model::{Handle, Me, Settings},
        server::{BANNER, PERSON},
    },
    base::{Error, Result, Timestamp, UserId},
    platform::{
        db::{Db, Fetch, Meaning, Statement, Tx, sql},
        maintenance::Invariant,
    },
};
use const_format::formatcp;

/// The checks of this slice for `kith doctor`.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        says: "a community has exactly one owner",
        violations: sql!(
            "select abs(count(*) - 1) from users where role = 'owner' and deleted_at is null
            having exists (select 1 from users where deleted_at is null)"
        ),
    },
    Invariant {
        says: "a sign-in expires after it was made",
        violations: sql!(
            "select count(*) from sessions
            where expires_at <= created_at or last_used_at < created_at"
        ),
    },
    Invariant {
        says: "nothing of a deleted account is left but its row",
        violations: sql!(
            "select count(*) from users where deleted_at is not null
            and (email <> '' or password_hash <> '' or phone is not null or biography <> ''
                or family <> '' or recovery_email is not null
                or registered_at <> 0 or last_seen_at is not null or photo_id is not null
                or banner_id is not null
                or messages_from <> 'everyone' or presence_for <> 'everyone'
                or followers_for <> 'everyone' or theme <> 'system'
                or notify_off <> '' or notifications_read <> 0
                or exists (select 1 from sessions where user_id = users.id)
                or exists (select 1 from email_tokens where user_id = users.id))"
        ),
    },
];

/// The columns of a [`Me`], from the row of users `person`.
const ME: &str = formatcp!(
    "{PERSON}, {BANNER} as banner, person.biography, person.followers, person.following,
    person.posts, person.last_seen_at as last_seen, person.registered_at, person.email,
    person.email_confirmed_at, person.phone, person.role, person.private, person.messages_from,
    person.presence_for, person.followers_for, person.theme, person.notify_off"
);
const ME_BY_ID: Statement = sql!("select {ME} from users person where person.id = $1");

const BY_NAME: Statement = sql!("select id from users where username_key = $1");

/// The id of the user that an address names. For an id that is the id itself: the statement it is
/// used in finds out if there is such a user, and if the viewer sees them.
pub async fn user_id(mut from: impl Fetch, handle: &Handle) -> Result<UserId> {
    match handle {
        Handle::Id(id) => Ok(*id),
        Handle::Name(name) => {
            let found = from.optional(BY_NAME.bind(key(name))).await?;
            found.map(|(id,)| id).ok_or(Error::NotFound)
        }
    }
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
    let insert = sql!(
        "insert into users (id, username, username_key, name, family, email, email_key, phone,
            biography, password_hash, registered_at, role)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            case when exists (select 1 from users where deleted_at is null)
                then 'member' else 'owner' end)"
    );
    let insert = insert
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
    tx.execute(insert.on_unique(TAKEN)).await?;
    me_in(tx, user.id).await
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

const ANYONE: Statement = sql!("select exists (select 1 from users where deleted_at is null)");

pub async fn anyone(tx: &mut Tx) -> Result<bool> {
    Ok(tx.one::<(bool,)>(ANYONE).await?.0)
}

pub async fn has_accounts(db: &Db) -> Result<bool> {
    Ok(db.one::<(bool,)>(ANYONE).await?.0)
}

#[derive(sqlx::FromRow)]
pub struct Credentials {
    pub id: UserId,
    pub password_hash: String,
    pub suspended: bool,
}

/// The columns of [`Credentials`].
const CREDENTIALS: &str = "id, password_hash, suspended_at is not null as suspended";

/// The only queries that read a password hash: by username or address, and by id.
pub async fn credentials(db: &Db, login: &str) -> Result<Option<Credentials>> {
    // A username has no @, so the two can share one field.
    let query = if login.contains('@') {
        sql!("select {CREDENTIALS} from users where email_key = $1 and deleted_at is null")
    } else {
        sql!("select {CREDENTIALS} from users where username_key = $1 and deleted_at is null")
    };
    db.optional(query.bind(key(login))).await
}

pub async fn credentials_of(db: &Db, id: UserId) -> Result<Credentials> {
    db.one(sql!("select {CREDENTIALS} from users where id = $1").bind(id)).await
}

/// Changes the password hash, unless it has changed since it was read. Returns whether it did.
pub async fn set_password(tx: &mut Tx, id: UserId, before: String, after: String) -> Result<bool> {
    let update = sql!("update users set password_hash = $3 where id = $1 and password_hash = $2");
    Ok(tx.execute(update.bind(id).bind(before).bind(after)).await? == 1)
}

/// Changes the password hash of a user who has proved that the address is theirs.
pub async fn reset_password(tx: &mut Tx, id: UserId, hash: String) -> Result<()> {
    let update = sql!("update users set password_hash = $2 where id = $1");
    tx.execute(update.bind(id).bind(hash)).await?;
    Ok(())
}

pub async fn me(db: &Db, id: UserId) -> Result<Me> {
    db.one(ME_BY_ID.bind(id)).await
}

pub async fn me_in(tx: &mut Tx, id: UserId) -> Result<Me> {
    tx.one(ME_BY_ID.bind(id)).await
}

/// Writes all changed details of a user. Fields that were not sent are as they were read in the
/// same transaction.
pub async fn update_me(tx: &mut Tx, me: &Me) -> Result<()> {
    let Settings { private, messages_from, presence_for, followers_for, theme, ref notify } =
        me.settings;
    let update = sql!(
        "update users
        set username = $2, username_key = $3, name = $4, family = $5, biography = $6, email = $7,
            email_key = $8, email_confirmed_at = $9, phone = $10, private = $11,
            messages_from = $12, presence_for = $13, followers_for = $14, theme = $15,
            notify_off = $16
        where id = $1"
    );
    let update = update
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
    let update = sql!(
        "update users set email_confirmed_at = coalesce(email_confirmed_at, $3)
        where id = $1 and email_key = $2"
    );
    Ok(tx.execute(update.bind(id).bind(key(email)).bind(now)).await? == 1)
}

/// If the community has no owner, makes the user who has been in it longest the owner. Returns that
/// user.
pub async fn pass_on_ownership(tx: &mut Tx) -> Result<Option<Me>> {
    let update = sql!(
        "update users
        set role = 'owner'
        where id = (select id from users where deleted_at is null and suspended_at is null
                order by id limit 1)
            and not exists (select 1 from users where role = 'owner')
        returning id"
    );
    match tx.optional::<(UserId,)>(update).await? {
        Some((owner,)) => me_in(tx, owner).await.map(Some),
        None => Ok(None),
    }
}
