//! Every setting, documented where it is read. Each is an environment variable and a flag; read
//! once, at start.

mod values;

pub use values::{Hidden, PasswordCost, Size};

use super::db::Address;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use std::{net::SocketAddr, path::PathBuf, time::Duration};
use values::{duration, network, origin, public_url, quota, storage};

#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address and port to serve on.
    #[arg(
        long,
        global = true,
        env = "KITH_ADDR",
        default_value = "127.0.0.1:3000",
        value_name = "ADDRESS:PORT"
    )]
    pub addr: SocketAddr,

    /// Folder of everything that must survive: the database, the secret, uploads, unsent mail. Back
    /// up this folder.
    #[arg(
        long,
        global = true,
        env = "KITH_DATA_DIR",
        default_value = "./data",
        value_name = "FOLDER"
    )]
    pub data_dir: PathBuf,

    /// Database to use: sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE. Without it: kith.db
    /// in the data folder.
    #[arg(
        long,
        global = true,
        env = "KITH_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database_url: Option<Address>,

    /// Address at which people reach this server, for example https://kith.example.org. Cookies are
    /// Secure when it is https. Without it: http and the address served on.
    #[arg(
        long,
        global = true,
        env = "KITH_PUBLIC_URL",
        value_name = "URL",
        value_parser = public_url,
    )]
    pub public_url: Option<String>,

    /// Reverse proxies whose X-Forwarded-For header is believed, as addresses or networks,
    /// separated by commas.
    #[arg(
        long,
        global = true,
        env = "KITH_TRUSTED_PROXIES",
        value_name = "NETWORKS",
        value_delimiter = ',',
        value_parser = network,
    )]
    pub trusted_proxies: Vec<IpNet>,

    /// Pages elsewhere that may call the API with a token, by their origins
    /// (https://app.example.org), separated by commas.
    #[arg(
        long,
        global = true,
        env = "KITH_CORS_ORIGINS",
        value_name = "ORIGINS",
        value_delimiter = ',',
        value_parser = origin,
    )]
    pub cors_origins: Vec<String>,

    /// Secret that signs tokens, at least 32 bytes. Without it one is made on the first start and
    /// kept in the data folder, readable by its owner only.
    #[arg(long, global = true, env = "KITH_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub secret: Option<Hidden>,

    /// Storage backend for images: disk, which means the folder media in the data folder, or
    /// s3://BUCKET/PREFIX with the usual AWS_ variables.
    #[arg(
        long,
        global = true,
        env = "KITH_STORAGE",
        default_value = "disk",
        value_name = "BACKEND",
        value_parser = storage,
    )]
    pub storage: String,

    /// Largest image file that may be uploaded.
    #[arg(
        long,
        global = true,
        env = "KITH_UPLOAD_LIMIT",
        default_value = "10MiB",
        value_name = "SIZE"
    )]
    pub upload_limit: Size,

    /// Room that all images of one person may take together.
    #[arg(
        long,
        global = true,
        env = "KITH_MEDIA_QUOTA",
        default_value = "2048MiB",
        value_name = "SIZE",
        value_parser = quota,
    )]
    pub media_quota: Size,

    /// SMTP server for outgoing mail, for example smtps://user:password@mail.example.org. Without
    /// it mails are written to the folder outbox in the data folder, one .eml file each.
    #[arg(long, global = true, env = "KITH_SMTP_URL", value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<Hidden>,

    /// Sender of outgoing mail. Without it: kith at the host of the public URL.
    #[arg(long, global = true, env = "KITH_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,

    /// Time an access token of the API is good.
    #[arg(
        long,
        global = true,
        env = "KITH_ACCESS_TTL",
        default_value = "15m",
        value_name = "DURATION",
        value_parser = duration,
    )]
    pub access_ttl: Duration,

    /// Time a sign-in lasts without being used.
    #[arg(
        long,
        global = true,
        env = "KITH_REFRESH_TTL",
        default_value = "30d",
        value_name = "DURATION",
        value_parser = duration,
    )]
    pub refresh_ttl: Duration,

    /// Longest time a sign-in lasts, however much it is used.
    #[arg(
        long,
        global = true,
        env = "KITH_SESSION_MAX",
        default_value = "90d",
        value_name = "DURATION",
        value_parser = duration,
    )]
    pub session_max: Duration,

    /// People who may sign up.
    #[arg(long, global = true, env = "KITH_SIGNUP", default_value = "open", value_enum)]
    pub signup: SignUp,

    /// Cost of a password hash: argon2id with memory in KiB, passes and lanes. Older hashes are
    /// renewed when their owners next log in.
    #[arg(
        long,
        global = true,
        env = "KITH_PASSWORD_COST",
        default_value = "m=19456,t=2,p=1",
        value_name = "COST"
    )]
    pub password_cost: PasswordCost,

    /// Log filter, in the syntax of tracing: info, kith=debug, warn, …
    #[arg(long, global = true, env = "KITH_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,

    /// Address and port for Prometheus metrics at /metrics. Without it metrics are off.
    #[arg(long, global = true, env = "KITH_METRICS_ADDR", value_name = "ADDRESS:PORT")]
    pub metrics_addr: Option<SocketAddr>,

    /// Most connections of one address, three quarters of them sockets. Those of trusted proxies
    /// are not counted; each of their clients may have that many sockets.
    #[arg(
        long,
        global = true,
        env = "KITH_CONNECTIONS_PER_ADDRESS",
        default_value = "200",
        value_name = "NUMBER"
    )]
    pub connections_per_address: usize,

    /// Most live sockets of one person: tabs and devices.
    #[arg(
        long,
        global = true,
        env = "KITH_SOCKETS_PER_PERSON",
        default_value = "20",
        value_name = "NUMBER"
    )]
    pub sockets_per_person: usize,

    /// Rate limits, the two limits above, and every other limit for one client. Off is for load
    /// tests only.
    #[arg(long, global = true, env = "KITH_RATE_LIMITS", default_value = "on", value_enum)]
    pub rate_limits: Switch,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SignUp {
    /// Anyone.
    Open,
    /// People with a link that the owner made in the settings. Before there is an owner: the first
    /// person to come.
    Invite,
    /// Nobody.
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

impl Config {
    pub fn database(&self) -> Address {
        let in_folder = || Address::File(self.data_dir.join("kith.db"));
        self.database_url.clone().unwrap_or_else(in_folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_settings_are_refused() {
        for url in [
            "",
            "kith.example",
            "ftp://kith.example",
            "https://kith.example/path",
            "https://a@b",
            "https://kith.example/?q",
        ] {
            assert!(public_url(url).is_err(), "{url:?}");
        }
        for url in ["https://kith.example:99999", "https://kith.example:", "https://:443"] {
            assert!(public_url(url).is_err(), "{url:?}");
        }
        for url in ["mysql://localhost", "postgres://", "sqlite:", "sqlite://", "sqlite:a?mode=ro"]
        {
            assert!(url.parse::<Address>().is_err(), "{url:?}");
        }
        for text in ["0s", "never", "-1m"] {
            assert!(duration(text).is_err(), "{text:?}");
        }
        assert!(network("localhost").is_err());
        for cost in [
            "",
            "m=19456",
            "m=64,t=1,p=1",
            "m=19456,t=0,p=1",
            "t=2,m=19456,p=1",
            "m=99999999,t=2,p=1",
        ] {
            assert!(cost.parse::<PasswordCost>().is_err(), "{cost:?}");
        }
    }

    #[test]
    fn the_secret_and_the_password_of_the_mail_server_are_never_printed() {
        use clap::Parser;
        #[derive(Parser, Debug)]
        struct Flags {
            #[command(flatten)]
            config: Config,
        }
        let args = [
            "kith",
            "--secret",
            "do-not-print-this-one",
            "--smtp-url",
            "smtps://mara:nor-this-one@mail.example",
        ];
        let flags = Flags::try_parse_from(args).unwrap();
        assert_eq!(flags.config.secret.as_deref(), Some("do-not-print-this-one"));
        assert!(!format!("{flags:?}").contains("-this-one"), "{flags:?}");
    }

    #[test]
    fn good_settings_are_taken() {
        for (written, kept) in [
            ("https://kith.example:8443", "https://kith.example:8443"),
            ("HTTPS://Kith.Example:443/", "https://kith.example"),
            ("http://kith.example:80", "http://kith.example"),
            ("http://kith.example:443", "http://kith.example:443"),
            ("http://[::1]:3000", "http://[::1]:3000"),
        ] {
            assert_eq!(public_url(written).as_deref(), Ok(kept));
            assert_eq!(origin(written).as_deref(), Ok(kept));
        }
        assert!("sqlite:/var/lib/kith.db".parse::<Address>().is_ok());
        assert_eq!(
            "m=19456,t=2,p=1".parse::<PasswordCost>().unwrap().to_string(),
            "m=19456,t=2,p=1"
        );
        assert_eq!(duration("30d"), Ok(Duration::from_secs(30 * 86_400)));
        assert_eq!(network("127.0.0.1").unwrap().prefix_len(), 32);
        assert_eq!(network("10.0.0.0/8").unwrap().prefix_len(), 8);
    }
}
