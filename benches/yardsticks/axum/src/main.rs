//! The same things as the server does, written by hand with axum and rusqlite: what can be had on
//! this machine. The benches compare with it.
//!
//! `yardstick page FILE` serves the signed-in home page of a community's database: the same posts,
//! people and number of notifications in about the same HTML, without islands and stories. It
//! serves who is signed in, the feed and the stories as JSON, too.
//! `yardstick messages FILE` stores each message with a durable commit of its own.
//! `yardstick live` sends each message to all sockets, and stores nothing.

use axum::{
    Router,
    body::Bytes,
    extract::{
        State, WebSocketUpgrade,
        ws::{Message, Utf8Bytes},
    },
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
    serve::ListenerExt,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rusqlite::{Connection, OpenFlags, Row, types::ValueRef};
use sha2::{Digest, Sha256};
use std::{
    error::Error,
    fmt::Write as _,
    io::Write as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{SystemTime, UNIX_EPOCH},
};
use tokio::{net::TcpListener, sync::broadcast};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error>>;
type Database = Arc<Mutex<Connection>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let routes = match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["page", file] => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
            let database = Arc::new(Mutex::new(Connection::open_with_flags(file, flags)?));
            Router::new()
                .route("/", get(page))
                .route("/api/auth/me", get(me))
                .route("/api/feed", get(feed))
                .route("/api/stories", get(stories))
                .with_state((database, Arc::new(Page::read())))
        }
        ["messages", file] => {
            let database = Connection::open(file)?;
            database.execute_batch(
                "pragma journal_mode = wal;
                pragma synchronous = full;
                create table messages (id integer primary key, text text not null);",
            )?;
            Router::new().fallback(post(store)).with_state(Arc::new(Mutex::new(database)))
        }
        ["live"] => {
            let (sender, _) = broadcast::channel(1024);
            Router::new().route("/live", get(join)).fallback(post(send)).with_state(sender)
        }
        _ => return Err("yardstick page FILE, messages FILE or live".into()),
    };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    eprintln!("serving on http://{}", listener.local_addr()?);
    // Otherwise the system waits with small answers.
    let listener = listener.tap_io(|socket| drop(socket.set_nodelay(true)));
    Ok(axum::serve(listener, routes).await?)
}

/// Texts with `{name}` in place of a column. A name that ends with `_html` is not escaped.
struct Template {
    /// A text, and the name of the column behind it.
    parts: Vec<(&'static str, &'static str)>,
    end: &'static str,
}

impl Template {
    fn new(mut text: &'static str) -> Self {
        let mut parts = Vec::new();
        while let Some((before, (name, rest))) =
            text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            parts.push((before, name));
            text = rest;
        }
        Self { parts, end: text }
    }

    /// The number of each part's column in a statement.
    fn columns(&self, names: &[&str]) -> Vec<usize> {
        let find = |name| names.iter().position(|column| column == name);
        self.parts.iter().map(|(_, name)| find(name).expect("the statement has it")).collect()
    }

    fn fill(&self, html: &mut String, columns: &[usize], row: &Row) -> rusqlite::Result<()> {
        for ((text, name), column) in self.parts.iter().zip(columns) {
            html.push_str(text);
            match row.get_ref(*column)? {
                ValueRef::Integer(number) => {
                    let _ = write!(html, "{number}");
                }
                ValueRef::Text(text) if name.ends_with("_html") => {
                    html.push_str(&String::from_utf8_lossy(text));
                }
                ValueRef::Text(text) => escape(html, &String::from_utf8_lossy(text)),
                _ => {}
            }
        }
        html.push_str(self.end);
        Ok(())
    }
}

fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

/// The statements and templates of the page.
struct Page {
    signed: &'static str,
    posts: &'static str,
    people: &'static str,
    stories: &'static str,
    shell: Template,
    post: Template,
    person: Template,
}

impl Page {
    fn read() -> Self {
        let mut statements = include_str!("../../page.sql").split(';');
        let mut statement = || statements.next().expect("there are four");
        Self {
            signed: statement(),
            posts: statement(),
            people: statement(),
            stories: statement(),
            shell: Template::new(include_str!("../../shell.html")),
            post: Template::new(include_str!("../../post.html")),
            person: Template::new(include_str!("../../person.html")),
        }
    }
}

fn locked(database: &Database) -> MutexGuard<'_, Connection> {
    database.lock().unwrap_or_else(PoisonError::into_inner)
}

type Pages = State<(Database, Arc<Page>)>;

/// The person whose cookie a request has.
struct Signed {
    id: String,
    username: String,
    notifications: i64,
}

/// An answer for who is signed in.
fn answer<T>(
    database: &Connection,
    page: &Page,
    headers: &HeaderMap,
    answer: impl FnOnce(Signed) -> Outcome<T>,
) -> Result<T, StatusCode> {
    signed(database, page, headers)
        .and_then(|signed| signed.map(answer).transpose())
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?
        .ok_or(StatusCode::UNAUTHORIZED)
}

