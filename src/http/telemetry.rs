//! Observability: one tracing span per request, with an id that its response carries; and metrics
//! for Prometheus.

use super::StartError;
use crate::platform::{
    audit,
    secret::{hex, random},
};
use axum::{
    Extension,
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use std::{
    net::SocketAddr,
    sync::{Arc, OnceLock},
    time::Instant,
};
use tracing::{Instrument, field::Empty};

/// The route of a request, as soon as the router knows it. Addresses outside the route table and
/// embedded files have none.
#[derive(Clone, Default)]
pub struct Routed(Arc<OnceLock<MatchedPath>>);

/// Logs the route, not the URL: URLs can hold tokens. Counts the request if metrics are on.
pub async fn requests(
    State(is_counted): State<bool>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = hex(&random::<8>());
    let routed = Routed::default();
    request.extensions_mut().insert(routed.clone());
    let method = request.method().clone();
    let span = tracing::info_span!(
        target: audit::target!(),
        "request",
        %id,
        method = known(&method),
        route = Empty,
        address = Empty,
        person = Empty
    );
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    span.in_scope(|| match status {
        500.. => tracing::warn!(status, ?took, "failed"),
        _ => tracing::debug!(status, ?took, "answered"),
    });
    if let 403 | 429 = status {
        span.in_scope(|| audit::refused("request", None, response.status().as_str()));
    }
    if is_counted {
        let route = routed.0.get().map_or("page", MatchedPath::as_str).to_owned();
        let labels = [
            ("method", known(&method).to_owned()),
            ("route", route),
            ("status", status.to_string()),
        ];
        metrics::counter!("kith_requests_total", &labels).increment(1);
        metrics::histogram!("kith_request_seconds", &labels).record(took);
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// The name of a standard method. A client can make up others without end, and each would be a time
/// series of its own.
fn known(method: &Method) -> &str {
    const STANDARD: [Method; 9] = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
        Method::CONNECT,
        Method::TRACE,
    ];
    if STANDARD.contains(method) { method.as_str() } else { "other" }
}

/// Tells [`requests`], which stands before the router, which route it chose.
pub async fn note_route(
    route: MatchedPath,
    Extension(routed): Extension<Routed>,
    request: Request,
    next: Next,
) -> Response {
    tracing::Span::current().record("route", route.as_str());
    // The router chooses only once.
    let _ = routed.0.set(route);
    next.run(request).await
}

/// Serves the metrics on an address of their own, so that they are never public by accident.
pub fn serve_metrics(addr: SocketAddr) -> Result<(), StartError> {
    let builder = metrics_exporter_prometheus::PrometheusBuilder::new().with_http_listener(addr);
    builder.install().map_err(|cause| StartError::Metrics(addr, cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_that_clients_make_up_share_one_name() {
        let named = |name: &[u8]| known(&Method::from_bytes(name).unwrap()).to_owned();
        assert_eq!([named(b"PATCH"), named(b"AAAA1"), named(b"get")], ["PATCH", "other", "other"]);
    }
}
