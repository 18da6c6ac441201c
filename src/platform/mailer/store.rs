//! All SQL of the mail queue.

use super::Mail;
use crate::{
    base::{MailId, Result, Timestamp},
    platform::db::{Db, Tx, sql},
};

/// A queued mail.
#[derive(sqlx::FromRow)]
pub struct Waiting {
    pub id: MailId,
    #[sqlx(flatten)]
    pub mail: Mail,
    pub attempts: i64,
    pub made_at: Timestamp,
}

/// Puts a mail into the queue. Returns false if the queue is full.
pub async fn insert(
    tx: &mut Tx,
    id: MailId,
    mail: Mail,
    now: Timestamp,
    at_most: i64,
) -> Result<bool> {
    let insert = sql!(
        "insert into mails (id, recipient, subject, text, made_at, next_at)
        select $1, $2, $3, $4, $5, $5 where (select count(*) from mails) < $6"
    );
    let insert =
        insert.bind(id).bind(mail.to).bind(mail.subject).bind(mail.text).bind(now).bind(at_most);
    Ok(tx.execute(insert).await? == 1)
}

/// The next due mail, if there is one.
pub async fn next(db: &Db, now: Timestamp) -> Result<Option<Waiting>> {
    let query = sql!(
        "select id, recipient, subject, text, attempts, made_at
        from mails
        where next_at <= $1
        order by next_at, id
        limit 1"
    );
    db.optional(query.bind(now)).await
}

pub async fn postpone(tx: &mut Tx, id: MailId, until: Timestamp) -> Result<()> {
    let update = sql!("update mails set attempts = attempts + 1, next_at = $2 where id = $1");
    tx.execute(update.bind(id).bind(until)).await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, id: MailId) -> Result<()> {
    tx.execute(sql!("delete from mails where id = $1").bind(id)).await?;
    Ok(())
}
