//! The binary itself: start, refusals to start, kill, backup, restore and checks. With a file;
//! what differs on a server is in `two_engines.rs`.

use crate::support::{PASSWORD, details};
use kith::platform::db::{Db, sql};
use serde_json::json;
use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

pub fn kith(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kith"));
    command
        .env_clear()
        .env("KITH_DATA_DIR", data)
        .env("KITH_ADDR", "127.0.0.1:0")
        .env("KITH_RATE_LIMITS", "off");
    // Runs in another folder than the project: nothing may be read from the working directory.
    command.current_dir(std::env::temp_dir()).stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap()
}

/// Asserts exit code 1 and returns the error message.
pub fn refusal(output: &Output) -> String {
    let sentence = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{sentence}");
    sentence
}

/// A running server.
pub struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        Self::start_with(data, &[])
    }

    pub fn start_with(data: &Path, settings: &[(&str, &str)]) -> Self {
        let mut process =
            kith(data).envs(settings.iter().copied()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let url = lines.by_ref().find_map(|line| {
            line.unwrap().split("http://").nth(1).map(|addr| format!("http://{}", addr.trim()))
        });
        // The log is drained, so that the process never blocks on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, url: url.expect("the server says where it serves") }
    }

    pub fn signal(&self, signal: &str) {
        assert!(
            Command::new("kill")
                .args([signal, &self.process.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
    }

    pub async fn register(&self, username: &str) -> Option<u16> {
        let request = reqwest::Client::new()
            .post(format!("{}/api/auth/register", self.url))
            .json(&details(username));
        request.send().await.ok().map(|response| response.status().as_u16())
    }

    /// The peak resident memory in bytes.
    fn most_memory(&self) -> usize {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
    }

    pub async fn logs_in(&self, username: &str) -> bool {
        let body = json!({ "username": username, "password": PASSWORD });
        reqwest::Client::new()
            .post(format!("{}/api/auth/login", self.url))
            .json(&body)
            .send()
            .await
            .unwrap()
            .status()
            == 200
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Some tests have ended it already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_help_explains_every_setting() {
    let output = run(kith(Path::new("unused")).arg("--help"));
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    for setting in [
        "KITH_ADDR",
        "KITH_DATA_DIR",
        "KITH_PUBLIC_URL",
        "KITH_SECRET",
        "KITH_SIGNUP",
        "backup",
        "restore",
        "doctor",
    ] {
        assert!(help.contains(setting), "{setting}");
    }
}

#[test]
fn a_wrong_setting_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (name, value, word) in [
        ("KITH_ADDR", "nowhere", "--addr"),
        ("KITH_PUBLIC_URL", "kith.example", "--public-url"),
        ("KITH_DATABASE_URL", "mysql://x", "--database-url"),
        ("KITH_ACCESS_TTL", "soon", "--access-ttl"),
        ("KITH_SIGNUP", "perhaps", "--signup"),
        ("KITH_TRUSTED_PROXIES", "everyone", "--trusted-proxies"),
        ("KITH_SECRET", "secret", "KITH_SECRET"),
        ("KITH_SMTP_URL", "mail.example", "KITH_SMTP_URL"),
        ("KITH_MAIL_FROM", "nobody", "KITH_MAIL_FROM"),
        ("KITH_LOG", "a=b=c", "KITH_LOG"),
    ] {
        let sentence = refusal(&run(kith(&data).env(name, value)));
        assert!(sentence.contains(word), "{name}: {sentence}");
        assert!(!data.join("kith.db").exists(), "{name}: nothing was changed");
    }
}

#[test]
fn a_taken_port_is_said_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let sentence = refusal(&run(kith(&data).env("KITH_ADDR", &addr)));
    assert!(sentence.contains(&addr) && sentence.contains("KITH_ADDR"), "{sentence}");
    assert!(!data.exists());
}

#[test]
fn an_unwritable_data_folder_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "").unwrap();
    let sentence = refusal(&run(&mut kith(&file.join("data"))));
    assert!(
        sentence.contains("cannot be written") && sentence.contains("KITH_DATA_DIR"),
        "{sentence}"
    );
}

#[tokio::test]
async fn one_process_uses_a_data_folder() {
    let folder = tempfile::tempdir().unwrap();
    let _server = Server::start(folder.path());
    let sentence = refusal(&run(&mut kith(folder.path())));
    assert!(sentence.contains("Another kith"), "{sentence}");
}

#[test]
fn a_server_is_asked_whether_it_is_well() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let addr = server.url.trim_start_matches("http://").to_owned();
    let asked = || run(kith(folder.path()).env("KITH_ADDR", &addr).arg("health"));
    let answer = asked();
    assert!(answer.status.success() && answer.stdout == b"ok\n", "{answer:?}");
    drop(server);
    let sentence = refusal(&asked());
    assert!(sentence.contains(&addr) && sentence.contains("not healthy"), "{sentence}");
}

