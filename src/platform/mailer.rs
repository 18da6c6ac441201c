//! Outgoing mail: through an SMTP server, or into a folder of .eml files where none is set.
//!
//! A mail is a row first, and stays one until it was accepted: a server that stops or is killed
//! loses none. A worker delivers due mails and retries those that were not accepted, with
//! exponential backoff. A crash between the two sends a mail twice, under the same Message-ID. The
//! number of mails that wait, that go to one address and that go out at all is limited: others make
//! the server write them.

mod store;

use super::{AppState, PublicUrl, config::Config, data_dir::remove_old, db::Tx, limits::Attempt};
use crate::base::{Error, MailId, Result};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Body, Mailbox,
        header::{ContentTransferEncoding, ContentType},
    },
};
use std::{io, net::IpAddr, path::PathBuf, time::Duration};
use tokio::sync::{Mutex, oneshot};

/// Seconds of pause after each failed attempt (exponential backoff); the last one again and again.
const PAUSES: [u64; 6] = [2, 15, 120, 600, 1800, 3600];
/// The time after which a mail is given up: what it tells of is long over.
const GIVEN_UP_AFTER: Duration = Duration::from_secs(8 * 3600);
/// The interval at which the queue is checked for mails to retry.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// The timeout of a mail server.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most mails that wait. With a server that accepts none, they would fill the disk.
const QUEUE: i64 = 1000;
/// The time mails stay in the outbox, where they are read or not at all, and the time files stay
/// that were not finished.
const KEPT: Duration = Duration::from_secs(7 * 86_400);
const PARTS_KEPT: Duration = Duration::from_secs(3600);

pub struct Mailer {
    from: Mailbox,
    way: Way,
    /// One worker at a time, so that no mail goes out twice.
    turn: Mutex<()>,
}

enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// A mail to one person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mail {
    #[sqlx(rename = "recipient")]
    pub to: String,
    pub subject: String,
    pub text: String,
}

#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    #[error("KITH_SMTP_URL is not an address of a mail server: {0}.")]
    Url(lettre::transport::smtp::Error),
    #[error("KITH_MAIL_FROM is not an email address: {0}.")]
    From(lettre::address::AddressError),
}

impl Mailer {
    pub fn new(config: &Config, public_url: &PublicUrl) -> Result<Self, MailerError> {
        let from = match &config.mail_from {
            Some(from) => from.parse().map_err(MailerError::From)?,
            None => default_sender(public_url.host()),
        };
        let way = match config.smtp_url.as_deref() {
            Some(url) => {
                if goes_in_the_clear(url) {
                    tracing::warn!(
                        "MAIL TRAVELS UNENCRYPTED: KITH_SMTP_URL begins with smtp://, so links to \
                         set passwords, and the password of the \
                         mail server, can be read on the way. Use smtps://, or \
                         smtp://…?tls=required."
                    );
                }
                let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(MailerError::Url)?;
                Way::Smtp(server.timeout(Some(PATIENCE)).build())
            }
            None => Way::Folder(config.data_dir.join("outbox")),
        };
        Ok(Self { from, way, turn: Mutex::default() })
    }

    /// Refuses an address to which no mail can be sent at all.
    pub fn check(&self, address: &str) -> Result<()> {
        match address.parse::<lettre::Address>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::field("email", "Enter a valid email address.")),
        }
    }

    async fn hand_over(&self, id: MailId, mail: Mail) -> Result<(), Refusal> {
        let to = mail.to.parse().map_err(|cause| Refusal::forever(&cause))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject)
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(self.body(mail.text))
            .map_err(|cause| Refusal::forever(&cause))?;
        match &self.way {
            Way::Smtp(server) => match server.send(message).await {
                Ok(_) => Ok(()),
                Err(cause) if cause.is_permanent() => Err(Refusal::forever(&cause)),
                Err(cause) => Err(Refusal {
                    for_ever: false,
                    answered: cause.is_transient(),
                    cause: cause.to_string(),
                }),
            },
            Way::Folder(folder) => write(folder, id, &message.formatted()).await.map_err(|cause| {
                Refusal { for_ever: false, answered: true, cause: cause.to_string() }
            }),
        }
    }

    /// In the folder a mail is read as it lies there, so no encoding may break its links into
    /// lines.
    fn body(&self, text: String) -> Body {
        match self.way {
            Way::Smtp(_) => Body::new(text),
            Way::Folder(_) => Body::dangerous_pre_encoded(
                text.replace('\n', "\r\n").into_bytes(),
                ContentTransferEncoding::EightBit,
            ),
        }
    }
}

/// The reason a mail was not accepted.
struct Refusal {
    for_ever: bool,
    /// False if the mail server did not respond at all. Then it has no time for the other mails
    /// either.
    answered: bool,
    cause: String,
}

impl Refusal {
    fn forever(cause: &dyn std::error::Error) -> Self {
        Self { for_ever: true, answered: true, cause: cause.to_string() }
    }
}

/// Puts a mail into the queue, within the transaction of what it tells of; [`deliver_soon`] sends
/// it. A mail that the limits or a full queue forbid is dropped and logged, because it must not
/// undo what it tells of.
pub async fn enqueue(app: &AppState, tx: &mut Tx, mail: Mail) -> Result<()> {
    let subject = mail.subject.clone();
    let allowed = app
        .limits
        .on_account(Attempt::MailTo, mail.to.to_lowercase())
        .and_then(|()| app.limits.on_account(Attempt::MailAll, ()));
    if allowed.is_err() {
        tracing::error!(subject, "a mail was not sent: there have been too many");
        return Ok(());
    }
    let now = app.now();
    if !store::insert(tx, MailId::new(now), mail, now, QUEUE).await? {
        tracing::error!(subject, "a mail was not sent: {QUEUE} others wait already");
    }
    Ok(())
}