fn signed(database: &Connection, page: &Page, headers: &HeaderMap) -> Outcome<Option<Signed>> {
    let cookies = headers.get(header::COOKIE).map_or(Ok(""), |cookies| cookies.to_str())?;
    let Some(cookie) = cookies.split("; ").find_map(|cookie| cookie.strip_prefix("kith_session="))
    else {
        return Ok(None);
    };
    let hash = Sha256::digest(BASE64_URL_SAFE_NO_PAD.decode(cookie)?);
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis() as i64;
    let mut statement = database.prepare_cached(page.signed)?;
    let mut rows = statement.query((&hash[..], now))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Signed {
        id: row.get("id")?,
        username: row.get("username")?,
        notifications: row.get("notifications")?,
    }))
}

async fn page(
    State((database, page)): Pages,
    headers: HeaderMap,
) -> Result<Html<String>, StatusCode> {
    let database = locked(&database);
    answer(&database, &page, &headers, |signed| render(&database, &page, &signed)).map(Html)
}

fn render(database: &Connection, page: &Page, signed: &Signed) -> Outcome<String> {
    // The shell's parts are few: they are named here.
    let mut html = String::with_capacity(64 * 1024);
    for (text, name) in &page.shell.parts {
        html.push_str(text);
        match *name {
            "notifications" => write!(html, "{}", signed.notifications)?,
            "username" => escape(&mut html, &signed.username),
            "posts_html" => list(database, &mut html, page.posts, &page.post, &[&signed.id])?,
            _ => list(database, &mut html, page.people, &page.person, &[])?,
        }
    }
    html.push_str(page.shell.end);
    Ok(html)
}

type Json = ([(header::HeaderName, &'static str); 1], String);

fn json(text: String) -> Json {
    ([(header::CONTENT_TYPE, "application/json")], text)
}

async fn me(State((database, page)): Pages, headers: HeaderMap) -> Result<Json, StatusCode> {
    let username = |signed: Signed| Ok(serde_json::to_string(&signed.username)?);
    answer(&locked(&database), &page, &headers, username).map(json)
}

async fn feed(State((database, page)): Pages, headers: HeaderMap) -> Result<Json, StatusCode> {
    let database = locked(&database);
    answer(&database, &page, &headers, |signed| rows(&database, page.posts, &signed)).map(json)
}

async fn stories(State((database, page)): Pages, headers: HeaderMap) -> Result<Json, StatusCode> {
    let database = locked(&database);
    answer(&database, &page, &headers, |signed| rows(&database, page.stories, &signed)).map(json)
}

/// The rows of a statement as JSON, each an object with the names of the columns.
fn rows(database: &Connection, statement: &str, signed: &Signed) -> Outcome<String> {
    let mut statement = database.prepare_cached(statement)?;
    let names = statement.column_names().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut rows = statement.query([&signed.id])?;
    let mut json = b"[".to_vec();
    while let Some(row) = rows.next()? {
        json.extend(if json.len() == 1 { "{" } else { ",{" }.bytes());
        for (column, name) in names.iter().enumerate() {
            write!(json, "{}\"{name}\":", if column == 0 { "" } else { "," })?;
            match row.get_ref(column)? {
                ValueRef::Integer(number) => write!(json, "{number}")?,
                ValueRef::Text(text) => {
                    serde_json::to_writer(&mut json, &String::from_utf8_lossy(text))?;
                }
                _ => write!(json, "null")?,
            }
        }
        json.push(b'}');
    }
    json.push(b']');
    Ok(String::from_utf8(json)?)
}

/// Renders each row of a statement.
fn list(
    database: &Connection,
    html: &mut String,
    statement: &str,
    template: &Template,
    values: &[&String],
) -> Outcome<()> {
    let mut statement = database.prepare_cached(statement)?;
    let columns = template.columns(&statement.column_names());
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        template.fill(html, &columns, row)?;
    }
    Ok(())
}

async fn store(State(database): State<Database>, body: String) -> Response {
    let statement = "insert into messages (text) values (?1) returning id";
    let stored = locked(&database)
        .prepare_cached(statement)
        .and_then(|mut statement| statement.query_row([body], |row| row.get::<_, i64>(0)));
    match stored {
        Ok(id) => (StatusCode::CREATED, format!("{{\"id\":\"{id}\"}}")).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

type Sender = broadcast::Sender<Utf8Bytes>;

async fn send(State(sender): State<Sender>, body: Bytes) -> StatusCode {
    match Utf8Bytes::try_from(body).map(|text| sender.send(text)) {
        Ok(Ok(_)) => StatusCode::CREATED,
        _ => StatusCode::BAD_REQUEST,
    }
}

async fn join(State(sender): State<Sender>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.read_buffer_size(4096).on_upgrade(async move |mut socket| {
        let mut messages = sender.subscribe();
        let hello = Message::text(r#"{"type":"hello"}"#);
        if socket.send(hello).await.is_err() {
            return;
        }
        loop {
            tokio::select! {
                Ok(text) = messages.recv() => {
                    if socket.send(Message::Text(text)).await.is_err() {
                        return;
                    }
                }
                frame = socket.recv() => {
                    if !matches!(frame, Some(Ok(_))) {
                        return;
                    }
                }
            }
        }
    })
}
