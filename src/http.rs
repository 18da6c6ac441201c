//! The server: merges the slices into one router and puts the shared layers around it.

mod assets;
mod connections;
mod errors;
mod forms;
mod guard;
mod openapi;
mod pages;
mod patient_stream;
mod serve;
mod store;
mod sweep;
mod telemetry;

pub use openapi::document;
pub use serve::{StartError, open, open_with, run, serve};
pub use store::GREATEST_ID;

use crate::{
    accounts::server as accounts,
    base::{Error, Result},
    chat::server as chat,
    live::server::{self as live, Calls},
    log::server as log,
    media::server as media,
    moderation::server as moderation,
    notifications::server as notifications,
    platform::{AppState, address, etag, hooks::Hooks, maintenance::Invariant},
    posts::server as posts,
    profiles::server as profiles,
    relations::server as relations,
    stories::server as stories,
};
use axum::{
    Router,
    extract::State,
    middleware::{from_fn, from_fn_with_state},
    routing::{any, get},
};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa_axum::router::OpenApiRouter;

/// The hooks of all slices. Erasers run in this order: the later slices first.
const HOOKS: Hooks = Hooks {
    erasers: &[
        moderation::erase,
        stories::erase,
        chat::erase,
        posts::erase,
        notifications::erase,
        media::erase,
        relations::erase,
        log::erase,
        accounts::erase,
    ],
    exporters: &[
        accounts::exported,
        relations::exported,
        media::exported,
        posts::exported,
        chat::exported,
        stories::exported,
        notifications::exported,
        moderation::exported,
    ],
    image_rules: &[
        ("post", posts::shows_image),
        ("message", chat::shows_image),
        ("story", stories::shows_image),
    ],
    event_renderers: &[
        ("follow", relations::render_events),
        ("message", chat::render_events),
        ("notification", notifications::render_events),
        ("post", posts::render_events),
        ("reaction", chat::render_events),
        ("story", stories::render_events),
    ],
    hello_sections: &[notifications::hello_section, chat::hello_section, stories::hello_section],
    topics: chat::topics,
    other_members: chat::other_members,
    visibility_changed: live::visibility_changed,
    visibility_between_changed: live::visibility_between_changed,
    notify: notifications::notify,
    withdraw: notifications::withdraw,
};

/// The invariants of the data, by slice.
pub fn invariants() -> impl Iterator<Item = &'static Invariant> + Clone {
    [
        accounts::INVARIANTS,
        log::INVARIANTS,
        relations::INVARIANTS,
        media::INVARIANTS,
        posts::INVARIANTS,
        chat::INVARIANTS,
        stories::INVARIANTS,
    ]
    .into_iter()
    .flatten()
}

/// Every route of the product, inside its layers. The first layer is the first to see a request.
///
/// They are built around whole routers and not with `Router::layer`, which would put each layer
/// around each route in a box of its own: a request copies the content of every box it opens, and
/// fifteen nested boxes are copied a hundred times.
fn service(app: AppState) -> impl connections::Answers {
    let with_app = || app.clone();
    let around_pages = ServiceBuilder::new()
        .layer(from_fn(assets::files))
        .layer(from_fn_with_state(with_app(), guard::count_address))
        .layer(CompressionLayer::new().quality(tower_http::CompressionLevel::Fastest))
        .layer(from_fn_with_state(with_app(), guard::count_answer))
        .layer(from_fn(guard::time_out))
        .layer(from_fn(guard::no_nul))
        .layer(from_fn_with_state(with_app(), guard::limit_body))
        .option_layer(guard::other_origins(&app))
        .layer(from_fn_with_state(with_app(), guard::same_origin))
        .layer(accounts::session_layer(&app))
        .layer(from_fn_with_state(with_app(), accounts::identify))
        .layer(from_fn_with_state(with_app(), guard::count_account))
        .layer(from_fn_with_state(with_app(), guard::wait_for_turn))
        .layer(from_fn_with_state(with_app(), forms::flash));
    let around_all = ServiceBuilder::new()
        .layer(from_fn_with_state(app.config.metrics_addr.is_some(), telemetry::requests))
        .layer(from_fn_with_state(with_app(), address::note))
        .layer(from_fn_with_state(with_app(), guard::headers))
        .layer(from_fn(errors::pages))
        .layer(CatchPanicLayer::custom(errors::panicked));
    let health = Router::new()
        .route("/health", get(health))
        .route_layer(from_fn_with_state(with_app(), guard::count_address))
        .route_layer(from_fn(telemetry::note_route))
        .method_not_allowed_fallback(wrong_method)
        .with_state(with_app());
    let pages =
        health.merge(sockets(with_app())).fallback_service(around_pages.service(routes(app)));
    around_all.service(pages)
}

/// The WebSocket handshake. It needs the signed-in user, the rate limit by address and the
/// time-out, and none of the other layers around pages.
fn sockets(app: AppState) -> Router {
    live::routes(Calls(calls(app.clone())))
        .route_layer(from_fn(telemetry::note_route))
        .layer(from_fn_with_state(app.clone(), accounts::identify))
        .layer(accounts::session_layer(&app))
        .layer(from_fn(guard::time_out))
        .layer(from_fn_with_state(app.clone(), guard::count_address))
        .with_state(app)
}

/// Every other route that needs the signed-in user.
fn routes(app: AppState) -> Router {
    let (api, _document) = api().split_for_parts();
    Router::new()
        .merge(api.route_layer(from_fn(etag::not_modified)))
        .merge(media::form_routes())
        .merge(posts::form_routes())
        .merge(chat::form_routes())
        .merge(stories::form_routes())
        .merge(posts::atom::routes())
        .merge(pages::routes())
        .route("/api/openapi.json", get(openapi::json))
        .route("/api/{*rest}", any(nothing_here))
        .route("/fn/{*function}", get(pages::server_function).post(pages::server_function))
        .route_layer(from_fn(telemetry::note_route))
        .fallback(pages::page)
        .method_not_allowed_fallback(wrong_method)
        .with_state(app)
}

/// The JSON API as called over the socket: the same routes, inside the layers that the handshake
/// has not passed for them.
fn calls(app: AppState) -> Router {
    let (api, _document) = api().split_for_parts();
    api.route("/api/{*rest}", any(nothing_here))
        .method_not_allowed_fallback(wrong_method)
        .layer(from_fn_with_state(app.clone(), guard::wait_for_turn))
        .layer(from_fn_with_state(app.clone(), guard::count_account))
        .layer(from_fn_with_state(app.clone(), guard::count_address))
        .layer(from_fn(guard::no_nul))
        .layer(from_fn(guard::time_out))
        .layer(CatchPanicLayer::custom(errors::panicked))
        .with_state(app)
}

/// The JSON API with its OpenAPI document.
fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .merge(accounts::rest::routes())
        .merge(relations::rest::routes())
        .merge(media::rest::routes())
        .merge(notifications::rest::routes())
        .merge(posts::rest::routes())
        .merge(chat::rest::routes())
        .merge(stories::rest::routes())
        .merge(moderation::rest::routes())
        .merge(live::rest::routes())
        .merge(profiles::rest::routes())
}

async fn nothing_here() -> Error {
    Error::NotFound
}

async fn wrong_method() -> Error {
    Error::MethodNotAllowed
}

async fn health(State(app): State<AppState>) -> Result<&'static str> {
    app.db.ping().await?;
    Ok("ok")
}
