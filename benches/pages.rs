//! The budgets of pages, start and memory, measured on the release binary: the server on one core, the load on another.
//!
//! `make bench` runs it. Traffic stays on this machine, bounded in count and time.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const CLIENTS: usize = 32;
const RUNS: usize = 3;
const RUN: Duration = Duration::from_secs(5);
const CALM_RATE: u64 = 200;
const PEOPLE: &str = "20000";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    println!("Making a community of {PEOPLE} people …");
    let made = kith(&data).args(["demo", "--users", PEOPLE]).stdout(Stdio::null()).status()?;
    assert!(made.success(), "the community was made");

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut starts = Vec::new();
    for _ in 0..5 {
        starts.push(Server::start(&data)?.took);
    }
    let server = Server::start(&data)?;
    std::thread::sleep(Duration::from_secs(2));
    let idle = server.memory()?;
    let cookie = runtime.block_on(sign_in(&server.addr))?;
    let page = format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", server.addr);

    let mut ceilings: Vec<f64> = (0..RUNS).map(|_| bare_argon()).collect();
    let login = login(&server.addr);
    let mut logins: Vec<Load> = (0..RUNS).map(|_| runtime.block_on(flood(&server.addr, &login))).collect();
    let mut pages_alone = runtime.block_on(calmly(&server.addr, &page))?;
    let (beside, _) = runtime.block_on(async { tokio::join!(calmly(&server.addr, &page), flood(&server.addr, &login)) });
    let mut pages_beside = beside?;
    ceilings.sort_by(f64::total_cmp);
    logins.sort_by(|a, b| a.rate.total_cmp(&b.rate));

    let mut busy: Vec<Load> = (0..RUNS).map(|_| runtime.block_on(flood(&server.addr, &page))).collect();
    let mut calm: Vec<Duration> = runtime.block_on(calmly(&server.addr, &page))?;
    busy.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    let median = &busy[RUNS / 2];

    println!("\n{:<52} {:>22} {:>16}", "what", "measured", "budget");
    let row = |what: &str, measured: String, budget: &str| println!("{what:<52} {measured:>22} {budget:>16}");
    row(
        "signed-in page, 20 cards, 32 clients (requests/s)",
        format!("{:.0} ({:.0}–{:.0})", median.rate, busy[0].rate, busy[RUNS - 1].rate),
        "≥ 3,000",
    );
    row("  its 99th percentile", format!("{:.1} ms", millis(median.p99)), "≤ 20 ms");
    row("first byte at 200 requests/s, median", format!("{:.2} ms", millis(percentile(&mut calm, 50))), "≤ 0.6 ms");
    row("  its 99th percentile", format!("{:.2} ms", millis(percentile(&mut calm, 99))), "");
    let (bare, logged_in) = (ceilings[RUNS / 2], logins[RUNS / 2].rate);
    row(
        "logins, 32 clients (1/s), of bare argon2 on one core",
        format!("{logged_in:.0} of {bare:.0}: {:.0} %", logged_in / bare * 100.0),
        "≥ 90 %",
    );
    let (alone, beside) = (percentile(&mut pages_alone, 99), percentile(&mut pages_beside, 99));
    row(
        "page p99 at 200 requests/s beside a flood of logins",
        format!("{:.2} for {:.2} ms: {:.1} ×", millis(beside), millis(alone), millis(beside) / millis(alone)),
        "≤ 2 ×",
    );
    row("start, until it serves, median of 5", format!("{:.0} ms", millis(percentile(&mut starts, 50))), "≤ 150 ms");
    row("idle memory (resident)", format!("{:.1} MB", idle), "≤ 40 MB");
    row("memory after the load (resident)", format!("{:.1} MB", server.memory()?), "");
    Ok(())
}

/// Hashes a second at the settings' cost, with nothing around them.
fn bare_argon() -> f64 {
    let params = argon2::Params::new(19_456, 2, 1, None).expect("the default cost is in range");
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let (begun, mut hashes, mut out) = (Instant::now(), 0, [0; 32]);
    while begun.elapsed() < RUN {
        argon.hash_password_into(b"correct horse battery", b"sixteen bytes...", &mut out).expect("the cost is in range");
        hashes += 1;
    }
    f64::from(hashes) / begun.elapsed().as_secs_f64()
}

