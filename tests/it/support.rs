//! A server for one test, and clients that behave like API clients and like browsers.

use crate::postgres;
use kith::{
    base::Timestamp,
    http::{open, open_with, run},
    platform::{AppState, clock::Clock, config::Config, storage::Storage},
};
use reqwest::{Method, RequestBuilder, header};
use serde_json::{Value, json};
use std::{net::SocketAddr, path::PathBuf, time::Duration};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot};

pub const PASSWORD: &str = "correct horse battery";

/// The time at which each test's clock starts.
pub const START: Timestamp = Timestamp::from_millis(1_795_000_000_000);

pub struct TestApp {
    pub state: AppState,
    pub addr: SocketAddr,
    folder: TempDir,
    stop: oneshot::Sender<()>,
    stopped: tokio::task::JoinHandle<()>,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// Starts a server with these settings, as command-line flags.
    pub async fn start_with(flags: &[&str]) -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), flags, Clock::manual(START)).await
    }

    /// Starts a server with another storage backend than its folder.
    pub async fn start_with_storage(storage: Storage) -> Self {
        let (folder, listener) =
            (tempfile::tempdir().unwrap(), TcpListener::bind("127.0.0.1:0").await.unwrap());
        let config = config(folder.path().join("data"), &[]);
        let state =
            open_with(config, listener.local_addr().unwrap(), Clock::manual(START), storage)
                .await
                .unwrap();
        Self::run(folder, listener, state)
    }

    /// Starts a server on an existing data folder.
    pub async fn start_in(folder: TempDir, flags: &[&str], clock: Clock) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let state =
            open(config(folder.path().join("data"), flags), listener.local_addr().unwrap(), clock)
                .await
                .unwrap();
        Self::run(folder, listener, state)
    }

    fn run(folder: TempDir, listener: TcpListener, state: AppState) -> Self {
        let addr = listener.local_addr().unwrap();
        let (stop, stopping) = oneshot::channel();
        let app = state.clone();
        let stopped = tokio::spawn(async move {
            run(listener, app, async move { stopping.await.unwrap_or(()) }).await;
        });
        Self { state, addr, folder, stop, stopped }
    }

    /// Stops the server and starts it again on the same data.
    pub async fn restart(self) -> Self {
        self.restart_with(&[]).await
    }

    /// Restarts the server with these settings.
    pub async fn restart_with(self, flags: &[&str]) -> Self {
        let clock = self.state.clock.clone();
        Self::start_in(self.stop().await, flags, clock).await
    }

    /// Stops the server and returns its folder.
    pub async fn stop(self) -> TempDir {
        let Self { state, folder, stop, stopped, .. } = self;
        stop.send(()).unwrap();
        stopped.await.unwrap();
        state.db.close().await;
        folder
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }

    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The mails in the outbox folder, oldest first.
    pub fn mails(&self) -> Vec<String> {
        let Ok(outbox) = std::fs::read_dir(self.data_dir().join("outbox")) else {
            return Vec::new();
        };
        let mut paths: Vec<_> = outbox
            .map(|mail| mail.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "eml"))
            .collect();
        paths.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
        paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    /// The newest mail that contains this text. Waits for background work first, because some mails
    /// are written after the answer.
    pub async fn mail(&self, says: &str) -> String {
        self.mail_after(0, says).await
    }

    /// The newest such mail, ignoring the first `before` mails.
    pub async fn mail_after(&self, before: usize, says: &str) -> String {
        self.state.background.idle().await;
        if let Some(mail) =
            self.mails().into_iter().skip(before).rev().find(|mail| mail.contains(says))
        {
            return mail;
        }
        panic!("no mail says {says:?}: {:#?}", self.mails());
    }

    /// The token at the end of the link in a mail.
    pub async fn mailed_token(&self, path: &str) -> String {
        let mail = self.mail(path).await;
        mail[mail.rfind(path).unwrap() + path.len()..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .collect()
    }

    /// Changes the database directly.
    pub async fn sql(&self, statement: &'static str) {
        self.state
            .db
            .write(async move |tx| Ok(tx.execute(kith::platform::db::sql(statement)).await?))
            .await
            .unwrap();
    }

    /// The query plan of a statement with this many placeholders, on SQLite.
    pub async fn plan(&self, statement: &str, placeholders: usize) -> Vec<String> {
        let explained: &'static str = format!("explain query plan {statement}").leak();
        let query = (0..placeholders)
            .fold(kith::platform::db::sql(explained), |query, number| query.bind(number as i64));
        let plan: Vec<(i64, i64, i64, String)> = self.state.db.all(query).await.unwrap();
        plan.into_iter().map(|(.., step)| step).collect()
    }

    pub async fn count(&self, query: &'static str) -> i64 {
        self.state.db.one::<(i64,)>(kith::platform::db::sql(query)).await.unwrap().0
    }

    /// A client without an account that keeps cookies like a browser.
    pub fn anon(&self) -> Client {
        let http = reqwest::Client::builder()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Client { http, base: format!("http://{}", self.addr), bearer: None }
    }

    /// Registers a user who is signed in by cookie.
    pub async fn with_user(&self, username: &str) -> Client {
        let client = self.anon();
        let reply = client.post("/api/auth/register", &self.details(username)).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        client
    }

    /// Registration details, with the token that makes the first user the owner.
    pub fn details(&self, username: &str) -> Value {
        let mut details = details(username);
        details["owner"] = json!(kith::accounts::server::owner_token(&self.state).unwrap());
        details
    }

    /// Registers a user who is signed in by bearer token, without cookies.
    pub async fn with_program(&self, username: &str) -> Client {
        let mut client = self.anon();
        let reply = client.post("/api/auth/register", &self.details(username)).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        client.http = reqwest::Client::new();
        client.bearer = Some(reply.json()["access_token"].as_str().unwrap().to_owned());
        client
    }
}

