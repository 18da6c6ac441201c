//! The cost of the live socket and of chat: messages stored and delivered, fan-out, joining,
//! memory, reconnecting after a kill.
//!
//! Run it with `make bench BENCHES=live`, on the release binary. Traffic stays on this machine and
//! is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code)]
mod support;

use futures::future::join_all;
use std::{
    cell::Cell,
    process::Stdio,
    rc::Rc,
    time::{Duration, Instant},
};
use support::{
    Client, Load, Outcome, RUNS, Server, kith, millis, percentile, rates, row, run, scaled,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::{JoinHandle, spawn_local},
};

/// Concurrent clients that write messages.
const WRITERS: usize = 64;
/// The number of people who listen, and below it the numbers of sockets they open.
const LISTENERS: usize = 100;
const MANY: usize = 10_000;
const FEWER: usize = 1_000;

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let made = kith(&data)
        .args(["demo", "--users", "1000", "--posts", "0"])
        .stdout(Stdio::null())
        .status()?;
    assert!(made.success(), "the community was made");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, measure(&data))
}

async fn measure(data: &std::path::Path) -> Outcome<()> {
    let mut server = Server::start(data)?;
    let mut tokens = Vec::new();
    for number in 0..=LISTENERS {
        tokens.push(token(&server.addr, &format!("jon_frost{}", number % 49 + 1)).await?);
    }
    println!("\n{:<52} {:>24} {:>12}", "what", "measured", "budget");

    let conversation = open(&server.addr, &tokens[0], "mara_lind1").await?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(write(&server.addr, &tokens[0], &conversation).await);
    }
    let (_, shown) = rates(&mut runs);
    row("messages stored, durable, 64 clients (messages/s)", &shown, "≥ 6,000");
    row("  their 99th percentile", &format!("{:.1} ms", millis(runs[RUNS / 2].p99)), "≤ 20 ms");

    // The receiver has very many sockets, so one message goes out on all of them (fan-out).
    let heard = token(&server.addr, "mara_lind1").await?;
    let seen = async || {
        call(
            &server.addr,
            &heard,
            &format!("/api/conversations/{conversation}/seen"),
            r#"{"seq":1000000000}"#,
        )
        .await
    };
    for (count, batch, budget) in [(FEWER, 32, "≥ 300,000"), (MANY, 8, "≥ 180,000")] {
        let sockets = scaled(count);
        // With no unseen messages, the hello is small.
        seen().await?;
        let idle = server.memory()?;
        let listeners = join(&server.addr, std::slice::from_ref(&heard), sockets, None).await?;
        if count == MANY {
            let each = (server.memory()? - idle) * 1024.0 / sockets as f64;
            row("an idle signed-in socket, at 10,000", &format!("{each:.1} KiB"), "≤ 6 KiB");
        }
        if count == FEWER {
            let mut times = Vec::new();
            for _ in 0..scaled(200) {
                let begun = Instant::now();
                send(&server.addr, &tokens[0], &conversation, 1).await;
                listeners.received(1).await;
                times.push(begun.elapsed());
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            row(
                "sent, committed, on 1,000 sockets: median",
                &format!("{:.1} ms", millis(percentile(&mut times, 50))),
                "≤ 10 ms",
            );
            row(
                "  its 99th percentile",
                &format!("{:.1} ms", millis(percentile(&mut times, 99))),
                "≤ 25 ms",
            );
        }
        let (begun, mut sent) = (Instant::now(), 0);
        while begun.elapsed() < run() {
            send(&server.addr, &tokens[0], &conversation, batch).await;
            listeners.received(batch).await;
            sent += batch;
        }
        let rate = (sent * sockets) as f64 / begun.elapsed().as_secs_f64();
        row(&format!("fan-out to {count} sockets (deliveries/s)"), &format!("{rate:.0}"), budget);
        leave(&server, listeners).await?;
    }

    seen().await?;
    let begun = Instant::now();
    let listeners = join(&server.addr, &tokens[1..], scaled(MANY), None).await?;
    row("10,000 sockets join", &format!("{:.2} s", begun.elapsed().as_secs_f64()), "≤ 1.25 s");
    drop(listeners);
    // Killed without warning, as by a power failure.
    drop(server);
    let begun = Instant::now();
    server = Server::start(data)?;
    let listeners = join(&server.addr, &tokens[1..], scaled(MANY), Some(0)).await?;
    row(
        "10,000 sockets are back after kill -9, and resumed",
        &format!("{:.2} s", begun.elapsed().as_secs_f64()),
        "≤ 5 s",
    );
    drop(listeners);
    Ok(())
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
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {addr}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    client.send_bytes(request.as_bytes(), b"HTTP/1.1 20").await?;
    Ok(client.text())
}

fn text(answer: &str, key: &str) -> Outcome<String> {
    let (_, rest) = answer.split_once(&format!("\"{key}\":\"")).ok_or("the answer has it")?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// Signs in and returns an access token. Each sign-in is a device of its own.
async fn token(addr: &str, username: &str) -> Outcome<String> {
    let body = format!(r#"{{"username":"{username}","password":"correct horse battery"}}"#);
    let mut client = Client::connect(addr).await?;
    let request = format!(
        "POST /api/auth/login HTTP/1.1\r\nHost: {addr}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    client.send(&request).await?;
    text(&client.text(), "access_token")
}

async fn open(addr: &str, token: &str, with: &str) -> Outcome<String> {
    text(&call(addr, token, "/api/conversations", &format!(r#"{{"with":"{with}"}}"#)).await?, "id")
}

fn message(addr: &str, token: &str, conversation: &str) -> String {
    let body = r#"{"text":"See you at eight then, at the usual place."}"#;
    format!(
        "POST /api/conversations/{conversation}/messages HTTP/1.1\r\nHost: {addr}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Writes messages as fast as possible from all writers.
async fn write(addr: &str, token: &str, conversation: &str) -> Load {
    let (begun, request) = (Instant::now(), message(addr, token, conversation));
    let clients = (0..WRITERS).map(|_| async {
        let mut client = Client::connect(addr).await.expect("the server takes connections");
        let mut times = Vec::new();
        while begun.elapsed() < run() {
            times.push(
                client
                    .send_bytes(request.as_bytes(), b"HTTP/1.1 201")
                    .await
                    .expect("the server answers")
                    .1,
            );
        }
        times
    });
    let mut times: Vec<Duration> = join_all(clients).await.into_iter().flatten().collect();
    Load {
        rate: times.len() as f64 / begun.elapsed().as_secs_f64(),
        p99: percentile(&mut times, 99),
    }
}

/// Sends this many messages at once.
async fn send(addr: &str, token: &str, conversation: &str, count: usize) {
    let request = message(addr, token, conversation);
    let sent = (0..count).map(|_| async {
        let mut client = Client::connect(addr).await.expect("the server takes connections");
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
    /// Waits until each socket has received this many more frames.
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
    addr: &str,
    tokens: &[String],
    count: usize,
    since: Option<i64>,
) -> Outcome<Listeners> {
    let heard = Rc::new(Cell::new(0));
    let mut tasks = Vec::with_capacity(count);
    // 500 at a time, as after a network failure.
    for some in (0..count).collect::<Vec<_>>().chunks(500) {
        let opened = join_all(
            some.iter().map(|number| Socket::open(addr, &tokens[number % tokens.len()], since)),
        )
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
    async fn open(addr: &str, token: &str, since: Option<i64>) -> std::io::Result<Self> {
        let mut stream = TcpStream::connect(addr).await?;
        let request = format!(
            "GET /live HTTP/1.1\r\nHost: {addr}\r\nAuthorization: Bearer {token}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
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
