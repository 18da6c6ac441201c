//! Errors as pages, where a person is waiting for one. Needs nothing that can fail: no database, no Leptos.

use super::site;
use crate::base::Error;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::any::Any;

pub fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(message, "a request panicked");
    Error::Internal.into_response()
}

/// Turns the JSON of an error into a page for browsers that asked for one.
pub async fn pages(request: Request, next: Next) -> Response {
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let wants_page = accept.contains("text/html") && !request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let Some(error) = response.extensions_mut().remove::<Error>().filter(|_| wants_page) else { return response };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::CONTENT_ENCODING);
    *response.body_mut() = Body::from(page(&error));
    response
}

/// The message is ours, or names a field or a type: still, nothing of it may become markup.
fn page(error: &Error) -> String {
    let (status, css, message) = (error.status(), site::front().css.clone(), escaped(&error.to_string()));
    let title = match error {
        Error::Forbidden | Error::CrossSite | Error::SignUpClosed => "Not allowed",
        Error::NotFound => "Page not found",
        Error::TooMany { .. } => "Too many requests",
        Error::Busy | Error::Full | Error::TimedOut => "Please try again",
        Error::TooLarge => "Too large",
        _ => "Something went wrong",
    };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"description\" content=\"{message}\"><meta name=\"robots\" content=\"noindex\"><title>{title} · Kith</title>\
         <link rel=\"stylesheet\" href=\"{css}\"><link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"></head>\
         <body><main class=\"page page--alone\"><section class=\"problem\"><p class=\"problem__status\" aria-hidden=\"true\">{status}</p>\
         <h1>{title}</h1><p>{message}</p><a class=\"button\" href=\"/\">Go to the start page</a></section></main></body></html>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_never_becomes_markup() {
        let page = page(&Error::BadRequest { detail: "<script>\"'&".to_owned() });
        assert!(page.contains("&lt;script&gt;&quot;'&amp;") && !page.contains("<script>"));
    }
}
