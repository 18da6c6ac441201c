//! The types and the forms of settings: how each is parsed, and what is said of a wrong one.

use ipnet::IpNet;
use std::{convert::Infallible, fmt, ops::Deref, str::FromStr, time::Duration};

/// A secret setting: neither a log nor an error shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hidden")
    }
}

impl Deref for Hidden {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl FromStr for Hidden {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

/// A number of bytes, as 512KiB or 10MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(usize);

impl Size {
    pub fn bytes(self) -> usize {
        self.0
    }

    fn parse(text: &str) -> Option<Self> {
        let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)];
        let (number, unit) =
            units.into_iter().find_map(|(unit, bits)| Some((text.strip_suffix(unit)?, bits)))?;
        number.trim().parse::<usize>().ok()?.checked_mul(1 << unit).map(Self)
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 % (1 << 20), self.0) {
            (0, bytes) => write!(f, "{}MiB", bytes >> 20),
            (_, bytes) => write!(f, "{}KiB", bytes >> 10),
        }
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let size = Self::parse(text).filter(|size| (64 << 10..=100 << 20).contains(&size.0));
        size.ok_or_else(|| "it must be like 512KiB or 10MiB, from 64KiB to 100MiB".to_owned())
    }
}

/// The cost of a password hash, in the notation of argon2's own strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    pub memory: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl PasswordCost {
    /// The least memory OWASP recommends with any number of passes, in KiB.
    const LEAST_MEMORY: u32 = 7168;
}

impl fmt::Display for PasswordCost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { memory, passes, lanes } = self;
        write!(f, "m={memory},t={passes},p={lanes}")
    }
}

impl FromStr for PasswordCost {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parse = || {
            let [memory, passes, lanes] = text.split(',').collect::<Vec<_>>().try_into().ok()?;
            let number = |part: &str, name: &str| part.strip_prefix(name)?.parse::<u32>().ok();
            Some(Self {
                memory: number(memory, "m=")?,
                passes: number(passes, "t=")?,
                lanes: number(lanes, "p=")?,
            })
        };
        let in_range = |cost: &Self| {
            (Self::LEAST_MEMORY..=1 << 20).contains(&cost.memory)
                && (1..=20).contains(&cost.passes)
                && (1..=8).contains(&cost.lanes)
        };
        parse().filter(in_range).ok_or_else(|| {
            format!(
                "it must be like m=19456,t=2,p=1, with at least {} KiB of memory",
                Self::LEAST_MEMORY
            )
        })
    }
}

/// A size without the bounds of [`Size::from_str`].
pub(super) fn quota(text: &str) -> Result<Size, String> {
    Size::parse(text)
        .filter(|size| size.0 > 0)
        .ok_or_else(|| "it must be like 512MiB or 2GiB".to_owned())
}

pub(super) fn storage(text: &str) -> Result<String, String> {
    let is_bucket = text
        .strip_prefix("s3://")
        .is_some_and(|bucket| !bucket.is_empty() && !bucket.starts_with('/'));
    if text == "disk" || is_bucket {
        Ok(text.to_owned())
    } else {
        Err("it must be disk or s3://BUCKET/PREFIX".to_owned())
    }
}

/// Parses an origin: a scheme and a host, and nothing after them.
pub(super) fn public_url(text: &str) -> Result<String, String> {
    let wrong = || "it must be http:// or https://, a host and nothing after it".to_owned();
    let uri: axum::http::Uri = text.parse().map_err(|_| wrong())?;
    let (scheme, usual_port) = match uri.scheme_str() {
        Some("http") => ("http", 80),
        Some("https") => ("https", 443),
        _ => return Err(wrong()),
    };
    let authority = uri.authority().ok_or_else(wrong)?;
    if uri.path() != "/"
        || uri.query().is_some()
        || authority.as_str().contains('@')
        || authority.host().is_empty()
    {
        return Err(wrong());
    }
    let port = match authority.as_str().strip_prefix(authority.host()) {
        Some("") => String::new(),
        Some(port) => match port.trim_start_matches(':').parse::<u16>().map_err(|_| wrong())? {
            port if port == usual_port => String::new(),
            port => format!(":{port}"),
        },
        None => return Err(wrong()),
    };
    // As browsers write it, because it is compared with the Origin header that they send.
    Ok(format!("{scheme}://{}{port}", authority.host().to_ascii_lowercase()))
}

/// Parses the origin of a page: a scheme and a host.
pub(super) fn origin(text: &str) -> Result<String, String> {
    public_url(text.trim().trim_end_matches('/'))
}

/// Parses a network, or one address as the network of itself.
pub(super) fn network(text: &str) -> Result<IpNet, String> {
    let text = text.trim();
    text.parse::<IpNet>().or_else(|_| text.parse::<std::net::IpAddr>().map(IpNet::from)).map_err(
        |_| "it must be an address such as 127.0.0.1 or a network such as 10.0.0.0/8".to_owned(),
    )
}

pub(super) fn duration(text: &str) -> Result<Duration, String> {
    match humantime::parse_duration(text) {
        Ok(duration) if duration >= Duration::from_secs(1) => Ok(duration),
        _ => Err("it must be a duration such as 15m, 12h or 30d".to_owned()),
    }
}
