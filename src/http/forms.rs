//! Forms that browsers send without script: their result goes back to the page they came from, with
//! the submitted fields.

use crate::{
    base::{Error, Flash},
    platform::{
        AppState,
        address::ClientAddress,
        cookies,
        extract::no_nul,
        forms::{self, OldInput},
    },
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use base64::{Engine, prelude::BASE64_URL_SAFE};
use http_body_util::BodyExt;
use leptos::server_fn::error::FromServerFnError;

/// Fields that are never kept, not even for a moment.
const SECRET: [&str; 5] = ["password", "current", "current_password", "new", "token"];

/// More than any form of ours has.
const MOST_FIELDS: usize = 128;

/// Hands a page its flash, and makes a flash of a form's result.
///
/// Leptos puts the error into the URL of the page it redirects to. It does not belong there: URLs
/// are logged, shared and reloaded. It is removed from the URL and kept on the server for one page.
pub async fn flash(
    State(app): State<AppState>,
    address: ClientAddress,
    mut request: Request,
    next: Next,
) -> Response {
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .is_some_and(|accept| accept.to_str().is_ok_and(|accept| accept.contains("text/html")));
    let path = request.uri().path().to_owned();
    if !path.starts_with("/fn/") {
        // An image of the previous page must not consume the flash of the next page, nor must a
        // prefetched page.
        let is_ahead = request.headers().contains_key("sec-purpose");
        let is_page = wants_page && request.method() == Method::GET && !is_ahead;
        let cookies = CookieJar::from_headers(request.headers());
        let flash = match cookies.get(cookies::FLASH.on(&app)) {
            Some(key) if is_page => app.flashes.take(key.value(), app.now()),
            _ => None,
        };
        let removal = || cookies.add(cookies::cookie(&app, cookies::FLASH, "", "/", 0));
        let removal = flash.is_some().then(removal);
        request.extensions_mut().insert(PageFlash(flash));
        return (removal, next.run(request).await).into_response();
    }
    let plain = wants_page.then_some(address);
    if wants_page {
        lead_back(&app, request.headers_mut());
    }
    // A form with a file is passed on as a stream: its handler returns the fields that are shown
    // again.
    let has_file = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
    let (request, body) = match has_file {
        true => (request, Bytes::new()),
        false => {
            let (parts, body) = request.into_parts();
            let Ok(body) = body.collect().await.map(|body| body.to_bytes()) else {
                return Error::TooLarge.into_response();
            };
            (Request::from_parts(parts, Body::from(body.clone())), body)
        }
    };
    let checked = match body.iter().filter(|byte| **byte == b'&').count() {
        0..MOST_FIELDS => no_nul(form_urlencoded::parse(&body)),
        _ => Err(Error::BadRequest { detail: "This form has too many fields.".to_owned() }),
    };
    let response = match checked {
        Ok(()) => next.run(request).await,
        Err(error) => {
            forms::answer::<()>(request.headers(), &path, Err(error), |()| None, Vec::new())
        }
    };
    match plain {
        Some(address) => returned(&app, address, path, &body, response),
        None => response,
    }
}

/// If the browser does not send the page a form is on, the redirect leads to the start page. Leptos
/// would lose the error, too.
fn lead_back(app: &AppState, headers: &mut HeaderMap) {
    let known = headers
        .get(header::REFERER)
        .and_then(|page| page.to_str().ok()?.parse::<Uri>().ok())
        .is_some_and(|page| page.host().is_some());
    if !known && let Ok(start) = HeaderValue::from_str(&app.public_url.join("/")) {
        headers.insert(header::REFERER, start);
    }
}

/// The flash of the page, as a request extension for `pages`.
#[derive(Clone)]
pub struct PageFlash(pub Option<Flash>);

fn returned(
    app: &AppState,
    client: ClientAddress,
    form: String,
    body: &Bytes,
    mut response: Response,
) -> Response {
    let Some(location) =
        response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok())
    else {
        return response;
    };
    let (location, error) = taken_apart(location);
    let mut old_input = Vec::new();
    // Nothing the person typed is to blame: the status says so, and going back in the browser keeps
    // what they typed.
    if let Some(error) =
        error.as_ref().filter(|error| error.status() == 429 || error.status() >= 500)
    {
        return error.clone().into_response();
    }
    // A person who is not signed in has typed nothing worth keeping: the form was for people who
    // are.
    if error.as_ref().is_some_and(|error| *error != Error::Unauthorized) {
        let fields = form_urlencoded::parse(body)
            .take(MOST_FIELDS)
            .filter(|(name, _)| !SECRET.contains(&name.as_ref()));
        old_input.extend(fields.map(|(name, value)| (name.into_owned(), value.into_owned())));
        if let Some(OldInput(typed)) = response.extensions_mut().remove::<OldInput>() {
            old_input.extend(typed);
        }
    } else if error.is_none() && response.status() != StatusCode::FOUND {
        // The function has redirected the browser by itself. Otherwise Leptos redirects it back to
        // its page, which then shows the result.
        return response;
    }
    let flash = Flash { form, error, old_input };
    let key = app.flashes.put(&app.memory, client.0, flash, app.now());
    let cookie = CookieJar::new().add(cookies::cookie(app, cookies::FLASH, key, "/", 120));
    // A redirect after a form is a GET, whatever the browser makes of 302.
    let mut back = (StatusCode::SEE_OTHER, [(header::LOCATION, location)], cookie).into_response();
    // Cookies that the function itself set still go out.
    for value in response.headers_mut().get_all(header::SET_COOKIE) {
        back.headers_mut().append(header::SET_COOKIE, value.clone());
    }
    back
}

