//! Checks around every request: same origin (CSRF), rate limits, body size and time; and the
//! security headers of every response.

use crate::{
    accounts::server::MaybeViewer,
    base::{Error, Result},
    chat::server as chat,
    media::server as media,
    platform::{
        AppState, Client,
        address::ClientAddress,
        extract,
        limits::{Attempt, client_network},
        memory::Held,
        origin,
    },
    posts::server as posts,
    stories::server as stories,
};
use axum::{
    body::{Body, Bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, Limited};
use hyper::body::Body as _;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tower_http::cors::CorsLayer;

/// Enough for any form and any call. Uploads have a limit of their own.
const LARGEST_BODY: usize = 64 * 1024;
const LONGEST: Duration = Duration::from_secs(30);
/// A large image over a slow line, or an archive with many.
const LONGEST_TRANSFER: Duration = Duration::from_secs(300);
const ARCHIVE: &str = "/api/users/me/export";
/// Signing in changes who a browser is signed in as, whatever credentials are sent along: another
/// site must never start it (login CSRF), unless the settings name its origin.
const ALWAYS_GUARDED: [&str; 4] =
    ["/api/auth/register", "/api/auth/login", "/api/auth/refresh", "/api/auth/logout"];

/// Refuses requests that another site makes a browser send (CSRF).
///
/// Browsers say where a request comes from; programs do not and hold no cookies. A bearer token
/// cannot be sent by a page that does not know it, so such calls pass. Own code rather than
/// tower-http's layer, because the socket's handshake has to judge an Origin by the same rule.
pub async fn same_origin(
    State(app): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    let bearer = match ALWAYS_GUARDED.contains(&request.uri().path()) {
        true => origin
            .is_some_and(|origin| app.config.cors_origins.iter().any(|allowed| allowed == origin)),
        false => headers.contains_key(header::AUTHORIZATION),
    };
    if request.method().is_safe() || bearer || is_from_here(&app, peer, headers) {
        next.run(request).await
    } else {
        Error::CrossSite.into_response()
    }
}

/// The CORS layer, if the settings name any origins: their pages may call the API with a bearer
/// token, never with cookies.
pub fn other_origins(app: &AppState) -> Option<CorsLayer> {
    let origins: Vec<HeaderValue> =
        app.config.cors_origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    let layer = CorsLayer::new()
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_NONE_MATCH])
        .expose_headers([
            header::ETAG,
            header::RETRY_AFTER,
            HeaderName::from_static("x-request-id"),
        ])
        .max_age(Duration::from_secs(3600));
    (!origins.is_empty()).then(|| layer.allow_origin(origins))
}

fn is_from_here(app: &AppState, peer: SocketAddr, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site_is_ours = !matches!(text("sec-fetch-site"), Some("cross-site"));
    let origin_is_ours =
        text("origin").is_none_or(|origin| origin::is_ours(app, peer, headers, origin));
    site_is_ours && origin_is_ours
}

