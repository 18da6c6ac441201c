//! Acknowledged messages are never lost. People write to each other, in a group and in a channel,
//! and listen, while the server is killed in mid-write and sockets are cut or left unread. In the
//! end each acknowledged message is stored once, and everybody has received all of them.
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
    collections::{BTreeMap, BTreeSet},
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
    edited: AtomicUsize,
    cut: AtomicUsize,
    stalled: AtomicUsize,
    resumed: AtomicUsize,
    caught_up: AtomicUsize,
    resets: AtomicUsize,
}

/// A client's state: messages by id, the last event it received, and the last change of each room.
#[derive(Default)]
struct Known {
    messages: BTreeMap<i64, (String, i64, String)>,
    seq: i64,
    revs: BTreeMap<String, i64>,
}

impl Known {
    fn rev(&self, room: &str) -> i64 {
        self.revs.get(room).copied().unwrap_or_default()
    }

    /// Learns a message as it is now. Returns how it was before.
    fn learn(&mut self, message: &Value) -> Option<(String, i64, String)> {
        let text = |key: &str| message[key].as_str().unwrap().to_owned();
        let told = (text("conversation"), message["seq"].as_i64().unwrap(), text("text"));
        self.messages.insert(text("id").parse().unwrap(), told)
    }
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
    http: reqwest::Client,
    token: String,
    /// The conversation with the next person.
    writes_to: String,
    /// The group and the channel, to which they write as well.
    rooms: Vec<String>,
    known: Mutex<Known>,
    /// Messages by their own names, with their ids and their last texts.
    acknowledged: Mutex<Vec<(String, String, String)>>,
}