/// Splits a redirect into the page to go back to, and the error in its query, if there is one. Only
/// the page's path is used: the Referer is the browser's word, and a redirect must stay on this
/// site.
fn taken_apart(location: &str) -> (String, Option<Error>) {
    let (page, query) = location.split_once('?').unwrap_or((location, ""));
    let mut error = None;
    let mut others = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "__err" => {
                error = BASE64_URL_SAFE
                    .decode(value.as_bytes())
                    .ok()
                    .map(|bytes| Error::de(Bytes::from(bytes)))
            }
            "__path" => {}
            _ => {
                others.append_pair(&name, &value);
            }
        }
    }
    let path = match page.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        None => page,
    };
    let path = forms::local_path(path);
    let others = others.finish();
    let back = if others.is_empty() { path.to_owned() } else { format!("{path}?{others}") };
    (back, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(page: &str, error: &Error) -> String {
        let encoded = BASE64_URL_SAFE.encode(error.ser());
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("__path", "/fn/log_in")
            .append_pair("__err", &encoded)
            .finish();
        format!("{page}{}{query}", if page.contains('?') { '&' } else { '?' })
    }

    #[test]
    fn the_error_leaves_the_address_and_the_rest_stays() {
        let error = Error::field("username", "Wrong.");
        let back = taken_apart(&location("http://127.0.0.1:3000/login?next=%2Fchat", &error));
        assert_eq!(back, ("/login?next=%2Fchat".to_owned(), Some(error)));
    }

    #[test]
    fn a_strange_referer_leads_nowhere_else() {
        let (back, _) = taken_apart(&location("https://evil.example", &Error::Busy));
        assert_eq!(back, "/");
        let (back, _) = taken_apart(&location("http://127.0.0.1//evil.example/x", &Error::Busy));
        assert_eq!(back, "/");
    }

    #[test]
    fn a_redirect_without_an_error_is_left_alone() {
        assert_eq!(
            taken_apart("http://127.0.0.1:3000/login?next=%2Fchat"),
            ("/login?next=%2Fchat".to_owned(), None)
        );
        assert_eq!(taken_apart("/settings/profile?"), ("/settings/profile".to_owned(), None));
    }
}
