//! The cost of the live socket and of chat: messages stored and delivered, in pairs and in rooms,
//! fan-out, joining, memory, reconnecting after a kill.
//!
//! Run it with `make bench BENCHES=live`, on the release binary. Traffic stays on this machine and
//! is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code, unused_imports)]
mod support;

use futures::future::join_all;
use std::{
    cell::Cell,
    net::Ipv4Addr,
    rc::Rc,
    time::{Duration, Instant},
};
use support::{
    Client, Community, Figure, Outcome, Server, beside, by_hand, flood_from, json, login, row, run,
    runs, scaled,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    task::{JoinHandle, spawn_local},
};

/// Concurrent clients that write messages.
const WRITERS: usize = 64;
/// The number of sign-ins that listen, and below it the numbers of sockets they open.
const LISTENERS: usize = 100;
const MANY: usize = 10_000;
const FEWER: usize = 1_000;
/// The ids of the rooms, below all that the server gives.
const CHANNEL: i64 = 1;
const GROUP: i64 = 2;

fn main() -> Outcome<()> {
    let community = Community::new(1000, 0, 5)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, async {
        messages(&community).await?;
        sockets(&community).await?;
        on_postgres(&community).await?;
        // Last, because it makes more people, and rooms that they listen to.
        rooms(&community).await
    })
}

/// Measures messages of one person to another, who has few or very many sockets.
async fn messages(community: &Community) -> Outcome<()> {
    let server = community.serve()?;
    let sender = token(&server.addr, "jon_frost1").await?;
    let heard = [token(&server.addr, "mara_lind1").await?];
    let conversation = open(&server.addr, &sender, "mara_lind1").await?;
    // The same request for both: the yardstick looks at neither path nor token.
    let request = [message(&sender, &conversation)];

    let file = community.scratch("by-hand.db");
    let by_hand_stored = by_hand(&["messages".as_ref(), file.as_os_str()])?;
    let other = by_hand_stored.as_ref().unwrap_or(&server);
    let (mut loads, mut others) = (Vec::new(), Vec::new());
    for _ in runs("messages stored and delivered") {
        let listener = join(&server, &heard, 1, None).await?;
        let begun = Instant::now();
        let mut load = flood_from(WRITERS, &server.addr, &request, b"HTTP/1.1 201").await;
        listener.received(load.count).await;
        load.rate = load.count as f64 / begun.elapsed().as_secs_f64();
        loads.push(load);
        leave(&server, listener).await?;
        others.push(flood_from(WRITERS, &other.addr, &request, b"HTTP/1.1 201").await);
    }
    let each_committed = "a commit each, by hand";
    let (rates, p99s) = (Figure::rates(&loads), Figure::p99s(&loads));
    let ratio = beside(&rates.over(&Figure::rates(&others)), each_committed);
    row("messages stored and delivered, 64 clients", &rates, "≥ 6,000", ratio);
    let ratio = beside(&p99s.over(&Figure::p99s(&others)), each_committed);
    row("  their 99th percentile", &p99s, "≤ 20 ms", ratio);

    fan_outs(&server, &heard, &conversation, &request[0], "").await
}

/// Measures messages in a group and in a channel beside those in a pair, and what goes out to the
/// sockets of a channel.
async fn rooms(community: &Community) -> Outcome<()> {
    // Everyone is in the channel. Those who listen are not in the group, where nobody reads.
    community.room(CHANNEL, "channel", scaled(MANY).max(1000)).await?;
    community.room(GROUP, "group", 100).await?;
    let server = community.serve()?;
    let sender = token(&server.addr, "demo").await?;
    let pair = open(&server.addr, &sender, "mara_lind1").await?;
    let channel = CHANNEL.to_string();
    let requests =
        [&pair, &GROUP.to_string(), &channel].map(|conversation| [message(&sender, conversation)]);
    let mut loads = [const { Vec::new() }; 3];
    for _ in runs("messages in rooms") {
        for (request, loads) in requests.iter().zip(&mut loads) {
            loads.push(flood_from(WRITERS, &server.addr, request, b"HTTP/1.1 201").await);
        }
    }
    let [in_pair, others @ ..] = loads.map(|loads| Figure::rates(&loads));
    row("messages stored in a pair, 64 clients", &in_pair, "", "");
    let names = ["  a pair beside a group of 100", "  a pair beside a channel of 10,000 members"];
    for (what, rates) in names.iter().zip(&others) {
        row(what, &in_pair.over(rates), "≤ 1.5 ×", rates);
    }

    let tokens = sign_ins(&server).await?;
    fan_outs(&server, &tokens, &channel, &requests[2][0], " of a channel").await?;
    mark_all_seen(&server, &tokens, &channel).await?;
    drop(server);
    let (mut sizes, count) = (Vec::new(), scaled(MANY));
    for _ in runs("the sockets of a channel") {
        let server = community.serve()?;
        let idle = server.memory()?;
        let listeners = join(&server, &tokens, count, None).await?;
        sizes.push((server.memory()? - idle) * 1024.0 / count as f64);
        leave(&server, listeners).await?;
    }
    row("an idle socket of a channel, at 10,000", &Figure::new(sizes, " KiB"), "≤ 6 KiB", "");
    Ok(())
}

