//! Tokens sent by mail to prove an address: to set a new password, or to confirm the address.

use crate::{
    base::{Result, Timestamp, UserId},
    platform::db::{Db, Tx, sql},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofKind {
    Reset,
    Confirm,
}

impl ProofKind {
    fn word(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Confirm => "confirm",
        }
    }
}

pub struct EmailProof {
    pub token_hash: Vec<u8>,
    pub user: UserId,
    pub kind: ProofKind,
    pub email: String,
    pub expires_at: Timestamp,
}

/// Stores a token in place of the one sent before: only the newest mail is valid.
pub async fn insert_proof(tx: &mut Tx, proof: EmailProof) -> Result<()> {
    let kind = proof.kind.word();
    let delete = sql!("delete from email_tokens where user_id = $1 and kind = $2");
    tx.execute(delete.bind(proof.user).bind(kind)).await?;
    let insert = sql!(
        "insert into email_tokens (token_hash, user_id, kind, email, expires_at)
        values ($1, $2, $3, $4, $5)"
    );
    let insert = insert
        .bind(proof.token_hash)
        .bind(proof.user)
        .bind(kind)
        .bind(proof.email)
        .bind(proof.expires_at);
    tx.execute(insert).await?;
    Ok(())
}

/// Deletes a token and returns its user and address, unless it has expired.
pub async fn spent_proof(
    tx: &mut Tx,
    token_hash: Vec<u8>,
    kind: ProofKind,
    now: Timestamp,
) -> Result<Option<(UserId, String)>> {
    let delete = sql!(
        "delete from email_tokens where token_hash = $1 and kind = $2
        returning user_id, email, expires_at"
    );
    let found: Option<(UserId, String, Timestamp)> =
        tx.optional(delete.bind(token_hash).bind(kind.word())).await?;
    Ok(found.filter(|(_, _, expires_at)| *expires_at > now).map(|(user, email, _)| (user, email)))
}

/// The user of a valid token to set a password, without using it up.
pub async fn proved(db: &Db, token_hash: Vec<u8>, now: Timestamp) -> Result<Option<(UserId,)>> {
    let query = sql!(
        "select user_id from email_tokens
        where token_hash = $1 and kind = 'reset' and expires_at > $2"
    );
    db.optional(query.bind(token_hash).bind(now)).await
}

/// Deletes the tokens to set a password that are still out, because the account was secured in
/// another way.
pub async fn delete_resets(tx: &mut Tx, user: UserId) -> Result<()> {
    let delete = sql!("delete from email_tokens where user_id = $1 and kind = 'reset'");
    tx.execute(delete.bind(user)).await?;
    Ok(())
}

/// Deletes the tokens to confirm an address, because the address before it was restored.
pub async fn delete_confirmations(tx: &mut Tx, user: UserId) -> Result<()> {
    let delete = sql!("delete from email_tokens where user_id = $1 and kind = 'confirm'");
    tx.execute(delete.bind(user)).await?;
    Ok(())
}

pub async fn sweep_proofs(tx: &mut Tx, now: Timestamp, at_most: i64) -> Result<u64> {
    let delete = sql!(
        "delete from email_tokens where token_hash in (
            select token_hash from email_tokens where expires_at <= $1 limit $2 + 0)"
    );
    tx.execute(delete.bind(now).bind(at_most)).await
}
