//! The server: merges the slices into one router, puts the shared layers around it, and runs it
//! until told to stop.

mod assets;
mod connections;
mod errors;
mod etag;
mod forms;
mod guard;
mod openapi;
mod pages;
mod patient_stream;
mod sweep;
mod telemetry;

use crate::{
    accounts::server as accounts,
    base::{Error, Result, id},
    chat::server as chat,
    live::server::{self as live, Calls},
    log::server as log,
    media::server as media,
    moderation::server as moderation,
    notifications::server as notifications,
    platform::{
        AppState, Parts, PublicUrl, address,
        background::Background,
        clock::Clock,
        config::Config,
        data_dir::{self, DataDirError},
        db::{self, Db, OpenError},
        flash::Flashes,
        fragment_cache::FragmentCache,
        hooks::Hooks,
        hub::Hub,
        in_flight::InFlight,
        limits::Limits,
        mailer::{self, Mailer, MailerError},
        maintenance::Invariant,
        memory::Memory,
        peers::{Peers, raise_descriptors},
        secret::{Secret, SecretError},
        storage::{Storage, StorageError},
        turns::Turns,
        workers::{Priority, Workers},
    },
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
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa_axum::router::OpenApiRouter;

/// The time requests in flight have to end when the server stops.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(10);

/// The reasons a start fails, each one sentence for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(
        "The address {0} is in use. Stop the program that uses it, or choose another with \
         KITH_ADDR."
    )]
    AddressInUse(SocketAddr),
    #[error("The address {0} cannot be served on: {1}. Choose another with KITH_ADDR.")]
    Address(SocketAddr, io::Error),
    #[error("Metrics cannot be served on {0}: {1}. Choose another address with KITH_METRICS_ADDR.")]
    Metrics(SocketAddr, metrics_exporter_prometheus::BuildError),
    #[error(transparent)]
    Folder(#[from] DataDirError),
    #[error(transparent)]
    Secret(#[from] SecretError),
    #[error(transparent)]
    Mailer(#[from] MailerError),
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    Database(#[from] OpenError),
    #[error("The database cannot be read: {0}.")]
    Ids(Error),
}

/// Serves until `stop` completes, then lets requests in flight end and writes drain.
///
/// It binds the address first and opens the database last, so that a failed start leaves the
/// database unchanged.
pub async fn serve(
    config: Config,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    let listener = connections::listen(config.addr).map_err(|cause| match cause.kind() {
        io::ErrorKind::AddrInUse => StartError::AddressInUse(config.addr),
        _ => StartError::Address(config.addr, cause),
    })?;
    let addr = listener.local_addr().map_err(|cause| StartError::Address(config.addr, cause))?;
    if let Some(metrics) = config.metrics_addr {
        telemetry::serve_metrics(metrics)?;
    }
    let _locks = data_dir::locks(&config)?;
    let app = open(config, addr, Clock::System).await?;
    tokio::spawn(sweep::keep_sweeping(app.clone()));
    tokio::spawn(mailer::keep_delivering(app.clone()));
    tokio::spawn(live::keep_noting(app.clone()));
    tokio::spawn(accounts::watch_suspensions(app.clone()));
    tracing::info!("serving on http://{addr}");
    match accounts::owner_link(&app).await {
        Ok(Some(link)) => {
            println!("Nobody owns this community yet. Who signs up here first does: {link}")
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "whether there is an owner could not be looked up"),
    }

    run(listener, app.clone(), stop).await;
    app.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Builds the application state from the settings. `addr` is the address really bound.
pub async fn open(config: Config, addr: SocketAddr, clock: Clock) -> Result<AppState, StartError> {
    let storage = Storage::new(&config.storage, config.data_dir.join("media"))?;
    open_with(config, addr, clock, storage).await
}

/// The same with a storage backend other than the settings name, as tests use.
pub async fn open_with(
    config: Config,
    addr: SocketAddr,
    clock: Clock,
    storage: Storage,
) -> Result<AppState, StartError> {
    // Leptos spawns on tokio. The error is ignored: a second server in one process, as in tests,
    // finds this done already.
    let _ = any_spawner::Executor::init_tokio();
    let public_url =
        PublicUrl::new(config.public_url.as_deref().unwrap_or(&format!("http://{addr}")));
    let mailer = Mailer::new(&config, &public_url)?;
    // Before anything is made in the data folder or changed in the database file.
    db::refuse_newer(&config.database_file()).await?;
    let secret = Secret::find(config.secret.as_deref(), &config.data_dir)?;
    let db = Db::open(&config.database_file()).await?;
    let (greatest,): (Option<i64>,) =
        db.one(db::sql(GREATEST_ID)).await.map_err(StartError::Ids)?;
    id::start_above(greatest.unwrap_or(0));
    let (limits, memory) = (Limits::new(config.rate_limits), Memory::new(config.rate_limits));
    // One core is left to other clients. In a load test, one client stands for everybody.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let at_once = if limits.are_on() { (cores - 1).max(1) } else { Semaphore::MAX_PERMITS };
    Ok(AppState::new(Parts {
        config,
        public_url,
        secret,
        db,
        hub: Hub::default(),
        mailer,
        limits,
        memory,
        turns: Turns::new(at_once),
        refusals: Turns::new(1),
        uploads: InFlight::default(),
        uploads_from: InFlight::default(),
        erasures: InFlight::default(),
        exports: InFlight::default(),
        hashers: Workers::start("hasher", Priority::Low),
        imagers: Workers::start("imager", Priority::Idle),
        image_memory: Arc::new(Semaphore::new(media::IMAGE_MEMORY as usize)),
        storage,
        background: Background::here(),
        flashes: Flashes::default(),
        fragments: FragmentCache::default(),
        clock,
        hooks: HOOKS,
    }))
}

/// Selects the greatest id in the database. Ids rise over all tables except that of images, whose
/// ids are random.
pub const GREATEST_ID: &str = db::greatest_id!(
    "users",
    "sessions",
    "invites",
    "follows",
    "follow_requests",
    "blocks",
    "mutes",
    "reports",
    "posts",
    "post_edits",
    "likes",
    "conversations",
    "messages",
    "notifications",
    "stories",
    "mails"
);

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
    hello_sections: &[notifications::HELLO_SECTION, chat::HELLO_SECTION, stories::HELLO_SECTION],
    other_members: chat::other_members,
    visibility_changed: live::visibility_changed,
    visibility_between_changed: live::visibility_between_changed,
    notify: notifications::notify,
    withdraw: notifications::withdraw,
};

/// The invariants of the data, by slice.
pub fn invariants() -> impl Iterator<Item = &'static Invariant> {
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

/// Serves on the listener. At the end it closes the sockets, and waits for them and for the last
/// responses.
pub async fn run(
    listener: TcpListener,
    app: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    go_on(&app);
    let hub = app.hub.clone();
    let (stopping, stopped) = oneshot::channel();
    let stop = async move {
        stop.await;
        hub.stop();
        // The receiver, which times the drain, may be gone already.
        let _ = stopping.send(());
    };
    // A task of its own, because whatever the main thread awaits wakes that thread for every
    // connection.
    let each = app.limits.are_on().then_some(app.config.connections_per_address);
    let peers = Peers::new(raise_descriptors(), each, app.config.trusted_proxies.clone());
    let accepting = tokio::spawn(connections::serve(listener, peers, service(app.clone()), stop));
    let serving = async {
        accepting.await.expect("nothing panics while accepting connections");
        app.hub.empty().await;
        app.background.idle().await;
    };
    let last_call = async {
        if stopped.await.is_ok() {
            tokio::time::sleep(DRAIN_TIMEOUT).await;
        }
    };
    tokio::select! {
        () = serving => {}
        () = last_call => tracing::warn!("some connections did not end in time"),
    }
}

/// Goes on with the unsent mails and unfinished account deletions of an earlier server process.
fn go_on(app: &AppState) {
    let this = app.clone();
    mailer::deliver_soon(app);
    app.background.spawn(async move {
        if let Err(error) = accounts::finish_erasures(&this).await {
            tracing::error!(%error, "deleted accounts could not be looked up");
        }
    });
}

/// The OpenAPI document of the JSON API, generated from the code.
pub use openapi::document;

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