pub fn config(data_dir: PathBuf, flags: &[&str]) -> Config {
    use clap::Parser;
    #[derive(Parser)]
    struct Flags {
        #[command(flatten)]
        config: Config,
    }
    std::fs::create_dir_all(&data_dir).unwrap();
    let database = postgres::url_of(&data_dir);
    let data_dir = data_dir.to_str().unwrap().to_owned();
    let mut args = vec!["kith", "--data-dir", &data_dir];
    if !flags.contains(&"--rate-limits") {
        args.extend(["--rate-limits", "off"]);
    }
    if let Some(database) = &database
        && !flags.contains(&"--database-url")
    {
        args.extend(["--database-url", database]);
    }
    args.extend(flags);
    Flags::try_parse_from(args).unwrap_or_else(|error| panic!("{error}")).config
}

/// Registration details.
pub fn details(username: &str) -> Value {
    json!({
        "username": username, "name": "Mara", "family": "Lind",
        "email": format!("{username}@example.org"), "password": PASSWORD,
    })
}

#[derive(Clone)]
pub struct Client {
    pub http: reqwest::Client,
    base: String,
    pub bearer: Option<String>,
}

pub struct Reply {
    pub status: u16,
    pub headers: header::HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The stable code of an error.
    pub fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The names of the fields an error complains about.
    pub fn fields(&self) -> Vec<String> {
        self.json()["error"]["fields"]
            .as_object()
            .map(|fields| fields.keys().cloned().collect())
            .unwrap_or_default()
    }
}

impl Client {
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        match &self.bearer {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Reply {
        reply(self.request(Method::GET, path)).await
    }

    /// Requests a page as a browser does.
    pub async fn page(&self, path: &str) -> Reply {
        reply(self.request(Method::GET, path).header(header::ACCEPT, "text/html,*/*")).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        reply(self.request(Method::POST, path).json(body)).await
    }

    pub async fn patch(&self, path: &str, body: &Value) -> Reply {
        reply(self.request(Method::PATCH, path).json(body)).await
    }

    pub async fn put(&self, path: &str) -> Reply {
        reply(self.request(Method::PUT, path)).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        reply(self.request(Method::DELETE, path)).await
    }

    /// Submits a form on the page `from`, as a browser without JavaScript does.
    pub async fn submit(&self, from: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
        let request = self.request(Method::POST, action).header(header::ACCEPT, "text/html,*/*");
        let request = request
            .header(header::REFERER, format!("{}{from}", self.base))
            .header(header::ORIGIN, &self.base);
        reply(request.header("sec-fetch-site", "same-origin").form(fields)).await
    }

    pub async fn log_in(&self, login: &str, password: &str) -> Reply {
        self.post("/api/auth/login", &json!({ "username": login, "password": password })).await
    }
}

/// Sends a request. Answers of the JSON API are checked against the OpenAPI document.
pub async fn reply(request: RequestBuilder) -> Reply {
    let (http, request) = request.build_split();
    let request = request.unwrap();
    let (method, path) = (request.method().clone(), request.url().path().to_owned());
    let response = http.execute(request).await.unwrap();
    let reply = Reply {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        text: response.text().await.unwrap(),
    };
    crate::contract::check(&method, &path, reply.status, &reply.text);
    reply
}

/// True if a condition comes true in time. It polls, for conditions that send no signal, such as
/// the size of a file.
pub async fn comes_true(within: Duration, is_true: impl Fn() -> bool) -> bool {
    let mut looks = tokio::time::interval(Duration::from_millis(10));
    let look = async {
        while !is_true() {
            looks.tick().await;
        }
    };
    tokio::time::timeout(within, look).await.is_ok()
}