#[test]
fn the_manual_and_completions_name_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let manual = run(kith(folder.path()).arg("man").arg(folder.path()));
    assert!(manual.status.success(), "{manual:?}");
    let page = std::fs::read_to_string(folder.path().join("kith.1")).unwrap();
    // Where roff would break a line at a hyphen, it is escaped.
    let named: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("kith\\-")?.strip_suffix("(1)")).collect();
    assert!(named.len() > 10, "{page}");
    for name in named {
        assert!(folder.path().join(format!("kith-{name}.1")).exists(), "{name} has a page");
    }
    let printed = |arguments: &[&str]| {
        let output = run(kith(folder.path()).args(arguments));
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let scripts = [["completions", "bash"], ["completions", "zsh"]].map(|call| printed(&call));
    for name in ["serve", "backup", "restore", "doctor", "health", "suspend"] {
        assert!(page.contains(name), "{name}");
        assert!(scripts.iter().all(|script| script.contains(name)), "{name}");
    }
}

#[tokio::test]
async fn a_database_from_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kith.db");
    drop(Server::start(folder.path()));
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&format!(
        "sqlite:{}",
        file.display()
    ))
    .await
    .unwrap();
    sqlx::raw_sql(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
        values (9999, 'later', true, x'00', 0)",
    )
    .execute(&mut database)
    .await
    .unwrap();
    sqlx::Connection::close(database).await.unwrap();
    let before = std::fs::read(&file).unwrap();
    let sentence = refusal(&run(&mut kith(folder.path())));
    assert!(sentence.contains("newer kith"), "{sentence}");
    assert!(before == std::fs::read(&file).unwrap(), "nothing was changed");
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kith.db");
    std::fs::write(&file, "this is a letter, not a database").unwrap();
    let sentence = refusal(&run(&mut kith(folder.path())));
    assert!(sentence.contains("cannot be opened"), "{sentence}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "this is a letter, not a database");
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let acknowledged = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let server = std::sync::Arc::new(server);
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let (server, acknowledged) = (server.clone(), acknowledged.clone());
            tokio::spawn(async move {
                for number in 0.. {
                    let name = format!("w{writer}_{number}");
                    match server.register(&name).await {
                        Some(201) => acknowledged.lock().unwrap().push(name),
                        _ => return,
                    }
                }
            })
        })
        .collect();
    // Kill it while writes are in progress.
    while acknowledged.lock().unwrap().len() < 20 {
        tokio::task::yield_now().await;
    }
    server.signal("-KILL");
    for writer in writers {
        writer.await.unwrap();
    }
    drop(std::sync::Arc::into_inner(server));

    let server = Server::start(folder.path());
    let names = acknowledged.lock().unwrap().clone();
    for name in &names {
        assert!(server.logs_in(name).await, "{name} was acknowledged");
    }
    drop(server);
    assert!(run(kith(folder.path()).arg("doctor")).status.success());
}

#[tokio::test]
async fn a_signal_ends_the_server_in_order() {
    for signal in ["-INT", "-TERM"] {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Server::start(folder.path());
        assert_eq!(server.register("mara").await, Some(201));
        server.signal(signal);
        assert!(server.process.wait().unwrap().success(), "{signal}");
        assert!(!folder.path().join("kith.db-wal").exists(), "the log was written back");
    }
}

