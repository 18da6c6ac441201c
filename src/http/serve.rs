//! From the settings to a server that runs, and to its end.

use super::{GREATEST_ID, HOOKS, connections, service, sweep, telemetry};
use crate::{
    accounts::server as accounts,
    base::{Error, id},
    live::server as live,
    media::server as media,
    platform::{
        AppState, Parts, PublicUrl,
        background::Background,
        clock::Clock,
        config::Config,
        data_dir::{self, DataDirError},
        db::{self, Address, Db, OpenError},
        flash::Flashes,
        fragment_cache::FragmentCache,
        hub::Hub,
        in_flight::InFlight,
        limits::Limits,
        mailer::{self, Mailer, MailerError},
        memory::Memory,
        peers::{Peers, raise_descriptors},
        secret::{Secret, SecretError},
        storage::{Storage, StorageError},
        turns::Turns,
        workers::{Priority, Workers},
    },
};
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
};

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
    #[error("The database cannot be read. The cause is in the log above.")]
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
            println!("This community has no owner yet. Sign up here to become its owner: {link}")
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
    if let Address::File(file) = config.database() {
        db::refuse_newer(&file).await?;
    }
    let secret = Secret::find(config.secret.as_deref(), &config.data_dir)?;
    let db = Db::open(config.database()).await?;
    let (greatest,): (Option<i64>,) = db.one(GREATEST_ID).await.map_err(StartError::Ids)?;
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
        background: Background::on_this_runtime(),
        flashes: Flashes::default(),
        fragments: FragmentCache::default(),
        clock,
        hooks: HOOKS,
    }))
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
