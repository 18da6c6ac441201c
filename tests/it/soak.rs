//! Acknowledged messages are never lost. People write to each other and listen, while the server is
//! killed in mid-write and sockets are cut or left unread. In the end each acknowledged message is
//! stored once, and everybody has received all of them.
//!
//! The test is short here. `make soak` runs it for long.

use crate::{
    postgres,
    support::{PASSWORD, config, details},
};
use futures::StreamExt;
use kith::platform::db::{Db, sql};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    hash::{BuildHasher, Hasher, RandomState},
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::watch;
use tokio_tungstenite::{
    connect_async,
    tungstenite::{Message, client::IntoClientRequest},
};

const PEOPLE: usize = 8;

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

fn random(below: u64) -> u64 {
    RandomState::new().build_hasher().finish() % below
}

/// A server that can be killed and restarted, at the same address and on the same data.
struct Killable {
    data: PathBuf,
    addr: String,
    process: Mutex<Option<Child>>,
    /// True while it serves. Clients that were refused wait for it.
    up: watch::Sender<bool>,
}

impl Killable {
    fn new(data: &Path) -> Self {
        // A free port, which nobody else is likely to take.
        let addr = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        Self {
            data: data.to_owned(),
            addr,
            process: Mutex::new(None),
            up: watch::Sender::new(false),
        }
    }

