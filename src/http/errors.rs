//! Errors as pages, for people who wait for one. Needs nothing that can fail: no database, no
//! Leptos.

use super::assets;
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
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(message, "a request panicked");
    Error::Internal.into_response()
}

/// Turns the JSON of an error into a page for browsers that ask for HTML.
pub async fn pages(request: Request, next: Next) -> Response {
    let accept = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .unwrap_or_default();
    let wants_page = accept.contains("text/html") && !request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let Some(error) = response.extensions_mut().remove::<Error>().filter(|_| wants_page) else {
        return response;
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::CONTENT_ENCODING);
    *response.body_mut() = Body::from(page(&error));
    response
}

/// The message is ours, or names a field or a type. It is escaped all the same: nothing of it may
/// become markup.
fn page(error: &Error) -> String {
    let (status, css, message) =
        (error.status(), assets::front().css.clone(), escaped(&error.to_string()));
    let title = match error {
        Error::Forbidden | Error::CrossSite | Error::SignUpClosed => "Not allowed",
        Error::NotFound => "Page not found",
        Error::TooMany { .. } => "Too many requests",
        Error::Busy | Error::Full | Error::TimedOut => "Please try again",
        Error::TooLarge => "Too large",
        _ => "Something went wrong",
    };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"description\" content=\"{message}\">\
         <meta name=\"robots\" content=\"noindex\"><title>{title} · Kith</title>\
         <link rel=\"stylesheet\" href=\"{css}\">\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"></head>\
         <body><main class=\"page page--alone\"><section class=\"problem\">\
         <p class=\"problem__status\" aria-hidden=\"true\">{status}</p><h1>{title}</h1>\
         <p>{message}</p><a class=\"button\" href=\"/\">Go to Home</a></section></main>\
         </body></html>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, middleware::from_fn, routing::get};
    use http_body_util::BodyExt;
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    /// The response that the product's own layers make of a handler that panics.
    async fn panic_at(path: &str) -> (u16, String) {
        async fn broken() {
            panic!("on purpose: <secret>")
        }
        let routes = Router::new().route("/page", get(broken)).route("/api/call", get(broken));
        let router = routes.layer(CatchPanicLayer::custom(panicked)).layer(from_fn(pages));
        let request =
            Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        (
            status,
            String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec())
                .unwrap(),
        )
    }

    #[tokio::test]
    async fn a_panic_becomes_a_page_for_people_and_json_for_programs() {
        let (status, page) = panic_at("/page").await;
        assert_eq!(status, 500);
        assert!(page.contains("<h1>Something went wrong</h1>") && !page.contains("secret"));
        let (status, json) = panic_at("/api/call").await;
        assert_eq!(status, 500);
        assert!(json.starts_with(r#"{"error":{"code":"internal""#) && !json.contains("secret"));
    }

    #[test]
    fn a_message_never_becomes_markup() {
        let page = page(&Error::BadRequest { detail: "<script>\"'&".to_owned() });
        assert!(page.contains("&lt;script&gt;&quot;'&amp;") && !page.contains("<script>"));
    }
}