/// Measures messages that go out on very many sockets (fan-out). `of` says whose these are.
async fn fan_outs(
    server: &Server,
    heard: &[String],
    conversation: &str,
    request: &str,
    of: &str,
) -> Outcome<()> {
    let by_hand = by_hand(&["live"])?;
    let other = by_hand.as_ref().unwrap_or(server);
    for (shown, count, batch, budget) in
        [("1,000", FEWER, 32, "≥ 300,000"), ("10,000", MANY, 8, "≥ 180,000")]
    {
        let [mut times, mut other_times] = [const { Vec::new() }; 2];
        let [mut rates, mut others] = [const { Vec::new() }; 2];
        for _ in runs("fan-out") {
            mark_all_seen(server, heard, conversation).await?;
            let listeners = join(server, heard, scaled(count), None).await?;
            if count == FEWER {
                times.push(delivery(server, &listeners, request).await);
            }
            rates.push(fan_out(server, listeners, request, batch).await?);
            let listeners = join(other, heard, scaled(count), None).await?;
            if count == FEWER {
                other_times.push(delivery(other, &listeners, request).await);
            }
            others.push(fan_out(other, listeners, request, batch).await?);
        }
        if count == FEWER {
            for (what, percent, budget) in [
                (format!("sent, committed, on 1,000 sockets{of}: median"), 50, "≤ 10 ms"),
                ("  its 99th percentile".to_owned(), 99, "≤ 25 ms"),
            ] {
                let time = Figure::percentiles(&times, percent);
                let ratio = time.over(&Figure::percentiles(&other_times, percent));
                row(&what, &time, budget, beside(&ratio, "axum and a channel, not committed"));
            }
        }
        let (rates, others) = (Figure::new(rates, "/s"), Figure::new(others, "/s"));
        let what = format!("deliveries to {shown} sockets{of}");
        row(&what, &rates, budget, beside(&rates.over(&others), "axum and a broadcast channel"));
    }
    Ok(())
}

/// Measures ten thousand sockets that join, do nothing, and come back after a crash.
async fn sockets(community: &Community) -> Outcome<()> {
    let [mut joins, mut others, mut sizes, mut resumes] = [const { Vec::new() }; 4];
    let count = scaled(MANY);
    let mut tokens = Vec::new();
    let by_hand = by_hand(&["live"])?;
    for _ in runs("ten thousand sockets") {
        let server = community.serve()?;
        if tokens.is_empty() {
            tokens = sign_ins(&server).await?;
        }
        let idle = server.memory()?;
        let begun = Instant::now();
        let listeners = join(&server, &tokens, count, None).await?;
        joins.push(count as f64 / begun.elapsed().as_secs_f64());
        sizes.push((server.memory()? - idle) * 1024.0 / count as f64);
        drop(listeners);
        // Killed without warning, as by a power failure.
        drop(server);
        let begun = Instant::now();
        let server = community.serve()?;
        let listeners = join(&server, &tokens, count, Some(0)).await?;
        resumes.push(begun.elapsed().as_secs_f64());
        leave(&server, listeners).await?;
        let other = by_hand.as_ref().unwrap_or(&server);
        let begun = Instant::now();
        let listeners = join(other, &tokens, count, None).await?;
        others.push(count as f64 / begun.elapsed().as_secs_f64());
        leave(other, listeners).await?;
    }
    let (joins, others) = (Figure::new(joins, "/s"), Figure::new(others, "/s"));
    let ratio = beside(&joins.over(&others), "axum by hand");
    row("10,000 sockets join", &joins, "≥ 8,000", ratio);
    row("an idle signed-in socket, at 10,000", &Figure::new(sizes, " KiB"), "≤ 6 KiB", "");
    let resumes = Figure::new(resumes, " s");
    row("10,000 sockets are back after kill -9, and resumed", &resumes, "≤ 5 s", "");
    Ok(())
}

