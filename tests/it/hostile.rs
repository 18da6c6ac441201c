//! One hostile client attacks a running server in every way we know, while two other people write
//! to each other. The server's memory may grow only a little, the others are hardly slowed down,
//! and nobody who did nothing wrong is cut off.
//!
//! The test is short here. `make hostile` runs it longer and prints the figures.
//! KITH_HOSTILE_BINARY names another binary to compare with; then nothing is asserted.

use crate::{
    media::encoded,
    support::{PASSWORD, comes_true, details},
};
use futures::{SinkExt, StreamExt, future::join_all};
use image::ImageFormat;
use reqwest::{Method, header, multipart};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, ErrorKind},
    net::{IpAddr, SocketAddr},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    time::{Interval, MissedTickBehavior},
};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest},
};

/// The addresses of the hostile client and of all others. Each has its own rate limits.
const HOSTILE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 66));
const OTHERS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 2));

/// The most that memory may grow, in MB. Decoding uploads has a budget of its own, which is added
/// while it runs.
const GROWTH: u64 = 60;
const DECODING: u64 = 320;
/// The memory that the allocator may keep for later, in MB.
const KEPT: u64 = 100;
/// The most times slower that the others may get compared to running alone.
const SLOWER: u32 = 3;
/// In a run of a few seconds the p99 is the slowest call, which means little. Then a lower p99
/// without an attack counts as this.
const COARSE: Duration = Duration::from_millis(50);