/// Refuses a NUL in a URL. Bodies are checked by the code that reads them.
pub async fn no_nul(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let path = uri.path().replace("%00", "\0").into();
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    match extract::no_nul(std::iter::once(("path".into(), path)).chain(query)) {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}

/// Rate limit by address: counts every request, and requests that change something once more.
pub async fn count_address(
    State(app): State<AppState>,
    address: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let counted = app.limits.from_address(Attempt::Request, address.0).and_then(|()| match request
        .method()
        .is_safe()
    {
        true => Ok(()),
        false => app.limits.from_address(Attempt::Change, address.0),
    });
    match counted {
        Ok(()) => next.run(request).await,
        Err(error) => refused(&app, Client::Address(client_network(address.0)), error).await,
    }
}

/// The pause between refusals to one client, over however many connections it sends requests: a
/// client that does not heed them costs no more than that.
const BETWEEN_REFUSALS: Duration = Duration::from_millis(5);

async fn refused(app: &AppState, client: Client, error: Error) -> Response {
    // The request is refused even if its turn does not come.
    let _turn = app.refusals.take(client).await;
    tokio::time::sleep(BETWEEN_REFUSALS).await;
    error.into_response()
}

/// Rate limit by account, by the same rule. Calls over a socket are counted too.
pub async fn count_account(
    State(app): State<AppState>,
    viewer: Result<MaybeViewer>,
    request: Request,
    next: Next,
) -> Response {
    // Invalid credentials are refused by the handler that needs them.
    let Ok(MaybeViewer(Some(viewer))) = viewer else { return next.run(request).await };
    let counted = app.limits.on_account(Attempt::Request, viewer.person.id).and_then(|()| {
        match request.method().is_safe() {
            true => Ok(()),
            false => app.limits.on_account(Attempt::Change, viewer.person.id),
        }
    });
    match counted {
        Ok(()) => next.run(request).await,
        Err(error) => refused(&app, Client::Account(viewer.person.id), error).await,
    }
}

/// The most forms with uploads that one address may have in flight.
const UPLOADS: usize = 16;

/// Lets a request wait while others of the same client are handled. Its body is read before, so
/// that a slow one takes no turn. Forms with uploads take long to be read; of those, one address
/// may have a few in flight, however many accounts it has. The archive takes long to be made, and
/// is made one at a time for each person.
pub async fn wait_for_turn(
    State(app): State<AppState>,
    viewer: Result<MaybeViewer>,
    address: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    if path == ARCHIVE {
        return next.run(request).await;
    }
    if takes_uploads(path) {
        let most = if app.limits.are_on() { UPLOADS } else { usize::MAX };
        return match app.uploads_from.begin(client_network(address.0), most) {
            Some(_place) => next.run(request).await,
            None => Error::TooMany { retry_after: 1 }.into_response(),
        };
    }
    let client = match viewer {
        Ok(MaybeViewer(Some(viewer))) => Client::Account(viewer.person.id),
        _ => Client::Address(client_network(address.0)),
    };
    let (parts, body) = request.into_parts();
    let Ok(body) = body.collect().await.map(|body| body.to_bytes()) else {
        return Error::TooLarge.into_response();
    };
    match app.turns.take(client).await {
        Ok(_turn) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(error) => error.into_response(),
    }
}

/// Responses of at least this size are counted against their client until they have been read.
const SMALL_ANSWER: u64 = 16 * 1024;

/// Counts the bytes of a response against its client's memory budget until the client has read
/// them. A streamed response holds little, and is not counted.
pub async fn count_answer(
    State(app): State<AppState>,
    address: ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    let Some(bytes @ SMALL_ANSWER..) = response.body().size_hint().exact() else { return response };
    match app.memory.hold(address.0, bytes as usize) {
        Ok(held) => response.map(|body| until_taken(body, held)),
        Err(error) => error.into_response(),
    }
}

/// Ties the count to the bytes and not to the body: a whole body is taken out of the response at
/// once, and its bytes then wait to be written.
fn until_taken(body: Body, held: Held) -> Body {
    let held = Arc::new(held);
    let counted = move |bytes| Bytes::from_owner(Counted { bytes, _held: held.clone() });
    Body::new(body.map_frame(move |frame| frame.map_data(&counted)))
}

/// Bytes that are counted until they are dropped.
struct Counted {
    bytes: Bytes,
    _held: Arc<Held>,
}

impl AsRef<[u8]> for Counted {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

pub async fn limit_body(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let largest = match takes_uploads(request.uri().path()) {
        // Besides the file there are its name, a description and the form's own lines.
        true => app.config.upload_limit.bytes() + LARGEST_BODY,
        false => LARGEST_BODY,
    };
    let declared = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > largest) {
        return Error::TooLarge.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, largest)))).await
}

pub async fn time_out(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let longest = if takes_uploads(path) || path == ARCHIVE { LONGEST_TRANSFER } else { LONGEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::TimedOut.into_response(),
    }
}

/// Tells the browser to drop what it has prefetched, which is from before the change.
const CLEAR_PREFETCHED: (HeaderName, &str) =
    (HeaderName::from_static("clear-site-data"), "\"prefetchCache\"");

const HEADERS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Forms without script redirect back by the Referer, so our own pages must send it.
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=()",
    ),
    // For responses that are not pages; pages set a policy of their own.
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action \
         'none'; frame-ancestors 'none'",
    ),
    (header::CACHE_CONTROL, "private, no-cache"),
];

/// Adds the security headers that a handler has not set itself.
pub async fn headers(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let changes = !request.method().is_safe();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if changes {
        headers.entry(CLEAR_PREFETCHED.0).or_insert(HeaderValue::from_static(CLEAR_PREFETCHED.1));
    }
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if app.public_url.is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    response
}

/// True for calls whose bodies may be large and may take long.
fn takes_uploads(path: &str) -> bool {
    media::takes_uploads(path)
        || posts::takes_uploads(path)
        || chat::takes_uploads(path)
        || stories::takes_uploads(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{config::Switch, memory::Memory};

    #[tokio::test]
    async fn what_waits_to_be_written_is_counted_without_its_body() {
        let (memory, client) = (Memory::new(Switch::On), [203, 0, 113, 7].into());
        let mut body = until_taken(Body::from("an answer"), memory.hold(client, 16 << 20).unwrap());
        let bytes = body.frame().await.unwrap().unwrap().into_data().unwrap();
        drop(body);
        assert_eq!(
            (&bytes[..], memory.hold(client, 1).err()),
            (&b"an answer"[..], Some(Error::Busy))
        );
        drop(bytes);
        assert!(memory.hold(client, 1).is_ok());
    }
}
