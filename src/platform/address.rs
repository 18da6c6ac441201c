//! The address a request came from, also through reverse proxies.

use crate::base::Result;
use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, request::Parts},
    middleware::Next,
    response::Response,
};
use ipnet::IpNet;
use std::{
    net::{IpAddr, SocketAddr},
    sync::Once,
};

/// The address of the client.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

/// Stores the client's address on the request.
pub async fn note(
    State(app): State<super::AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    if app.config.trusted_proxies.is_empty()
        && is_behind_unknown_proxy(peer.ip(), request.headers())
    {
        static WARNING: Once = Once::new();
        WARNING.call_once(|| {
            tracing::warn!(
                "a proxy on this machine sends X-Forwarded-For, but KITH_TRUSTED_PROXIES names \
                 none: all who come through it count as one \
                 address, and share its limits"
            );
        });
    }
    let address = client(peer.ip(), request.headers(), &app.config.trusted_proxies);
    tracing::Span::current().record("address", tracing::field::display(address));
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}

/// True if the request came through a proxy on this machine, where most proxies are.
fn is_behind_unknown_proxy(peer: IpAddr, headers: &HeaderMap) -> bool {
    peer.to_canonical().is_loopback() && headers.contains_key("x-forwarded-for")
}

/// Walks from the peer towards the client and stops at the first address that is no trusted proxy:
/// everything further left was written by somebody we do not trust.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted =
        |address: IpAddr| proxies.iter().any(|network| network.contains(&address.to_canonical()));
    let claimed =
        headers.get_all("x-forwarded-for").into_iter().filter_map(|value| value.to_str().ok());
    let mut chain: Vec<&str> = claimed.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut address = peer.to_canonical();
    while trusted(address) {
        let Some(before) = chain.pop().and_then(|text| text.parse::<IpAddr>().ok()) else { break };
        address = before.to_canonical();
    }
    address
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = crate::base::Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        Ok(parts.extensions.get().copied().expect("the address layer stands around every handler"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_header_from_a_stranger_is_not_believed() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &["127.0.0.0/8"]), "203.0.113.9");
    }

    #[test]
    fn the_last_address_that_is_no_proxy_is_the_client() {
        assert_eq!(seen("127.0.0.1", &["198.51.100.1"], &["127.0.0.0/8"]), "198.51.100.1");
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6, 198.51.100.1, 10.0.0.2"], &["127.0.0.0/8", "10.0.0.0/8"]),
            "198.51.100.1"
        );
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6", "198.51.100.1"], &["127.0.0.0/8"]),
            "198.51.100.1"
        );
    }

    #[test]
    fn a_proxy_on_this_machine_is_noticed() {
        let (forwarded, plain) = (
            HeaderMap::from_iter([(
                "x-forwarded-for".parse().unwrap(),
                "198.51.100.1".parse().unwrap(),
            )]),
            HeaderMap::new(),
        );
        let is_behind = |peer: &str, headers: &HeaderMap| {
            is_behind_unknown_proxy(peer.parse().unwrap(), headers)
        };
        assert!(is_behind("127.0.0.1", &forwarded) && is_behind("::ffff:127.0.0.1", &forwarded));
        assert!(!is_behind("127.0.0.1", &plain) && !is_behind("203.0.113.9", &forwarded));
    }

    #[test]
    fn nonsense_in_the_header_stops_the_walk() {
        assert_eq!(seen("127.0.0.1", &["unknown"], &["127.0.0.0/8"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[], &["127.0.0.0/8"]), "127.0.0.1");
    }
}