fn seconds() -> u64 {
    std::env::var("KITH_HOSTILE_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2)
}

/// True if each attack runs only a few seconds, as in CI.
fn is_short() -> bool {
    seconds() < 5
}

struct Server {
    process: Child,
    addr: SocketAddr,
    metrics: SocketAddr,
}

impl Server {
    fn start(data: &std::path::Path) -> Self {
        let binary = std::env::var("KITH_HOSTILE_BINARY")
            .unwrap_or_else(|_| env!("CARGO_BIN_EXE_kith").to_owned());
        let metrics = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = Command::new(binary);
        let command = command
            .env("KITH_DATA_DIR", data)
            .env("KITH_ADDR", "127.0.0.1:0")
            .env("KITH_PASSWORD_COST", "m=7168,t=1,p=1");
        let command = command
            .env("KITH_METRICS_ADDR", metrics.to_string())
            .env("KITH_LOG", "info")
            .env_remove("KITH_RATE_LIMITS");
        // A long run takes longer than the default lifetime of a token.
        let command = command.env("KITH_ACCESS_TTL", "2h");
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let addr = lines.by_ref().find_map(|line| {
            line.unwrap().split("http://").nth(1).map(|addr| addr.trim().parse().unwrap())
        });
        // The log is drained, so that the process never blocks on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, addr: addr.expect("the server says where it serves"), metrics }
    }

    /// The current resident memory in MB.
    fn memory(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The peak resident memory since [`Self::forget_peak`], in MB.
    fn peak(&self) -> u64 {
        self.status("VmHWM:")
    }

    fn status(&self, name: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    }

    /// Resets the peak of the resident memory.
    fn forget_peak(&self) {
        fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5").unwrap();
    }

    /// True if within half a minute no image is made any more and the memory is below this limit.
    /// The memory alone does not tell: an image that has just begun has taken little of it.
    async fn rests_below(&self, most: u64) -> bool {
        comes_true(Duration::from_secs(30), || !self.makes_images() && self.memory() <= most).await
    }

    /// True if a thread that makes images is at work. It goes on when its client is gone.
    fn makes_images(&self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.process.id())).unwrap();
        threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("stat")).ok()).any(
            |stat| {
                let (name, state) = stat.rsplit_once(") ").unwrap();
                name.contains("(kith-imager") && !state.starts_with('S')
            },
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A user with an account, connecting from an address.
#[derive(Clone)]
struct Person {
    http: reqwest::Client,
    from: IpAddr,
    addr: SocketAddr,
    token: String,
}

impl Person {
    async fn new(addr: SocketAddr, from: IpAddr, username: &str) -> Self {
        let http = client(from);
        let made = http
            .post(format!("http://{addr}/api/auth/register"))
            .json(&details(username))
            .send()
            .await
            .unwrap();
        let token =
            made.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned();
        Self { http, from, addr, token }
    }

    async fn call(&self, method: Method, path: &str, body: &Value) -> (u16, Value) {
        let request = self
            .http
            .request(method, format!("http://{}{path}", self.addr))
            .bearer_auth(&self.token)
            .json(body);
        let Ok(response) = request.send().await else { return (0, Value::Null) };
        let status = response.status().as_u16();
        (status, response.json().await.unwrap_or_default())
    }

    async fn conversation_with(&self, name: &str) -> String {
        self.call(Method::POST, "/api/conversations", &json!({ "with": name })).await.1["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    async fn socket(&self) -> Option<WebSocketStream<TcpStream>> {
        let mut request = format!("ws://{}/live", self.addr).into_client_request().unwrap();
        request
            .headers_mut()
            .insert("authorization", format!("Bearer {}", self.token).parse().unwrap());
        let stream = connected(self.addr, self.from).await?;
        Some(client_async(request, stream).await.ok()?.0)
    }
}

fn client(from: IpAddr) -> reqwest::Client {
    reqwest::Client::builder()
        .local_address(from)
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(20))
        .build()
        .unwrap()
}

async fn connected(addr: SocketAddr, from: IpAddr) -> Option<TcpStream> {
    let socket = TcpSocket::new_v4().ok()?;
    socket.bind((from, 0).into()).ok()?;
    tokio::time::timeout(Duration::from_secs(2), socket.connect(addr)).await.ok()?.ok()
}

/// A user who sends messages and reads their feed a few times a second, until told to stop. Returns
/// the time of each call, and the statuses of failed calls.
async fn live_on(
    person: Person,
    conversation: String,
    stop: Arc<AtomicBool>,
) -> (Vec<Duration>, Vec<u16>) {
    let (mut took, mut failed) = (Vec::new(), Vec::new());
    // As often as the rate limits allow over this time.
    let mut pace = pace(if is_short() { 25 } else { 100 });
    for turn in 0.. {
        pace.tick().await;
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let begun = Instant::now();
        let (status, _) = match turn % 16 {
            0 => {
                person
                    .call(
                        Method::POST,
                        &format!("/api/conversations/{conversation}/messages"),
                        &json!({ "text": "Still here?" }),
                    )
                    .await
            }
            8 => {
                person
                    .call(
                        Method::GET,
                        &format!("/api/conversations/{conversation}/messages"),
                        &Value::Null,
                    )
                    .await
            }
            _ => person.call(Method::GET, "/api/feed", &Value::Null).await,
        };
        took.push(begun.elapsed());
        if !(200..300).contains(&status) {
            failed.push(status);
        }
    }
    (took, failed)
}

/// A ticker with this period. It never fires twice at once to catch up.
fn pace(millis: u64) -> Interval {
    let mut pace = tokio::time::interval(Duration::from_millis(millis));
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    pace
}

/// Runs [`live_on`] on a thread of its own, so that the work of the hostile client itself slows
/// down only the hostile client.
fn lives_on(
    person: Person,
    conversation: String,
    stop: Arc<AtomicBool>,
) -> JoinHandle<(Vec<Duration>, Vec<u16>)> {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let http = client(person.from);
        runtime.block_on(live_on(Person { http, ..person }, conversation, stop))
    })
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * 99 / 100]
}

/// Prints a row as the benches do: the worst of the attacks, and the range of all.
fn row(what: &str, attacks: &[f64], unit: &str, budget: &str) {
    let worst = attacks.iter().copied().fold(f64::MIN, f64::max);
    let best = attacks.iter().copied().fold(f64::MAX, f64::min);
    let measured = format!("{worst:.1} {unit} ({best:.1}–{worst:.1})");
    println!("{what:<60} | {measured:>28} | {budget:>12} | ");
}

