//! What server functions need of the request around them.

use super::AppState;
use crate::base::{Error, Result};
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;

/// The application's state, inside a server function or a page.
pub fn app() -> AppState {
    expect_context()
}

/// Something the outer layers put on the request, such as who is signed in.
pub fn extension<T: Clone + Send + Sync + 'static>() -> Result<T> {
    use_context::<Parts>().and_then(|parts| parts.extensions.get::<T>().cloned()).ok_or(Error::Internal)
}

/// Sends a browser without script on to `path`. With script the page does that itself, once it has the answer.
pub fn go_on_to(path: &str) {
    let wants_page = use_context::<Parts>()
        .and_then(|parts| Some(parts.headers.get(header::ACCEPT)?.to_str().ok()?.contains("text/html")))
        .unwrap_or(false);
    if let (true, Some(response), Ok(location)) = (wants_page, use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(header::LOCATION, location);
    }
}

/// Adds a cookie to the response of a server function.
pub fn set_cookie(cookie: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        response.append_header(header::SET_COOKIE, value);
    }
}

/// The path to go on to after signing in: one of ours, whatever a link asked for.
pub fn local_path(asked: &str) -> &str {
    let local = asked.starts_with('/') && !asked.starts_with("//") && !asked.contains(['\\', '\r', '\n', '\t']);
    if local { asked } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for asked in ["", "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"] {
            assert_eq!(local_path(asked), "/", "{asked:?}");
        }
        assert_eq!(local_path("/chat/1?x=2"), "/chat/1?x=2");
    }
}