/// Sends a mail: puts it into the queue and has it delivered. Nobody waits for a slow mail server;
/// in the folder the mail is there when this returns.
pub async fn send(app: &AppState, mail: Mail) -> Result<()> {
    let this = app.clone();
    app.db.write(async move |tx| enqueue(&this, tx, mail).await).await?;
    let done = deliver_soon(app);
    if matches!(app.mailer.way, Way::Folder(_)) {
        // The receiver fails if the server stops: the mail stays in the queue.
        let _ = done.await;
    }
    Ok(())
}

/// Delivers due mails in the background. The receiver completes when that is done.
pub fn deliver_soon(app: &AppState) -> oneshot::Receiver<()> {
    let (this, (over, done)) = (app.clone(), oneshot::channel());
    app.background.spawn(async move {
        deliver(&this).await;
        // Most callers do not wait.
        let _ = over.send(());
    });
    done
}

/// Delivers due mails, also those an earlier server process has left.
pub async fn deliver(app: &AppState) {
    let _turn = app.mailer.turn.lock().await;
    if let Err(error) = deliver_due(app).await {
        tracing::warn!(%error, "mails could not be delivered; it will be tried again");
    }
}

async fn deliver_due(app: &AppState) -> Result<()> {
    while let Some(store::Waiting { id, mail, attempts, made_at }) =
        store::next(&app.db, app.now()).await?
    {
        let pause = Duration::from_secs(PAUSES[PAUSES.len().min(attempts as usize + 1) - 1]);
        let next = app.now() + pause;
        // Postponed before the attempt: if the database cannot be written any more, no mail is sent
        // again and again.
        app.db.write(async move |tx| store::postpone(tx, id, next).await).await?;
        match app.mailer.hand_over(id, mail).await {
            Ok(()) => {}
            Err(Refusal { for_ever, cause, .. }) if for_ever || next > made_at + GIVEN_UP_AFTER => {
                tracing::error!(cause, "a mail was given up");
            }
            Err(refusal) => {
                tracing::warn!(
                    cause = refusal.cause,
                    "a mail was not taken; it will be tried again in {} s",
                    pause.as_secs()
                );
                if !refusal.answered {
                    return Ok(());
                }
                continue;
            }
        }
        app.db.write(async move |tx| store::delete(tx, id).await).await?;
    }
    Ok(())
}

/// Retries mails that were not accepted, for as long as the server runs.
pub async fn keep_delivering(app: AppState) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    loop {
        ticks.tick().await;
        // If the lock is held, a delivery is running already.
        if app.mailer.turn.try_lock().is_ok() {
            // A stopping server waits for background tasks.
            let _ = deliver_soon(&app).await;
        }
    }
}

/// Removes old mails from the outbox: there are live links in them.
pub async fn sweep(app: &AppState) -> io::Result<()> {
    let Way::Folder(folder) = &app.mailer.way else { return Ok(()) };
    remove_old(folder, "eml", KEPT).await?;
    remove_old(folder, "part", PARTS_KEPT).await
}

fn default_sender(host: &str) -> Mailbox {
    // An address literal is how a host without a name is written in a mail address.
    let address = format!("kith@{host}")
        .parse()
        .or_else(|_| format!("kith@[{}]", host.trim_matches(['[', ']'])).parse());
    Mailbox::new(
        Some("Kith".to_owned()),
        address.unwrap_or_else(|_| "kith@localhost".parse().expect("this is an address")),
    )
}

/// Whole or not at all: written under another name first. Idempotent: a mail written twice is there
/// once.
async fn write(folder: &std::path::Path, id: MailId, mail: &[u8]) -> io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let part = folder.join(format!("{id}.part"));
    tokio::fs::write(&part, mail).await?;
    tokio::fs::rename(part, folder.join(format!("{id}.eml"))).await
}

/// True if mail to this server can be read in transit: without TLS, or with TLS that somebody in
/// between can strip.
fn goes_in_the_clear(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let (authority, options) = rest.split_once(['/', '?']).unwrap_or((rest, ""));
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = match host.strip_prefix('[') {
        Some(literal) => literal.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let stays_here =
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    !stays_here && !options.contains("tls=required")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_server_without_encryption_is_known_by_its_address() {
        for clear in [
            "smtp://mail.example.org",
            "smtp://a:b@10.0.0.2:25",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://[2001:db8::1]",
        ] {
            assert!(goes_in_the_clear(clear), "{clear}");
        }
        for safe in [
            "smtps://mail.example.org",
            "smtp://mail.example.org:587?tls=required",
            "smtp://mail.example.org/name?tls=required",
            "smtp://localhost:1025",
            "smtp://127.0.0.1:25",
            "smtp://a:b@[::1]:25",
        ] {
            assert!(!goes_in_the_clear(safe), "{safe}");
        }
    }

    #[test]
    fn pauses_grow_and_end() {
        assert!(PAUSES.is_sorted() && PAUSES[PAUSES.len() - 1] < GIVEN_UP_AFTER.as_secs());
    }
}
