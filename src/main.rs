//! The command line: reads the settings and calls what they ask for.

use clap::{CommandFactory, Parser, Subcommand, error::ErrorKind};
use kith::{
    accounts::{model::Handle, server as accounts},
    base::{Error, UserId},
    demo::{self, DemoError},
    http::{self, StartError},
    platform::{
        clock::Clock,
        config::Config,
        db::{Address, Db, OpenError, Progress},
        maintenance::{self, MaintenanceError},
    },
};
use std::{
    io::{IsTerminal, Write},
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tracing_subscriber::EnvFilter;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A social home for a community: profiles, a feed, stories and live chat in one program and one
/// SQLite file, or PostgreSQL.
///
/// Every setting is a flag and an environment variable.
#[derive(Parser)]
#[command(name = "kith", version, max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the community. This is what happens without a command.
    Serve,
    /// Fill the data folder with a demo community. Log in as demo, password: correct horse battery.
    Demo(demo::Size),
    /// Write a consistent copy of the database into a new file, while the server may be running.
    Backup { file: PathBuf },
    /// Put a backup in place of the database. Stop the server first. Everyone has to log in again.
    /// A database on PostgreSQL has to be empty: make a new one.
    Restore {
        file: PathBuf,
        /// Replace an existing database. It is moved aside, not deleted.
        #[arg(long)]
        force: bool,
        /// Keep the sign-ins and mailed links of the backup. Some of them may have been ended after
        /// it was made.
        #[arg(long)]
        keep_sign_ins: bool,
    },
    /// Copy everything into an empty database of the other engine: from a file to PostgreSQL, or
    /// back. Stop the server first. The data is checked on both sides; the present database stays
    /// as it is.
    Move {
        /// The other database: sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE.
        #[arg(long, value_name = "URL")]
        to: Address,
    },
    /// Suspend a person, while the server may be running: they are logged out everywhere and nobody
    /// sees them any more.
    Suspend {
        /// A username or an id.
        user: String,
    },
    /// Let a suspended person in again.
    Unsuspend {
        /// A username or an id.
        user: String,
    },
    /// Make a person the owner of the community in place of the present one, while the server may
    /// be running.
    Owner {
        /// A username or an id.
        user: String,
    },
    /// Print the OpenAPI document of the JSON API.
    Openapi,
    /// Ask the server that these settings describe whether it is well. Exits with 1 when it is not.
    Health,
    /// Write the manual pages, one for each command, into a folder.
    Man {
        /// An existing folder.
        folder: PathBuf,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Check the database and the invariants of its data. Exits with 1 if something is wrong.
    Doctor,
}

/// An error that ends the program with a sentence.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Maintenance(#[from] MaintenanceError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("KITH_LOG is not a filter: {0}.")]
    Log(#[from] tracing_subscriber::filter::ParseError),
    #[error("The database could not be checked. The cause is in the log above.")]
    Check(Error),
    #[error("There is no database at {0}.")]
    NoDatabase(String),
    #[error("There is nobody called {0}.")]
    NoSuchPerson(String),
    #[error("{0}")]
    Refused(Error),
    #[error("{0} found.")]
    Unsound(String),
    #[error("The manual pages could not be written to {0}: {1}.")]
    Manual(String, std::io::Error),
    #[error("The server at {0} is not healthy: {1}.")]
    Unwell(SocketAddr, std::io::Error),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(help) if matches!(help.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            print!("{help}");
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            eprint!("{wrong}");
            return ExitCode::FAILURE;
        }
    };
    // Files that the server writes are for its owner only: the database, mails with links in them,
    // backups.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("the system has threads to give");
    match runtime.block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("kith: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let config = arguments.config;
    // An expired cookie is everyday life, not the suspicious activity that tower-sessions takes it
    // for.
    let filter = EnvFilter::try_new(format!("tower_sessions_core=error,{}", config.log))?;
    // Colours are for people; a log collector would find their codes inside every name.
    let with_colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(with_colours)
        .init();
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => http::serve(config, stop_signal()).await?,
        Command::Demo(size) => {
            demo::fill(config, size).await?;
            println!("The community is there. Log in as demo, password: {}.", demo::PASSWORD);
        }
        Command::Backup { file } => {
            maintenance::backup(&config, &file).await?;
            println!("Written to {}.", file.display());
        }
        Command::Restore { file, force, keep_sign_ins } => {
            match maintenance::restore(&config, &file, force, keep_sign_ins).await? {
                Some(aside) => {
                    println!("Restored. The database that was there is now {}.", aside.display())
                }
                None => println!("Restored."),
            }
        }
        Command::Move { to } => {
            existing_database(&config)?;
            maintenance::move_to(&config, &to, http::invariants(), &mut shown).await?;
            println!("Everything is in {to} now. Set KITH_DATABASE_URL to it.");
        }
        Command::Suspend { user } => {
            beside_server(&config, &user, async |db, handle| {
                accounts::set_suspended(db, handle, Some(Clock::System.now())).await
            })
            .await?;
            println!("@{user} is suspended.");
        }
        Command::Unsuspend { user } => {
            beside_server(&config, &user, async |db, handle| {
                accounts::set_suspended(db, handle, None).await
            })
            .await?;
            println!("@{user} is no longer suspended.");
        }
        Command::Owner { user } => {
            beside_server(&config, &user, async |db, handle| accounts::hand_over(db, handle).await)
                .await?;
            println!("@{user} owns the community now.");
        }
        Command::Openapi => {
            println!("{}", http::document().to_pretty_json().expect("the document is plain data"))
        }
        Command::Health => {
            let addr = own_address(config.addr);
            health(addr).await.map_err(|cause| Failure::Unwell(addr, cause))?;
            println!("ok");
        }
        Command::Man { folder } => clap_mangen::generate_to(Arguments::command(), &folder)
            .map_err(|cause| Failure::Manual(folder.display().to_string(), cause))?,
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "kith", &mut script);
            // A reader that has left is no fault.
            let _ = std::io::stdout().write_all(&script);
        }
        Command::Doctor => doctor(&config).await?,
    }
    Ok(())
}

