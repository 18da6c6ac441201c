//! Pages and server functions: what Leptos needs to know of a request, and the policy every page carries.

use super::{forms::PageFlash, frame, site};
use crate::{
    accounts::{
        model::{Role, Theme},
        server as accounts,
    },
    app::{PageStart, shell},
    base::{Error, Flash},
    drawn::{
        ASIDE,
        server::{Prepared, Visit},
    },
    platform::AppState,
    ui::PageStatus,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use leptos::{
    nonce::Nonce,
    prelude::*,
    server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER},
};
use leptos_axum::ResponseOptions;
use std::sync::{
    Arc,
    atomic::{AtomicU16, Ordering},
};

/// Draws the page at this address. Every address has one, if only to say that there is nothing.
pub async fn page(State(app): State<AppState>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Error::MethodNotAllowed.into_response();
    }
    // Nothing of ours has an empty part in its path, and Leptos' router would take it for a host.
    if request.uri().path().contains("//") {
        return Error::NotFound.into_response();
    }
    let (parts, body) = request.into_parts();
    let viewer = match accounts::identity::viewer_of(&parts) {
        Ok(viewer) => viewer,
        // A refused proof is for calls to complain about. A page shows itself as to anyone who is signed out.
        Err(Error::Unauthorized) => None,
        // Who asks could not be found out: to show the page as to a stranger would be a lie.
        Err(error) => return error.into_response(),
    };
    let flash = parts.extensions.get::<PageFlash>().and_then(|flash| flash.0.clone());
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let status = Arc::new(AtomicU16::new(200));
    let owner = Owner::default();
    let (visit, beside) = owner.with(|| {
        let status = status.clone();
        provide_context(PageStatus(Arc::new(move |code| status.store(code, Ordering::Relaxed))));
        let visit = Visit::new(app.clone(), &parts, flash.clone(), path, query);
        (visit, viewer.is_some().then(|| Visit::new(app.clone(), &parts, None, ASIDE, "")))
    });
    // One after the other: what is read by being shown is no longer counted beside it.
    let drawn = super::ARTISTS.draw(&visit).await;
    let beside = match &beside {
        Some(visit) => super::ARTISTS.draw(visit).await,
        None => Err(Error::Unauthorized),
    };
    let (theme, nonce) = (viewer.as_ref().map_or(Theme::System, |viewer| viewer.theme), Nonce::new());
    let is_owner = viewer.as_ref().is_some_and(|viewer| viewer.role == Role::Owner);
    let start = PageStart { viewer: viewer.map(|viewer| viewer.person), is_owner, now: app.now() };
    if let Ok(drawing) = &drawn
        && let Some(document) = frame::around(&app, &start, theme, path, drawing, &beside, &nonce).await
    {
        let status = StatusCode::from_u16(status.load(Ordering::Relaxed)).unwrap_or_default();
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (header::CONTENT_SECURITY_POLICY, policy(&nonce)),
        ];
        return (status, headers, document).into_response();
    }
    let page = Page { start, theme, flash, prepared: Prepared { page: drawn, beside }, nonce };
    render(app, Request::from_parts(parts, body), page).await
}

/// What Leptos needs to know of a page that is drawn.
#[derive(Clone)]
pub struct Page {
    pub start: PageStart,
    pub theme: Theme,
    pub flash: Option<Flash>,
    pub prepared: Prepared,
    pub nonce: Nonce,
}

/// Has Leptos render the document of a page.
pub async fn render(app: AppState, request: Request, page: Page) -> Response {
    let front = site::front();
    let mut response = leptos_axum::render_app_async_with_context(move || begin(&app, &page), move || shell(&front))(request).await;
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

fn begin(app: &AppState, page: &Page) {
    provide_context(app.clone());
    provide_context(super::ARTISTS);
    if let Some(chunks) = site::chunks() {
        provide_context(chunks);
    }
    provide_context(page.nonce.clone());
    provide_context(page.prepared.clone());
    provide_context(page.theme);
    provide_context(page.start.clone());
    provide_context(crate::ui::form::PageFlash(page.flash.clone()));

    let response = expect_context::<ResponseOptions>();
    response.insert_header(header::CONTENT_SECURITY_POLICY, policy(&page.nonce));
    provide_context(PageStatus(Arc::new(move |status| {
        if let Ok(status) = StatusCode::from_u16(status) {
            response.set_status(status);
        }
    })));
}

/// Scripts of ours, styles of ours, images of ours. In a development build also the socket that reloads the page.
fn policy(nonce: &str) -> HeaderValue {
    let reload = if cfg!(debug_assertions) { " ws://127.0.0.1:3001" } else { "" };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
         connect-src 'self'{reload}; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).expect("a nonce is letters and digits")
}