/// Messages and sockets on PostgreSQL.
async fn on_postgres(community: &Community) -> Outcome<()> {
    let (community, _) = community.on_postgres().await?;
    let (mut loads, mut joins) = (Vec::new(), Vec::new());
    let server = community.serve()?;
    let sender = token(&server.addr, "jon_frost1").await?;
    let conversation = open(&server.addr, &sender, "mara_lind1").await?;
    let request = [message(&sender, &conversation)];
    let tokens = [token(&server.addr, "mara_lind2").await?];
    for _ in runs("messages and sockets on PostgreSQL") {
        loads.push(flood_from(WRITERS, &server.addr, &request, b"HTTP/1.1 201").await);
        let begun = Instant::now();
        let listeners = join(&server, &tokens, scaled(MANY), None).await?;
        joins.push(scaled(MANY) as f64 / begun.elapsed().as_secs_f64());
        leave(&server, listeners).await?;
    }
    row("messages stored in one pair, on PostgreSQL", &Figure::rates(&loads), "", "");
    row("10,000 sockets join, on PostgreSQL", &Figure::new(joins, "/s"), "", "");
    Ok(())
}

/// The times from sending a message until all sockets have it.
async fn delivery(server: &Server, listeners: &Listeners, request: &str) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..scaled(200) {
        let begun = Instant::now();
        send(server, request, 1).await;
        listeners.received(1).await;
        times.push(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    times
}

/// Sends messages in batches, each when the one before is on all sockets. Returns deliveries a
/// second.
async fn fan_out(
    server: &Server,
    listeners: Listeners,
    request: &str,
    batch: usize,
) -> Outcome<f64> {
    let (begun, mut sent) = (Instant::now(), 0);
    while begun.elapsed() < run() {
        send(server, request, batch).await;
        listeners.received(batch).await;
        sent += batch;
    }
    let rate = (sent * listeners.tasks.len()) as f64 / begun.elapsed().as_secs_f64();
    leave(server, listeners).await?;
    Ok(rate)
}

/// Closes all sockets and waits until the server has noticed.
async fn leave(server: &Server, mut listeners: Listeners) -> Outcome<()> {
    for task in std::mem::take(&mut listeners.tasks) {
        task.abort();
        // The error of an aborted task is expected. Its socket is closed with it.
        let _ = task.await;
    }
    server.settle()
}

async fn call(addr: &str, token: &str, path: &str, body: &str) -> Outcome<String> {
    let mut client = Client::connect(addr).await?;
    let request = json("POST", addr, path, &format!("Authorization: Bearer {token}"), body);
    client.send_bytes(request.as_bytes(), b"HTTP/1.1 20").await?;
    Ok(client.text())
}

fn text(answer: &str, key: &str) -> Outcome<String> {
    let (_, rest) = answer.split_once(&format!("\"{key}\":\"")).ok_or("the answer has it")?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// Signs in and returns an access token. Each sign-in is a device of its own.
async fn token(addr: &str, username: &str) -> Outcome<String> {
    let mut client = Client::connect(addr).await?;
    client.send(&login(addr, username)).await?;
    text(&client.text(), "access_token")
}

/// The sign-ins that listen, of 49 people.
async fn sign_ins(server: &Server) -> Outcome<Vec<String>> {
    let mut tokens = Vec::new();
    for number in 0..LISTENERS {
        tokens.push(token(&server.addr, &format!("jon_frost{}", number % 49 + 1)).await?);
    }
    Ok(tokens)
}

async fn open(addr: &str, token: &str, with: &str) -> Outcome<String> {
    text(&call(addr, token, "/api/conversations", &format!(r#"{{"with":"{with}"}}"#)).await?, "id")
}

/// Marks all messages of a conversation as seen by these people: with none unseen, the hello is
/// small.
async fn mark_all_seen(server: &Server, tokens: &[String], conversation: &str) -> Outcome<()> {
    let path = format!("/api/conversations/{conversation}/seen");
    for token in tokens {
        call(&server.addr, token, &path, r#"{"seq":1000000000}"#).await?;
    }
    Ok(())
}

fn message(token: &str, conversation: &str) -> String {
    let path = format!("/api/conversations/{conversation}/messages");
    let body = r#"{"text":"See you at eight then, at the usual place."}"#;
    json("POST", "127.0.0.1", &path, &format!("Authorization: Bearer {token}"), body)
}

/// Sends this many messages at once.
async fn send(server: &Server, request: &str, count: usize) {
    let sent = (0..count).map(|_| async {
        let mut client = Client::connect(&server.addr).await.expect("the server is there");
        client.send_bytes(request.as_bytes(), b"HTTP/1.1 201").await.expect("the server answers");
    });
    join_all(sent).await;
}

/// Sockets that count the frames they receive.
struct Listeners {
    heard: Rc<Cell<usize>>,
    expected: Cell<usize>,
    tasks: Vec<JoinHandle<()>>,
}

impl Listeners {
    /// Waits until each socket has received this many more frames, and none twice.
    async fn received(&self, count: usize) {
        self.expected.set(self.expected.get() + count * self.tasks.len());
        let begun = Instant::now();
        while self.heard.get() < self.expected.get() {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "{} of {} were heard",
                self.heard.get(),
                self.expected.get()
            );
            tokio::task::yield_now().await;
        }
        assert_eq!(self.heard.get(), self.expected.get(), "each message arrives once");
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Opens sockets and waits for each one's hello. With `since`, it also waits until each has resumed
/// from that cursor.
async fn join(
    server: &Server,
    tokens: &[String],
    count: usize,
    since: Option<i64>,
) -> Outcome<Listeners> {
    let heard = Rc::new(Cell::new(0));
    let mut tasks = Vec::with_capacity(count);
    // 500 at a time, as after a network failure.
    for some in (0..count).collect::<Vec<_>>().chunks(500) {
        let opened = join_all(some.iter().map(|number| {
            // From many addresses: one has too few ports, which are in use for a while after.
            let from = Ipv4Addr::new(127, 0, 0, (number / 500 + 1) as u8);
            Socket::open(&server.addr, from, &tokens[number % tokens.len()], since)
        }))
        .await;
        for socket in opened {
            let (mut socket, heard) = (socket?, heard.clone());
            tasks.push(spawn_local(async move {
                while let Ok(frames) = socket.frames().await {
                    heard.set(heard.get() + frames);
                }
            }));
        }
    }
    Ok(Listeners { heard, expected: Cell::new(0), tasks })
}

/// A minimal WebSocket client. It counts frames and reads the content of only the first ones.
struct Socket {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Socket {
    async fn open(
        addr: &str,
        from: Ipv4Addr,
        token: &str,
        since: Option<i64>,
    ) -> std::io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((from, 0).into())?;
        let mut stream = socket.connect(addr.parse().expect("the server says its address")).await?;
        let request = format!(
            "GET /live HTTP/1.1\r\nHost: {addr}\r\nAuthorization: Bearer {token}\r\n\
             Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut this = Self { stream, buffer: Vec::with_capacity(1024) };
        let end = loop {
            if let Some(end) = this.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            this.read().await?;
        };
        assert!(
            this.buffer.starts_with(b"HTTP/1.1 101"),
            "{}",
            String::from_utf8_lossy(&this.buffer)
        );
        this.buffer.drain(..end);
        this.until(b"\"type\":\"hello\"").await?;
        if let Some(since) = since {
            let resume = format!("{{\"type\":\"resume\",\"since\":{since}}}");
            // A mask of zeros leaves the payload unchanged.
            let mut frame = vec![0x81, 0x80 | resume.len() as u8, 0, 0, 0, 0];
            frame.extend_from_slice(resume.as_bytes());
            this.stream.write_all(&frame).await?;
            this.until(b"\"type\":\"res").await?;
        }
        Ok(this)
    }

    async fn read(&mut self) -> std::io::Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Reads frames until one contains `part`.
    async fn until(&mut self, part: &[u8]) -> std::io::Result<()> {
        loop {
            while let Some(length) = frame(&self.buffer) {
                let found = self.buffer[..length].windows(part.len()).any(|window| window == part);
                self.buffer.drain(..length);
                if found {
                    return Ok(());
                }
            }
            self.read().await?;
        }
    }

    /// The number of text frames in the next bytes.
    async fn frames(&mut self) -> std::io::Result<usize> {
        self.read().await?;
        let (mut start, mut texts) = (0, 0);
        while let Some(length) = frame(&self.buffer[start..]) {
            match self.buffer[start] & 0x0f {
                1 => texts += 1,
                // Answers a ping, or the server would close the connection as dead.
                9 => self.stream.write_all(&[0x8a, 0x80, 0, 0, 0, 0]).await?,
                _ => {}
            }
            start += length;
        }
        self.buffer.drain(..start);
        Ok(texts)
    }
}

/// The length of the first frame, if it is complete.
fn frame(bytes: &[u8]) -> Option<usize> {
    let (head, length) = match *bytes.get(1)? {
        126 => (4, usize::from(u16::from_be_bytes([*bytes.get(2)?, *bytes.get(3)?]))),
        127 => (10, u64::from_be_bytes(bytes.get(2..10)?.try_into().ok()?) as usize),
        short => (2, usize::from(short)),
    };
    Some(head + length).filter(|all| bytes.len() >= *all)
}