/// Shows how far a copy has come.
fn shown(Progress { table, rows, of }: Progress) {
    if !std::io::stdout().is_terminal() {
        if rows == of {
            println!("{table}: {rows}");
        }
    } else if rows == of {
        println!("\r{table}: {rows}\x1b[K");
    } else {
        print!("\r{table}: {rows} of {of}");
        // The next line comes anyway.
        let _ = std::io::stdout().flush();
    }
}

/// The address of the database; an error if it is a file that does not exist.
fn existing_database(config: &Config) -> Result<Address, Failure> {
    match config.database() {
        Address::File(file) if !file.exists() => {
            Err(Failure::NoDatabase(file.display().to_string()))
        }
        database => Ok(database),
    }
}

/// Changes something about a user in the database, which a running server may be using.
async fn beside_server(
    config: &Config,
    user: &str,
    act: impl AsyncFnOnce(&Db, Handle) -> Result<UserId, Error>,
) -> Result<(), Failure> {
    let database = existing_database(config)?;
    let handle =
        user.trim_start_matches('@').parse().map_err(|_| Failure::NoSuchPerson(user.to_owned()))?;
    let db = Db::open_as_it_is(database).await?;
    let done = act(&db, handle).await;
    db.close().await;
    match done {
        Ok(_) => Ok(()),
        Err(Error::NotFound) => Err(Failure::NoSuchPerson(user.to_owned())),
        Err(error) => Err(Failure::Refused(error)),
    }
}

async fn doctor(config: &Config) -> Result<(), Failure> {
    let db = Db::open_as_it_is(existing_database(config)?).await?.without_deadline();
    let problems = maintenance::doctor(&db, http::invariants()).await.map_err(Failure::Check)?;
    db.close().await;
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => println!("All is well."),
        1 => return Err(Failure::Unsound("One problem".to_owned())),
        count => return Err(Failure::Unsound(format!("{count} problems"))),
    }
    Ok(())
}

/// The address of a server on this machine: one that listens on all addresses has the loopback too.
fn own_address(mut addr: SocketAddr) -> SocketAddr {
    if addr.ip().is_unspecified() {
        addr.set_ip(if addr.is_ipv4() {
            Ipv4Addr::LOCALHOST.into()
        } else {
            Ipv6Addr::LOCALHOST.into()
        });
    }
    addr
}

/// One request by hand: a container that only has this program can check itself.
async fn health(addr: SocketAddr) -> std::io::Result<()> {
    let ask = async {
        let mut stream = TcpStream::connect(addr).await?;
        stream
            .write_all(
                format!("GET /health HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\r\n")
                    .as_bytes(),
            )
            .await?;
        let mut answer = String::new();
        stream.take(64 * 1024).read_to_string(&mut answer).await?;
        match answer.starts_with("HTTP/1.1 200 ") {
            true => Ok(()),
            false => {
                Err(std::io::Error::other(answer.lines().next().unwrap_or("no answer").to_owned()))
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(2), ask)
        .await
        .unwrap_or_else(|_| Err(std::io::ErrorKind::TimedOut.into()))
}

/// Completes on Ctrl-C, or on the signal by which service managers stop a program.
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (interrupt, terminate) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()));
    match (interrupt, terminate) {
        (Ok(mut interrupt), Ok(mut terminate)) => {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        }
        _ => {
            tracing::error!(
                "signals cannot be received; stop the server by killing it, nothing acknowledged \
                 is lost"
            );
            std::future::pending().await
        }
    }
}