fn login(addr: &str) -> String {
    let body = r#"{"username":"demo","password":"correct horse battery"}"#;
    let length = body.len();
    format!("POST /api/auth/login HTTP/1.1\r\nHost: {addr}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}")
}

/// The release binary on the first core.
fn kith(data: &std::path::Path) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", "0", concat!(env!("CARGO_MANIFEST_DIR"), "/target/release/kith")]);
    command.env("KITH_DATA_DIR", data).env("KITH_ADDR", "127.0.0.1:0").env("KITH_RATE_LIMITS", "off").stdin(Stdio::null());
    command
}

struct Server {
    process: Child,
    addr: String,
    took: Duration,
}

impl Server {
    fn start(data: &std::path::Path) -> Result<Self, Box<dyn std::error::Error>> {
        let begun = Instant::now();
        let mut process = kith(data).stderr(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(process.stderr.take().ok_or("the log is piped")?).lines();
        let addr = lines.by_ref().map_while(Result::ok).find_map(|line| line.split("http://").nth(1).map(|addr| addr.trim().to_owned()));
        let took = begun.elapsed();
        // Read on, so that the server never waits for room to log.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, addr: addr.ok_or("the server did not start")?, took })
    }

    /// In megabytes.
    fn memory(&self) -> Result<f64, Box<dyn std::error::Error>> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("a process has a size")?;
        let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("a size is a number")?.parse()?;
        Ok(kilobytes / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Load {
    rate: f64,
    p99: Duration,
}

/// As many requests as go through.
async fn flood(addr: &str, request: &str) -> Load {
    let begun = Instant::now();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (addr, request) = (addr.to_owned(), request.to_owned());
            async move {
                let mut client = Client::connect(&addr).await.expect("the server takes connections");
                let mut times = Vec::new();
                while begun.elapsed() < RUN {
                    times.push(client.send(&request).await.expect("the server answers").1);
                }
                times
            }
        })
        .collect();
    let mut times: Vec<Duration> = futures::future::join_all(clients).await.into_iter().flatten().collect();
    Load { rate: times.len() as f64 / begun.elapsed().as_secs_f64(), p99: percentile(&mut times, 99) }
}

/// At a rate the server hardly notices: what one person waits for the first byte.
async fn calmly(addr: &str, request: &str) -> std::io::Result<Vec<Duration>> {
    let mut client = Client::connect(addr).await?;
    let mut ticks = tokio::time::interval(Duration::from_micros(1_000_000 / CALM_RATE));
    let mut times = Vec::new();
    for _ in 0..CALM_RATE * 5 {
        ticks.tick().await;
        times.push(client.send(request).await?.0);
    }
    Ok(times)
}

async fn sign_in(addr: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut client = Client::connect(addr).await?;
    client.send(&login(addr)).await?;
    let answer = String::from_utf8_lossy(&client.buffer).into_owned();
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: kith_session=")).ok_or("signing in sets a cookie")?;
    Ok(format!("kith_session={}", cookie.split(';').next().unwrap_or_default()))
}

/// A connection that is kept. Lean, so that the load costs less than what it measures.
struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    async fn connect(addr: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(128 * 1024) })
    }

    /// Times until the first byte and until the last.
    async fn send(&mut self, request: &str) -> std::io::Result<(Duration, Duration)> {
        let begun = Instant::now();
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let mut first = None;
        loop {
            let read = self.stream.read_buf(&mut self.buffer).await?;
            first.get_or_insert_with(|| begun.elapsed());
            if read == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if self.is_whole() {
                assert!(
                    self.buffer.starts_with(b"HTTP/1.1 200"),
                    "{}",
                    String::from_utf8_lossy(&self.buffer[..200.min(self.buffer.len())])
                );
                return Ok((first.unwrap_or_default(), begun.elapsed()));
            }
        }
    }

    fn is_whole(&self) -> bool {
        let Some(end) = self.buffer.windows(4).take(4096).position(|window| window == b"\r\n\r\n") else { return false };
        let head = String::from_utf8_lossy(&self.buffer[..end]);
        match head.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse::<usize>().ok()) {
            Some(length) => self.buffer.len() >= end + 4 + length,
            None => self.buffer.ends_with(b"\r\n0\r\n\r\n"),
        }
    }
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * percent / 100).or(times.last()).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