#[tokio::test]
async fn a_backup_taken_while_serving_can_be_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup.db"));
    let server = Server::start(&data);
    server.register("mara").await;
    assert!(run(kith(&data).arg("backup").arg(&backup)).status.success());
    server.register("jon").await;
    let sentence = refusal(&run(kith(&data).arg("backup").arg(&backup)));
    assert!(sentence.contains("exists already"), "{sentence}");

    let in_use = refusal(&run(kith(&data).arg("restore").arg(&backup).arg("--force")));
    assert!(in_use.contains("Another kith"), "{in_use}");
    drop(server);
    let live = refusal(&run(kith(&data).arg("restore").arg(&backup)));
    assert!(live.contains("--force"), "{live}");
    let server = Server::start(&data);
    assert!(server.logs_in("jon").await, "a refusal changes nothing");
    drop(server);

    assert!(run(kith(&data).arg("restore").arg(&backup).arg("--force")).status.success());
    let server = Server::start(&data);
    assert!(server.logs_in("mara").await && !server.logs_in("jon").await);
    drop(server);
    assert!(data.join("kith.db.before-restore-1").exists(), "the one that was there is kept");

    let elsewhere = folder.path().join("elsewhere");
    assert!(run(kith(&elsewhere).arg("restore").arg(&backup)).status.success());
    assert!(Server::start(&elsewhere).logs_in("mara").await);
}

/// The permission bits of a file.
fn mode(file: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn a_restored_backup_brings_back_no_sign_in_that_was_ended() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (data, backup) = (folder.path().join("data"), folder.path().join("backup.db"));
    // The same public URL at each start, because tokens are valid for one URL only.
    let start = || Server::start_with(&data, &[("KITH_PUBLIC_URL", "http://localhost")]);
    let server = start();
    let reply = reqwest::Client::new()
        .post(format!("{}/api/auth/register", server.url))
        .json(&details("mara"))
        .send()
        .await
        .unwrap();
    let token = reply.json::<serde_json::Value>().await.unwrap()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let me = async |server: &Server| {
        let me =
            reqwest::Client::new().get(format!("{}/api/auth/me", server.url)).bearer_auth(&token);
        me.send().await.unwrap().status().as_u16()
    };
    assert!(run(kith(&data).arg("backup").arg(&backup)).status.success());
    assert_eq!(me(&server).await, 200);
    drop(server);
    // With the permissions of a file copied from another machine.
    std::fs::set_permissions(&backup, std::fs::Permissions::from_mode(0o644)).unwrap();

    assert!(run(kith(&data).arg("restore").arg(&backup).arg("--force")).status.success());
    assert_eq!(mode(&data.join("kith.db")), 0o600);
    let left: Vec<_> =
        std::fs::read_dir(&data).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("part")), "{left:?}");
    let server = start();
    assert_eq!(me(&server).await, 401);
    assert!(server.logs_in("mara").await);
    drop(server);

    assert!(
        run(kith(&data).arg("restore").arg(&backup).args(["--force", "--keep-sign-ins"]))
            .status
            .success()
    );
    assert_eq!(me(&start()).await, 200);
}

#[tokio::test]
async fn the_demo_has_a_past_and_breaks_no_invariant() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(kith(folder.path()).args(["demo", "--users", "6", "--posts", "60"]));
    assert!(made.status.success(), "{made:?}");
    let sound = run(kith(folder.path()).arg("doctor"));
    assert!(sound.status.success(), "{sound:?}");
    assert!(refusal(&run(kith(folder.path()).arg("demo"))).contains("already"));

    let db = Db::open_as_it_is(&folder.path().join("kith.db")).await.unwrap();
    let count = async |query| db.one::<(i64,)>(sql(query)).await.unwrap().0;
    let days = "select count(distinct registered_at / 86400000) from users";
    assert_eq!(count(days).await, 6, "no two join on one day");
    let first = "select count(*) from users join posts on author_id = users.id
        where posts.created_at < registered_at or posts.created_at > last_seen_at";
    assert_eq!(count(first).await, 0, "all join before they post, and are seen when they do");
    let order = "select count(*) from posts older join posts newer on newer.id > older.id
        where newer.created_at < older.created_at";
    assert_eq!(count(order).await, 0, "posts are in the order of their times");
    db.close().await;
}

