//! With `KITH_TEST_DATABASE=postgres` each test has a database of its own in a PostgreSQL that is
//! started for the tests and ends with them.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::{
    collections::BTreeMap,
    env,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{LazyLock, Mutex},
};

/// True if the tests run on PostgreSQL.
pub fn is_used() -> bool {
    match env::var("KITH_TEST_DATABASE").as_deref() {
        Err(_) | Ok("sqlite") => false,
        Ok("postgres") => true,
        Ok(other) => panic!("KITH_TEST_DATABASE is sqlite or postgres, and not {other}"),
    }
}

struct Server {
    /// It ends when its standard input does, so with this process.
    _process: Child,
    /// The address of its databases, without the name of one.
    address: String,
    /// The databases by the data folders they belong to.
    databases: Mutex<BTreeMap<PathBuf, String>>,
}

static SERVER: LazyLock<Server> = LazyLock::new(|| {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/postgres");
    let mut command = Command::new(program);
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut address = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
    assert!(!address.is_empty(), "PostgreSQL did not start");
    Server { _process: process, address: address.trim().to_owned(), databases: Default::default() }
});

/// The address of the database that belongs to a data folder, which is made when it is first asked
/// for. `None` on SQLite.
pub fn url_of(data_dir: &Path) -> Option<String> {
    if !is_used() {
        return None;
    }
    let mut databases = SERVER.databases.lock().unwrap();
    let number = databases.len();
    let name = databases.entry(data_dir.to_owned()).or_insert_with(|| {
        let name = format!("kith_{number}");
        run(format!("create database {name}"));
        name
    });
    Some(format!("{}/{name}", SERVER.address))
}

/// Runs a statement that no transaction takes. On a thread of its own, because those who call it
/// are not async.
fn run(statement: String) {
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let url = format!("{}/postgres", SERVER.address);
            let mut connection = PgConnection::connect(&url).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
        });
    };
    std::thread::spawn(work).join().unwrap();
}