    async fn start(&self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kith"));
        let command = command
            .env("KITH_DATA_DIR", &self.data)
            .env("KITH_ADDR", &self.addr)
            .env("KITH_RATE_LIMITS", "off")
            .envs(postgres::url_of(&self.data).map(|url| ("KITH_DATABASE_URL", url)));
        let command = command
            .env("KITH_ACCESS_TTL", "12h")
            .env("KITH_LOG", "info")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        let mut process = command.stderr(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(process.stderr.take().unwrap());
        *self.process.lock().unwrap() = Some(process);
        let up = self.up.clone();
        // The log is read to the end, so that the server never blocks on a full pipe.
        std::thread::spawn(move || {
            log.lines()
                .map_while(Result::ok)
                .filter(|line| line.contains("serving on"))
                .for_each(|_| up.send_modify(|up| *up = true));
        });
        let mut up = self.up.subscribe();
        tokio::time::timeout(Duration::from_secs(30), up.wait_for(|up| *up))
            .await
            .expect("the server starts")
            .unwrap();
    }

    async fn is_up(&self) {
        self.up.subscribe().wait_for(|up| *up).await.expect("its sender lives as long");
    }

    /// Kills the process without warning, as by a power failure.
    fn kill(&self) {
        self.up.send_replace(false);
        let mut process = self.process.lock().unwrap().take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }
}

impl Drop for Killable {
    fn drop(&mut self) {
        if self.process.get_mut().unwrap().is_some() {
            self.kill();
        }
    }
}

#[derive(Default)]
struct Figures {
    acknowledged: watch::Sender<usize>,
    cut: AtomicUsize,
    stalled: AtomicUsize,
    resumed: AtomicUsize,
    resets: AtomicUsize,
}

/// A client's state: messages by id, and the last event it received.
#[derive(Default)]
struct Known {
    messages: BTreeMap<i64, (String, i64, String)>,
    seq: i64,
}

impl Figures {
    /// Waits until this many more messages have been acknowledged.
    async fn come_to(
        &self,
        more: usize,
        at_most: Duration,
    ) -> Result<(), tokio::time::error::Elapsed> {
        let mut acknowledged = self.acknowledged.subscribe();
        let wanted = *acknowledged.borrow() + more;
        tokio::time::timeout(at_most, acknowledged.wait_for(|count| *count >= wanted))
            .await
            .map(drop)
    }
}

struct Person {
    token: String,
    writes_to: String,
    known: Mutex<Known>,
    acknowledged: Mutex<Vec<(String, String)>>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_whatever_is_killed() {
    let (kills, wanted) = (setting("KITH_SOAK_KILLS", 5), setting("KITH_SOAK_MESSAGES", 1000));
    let folder = tempfile::tempdir().unwrap();
    let server = Arc::new(Killable::new(&folder.path().join("data")));
    server.start().await;
    let people = community(&server.addr).await;
    let (figures, done) = (Arc::new(Figures::default()), Arc::new(AtomicBool::new(false)));
    let begun = Instant::now();
    let mut listeners = Vec::new();
    let mut writers = Vec::new();
    for (number, person) in people.iter().enumerate() {
        listeners.push(tokio::spawn(listen(
            server.clone(),
            person.clone(),
            figures.clone(),
            done.clone(),
        )));
        writers.push(tokio::spawn(write(
            server.clone(),
            number,
            person.clone(),
            figures.clone(),
            done.clone(),
        )));
    }
    let mut killed = 0;
    while killed < kills || *figures.acknowledged.borrow() < wanted {
        // Kill in mid-write, after some more messages have been acknowledged.
        figures
            .come_to(
                1 + random((2 * wanted / kills.max(1)) as u64) as usize,
                Duration::from_secs(60),
            )
            .await
            .expect("it goes on");
        server.kill();
        killed += 1;
        server.start().await;
    }
    done.store(true, Ordering::Relaxed);
    for task in writers.into_iter().chain(listeners) {
        task.await.unwrap();
    }
    server.kill();

    let db = Db::open(config(folder.path().join("data"), &[]).database()).await.unwrap();
    assert_eq!(db.problems().await.unwrap(), Vec::<String>::new());
    for invariant in kith::http::invariants() {
        assert_eq!(
            db.one::<(i64,)>(invariant.violations).await.unwrap().0,
            0,
            "{}",
            invariant.says
        );
    }
    let stored: Vec<(i64, i64, i64, String, String)> = db
        .all(sql("select id, conversation_id, seq, client_id, text from messages order by id"))
        .await
        .unwrap();
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    stored.iter().for_each(|(.., name, _)| *by_name.entry(name).or_default() += 1);
    assert!(by_name.values().all(|count| *count == 1), "none is stored twice");
    let mut acknowledged = 0;
    for person in &people {
        let members: Vec<(i64,)> = db
            .all(
                sql("select mine.conversation_id
                from members mine join members other using (conversation_id)
                where mine.user_id = $1 and other.user_id <> mine.user_id")
                .bind(id_in(&person.token)),
            )
            .await
            .unwrap();
        let theirs: BTreeMap<i64, (String, i64, String)> = stored
            .iter()
            .filter(|(_, conversation, ..)| members.contains(&(*conversation,)))
            .map(|(id, conversation, seq, _, text)| {
                (*id, (conversation.to_string(), *seq, text.clone()))
            })
            .collect();
        assert!(
            person.known.lock().unwrap().messages == theirs,
            "somebody does not know what is stored"
        );
        for (name, id) in person.acknowledged.lock().unwrap().iter() {
            assert_eq!(by_name.get(name.as_str()), Some(&1), "{name} was acknowledged");
            assert!(theirs.contains_key(&id.parse().unwrap()), "{name} was acknowledged as {id}");
            acknowledged += 1;
        }
    }
    println!(
        "{acknowledged} messages acknowledged over {killed} kills in {:.0} s: none lost, none \
         doubled, every list as it is stored; \
         {} sockets cut, {} left unread, {} resumed, {} reset",
        begun.elapsed().as_secs_f64(),
        figures.cut.load(Ordering::Relaxed),
        figures.stalled.load(Ordering::Relaxed),
        figures.resumed.load(Ordering::Relaxed),
        figures.resets.load(Ordering::Relaxed)
    );
}

/// The user id in a token's claims.
fn id_in(token: &str) -> i64 {
    use base64::Engine;
    let claims =
        base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice::<Value>(&claims).unwrap()["sub"].as_str().unwrap().parse().unwrap()
}

/// A ring of people: each writes to the next.
async fn community(addr: &str) -> Vec<Arc<Person>> {
    let http = reqwest::Client::new();
    let post = async |path: &str, token: Option<&str>, body: Value| -> Value {
        let request = http.post(format!("http://{addr}{path}")).json(&body);
        let request = if let Some(token) = token { request.bearer_auth(token) } else { request };
        request.send().await.unwrap().json().await.unwrap()
    };
    let mut tokens = Vec::new();
    for number in 0..PEOPLE {
        let made = post("/api/auth/register", None, details(&format!("guest{number}"))).await;
        assert!(made["access_token"].is_string(), "{made} {PASSWORD}");
        tokens.push(made["access_token"].as_str().unwrap().to_owned());
    }
    let mut people = Vec::new();
    for (number, token) in tokens.into_iter().enumerate() {
        let with = json!({ "with": format!("guest{}", (number + 1) % PEOPLE) });
        let conversation = post("/api/conversations", Some(&token), with).await;
        people.push(Arc::new(Person {
            token,
            writes_to: conversation["id"].as_str().unwrap().to_owned(),
            known: Mutex::default(),
            acknowledged: Mutex::default(),
        }));
    }
    people
}

/// Sends messages one after the other. Each is retried until it is acknowledged.
async fn write(
    server: Arc<Killable>,
    number: usize,
    person: Arc<Person>,
    figures: Arc<Figures>,
    done: Arc<AtomicBool>,
) {
    let http = reqwest::Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
    let url = format!("http://{}/api/conversations/{}/messages", server.addr, person.writes_to);
    for count in 0.. {
        if done.load(Ordering::Relaxed) {
            return;
        }
        let name = format!("{number}-{count}");
        let body = json!({ "client_id": name, "text": format!("message {name}") });
        loop {
            let sent = http.post(&url).bearer_auth(&person.token).json(&body).send().await;
            if let Ok(reply) = sent {
                let status = reply.status().as_u16();
                // A truncated answer does not count.
                if let Ok(message) = reply.json::<Value>().await {
                    assert!([200, 201, 503].contains(&status), "{status} {message}");
                    if status != 503 {
                        let id = message["id"].as_str().unwrap().to_owned();
                        person.acknowledged.lock().unwrap().push((name, id));
                        figures.acknowledged.send_modify(|count| *count += 1);
                        break;
                    }
                }
            }
            server.is_up().await;
        }
    }
}

/// Listens until everything stored is known. After each break it resumes from the last event it
/// received.
async fn listen(
    server: Arc<Killable>,
    person: Arc<Person>,
    figures: Arc<Figures>,
    done: Arc<AtomicBool>,
) {
    let addr = &server.addr;
    loop {
        let last = done.load(Ordering::Relaxed);
        let _ = hear(addr, &person, &figures, last).await;
        if last {
            let missed: Option<Value> = async {
                let since = person.known.lock().unwrap().seq;
                let request = reqwest::Client::new()
                    .get(format!("http://{addr}/api/sync?since={since}"))
                    .bearer_auth(&person.token);
                request.send().await.ok()?.json().await.ok()
            }
            .await;
            if missed.is_some_and(|missed| {
                missed["events"].as_array().is_some_and(Vec::is_empty) && missed["reset"] == false
            }) {
                return;
            }
        }
        server.is_up().await;
    }
}

/// Uses one socket, from its hello until it breaks, is cut, or is left unread.
async fn hear(addr: &str, person: &Person, figures: &Figures, last: bool) -> Option<()> {
    let mut request = format!("ws://{addr}/live").into_client_request().unwrap();
    request
        .headers_mut()
        .insert("authorization", format!("Bearer {}", person.token).parse().unwrap());
    let (mut socket, _) = connect_async(request).await.ok()?;
    let end = Instant::now() + Duration::from_millis(if last { 1000 } else { 100 + random(2000) });
    let mut resumed = false;
    loop {
        let message = match tokio::time::timeout_at(end.into(), socket.next()).await {
            Ok(message) => message?.ok()?,
            Err(_) if last => return None,
            Err(_) if random(3) > 0 => {
                figures.cut.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            Err(_) => {
                // Reads nothing for a while, so that the server may have to buffer more than it
                // keeps for one socket.
                figures.stalled.fetch_add(1, Ordering::Relaxed);
                let _ = figures.come_to(200, Duration::from_secs(2)).await;
                return None;
            }
        };
        let Message::Text(text) = message else { continue };
        let frame: Value = serde_json::from_str(&text).unwrap();
        let since = person.known.lock().unwrap().seq;
        match frame["type"].as_str().unwrap() {
            "hello" => {
                use futures::SinkExt;
                socket
                    .send(Message::Text(
                        json!({ "type": "resume", "since": since }).to_string().into(),
                    ))
                    .await
                    .ok()?;
            }
            "resumed" => {
                resumed = true;
                figures.resumed.fetch_add(1, Ordering::Relaxed);
            }
            "reset" => {
                figures.resets.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            _ => {
                let Some(seq) = frame["seq"].as_i64().filter(|seq| *seq > since) else { continue };
                // Events that arrive before the resume will be replayed by it.
                if seq > since + 1 && !resumed {
                    continue;
                }
                assert_eq!(seq, since + 1, "nothing is left out");
                learn(person, seq, &frame);
            }
        }
    }
}

fn learn(person: &Person, seq: i64, event: &Value) {
    let mut known = person.known.lock().unwrap();
    known.seq = seq;
    if event["type"] == "message.created" {
        let (message, text) = (&event["data"], |value: &Value| value.as_str().unwrap().to_owned());
        let told = (
            text(&message["conversation"]),
            message["seq"].as_i64().unwrap(),
            text(&message["text"]),
        );
        assert!(
            known.messages.insert(text(&message["id"]).parse().unwrap(), told).is_none(),
            "nothing is told twice"
        );
    }
}