#[tokio::test]
async fn commands_beside_a_server_leave_the_schema_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    assert_eq!(server.register("mara").await, Some(201));
    drop(server);
    // As an older version leaves the database: without the last migration.
    let file = folder.path().join("kith.db");
    let url = format!("sqlite:{}", file.display());
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::raw_sql(
        "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)",
    )
    .execute(&mut database)
    .await
    .unwrap();
    sqlx::Connection::close(database).await.unwrap();
    let before = std::fs::read(&file).unwrap();
    for arguments in [vec!["doctor"], vec!["suspend", "mara"], vec!["unsuspend", "mara"]] {
        let sentence = refusal(&run(kith(folder.path()).args(&arguments)));
        assert!(sentence.contains("older kith"), "{arguments:?}: {sentence}");
    }
    assert!(before == std::fs::read(&file).unwrap(), "nothing was changed");
}

#[tokio::test]
async fn an_archive_with_many_images_needs_little_memory() {
    use futures::StreamExt;
    const IMAGES: usize = 60;
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let reply = reqwest::Client::new()
        .post(format!("{}/api/auth/register", server.url))
        .json(&details("mara"))
        .send()
        .await
        .unwrap();
    let token = reply.json::<serde_json::Value>().await.unwrap()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let url = format!("sqlite:{}", folder.path().join("kith.db").display());
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    for id in 1..=IMAGES {
        let insert = "insert into media
                (id, owner_id, width, height, alt, placeholder, used_for, created_at)
            select $1, id, 1, 1, '', '', 'post', 0 from users";
        sqlx::query(insert).bind(id as i64).execute(&mut database).await.unwrap();
        let place = folder.path().join(format!("media/{id:02x}/{id}"));
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("large"), vec![id as u8; 2 << 20]).unwrap();
    }
    sqlx::Connection::close(database).await.unwrap();

    let before = server.most_memory();
    let export = reqwest::Client::new()
        .get(format!("{}/api/users/me/export", server.url))
        .bearer_auth(&token);
    let mut pieces = export.send().await.unwrap().error_for_status().unwrap().bytes_stream();
    let mut length = 0;
    while let Some(piece) = pieces.next().await {
        length += piece.unwrap().len();
    }
    assert!(length > IMAGES * (2 << 20), "{length} bytes");
    let grown = server.most_memory() - before;
    assert!(grown < 32 << 20, "{} MiB more", grown >> 20);
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "x".repeat(10_000)).unwrap();
    let data = folder.path().join("data");
    for file in [file, folder.path().join("missing")] {
        refusal(&run(kith(&data).arg("restore").arg(file).arg("--force")));
    }
    assert!(!data.join("kith.db").exists());
    refusal(&run(kith(&data).arg("backup").arg(folder.path().join("b.db"))));
    refusal(&run(kith(&data).arg("doctor")));
}

#[tokio::test]
async fn the_doctor_finds_a_broken_invariant() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    server.register("mara").await;
    assert!(run(kith(folder.path()).arg("doctor")).status.success(), "also while serving");
    drop(server);
    let file = folder.path().join("kith.db");
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&format!(
        "sqlite:{}",
        file.display()
    ))
    .await
    .unwrap();
    sqlx::raw_sql("update users set role = 'member'").execute(&mut database).await.unwrap();
    sqlx::Connection::close(database).await.unwrap();
    let output = run(kith(folder.path()).arg("doctor"));
    refusal(&output);
    assert!(String::from_utf8(output.stdout).unwrap().contains("exactly one owner"));
}

#[test]
fn the_secret_is_private_and_stays() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    drop(Server::start(folder.path()));
    let secret = folder.path().join("secret");
    let first = std::fs::read(&secret).unwrap();
    assert_eq!(std::fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
    drop(Server::start(folder.path()));
    assert_eq!(first, std::fs::read(&secret).unwrap());
}

#[tokio::test]
async fn numbers_are_served_on_an_address_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    // Picks a free port.
    let addr = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let server = Server::start_with(folder.path(), &[("KITH_METRICS_ADDR", &addr)]);
    server.register("mara").await;
    for path in ["/@mara", "/@mara/replies", "/post/1"] {
        reqwest::get(format!("{}{path}", server.url)).await.unwrap();
    }
    let numbers =
        reqwest::get(format!("http://{addr}/metrics")).await.unwrap().text().await.unwrap();
    assert!(
        numbers.contains(
            "kith_requests_total{method=\"POST\",route=\"/api/auth/register\",status=\"201\"} 1"
        ),
        "{numbers}"
    );
    for (route, status) in [("/{handle}", 200), ("/{handle}/replies", 200), ("/post/{id}", 404)] {
        let counted = format!(
            "kith_requests_total{{method=\"GET\",route=\"{route}\",status=\"{status}\"}} 1"
        );
        assert!(numbers.contains(&counted), "a page is told by its route: {numbers}");
    }
    assert_eq!(
        reqwest::get(format!("{}/metrics", server.url)).await.unwrap().status(),
        404,
        "never on the public address"
    );
}