/// Repeats an action until the time is over, in `at_once` concurrent tasks.
async fn repeat<F: Future>(at_once: usize, until: Instant, act: impl Fn(usize) -> F) {
    let one = async |number: usize| {
        while Instant::now() < until {
            act(number).await;
        }
    };
    join_all((0..at_once).map(one)).await;
}

struct Hostile {
    person: Person,
    /// The conversation with a person who did nothing wrong.
    conversation: String,
    post: String,
    of_mara: String,
    metrics: SocketAddr,
}

const WAYS: [&str; 16] = [
    "refused forms, signed out",
    "refused forms with much in them",
    "likes, mutes, edits and reactions to and fro",
    "messages of brackets, and the page that shows them",
    "events asked for again and again",
    "sockets opened again and again",
    "sockets that ask for much and read nothing",
    "connections that ask for much and read nothing",
    "connections that send a byte now and then",
    "frames without end",
    "archives",
    "images of many pixels, and slow ones",
    "guesses at passwords, under long names",
    "addresses changed again and again",
    "methods nobody knows",
    "anything, as fast as it goes",
];

impl Hostile {
    /// Does and undoes something that others can see or are told of. Returns both statuses.
    async fn changes(&self, which: usize) -> [u16; 2] {
        let Self { person, conversation, post, of_mara, .. } = self;
        let now = format!("{:?}", Instant::now());
        let there_and_back = async |path: String| {
            [
                person.call(Method::PUT, &path, &Value::Null).await.0,
                person.call(Method::DELETE, &path, &Value::Null).await.0,
            ]
        };
        match which {
            0 => {
                let tags: String = (0..140)
                    .map(|number| format!("#{} ", char::from_u32(0x4e00 + number).unwrap()))
                    .collect();
                let path = format!("/api/posts/{post}");
                let edits = [json!({ "body": format!("{tags}{now}") }), json!({ "body": now })];
                [
                    person.call(Method::PATCH, &path, &edits[0]).await.0,
                    person.call(Method::PATCH, &path, &edits[1]).await.0,
                ]
            }
            1 => there_and_back("/api/users/jon/mute".to_owned()).await,
            2 => {
                let messages = format!("/api/conversations/{conversation}/messages");
                let (status, message) =
                    person.call(Method::POST, &messages, &json!({ "text": now })).await;
                let reaction = format!(
                    "/api/messages/{}/reactions/%F0%9F%8E%89",
                    message["id"].as_str().unwrap_or("1")
                );
                [status, person.call(Method::PUT, &reaction, &Value::Null).await.0]
            }
            _ => there_and_back(format!("/api/posts/{of_mara}/like")).await,
        }
    }

