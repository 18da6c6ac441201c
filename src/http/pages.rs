//! Pages and server functions: the context Leptos needs of a request, and the Content Security
//! Policy of every page.

use super::{assets, forms::PageFlash, openapi};
use crate::{
    accounts::pages::{Layout, PageRequest},
    api_docs::ApiDocument,
    app::App,
    base::Error,
    platform::AppState,
    shell,
    ui::PageStatus,
};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use futures::{Stream, StreamExt, stream::once};
use http_body_util::BodyExt;
use leptos::{
    nonce::use_nonce,
    prelude::*,
    server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER},
};
use leptos_axum::{ResponseOptions, generate_route_list};
use std::{pin::Pin, sync::Arc};

/// Every page of the route table as a route of axum, so that logs and metrics know which page it
/// was.
pub fn routes() -> Router<AppState> {
    generate_route_list(App)
        .iter()
        .fold(Router::new(), |router, listing| router.route(listing.path(), get(page)))
}

/// Renders the document at this path. Every path has one, if only to say that nothing is there.
pub async fn page(State(app): State<AppState>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Error::MethodNotAllowed.into_response();
    }
    // None of our paths has an empty segment, and Leptos' router would take it for a host.
    if request.uri().path().contains("//") {
        return Error::NotFound.into_response();
    }
    let (parts, body) = request.into_parts();
    let flash = parts.extensions.get::<PageFlash>().and_then(|flash| flash.0.clone());
    let asked = match PageRequest::new(app, &parts, flash) {
        Ok(asked) => asked,
        Err(error) => return error.into_response(),
    };
    let request = Request::from_parts(parts, body);
    let response = leptos_axum::handle_response_inner(
        move || provide(&asked),
        || shell::document(assets::front()),
        request,
        whole,
    )
    .await;
    // Leptos answers with a stream, whose end would be a second write to the socket.
    let (parts, body) = response.into_parts();
    match body.collect().await {
        Ok(body) => Response::from_parts(parts, Body::from(body.to_bytes())),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            Error::Internal.into_response()
        }
    }
}

fn provide(asked: &PageRequest) {
    asked.provide();
    provide_context(ApiDocument(&openapi::TEXT));
    provide_context(Layout(shell::layout));
    let response = expect_context::<ResponseOptions>();
    response.insert_header(header::CONTENT_SECURITY_POLICY, policy());
    response.insert_header(
        HeaderName::from_static("speculation-rules"),
        HeaderValue::from_static("\"/speculation-rules.json\""),
    );
    provide_context(PageStatus(Arc::new(move |status| {
        if let Ok(status) = StatusCode::from_u16(status) {
            response.set_status(status);
        }
    })));
}

type Chunks = Pin<Box<dyn Stream<Item = String> + Send>>;

/// Renders the document in one piece, without the scripts in which Leptos would serialize data:
/// islands carry their own.
fn whole<V: IntoView + 'static>(
    document: V,
    _scripts: Box<dyn FnOnce() -> Chunks + Send>,
    _out_of_order: bool,
) -> Pin<Box<dyn Future<Output = Chunks> + Send>> {
    Box::pin(async move {
        let html = document.to_html_stream_in_order().collect::<String>().await;
        Box::pin(once(async move { html })) as Chunks
    })
}

/// Answers a server function, called by a form or from a page.
pub async fn server_function(State(app): State<AppState>, request: Request<Body>) -> Response {
    let known = leptos::server_fn::axum::get_server_fn_service(
        request.uri().path(),
        request.method().clone(),
    )
    .is_some();
    if !known {
        return Error::NotFound.into_response();
    }
    let response = leptos_axum::handle_server_fns_with_context(
        move || {
            provide_context(app.clone());
        },
        request,
    )
    .await
    .into_response();
    with_status(response).await
}

/// Leptos answers every error of a server function with 500. This sets the error's own status.
async fn with_status(response: Response) -> Response {
    let is_error = response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    if !is_error {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await.map(|body| body.to_bytes()) else {
        return Error::Internal.into_response();
    };
    let ours = Error::de(body.clone()).into_response();
    parts.status = ours.status();
    if let Some(wait) = ours.headers().get(header::RETRY_AFTER) {
        parts.headers.insert(header::RETRY_AFTER, wait.clone());
    }
    Response::from_parts(parts, Body::from(body))
}

/// The Content Security Policy: scripts, styles and images of ours. A development build also allows
/// the script that reloads the page.
fn policy() -> HeaderValue {
    let reload = if cfg!(debug_assertions) { use_nonce() } else { None };
    let (script, socket) = reload
        .map(|nonce| (format!(" 'nonce-{nonce}'"), " ws://127.0.0.1:3001"))
        .unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{script}; style-src 'self'; \
         img-src 'self' data: blob:; \
         connect-src 'self'{socket}; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).expect("a nonce is letters and digits")
}
