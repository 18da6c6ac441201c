//! Outgoing mail: through an SMTP server, or into a folder of .eml files where none is set.

use super::{
    PublicUrl,
    config::Config,
    secret::{hex, random},
};
use crate::base::{Error, Result};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Body, Mailbox,
        header::{ContentTransferEncoding, ContentType},
    },
};
use std::{path::PathBuf, time::Duration};

/// Pauses before trying a server again that did not take a mail.
const RETRIES: [Duration; 3] = [Duration::from_secs(2), Duration::from_secs(15), Duration::from_secs(120)];

pub struct Mailer {
    from: Mailbox,
    way: Way,
}

enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// A mail to one person.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
}

#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    #[error("KITH_SMTP_URL is not an address of a mail server: {0}.")]
    Url(lettre::transport::smtp::Error),
    #[error("KITH_MAIL_FROM is not a mail address: {0}.")]
    From(lettre::address::AddressError),
}

impl Mailer {
    pub fn new(config: &Config, public_url: &PublicUrl) -> Result<Self, MailerError> {
        let from = match &config.mail_from {
            Some(from) => from.parse().map_err(MailerError::From)?,
            None => default_sender(public_url.host()),
        };
        let way = match &config.smtp_url {
            Some(url) => Way::Smtp(AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(MailerError::Url)?.build()),
            None => Way::Folder(config.data_dir.join("outbox")),
        };
        Ok(Self { from, way })
    }

    /// Whether mail can be sent to an address at all.
    pub fn check(&self, address: &str) -> Result<()> {
        match address.parse::<lettre::Address>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::field("email", "This does not look like an e-mail address.")),
        }
    }

    /// Hands the mail over. A slow mail server keeps nobody waiting: it is tried in the background.
    pub async fn send(&self, mail: Mail) -> Result<()> {
        let to = mail.to.parse().map_err(|_| Error::field("email", "This is not an e-mail address."))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(self.body(mail.text))
            .map_err(|cause| {
                tracing::error!(%cause, "a mail could not be written");
                Error::Internal
            })?;
        match &self.way {
            Way::Smtp(server) => {
                tokio::spawn(deliver(server.clone(), message));
                Ok(())
            }
            Way::Folder(folder) => store(folder, &message.formatted()).await.map_err(|cause| {
                tracing::error!(%cause, "a mail could not be stored");
                Error::Internal
            }),
        }
    }
}

impl Mailer {
    /// In the folder a mail is read as it lies there, so its links must not be broken into encoded lines.
    fn body(&self, text: String) -> Body {
        match self.way {
            Way::Smtp(_) => Body::new(text),
            Way::Folder(_) => Body::dangerous_pre_encoded(text.replace('\n', "\r\n").into_bytes(), ContentTransferEncoding::EightBit),
        }
    }
}

fn default_sender(host: &str) -> Mailbox {
    // An address literal is how a host without a name is written in a mail address.
    let address = format!("kith@{host}").parse().or_else(|_| format!("kith@[{}]", host.trim_matches(['[', ']'])).parse());
    Mailbox::new(Some("Kith".to_owned()), address.unwrap_or_else(|_| "kith@localhost".parse().expect("this is an address")))
}

async fn deliver(server: AsyncSmtpTransport<Tokio1Executor>, message: Message) {
    for pause in RETRIES {
        match server.send(message.clone()).await {
            Ok(_) => return,
            Err(cause) if cause.is_permanent() => return tracing::error!(%cause, "the mail server refused a mail"),
            Err(cause) => tracing::warn!(%cause, "the mail server did not take a mail; trying again"),
        }
        tokio::time::sleep(pause).await;
    }
    if let Err(cause) = server.send(message).await {
        tracing::error!(%cause, "a mail was given up");
    }
}

/// Whole or not at all: written under another name first.
async fn store(folder: &std::path::Path, mail: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let name = hex(&random::<12>());
    let part = folder.join(format!("{name}.part"));
    tokio::fs::write(&part, mail).await?;
    tokio::fs::rename(part, folder.join(format!("{name}.eml"))).await
}