    async fn attack(&self, way: usize, until: Instant) {
        let Self { person, conversation, .. } = self;
        let url = |path: &str| format!("http://{}{path}", person.addr);
        let form = |body: String, token: Option<&str>| {
            let request =
                person.http.post(url("/fn/set_follow")).header(header::ACCEPT, "text/html");
            let request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::REFERER, "http://x/");
            match token {
                Some(token) => request.bearer_auth(token).body(body).send(),
                None => request.body(body).send(),
            }
        };
        match way {
            0 => {
                repeat(8, until, |_| form(format!("person=mara{}", "&a".repeat(26_000)), None))
                    .await
            }
            1 => {
                repeat(8, until, |number| async move {
                    if number % 2 == 0 {
                        let _ = form(
                            format!("person=nobody_here&on={}", "x".repeat(60_000)),
                            Some(&person.token),
                        )
                        .await;
                        return;
                    }
                    let texts = (0..600).fold(multipart::Form::new(), |form, number| {
                        form.text(format!("a{number}"), "x".repeat(16_000))
                    });
                    let request = person
                        .http
                        .post(url("/fn/write_post"))
                        .header(header::ACCEPT, "text/html")
                        .bearer_auth(&person.token);
                    let _ = request.multipart(texts).send().await;
                })
                .await;
            }
            2 => {
                repeat(4, until, |number| self.changes(number)).await;
            }
            3 => {
                let text = format!("http://a{}", ")".repeat(3992));
                for _ in 0..50 {
                    person
                        .call(
                            Method::POST,
                            &format!("/api/conversations/{conversation}/messages"),
                            &json!({ "text": text }),
                        )
                        .await;
                }
                repeat(2, until, |_| {
                    person
                        .http
                        .get(url(&format!("/chat/{conversation}")))
                        .bearer_auth(&person.token)
                        .send()
                })
                .await;
            }
            4 => {
                repeat(8, until, |_| {
                    person.http.get(url("/api/sync?since=0")).bearer_auth(&person.token).send()
                })
                .await
            }
            5 => {
                let mut kept = Vec::new();
                while Instant::now() < until && kept.len() < 2000 {
                    kept.extend(person.socket().await);
                }
                tokio::time::sleep_until(until.into()).await;
            }
            6 => {
                let mut kept = Vec::new();
                for _ in 0..40 {
                    let Some(mut socket) = person.socket().await else { continue };
                    for id in 0..16 {
                        let path = format!("/api/conversations/{conversation}/messages?limit=100");
                        let call =
                            json!({ "type": "call", "id": id, "method": "GET", "path": path })
                                .to_string();
                        let _ = socket.feed(Message::Text(call.into())).await;
                    }
                    let _ = socket.flush().await;
                    kept.push(socket);
                }
                tokio::time::sleep_until(until.into()).await;
            }
            7 => {
                let request = format!(
                    "GET /api/conversations/{conversation}/messages?limit=100 HTTP/1.1\r\n\
                     Host: x\r\nAuthorization: Bearer {}\r\n\r\n",
                    person.token
                );
                let mut kept = Vec::new();
                while Instant::now() < until && kept.len() < 1000 {
                    let Some(mut stream) = connected(person.addr, HOSTILE).await else { continue };
                    let _ = stream.write_all(request.as_bytes()).await;
                    kept.push(stream);
                }
                tokio::time::sleep_until(until.into()).await;
            }
            8 => {
                let head = "POST /fn/log_in HTTP/1.1\r\nHost: x\r\n\
                            Content-Type: application/x-www-form-urlencoded\r\n\
                            Content-Length: 60000\r\n\r\n";
                let mut kept: Vec<TcpStream> = Vec::new();
                let mut pace = pace(50);
                while Instant::now() < until {
                    // Connections that were cut are opened again, at most a thousand a second. More
                    // would be a flood of connections, which this machine's cores cannot handle
                    // beside the measured people.
                    kept.retain(|stream| match stream.try_write(b"a") {
                        Err(error) => error.kind() == ErrorKind::WouldBlock,
                        Ok(_) => true,
                    });
                    for _ in 0..50.min(1000 - kept.len()) {
                        let Some(mut stream) = connected(person.addr, HOSTILE).await else {
                            continue;
                        };
                        let _ = stream.write_all(head.as_bytes()).await;
                        kept.push(stream);
                    }
                    pace.tick().await;
                }
            }
            9 => {
                repeat(4, until, |number| async move {
                    let Some(mut socket) = person.socket().await else { return };
                    let frame = match number % 4 {
                        0 => json!({ "type": "typing", "conversation": conversation }).to_string(),
                        1 => json!({ "type": "resume", "since": 0 }).to_string(),
                        2 => json!({ "type": "watch", "users": vec!["1"; 500] }).to_string(),
                        _ => "x".repeat(60_000),
                    };
                    while Instant::now() < until
                        && socket.send(Message::Text(frame.clone().into())).await.is_ok()
                    {
                    }
                })
                .await;
            }
            10 => {
                repeat(4, until, |_| {
                    person.http.get(url("/api/users/me/export")).bearer_auth(&person.token).send()
                })
                .await
            }
            11 => {
                let pixels = encoded(&image::DynamicImage::new_rgb8(6500, 6500), ImageFormat::Png);
                let pixels = &pixels;
                repeat(8, until, |number| async move {
                    if number < 4 {
                        let part = multipart::Part::bytes(pixels.clone()).file_name("a.png");
                        let form = multipart::Form::new().part("file", part);
                        let request = person.http.post(url("/api/media"));
                        let _ = request.bearer_auth(&person.token).multipart(form).send().await;
                        return;
                    }
                    let head = format!(
                        "POST /api/media HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\n\
                         Content-Type: multipart/form-data; boundary=b\r\n\
                         Content-Length: 9000000\r\n\r\n\
                         --b\r\nContent-Disposition: form-data; name=\"file\"; \
                         filename=\"a.png\"\r\n\r\n",
                        person.token
                    );
                    let Some(mut stream) = connected(person.addr, HOSTILE).await else { return };
                    let _ = stream.write_all(head.as_bytes()).await;
                    let mut pace = pace(20);
                    while Instant::now() < until && stream.write_all(&[0; 1000]).await.is_ok() {
                        pace.tick().await;
                    }
                })
                .await;
            }
            12 => {
                repeat(8, until, |number| {
                    let name = if number % 2 == 0 {
                        "mara".to_owned()
                    } else {
                        format!("{:?}{}", Instant::now(), "n".repeat(50_000))
                    };
                    person
                        .http
                        .post(url("/api/auth/login"))
                        .json(&json!({ "username": name, "password": "a guess" }))
                        .send()
                })
                .await;
            }
            13 => {
                repeat(2, until, |_| async move {
                    let email = format!("{}@example.org", rand());
                    person
                        .call(
                            Method::PATCH,
                            "/api/users/me",
                            &json!({ "email": email, "current_password": PASSWORD }),
                        )
                        .await
                })
                .await;
            }
            14 => {
                repeat(2, until, |_| {
                    let method =
                        format!("M{}", Instant::now().elapsed().as_nanos() + u128::from(rand()));
                    person
                        .http
                        .request(Method::from_bytes(method.as_bytes()).unwrap(), url("/health"))
                        .send()
                })
                .await;
            }
            _ => {
                let paths = [
                    "/",
                    "/api/feed",
                    "/api/users?q=a",
                    "/nowhere",
                    "/api/posts?q=a",
                    "/health",
                    "/login",
                ];
                repeat(16, until, |number| {
                    person
                        .http
                        .get(url(paths[number % paths.len()]))
                        .bearer_auth(&person.token)
                        .send()
                })
                .await;
            }
        }
    }

    /// The number of metric series for requests.
    async fn series(&self) -> usize {
        let text = reqwest::get(format!("http://{}/metrics", self.metrics))
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        text.lines().filter(|line| line.starts_with("kith_requests_total")).count()
    }
}