/// A message: its id, conversation, number, last change, name by its sender, and text.
type Stored = (i64, i64, i64, i64, String, String);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_whatever_is_killed() {
    let (kills, wanted) = (setting("KITH_SOAK_KILLS", 5), setting("KITH_SOAK_MESSAGES", 1000));
    let folder = tempfile::tempdir().unwrap();
    let server = Arc::new(Killable::new(&folder.path().join("data")));
    server.start().await;
    let people = community(&server.addr).await;
    let figures = Arc::new(Figures::default());
    // Nobody writes any more, and then nobody is about to.
    let [done, quiet] = [(); 2].map(|()| Arc::new(AtomicBool::new(false)));
    let begun = Instant::now();
    let mut listeners = Vec::new();
    let mut writers = Vec::new();
    for (number, person) in people.iter().enumerate() {
        listeners.push(tokio::spawn(listen(
            server.clone(),
            person.clone(),
            figures.clone(),
            quiet.clone(),
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
    for task in writers {
        task.await.unwrap();
    }
    quiet.store(true, Ordering::Relaxed);
    for task in listeners {
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
    let stored: Vec<Stored> = db
        .all(sql("select id, conversation_id, seq, rev, client_id, text from messages"))
        .await
        .unwrap();
    let conversations: Vec<(i64, i64, i64)> =
        db.all(sql("select id, last_seq, rev from conversations")).await.unwrap();
    assert_eq!(conversations.len(), PEOPLE + 2, "the pairs, a group and a channel");
    let mut edited = 0;
    for (conversation, last_seq, last_rev) in conversations {
        let messages = || stored.iter().filter(move |message| message.1 == conversation);
        let numbers: BTreeSet<i64> = messages().map(|message| message.2).collect();
        assert_eq!(numbers, (1..=last_seq).collect::<BTreeSet<_>>(), "numbers have no gap");
        let revs: BTreeSet<i64> = messages().map(|message| message.3).collect();
        assert_eq!(revs.len() as i64, last_seq, "no two messages have the same last change");
        assert_eq!(revs.last().copied().unwrap_or_default(), last_rev, "the last change is known");
        edited += last_rev - last_seq;
    }
    let asked = figures.edited.load(Ordering::Relaxed);
    assert_eq!(edited, asked as i64, "each change is counted, and counted once");
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    stored.iter().for_each(|(.., name, _)| *by_name.entry(name).or_default() += 1);
    assert!(by_name.values().all(|count| *count == 1), "none is stored twice");
    let mut acknowledged = 0;
    for person in &people {
        let members: Vec<(i64,)> = db
            .all(
                sql("select conversation_id from members where user_id = $1")
                    .bind(id_in(&person.token)),
            )
            .await
            .unwrap();
        assert_eq!(members.len(), 4, "with the two beside them, the group and the channel");
        let theirs: BTreeMap<i64, (String, i64, String)> = stored
            .iter()
            .filter(|(_, conversation, ..)| members.contains(&(*conversation,)))
            .map(|(id, conversation, seq, _, _, text)| {
                (*id, (conversation.to_string(), *seq, text.clone()))
            })
            .collect();
        assert!(
            person.known.lock().unwrap().messages == theirs,
            "somebody does not know what is stored"
        );
        for (name, id, text) in person.acknowledged.lock().unwrap().iter() {
            assert_eq!(by_name.get(name.as_str()), Some(&1), "{name} was acknowledged");
            let told = theirs.get(&id.parse().unwrap()).map(|(.., text)| text);
            assert_eq!(told, Some(text), "{name} was acknowledged as {id}");
            acknowledged += 1;
        }
    }
    println!(
        "{acknowledged} messages acknowledged over {killed} kills in {:.0} s, {asked} of them \
         edited: none lost, none doubled, every list as it is stored; \
         {} sockets cut, {} left unread, {} resumed, {} rooms caught up, {} reset",
        begun.elapsed().as_secs_f64(),
        figures.cut.load(Ordering::Relaxed),
        figures.stalled.load(Ordering::Relaxed),
        figures.resumed.load(Ordering::Relaxed),
        figures.caught_up.load(Ordering::Relaxed),
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

/// A ring of people: each writes to the next, and all are in a group and in a channel.
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
    let owner = Some(&*tokens[0]);
    let members: Vec<_> = (1..PEOPLE).map(|number| format!("guest{number}")).collect();
    let group = json!({ "title": "Choir", "members": members });
    let channel = json!({ "title": "General", "channel": true });
    let mut rooms = Vec::new();
    for room in [group, channel] {
        let room = post("/api/conversations", owner, room).await;
        rooms.push(room["id"].as_str().unwrap().to_owned());
    }
    for token in &tokens[1..] {
        let path = format!("/api/conversations/{}/join", rooms[1]);
        assert_eq!(post(&path, Some(token), json!({})).await["role"], "member");
    }
    let mut people = Vec::new();
    for (number, token) in tokens.into_iter().enumerate() {
        let with = json!({ "with": format!("guest{}", (number + 1) % PEOPLE) });
        let conversation = post("/api/conversations", Some(&token), with).await;
        people.push(Arc::new(Person {
            http: reqwest::Client::builder().timeout(Duration::from_secs(5)).build().unwrap(),
            token,
            writes_to: conversation["id"].as_str().unwrap().to_owned(),
            rooms: rooms.clone(),
            known: Mutex::default(),
            acknowledged: Mutex::default(),
        }));
    }
    people
}

/// Sends messages one after the other, to the next person and to the rooms in turn, and edits some
/// of those in rooms. Each request is retried until it is acknowledged.
async fn write(
    server: Arc<Killable>,
    number: usize,
    person: Arc<Person>,
    figures: Arc<Figures>,
    done: Arc<AtomicBool>,
) {
    let Person { http, token, writes_to, rooms, .. } = &*person;
    let conversations = std::iter::once(writes_to).chain(rooms).cycle();
    for (count, conversation) in conversations.enumerate() {
        if done.load(Ordering::Relaxed) {
            return;
        }
        let name = format!("{number}-{count}");
        let text = format!("message {name}");
        let url = format!("http://{}/api/conversations/{conversation}/messages", server.addr);
        let body = json!({ "client_id": name, "text": text });
        let message = acknowledged(&server, http.post(url).bearer_auth(token).json(&body)).await;
        let id = message["id"].as_str().unwrap().to_owned();
        person.acknowledged.lock().unwrap().push((name, id.clone(), text.clone()));
        figures.acknowledged.send_modify(|count| *count += 1);
        if conversation != writes_to && random(5) == 0 {
            let text = format!("{text}, edited");
            let url = format!("http://{}/api/messages/{id}", server.addr);
            let body = json!({ "text": text });
            acknowledged(&server, http.patch(url).bearer_auth(token).json(&body)).await;
            person.acknowledged.lock().unwrap().last_mut().unwrap().2 = text;
            figures.edited.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Sends a request until it is acknowledged. Returns the answer.
async fn acknowledged(server: &Killable, request: reqwest::RequestBuilder) -> Value {
    loop {
        if let Ok(reply) = request.try_clone().unwrap().send().await {
            let status = reply.status().as_u16();
            // A truncated answer does not count.
            if let Ok(message) = reply.json::<Value>().await {
                assert!([200, 201, 503].contains(&status), "{status} {message}");
                if status != 503 {
                    return message;
                }
            }
        }
        server.is_up().await;
    }
}

/// Listens until everything stored is known. After each break it resumes from the last event it
/// received.
async fn listen(
    server: Arc<Killable>,
    person: Arc<Person>,
    figures: Arc<Figures>,
    quiet: Arc<AtomicBool>,
) {
    let addr = &server.addr;
    loop {
        let last = quiet.load(Ordering::Relaxed);
        let _ = hear(addr, &person, &figures, last).await;
        if last && knows_all(addr, &person).await == Some(true) {
            return;
        }
        server.is_up().await;
    }
}

async fn get(addr: &str, person: &Person, path: &str) -> Option<Value> {
    let request = person.http.get(format!("http://{addr}{path}")).bearer_auth(&person.token);
    request.send().await.ok()?.json().await.ok()
}

/// True if there is nothing that the person does not know; `None` if the server does not answer.
async fn knows_all(addr: &str, person: &Person) -> Option<bool> {
    let since = person.known.lock().unwrap().seq;
    let missed = get(addr, person, &format!("/api/sync?since={since}")).await?;
    let mut all = missed["events"].as_array()?.is_empty() && missed["reset"] == false;
    for room in &person.rooms {
        let since = person.known.lock().unwrap().rev(room);
        let path = format!("/api/conversations/{room}/changes?since={since}");
        let changes = get(addr, person, &path).await?;
        all &= changes["messages"].as_array()?.is_empty() && changes["rev"] == since;
    }
    Some(all)
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
                for room in &person.rooms {
                    let until = frame["revs"][room].as_i64().expect("they are in the room");
                    catch_up(addr, person, figures, room, until).await?;
                }
            }
            "resumed" => {
                resumed = true;
                figures.resumed.fetch_add(1, Ordering::Relaxed);
            }
            "reset" => {
                figures.resets.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            _ if frame["rev"].is_i64() => learn_in_room(person, &frame),
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

/// Asks for what has changed in a room while no socket listened to it.
async fn catch_up(
    addr: &str,
    person: &Person,
    figures: &Figures,
    room: &str,
    until: i64,
) -> Option<()> {
    loop {
        let since = person.known.lock().unwrap().rev(room);
        if since >= until {
            return Some(());
        }
        let path = format!("/api/conversations/{room}/changes?since={since}");
        let changes = get(addr, person, &path).await?;
        let (messages, rev) = (changes["messages"].as_array()?, changes["rev"].as_i64()?);
        assert!(rev > since && messages.len() <= 200, "{rev} comes after {since}");
        let mut known = person.known.lock().unwrap();
        for message in messages {
            known.learn(message);
        }
        known.revs.insert(room.to_owned(), rev);
        figures.caught_up.fetch_add(1, Ordering::Relaxed);
    }
}

/// A change in a room. A socket tells all of them that come after its hello.
fn learn_in_room(person: &Person, event: &Value) {
    let mut known = person.known.lock().unwrap();
    let (room, rev) = (event["conversation"].as_str().unwrap(), event["rev"].as_i64().unwrap());
    // It may have been among the changes already.
    if rev <= known.rev(room) {
        return;
    }
    assert_eq!(rev, known.rev(room) + 1, "nothing is left out");
    known.revs.insert(room.to_owned(), rev);
    let before = known.learn(&event["data"]);
    assert_eq!(before.is_none(), event["type"] == "message.created", "nothing is told twice");
}

fn learn(person: &Person, seq: i64, event: &Value) {
    let mut known = person.known.lock().unwrap();
    known.seq = seq;
    if event["type"] == "message.created" {
        assert!(known.learn(&event["data"]).is_none(), "nothing is told twice");
    }
}
