//! Helpers for server functions and forms: the request around them, redirects, cookies.

use super::AppState;
use crate::base::{Error, Result};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use base64::{Engine, prelude::BASE64_URL_SAFE};
use leptos::{
    prelude::{expect_context, use_context},
    server_fn::error::FromServerFnError,
};
use leptos_axum::ResponseOptions;

/// The application state, inside a server function or a page.
pub fn app() -> AppState {
    expect_context()
}

/// An extension that the outer layers put on the request, such as the signed-in user.
pub fn extension<T: Clone + Send + Sync + 'static>() -> Result<T> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<T>().cloned())
        .ok_or(Error::Internal)
}

/// Redirects a browser without script to `path`. With script the page navigates by itself, once it
/// has the response.
pub fn go_on_to(path: &str) {
    let wants_page = use_context::<Parts>()
        .and_then(|parts| {
            Some(parts.headers.get(header::ACCEPT)?.to_str().ok()?.contains("text/html"))
        })
        .unwrap_or(false);
    if let (true, Some(response), Ok(location)) =
        (wants_page, use_context::<ResponseOptions>(), HeaderValue::from_str(path))
    {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(header::LOCATION, location);
    }
}

/// The fields typed into a form that is answered without Leptos, to be shown again.
#[derive(Clone)]
pub struct OldInput(pub Vec<(String, String)>);

/// Answers a form as a server function does: with script by the outcome itself, without by a
/// redirect to the next page, or back to the page the form is on. For forms with files: see
/// media/server/upload_form.rs.
pub fn answer<T: serde::Serialize>(
    headers: &HeaderMap,
    path: &str,
    outcome: Result<T>,
    on_to: impl FnOnce(&T) -> Option<String>,
    typed: Vec<(String, String)>,
) -> Response {
    let text = |name: header::HeaderName| {
        headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    };
    if !text(header::ACCEPT).contains("text/html") {
        return match outcome {
            Ok(done) => axum::Json(done).into_response(),
            Err(error) => {
                let status = StatusCode::from_u16(error.status())
                    .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                (status, [(header::CONTENT_TYPE, "application/json")], error.ser()).into_response()
            }
        };
    }
    let back = match text(header::REFERER) {
        "" => "/".to_owned(),
        page => page.to_owned(),
    };
    let error = match &outcome {
        Ok(done) => match on_to(done) {
            Some(location) => {
                return (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
            }
            None => return (StatusCode::FOUND, [(header::LOCATION, back)]).into_response(),
        },
        Err(error) => error,
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("__path", path).append_pair("__err", &BASE64_URL_SAFE.encode(error.ser()));
    let location =
        format!("{back}{}{}", if back.contains('?') { '&' } else { '?' }, query.finish());
    let mut response = (StatusCode::FOUND, [(header::LOCATION, location)]).into_response();
    response.extensions_mut().insert(OldInput(typed));
    response
}

/// Adds cookies to the response of a server function.
pub fn set_cookies(cookies: CookieJar) {
    let Some(response) = use_context::<ResponseOptions>() else { return };
    for value in cookies.into_response().headers().get_all(header::SET_COOKIE) {
        response.append_header(header::SET_COOKIE, value.clone());
    }
}

/// Sent when a person logs out or deletes their account: the browser keeps nothing of what they saw
/// and wrote.
pub const CLEAR_SITE_DATA: (HeaderName, HeaderValue) = (
    HeaderName::from_static("clear-site-data"),
    HeaderValue::from_static("\"cache\", \"storage\""),
);

/// Sends it in the response of a server function.
pub fn clear_site_data() {
    if let Some(response) = use_context::<ResponseOptions>() {
        let (name, value) = CLEAR_SITE_DATA;
        response.insert_header(name, value);
    }
}

/// The path to redirect to, for example after signing in: always on this site, whatever a link
/// asked for.
pub fn local_path(asked: &str) -> &str {
    let local = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains(['\\', '\r', '\n', '\t']);
    if local { asked } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for asked in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(local_path(asked), "/", "{asked:?}");
        }
        assert_eq!(local_path("/chat/1?x=2"), "/chat/1?x=2");
    }
}