fn rand() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    RandomState::new().build_hasher().finish()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn one_hostile_client_harms_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&folder.path().join("data"));
    let asserts = std::env::var("KITH_HOSTILE_BINARY").is_err();
    let (mara, jon) = (
        Person::new(server.addr, OTHERS, "mara").await,
        Person::new(server.addr, OTHERS, "jon").await,
    );
    let person = Person::new(server.addr, HOSTILE, "hostile").await;
    let of_others = mara.conversation_with("jon").await;
    for number in 0..30 {
        mara.call(Method::POST, "/api/posts", &json!({ "body": format!("Number {number}") })).await;
    }
    // A person who only listens.
    let mut ears = jon.socket().await.unwrap();
    let listening = tokio::spawn(async move {
        while let Some(Ok(message)) = ears.next().await {
            if message.to_text().is_ok_and(|text| text.contains("The last word")) {
                return true;
            }
        }
        false
    });
    let conversation = person.conversation_with("mara").await;
    let post = person.call(Method::POST, "/api/posts", &json!({ "body": "Hello" })).await.1["id"]
        .as_str()
        .unwrap()
        .to_owned();
    for _ in 0..100 {
        // Control characters become long when escaped in JSON.
        let text = format!("{}{:?}", "\u{1}".repeat(3900), Instant::now());
        person
            .call(
                Method::POST,
                &format!("/api/conversations/{conversation}/messages"),
                &json!({ "text": text }),
            )
            .await;
    }
    let of_mara =
        mara.call(Method::POST, "/api/posts", &json!({ "body": "One more" })).await.1["id"]
            .as_str()
            .unwrap()
            .to_owned();
    let hostile = Hostile { person, conversation, post, of_mara, metrics: server.metrics };
    for which in 0..4 {
        let statuses = hostile.changes(which).await;
        assert!(statuses.iter().all(|status| (200..300).contains(status)), "{which}: {statuses:?}");
    }

    let measure = async |way: Option<usize>| {
        let until = Instant::now() + Duration::from_secs(seconds());
        let stop = Arc::new(AtomicBool::new(false));
        server.forget_peak();
        let living = lives_on(mara.clone(), of_others.clone(), stop.clone());
        match way {
            // An attack that still waits for the server at the end is dropped.
            Some(way) => {
                drop(tokio::time::timeout_at(until.into(), hostile.attack(way, until)).await)
            }
            None => tokio::time::sleep_until(until.into()).await,
        }
        stop.store(true, Ordering::Relaxed);
        let (took, failed) = living.join().unwrap();
        (p99(took), failed, server.peak())
    };
    // The first run only warms up.
    measure(None).await;
    let (alone, failed, before) = measure(None).await;
    assert!(failed.is_empty(), "{failed:?}");
    println!("{:<55} p99 {alone:>8.1?}  memory {before:>4} MB", "alone");
    let (mut wrong, mut ratios, mut growths) = (Vec::new(), Vec::new(), Vec::new());
    let only = std::env::var("KITH_HOSTILE_WAY").ok();
    for (way, name) in WAYS
        .into_iter()
        .enumerate()
        .filter(|(_, name)| only.as_ref().is_none_or(|only| name.contains(only.as_str())))
    {
        // The memory of the attack before is freed soon, except what the allocator keeps.
        let rested = server.rests_below(before + KEPT).await;
        let (at_rest, floor) = (server.memory(), if is_short() { COARSE } else { Duration::ZERO });
        let (slowest, failed, most) = measure(Some(way)).await;
        println!(
            "{name:<55} p99 {slowest:>8.1?}  memory {most:>4} MB  refused to others {}",
            failed.len()
        );
        let decoding = if name.starts_with("images") { DECODING } else { 0 };
        ratios.push(slowest.as_secs_f64() / alone.as_secs_f64());
        if decoding == 0 {
            growths.push(most.saturating_sub(at_rest) as f64);
        }
        let may_grow = GROWTH + decoding;
        if most > at_rest + may_grow {
            wrong.push(format!("{name}: memory grew from {at_rest} to {most} MB"));
        }
        if slowest > SLOWER * alone.max(floor) {
            wrong.push(format!("{name}: the others waited for {slowest:?} and not {alone:?}"));
        }
        if !rested {
            wrong.push(format!("before {name}: memory was not given back"));
        }
        if !failed.is_empty() {
            wrong.push(format!("{name}: others were refused: {failed:?}"));
        }
    }
    row("others' p99 beside the worst attack, times alone", &ratios, "×", &format!("≤ {SLOWER} ×"));
    row(
        "memory grown in the worst attack, image attacks left out",
        &growths,
        "MB",
        &format!("≤ {GROWTH} MB"),
    );
    if !server.rests_below(before + KEPT).await {
        wrong.push("in the end memory was not given back".to_owned());
    }
    let (series, after) = (hostile.series().await, server.memory());
    println!("{:<55} memory {after:>4} MB  series of requests {series}", "afterwards");
    if series > 200 {
        wrong.push(format!("there are {series} series of requests"));
    }
    // The person who only listened has received everything and is still connected.
    let said = mara
        .call(
            Method::POST,
            &format!("/api/conversations/{of_others}/messages"),
            &json!({ "text": "The last word" }),
        )
        .await;
    if said.0 != 201 {
        wrong.push(format!("the last message was not taken: {}", said.0));
    }
    if !matches!(tokio::time::timeout(Duration::from_secs(10), listening).await, Ok(Ok(true))) {
        wrong.push("who did nothing was cut".to_owned());
    }
    assert!(!asserts || wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn with_few_descriptors_a_flood_of_sockets_and_slow_requests_leaves_others_their_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("sh");
    let command = command
        .args(["-c", "ulimit -n 256 && exec \"$0\" serve", env!("CARGO_BIN_EXE_kith")])
        .env("KITH_RATE_LIMITS", "off");
    let command =
        command.env("KITH_DATA_DIR", folder.path().join("data")).env("KITH_ADDR", "127.0.0.1:0");
    let mut process =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
    let addr = lines
        .by_ref()
        .find_map(|line| {
            line.unwrap().split("http://").nth(1).map(|addr| addr.trim().parse().unwrap())
        })
        .unwrap();
    std::thread::spawn(move || lines.for_each(drop));
    let server = Server { process, addr, metrics: addr };
    let mara = Person::new(server.addr, HOSTILE, "mara").await;
    let sockets: Vec<_> =
        join_all((0..400).map(|_| mara.socket())).await.into_iter().flatten().collect();
    assert!(sockets.len() > 50, "{}", sockets.len());
    let mut slow = Vec::new();
    for _ in 0..400 {
        if let Some(mut stream) = connected(server.addr, HOSTILE).await {
            let head = "POST /fn/log_in HTTP/1.1\r\nHost: x\r\n\
                        Content-Type: application/x-www-form-urlencoded\r\n\
                        Content-Length: 60000\r\n\r\na";
            let _ = stream.write_all(head.as_bytes()).await;
            slow.push(stream);
        }
    }
    // Also from the attacker's own address: slow connections make room for others.
    for from in [OTHERS, HOSTILE] {
        for path in ["/health", "/login", "/api/posts?q=x"] {
            let answer = client(from).get(format!("http://{}{path}", server.addr)).send().await;
            assert_eq!(
                answer.unwrap_or_else(|error| panic!("{from} {path}: {error:?}")).status(),
                200,
                "{from} {path}"
            );
        }
    }
    let (status, _) = mara
        .call(Method::POST, "/api/posts", &json!({ "body": "The database has its files" }))
        .await;
    assert_eq!(status, 201);
    drop((sockets, slow));
}

