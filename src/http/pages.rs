//! Pages and server functions: what Leptos needs to know of a request, and the policy every page carries.

use super::{forms::PageFlash, site};
use crate::{
    accounts::{
        model::{Role, Theme},
        server as accounts,
    },
    app::{PageStart, shell},
    base::Error,
    platform::AppState,
    ui::PageStatus,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use leptos::{
    nonce::use_nonce,
    prelude::*,
    server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER},
};
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// Renders the page at this address. Every address has one, if only to say that there is nothing.
pub async fn page(State(app): State<AppState>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Error::MethodNotAllowed.into_response();
    }
    let (parts, body) = request.into_parts();
    // Who asks could not be found out: to show the page as to a stranger would be a lie.
    if let Err(error) = accounts::identity::viewer_of(&parts)
        && error != Error::Unauthorized
    {
        return error.into_response();
    }
    let front = site::front();
    let request = Request::from_parts(parts, body);
    let mut response = leptos_axum::render_app_async_with_context(move || begin(&app), move || shell(&front))(request).await;
    // Leptos sets the status of a redirect only for those who ask for HTML by name.
    if response.status() == StatusCode::OK && response.headers().contains_key(header::LOCATION) {
        *response.status_mut() = StatusCode::FOUND;
    }
    response
}

/// Answers a form or a call from a page.
pub async fn server_function(State(app): State<AppState>, request: Request<Body>) -> Response {
    let known = leptos::server_fn::axum::get_server_fn_service(request.uri().path(), request.method().clone()).is_some();
    if !known {
        return Error::NotFound.into_response();
    }
    let response = leptos_axum::handle_server_fns_with_context(
        move || {
            provide_context(app.clone());
            provide_context(super::ARTISTS);
        },
        request,
    )
    .await
    .into_response();
    with_status(response).await
}

/// Leptos answers every error of a server function with 500; the error itself knows better.
async fn with_status(response: Response) -> Response {
    let is_error = response.status() == StatusCode::INTERNAL_SERVER_ERROR && response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    if !is_error {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await.map(|body| body.to_bytes()) else { return Error::Internal.into_response() };
    let ours = Error::de(body.clone()).into_response();
    parts.status = ours.status();
    if let Some(wait) = ours.headers().get(header::RETRY_AFTER) {
        parts.headers.insert(header::RETRY_AFTER, wait.clone());
    }
    Response::from_parts(parts, Body::from(body))
}

fn begin(app: &AppState) {
    provide_context(app.clone());
    provide_context(super::ARTISTS);
    if let Some(chunks) = site::chunks() {
        provide_context(chunks);
    }
    let parts = use_context::<Parts>();
    // A refused proof is for calls to complain about. A page shows itself as to anyone who is signed out.
    let viewer = parts.as_ref().and_then(|parts| accounts::identity::viewer_of(parts).ok().flatten());
    let flash = parts.and_then(|parts| parts.extensions.get::<PageFlash>().cloned()).and_then(|flash| flash.0);
    provide_context(viewer.as_ref().map(|viewer| viewer.theme).unwrap_or(Theme::System));
    let is_owner = viewer.as_ref().is_some_and(|viewer| viewer.role == Role::Owner);
    provide_context(crate::ui::form::PageFlash(flash));
    provide_context(PageStart { viewer: viewer.map(|viewer| viewer.person), is_owner, now: app.now() });

    let response = expect_context::<ResponseOptions>();
    if let Some(policy) = use_nonce().and_then(|nonce| HeaderValue::from_str(&policy(&nonce)).ok()) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    provide_context(PageStatus(Arc::new(move |status| {
        if let Ok(status) = StatusCode::from_u16(status) {
            response.set_status(status);
        }
    })));
}

/// Scripts of ours, styles of ours, images of ours. In a development build also the socket that reloads the page.
fn policy(nonce: &str) -> String {
    let reload = if cfg!(debug_assertions) { " ws://127.0.0.1:3001" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'{reload}; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
}