#[tokio::test]
async fn somebody_is_suspended_beside_a_running_server() {
    use futures::StreamExt;
    use tokio_tungstenite::{connect_async, tungstenite::client::IntoClientRequest};
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(refusal(&run(kith(&data).args(["suspend", "mara"]))).contains("There is no database"));
    let server = Server::start(&data);
    for username in ["olga", "mara"] {
        assert_eq!(server.register(username).await, Some(201));
    }
    let body = json!({ "username": "mara", "password": PASSWORD });
    let reply = reqwest::Client::new()
        .post(format!("{}/api/auth/login", server.url))
        .json(&body)
        .send()
        .await
        .unwrap();
    let token = reply.json::<serde_json::Value>().await.unwrap()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut request =
        format!("{}/live", server.url.replace("http", "ws")).into_client_request().unwrap();
    request.headers_mut().insert("authorization", format!("Bearer {token}").parse().unwrap());
    let (mut socket, _) = connect_async(request).await.unwrap();
    assert!(socket.next().await.unwrap().unwrap().into_text().unwrap().contains("hello"));

    let done = run(kith(&data).args(["suspend", "@Mara"]));
    assert!(
        done.status.success() && String::from_utf8_lossy(&done.stdout).contains("suspended"),
        "{done:?}"
    );
    let close = loop {
        if let tokio_tungstenite::tungstenite::Message::Close(close) =
            socket.next().await.unwrap().unwrap()
        {
            break close.unwrap();
        }
    };
    assert_eq!(u16::from(close.code), 4011);
    assert!(!server.logs_in("mara").await);

    assert!(run(kith(&data).args(["unsuspend", "mara"])).status.success());
    assert!(server.logs_in("mara").await);
    assert!(refusal(&run(kith(&data).args(["suspend", "olga"]))).contains("owner"));
    for nobody in ["nobody", "a-b", ""] {
        assert!(
            refusal(&run(kith(&data).args(["suspend", nobody]))).contains("There is nobody"),
            "{nobody}"
        );
    }
}

#[tokio::test]
async fn the_community_is_handed_over_beside_a_running_server() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Server::start(&data);
    for username in ["olga", "mara", "kia"] {
        assert_eq!(server.register(username).await, Some(201));
    }
    assert!(run(kith(&data).args(["suspend", "kia"])).status.success());
    let done = run(kith(&data).args(["owner", "@Mara"]));
    assert!(
        done.status.success()
            && String::from_utf8_lossy(&done.stdout).contains("owns the community now"),
        "{done:?}"
    );
    let owns = async |username: &str| {
        let body = json!({ "username": username, "password": PASSWORD });
        let reply = reqwest::Client::new()
            .post(format!("{}/api/auth/login", server.url))
            .json(&body)
            .send()
            .await
            .unwrap();
        reply.json::<serde_json::Value>().await.unwrap()["user"]["role"] == "owner"
    };
    assert_eq!((owns("mara").await, owns("olga").await), (true, false));
    assert!(
        run(kith(&data).args(["owner", "mara"])).status.success(),
        "who owns it already may be told again"
    );
    assert!(refusal(&run(kith(&data).args(["owner", "kia"]))).contains("suspended"));
    assert!(refusal(&run(kith(&data).args(["owner", "nobody"]))).contains("There is nobody"));
    assert!(run(kith(&data).arg("doctor")).status.success(), "there is one owner");
}

#[test]
fn the_link_of_the_owner_is_printed_at_every_start_until_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let printed = || {
        let mut command = kith(folder.path());
        command.env("KITH_PUBLIC_URL", "https://kith.example").env("KITH_LOG", "error");
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let line = BufReader::new(process.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
        line
    };
    let first = printed();
    assert!(first.contains("https://kith.example/signup?owner="), "{first}");
    assert_eq!(first, printed(), "it is made from the secret");
}