#[tokio::test]
async fn an_answer_that_comes_before_the_body_was_read_arrives() {
    let app = crate::support::TestApp::start_with(&["--rate-limits", "on"]).await;
    let mara = app.with_program("mara").await;
    let bearer = mara.bearer.unwrap();
    let large = vec![b'x'; 2_000_000];
    for round in 0..200 {
        // Too large a JSON body, not a form, and too large a body for an unknown path.
        let (path, expected) = match round % 3 {
            0 => ("/api/posts", 413),
            1 => ("/api/media", 400),
            _ => ("/nowhere", 413),
        };
        let mut stream = TcpStream::connect(app.addr).await.unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {bearer}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            app.addr,
            large.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // Like a client that sends everything before it reads.
        stream.write_all(&large).await.unwrap_or_else(|error| panic!("{round} {path}: {error}"));
        let mut answer = Vec::new();
        let read = async {
            while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
                let mut buffer = [0; 4096];
                match stream.read(&mut buffer).await {
                    Ok(0) => break,
                    Ok(length) => answer.extend_from_slice(&buffer[..length]),
                    Err(error) => panic!("{round} {path}: {error}"),
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(10), read).await.unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let status =
            answer.split(' ').nth(1).unwrap_or_else(|| panic!("{round} {path}: {answer:?}"));
        assert!(status == expected.to_string() || status == "429", "{round} {path}: {answer}");
    }
}
