//! Shared by all benches: the release binary on one core, and the load on the other.

mod community;
mod figure;
mod home;
mod yardsticks;

pub use community::Community;
pub use figure::*;
pub use home::home_page;
pub use yardsticks::{by_hand, express};

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

pub const CLIENTS: usize = 32;
/// Runs of each measurement; a quick run has two.
pub const RUNS: usize = 5;
const CALM_RATE: u64 = 200;

/// True for `make bench-quick`: a small community and short runs, to see that every bench still
/// works. Its figures mean nothing.
pub fn is_quick() -> bool {
    std::env::var_os("KITH_BENCH_QUICK").is_some()
}

/// A number of people, sockets or requests.
pub fn scaled(count: usize) -> usize {
    if is_quick() { (count / 50).max(1) } else { count }
}

/// The duration of a run.
pub fn run() -> Duration {
    Duration::from_millis(scaled(3000) as u64)
}

pub fn get(addr: &str, path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\n\r\n")
}

/// A request with a JSON body. `sender` is the header that says who sends it.
pub fn json(method: &str, addr: &str, path: &str, sender: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {addr}\r\n{sender}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

pub fn login(addr: &str, username: &str) -> String {
    let body = format!(r#"{{"username":"{username}","password":"correct horse battery"}}"#);
    json("POST", addr, "/api/auth/login", "Accept: */*", &body)
}

/// The release binary, or in a quick run the one that was built with the bench.
fn binary() -> &'static Path {
    Path::new(if is_quick() {
        env!("CARGO_BIN_EXE_kith")
    } else {
        concat!(env!("CARGO_MANIFEST_DIR"), "/target/release/kith")
    })
}

/// A program on the first core.
fn on_first_core(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(program).stdin(Stdio::null());
    command
}

/// A binary of the server, such as an older one, with its data folder.
fn kith_at(binary: &Path, data: &Path) -> Command {
    let mut command = on_first_core(binary);
    command
        .env("KITH_DATA_DIR", data)
        .env("KITH_ADDR", "127.0.0.1:0")
        .env("KITH_RATE_LIMITS", "off")
        // The port differs at every start, but access tokens are valid for one public URL only.
        .env("KITH_PUBLIC_URL", "http://127.0.0.1");
    command
}

/// A running server, ours or a yardstick.
pub struct Server {
    process: Child,
    pub addr: String,
    pub took: Duration,
}

impl Server {
    fn start(mut command: Command) -> Outcome<Self> {
        let begun = Instant::now();
        let mut process = command.stderr(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(process.stderr.take().ok_or("the log is piped")?).lines();
        let addr = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split("http://").nth(1).map(|addr| addr.trim().to_owned()));
        let took = begun.elapsed();
        // The log is drained, so that the server never blocks on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, addr: addr.ok_or("the server did not start")?, took })
    }

    /// The current resident memory in megabytes.
    pub fn memory(&self) -> Outcome<f64> {
        self.status("VmRSS:")
    }

    /// The peak resident memory in megabytes.
    pub fn peak(&self) -> Outcome<f64> {
        self.status("VmHWM:")
    }

    /// Forgets the peak of its memory.
    pub fn forget_peak(&self) -> Outcome<()> {
        Ok(std::fs::write(format!("/proc/{}/clear_refs", self.process.id()), "5")?)
    }

    /// Waits until the server has noticed that its clients are gone, so that the next measurement
    /// does not include that.
    pub fn settle(&self) -> Outcome<()> {
        let begun = Instant::now();
        while std::fs::read_dir(format!("/proc/{}/fd", self.process.id()))?.count() > 100 {
            assert!(begun.elapsed() < Duration::from_secs(30), "connections stay open");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn status(&self, name: &str) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line =
            status.lines().find(|line| line.starts_with(name)).ok_or("a process has a size")?;
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

pub struct Load {
    pub count: usize,
    pub rate: f64,
    pub p99: Duration,
}

/// Sends requests as fast as possible.
pub async fn flood(addr: &str, requests: &[String]) -> Load {
    flood_from(CLIENTS, addr, requests, b"HTTP/1.1 200").await
}

/// Sends requests as fast as possible from this many clients. Each cycles through them from a
/// different offset.
pub async fn flood_from(clients: usize, addr: &str, requests: &[String], expected: &[u8]) -> Load {
    let begun = Instant::now();
    let clients = (0..clients).map(|client| async move {
        let mut requests = requests.iter().cycle().skip(client * requests.len() / clients);
        let mut client = Client::connect(addr).await.expect("the server takes connections");
        let mut times = Vec::new();
        while begun.elapsed() < run() {
            let request = requests.next().expect("there is something to ask for").as_bytes();
            times.push(client.send_bytes(request, expected).await.expect("the server answers").1);
        }
        times
    });
    let times = futures::future::join_all(clients).await.concat();
    Load::new(times, begun.elapsed())
}

/// Floods each server in turn, several times, so that a slowdown of the machine affects all.
pub async fn floods(what: &str, targets: &[(&Server, &[String])]) -> Vec<Vec<Load>> {
    let mut loads: Vec<Vec<Load>> = targets.iter().map(|_| Vec::new()).collect();
    for _ in runs(what) {
        for ((server, requests), loads) in targets.iter().zip(&mut loads) {
            loads.push(flood(&server.addr, requests).await);
        }
    }
    loads
}

/// The times to first byte at a rate that hardly loads the server.
pub async fn calmly(addr: &str, request: &str) -> std::io::Result<Vec<Duration>> {
    let mut client = Client::connect(addr).await?;
    let mut ticks = tokio::time::interval(Duration::from_micros(1_000_000 / CALM_RATE));
    let mut times = Vec::new();
    for _ in 0..scaled(600) {
        ticks.tick().await;
        times.push(client.send(request).await?.0);
    }
    Ok(times)
}

pub async fn sign_in(addr: &str) -> Outcome<String> {
    sign_in_as(addr, "demo").await
}

pub async fn sign_in_as(addr: &str, username: &str) -> Outcome<String> {
    let mut client = Client::connect(addr).await?;
    client.send(&login(addr, username)).await?;
    let answer = String::from_utf8_lossy(&client.buffer).into_owned();
    let cookie = answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: kith_session="))
        .ok_or("signing in sets a cookie")?;
    Ok(format!("kith_session={}", cookie.split(';').next().unwrap_or_default()))
}

/// A keep-alive connection. Minimal, so that the load costs less than what it measures.
pub struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub async fn connect(addr: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(128 * 1024) })
    }

    /// Sends a request. Returns the times to the first and to the last byte.
    pub async fn send(&mut self, request: &str) -> std::io::Result<(Duration, Duration)> {
        self.send_bytes(request.as_bytes(), b"HTTP/1.1 200").await
    }

    /// Sends any bytes. The answer has to start with `expected`.
    pub async fn send_bytes(
        &mut self,
        request: &[u8],
        expected: &[u8],
    ) -> std::io::Result<(Duration, Duration)> {
        let begun = Instant::now();
        self.stream.write_all(request).await?;
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
                    self.buffer.starts_with(expected),
                    "{}",
                    String::from_utf8_lossy(&self.buffer[..200.min(self.buffer.len())])
                );
                return Ok((first.unwrap_or_default(), begun.elapsed()));
            }
        }
    }

    /// The last answer, as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.buffer).into_owned()
    }

    fn is_whole(&self) -> bool {
        let Some(end) = self.buffer.windows(4).take(4096).position(|window| window == b"\r\n\r\n")
        else {
            return false;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]);
        match head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            .and_then(|(_, length)| length.parse::<usize>().ok())
        {
            Some(length) => self.buffer.len() >= end + 4 + length,
            None => self.buffer.ends_with(b"\r\n0\r\n\r\n"),
        }
    }
}
