//! The built front end and the files of public/, served from the binary itself: one file is the
//! whole product. By hand, because axum-embed needs axum 0.7, memory-serve compresses anew and has
//! one cache rule for all, and the ETag of `ServeDir` is made of size and time.

use crate::{platform::etag::is_known, shell::Site};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use headers::HeaderMapExt;
use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
#[cfg(not(debug_assertions))]
use std::sync::LazyLock;

/// Empty if the server is compiled alone, as by `cargo check`: pages then come without styles and
/// scripts. A development build reads the folder itself, so that `cargo leptos watch` shows every
/// change.
#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Files;

/// Encodings that were prepared at build time, best first.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Answers with an embedded file if the path names one.
pub async fn files(request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let asks = matches!(*request.method(), Method::GET | Method::HEAD)
        && !path.is_empty()
        && !path.ends_with(".br")
        && !path.ends_with(".gz");
    match asks.then(|| Files::get(path)).flatten() {
        Some(file) => answer(path, file, request.headers()),
        None => next.run(request).await,
    }
}

/// The paths of the built files, whose names carry hashes.
#[cfg(not(debug_assertions))]
pub fn front() -> Site {
    static FRONT: LazyLock<Site> = LazyLock::new(find);
    FRONT.clone()
}

#[cfg(debug_assertions)]
pub fn front() -> Site {
    find()
}

fn find() -> Site {
    let named = |extension: &str| {
        Files::iter()
            .find(|name| is_built(name, "kith.", extension))
            .map(|name| format!("/{name}"))
            .unwrap_or_default()
    };
    Site { css: named(".css"), js: named(".js"), wasm: named(".wasm") }
}

/// True if a file's name is `pkg/`, the start, a hash and the end.
fn is_built(name: &str, start: &str, end: &str) -> bool {
    let hash =
        name.strip_prefix("pkg/").and_then(|name| name.strip_prefix(start)?.strip_suffix(end));
    hash.is_some_and(|hash| !hash.contains('.'))
}

fn answer(path: &str, file: EmbeddedFile, asked: &HeaderMap) -> Response {
    let (encoding, data) = encoded(path, asked).unwrap_or((None, file.data));
    // Each encoding is a representation of its own, so it needs an ETag of its own.
    let tag = format!(
        "\"{}{}\"",
        crate::platform::secret::hex(&file.metadata.sha256_hash()[..12]),
        encoding.map_or("", |name| &name[..1])
    );
    // Names in pkg/ carry a hash of the content: these files never change.
    let cache = if path.starts_with("pkg/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=300"
    };
    let known = is_known(asked.typed_get(), &tag);
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let body = match data {
            Cow::Borrowed(bytes) => Body::from(bytes),
            Cow::Owned(bytes) => Body::from(bytes),
        };
        ([(header::CONTENT_TYPE, kind(path, file.metadata.mimetype()))], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // A service worker fetches by a policy of its own, not by that of the pages it serves.
    if path == "sw.js" {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; connect-src 'self'"),
        );
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    if let (Some(encoding), false) = (encoding, known) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

type Encoded = (Option<&'static str>, Cow<'static, [u8]>);

fn encoded(path: &str, asked: &HeaderMap) -> Option<Encoded> {
    let accepted = asked.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let accepts = |name: &str| {
        accepted.split(',').any(|one| {
            let (coding, weight) = one.split_once(';').unwrap_or((one, ""));
            coding.trim() == name && weight.replace(' ', "").trim_end_matches(['0', '.']) != "q="
        })
    };
    let prepared = |(name, suffix): (&'static str, &str)| {
        Some((Some(name), Files::get(&format!("{path}{suffix}"))?.data))
    };
    ENCODINGS.into_iter().filter(|(name, _)| accepts(name)).find_map(prepared)
}

/// The content type of a file. All text is UTF-8.
fn kind(path: &str, guessed: &str) -> String {
    match guessed {
        _ if path == "speculation-rules.json" => "application/speculationrules+json".to_owned(),
        text if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.to_owned(),
    }
}
