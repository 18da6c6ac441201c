//! The cost of the feed in a large community: 100,000 people with a million posts, on the release
//! binary.
//!
//! Run it with `make bench BENCHES=feed`. `KITH_BENCH_POSTS` sets another number of posts. Traffic
//! stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code)]
mod support;

use std::{
    process::Stdio,
    time::{Duration, Instant},
};
use support::{
    Client, Load, Outcome, RUNS, Server, calmly, flood, kith, millis, percentile, rates, row, run,
    scaled, sign_in, sign_in_as,
};

const PEOPLE: usize = 100_000;
/// The number of people that the reader of the large feed follows.
const FOLLOWED: usize = 1000;
/// The number of them who have a story.
const STORIES: usize = 300;
/// Concurrent clients that write posts.
const WRITERS: usize = 64;

/// A PNG of one pixel.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\x0bIDATx\x9cc\xf8\x0f\x04\0\t\xfb\x03\xfd\xfb^k+\0\0\0\0IEND\xaeB`\x82";

fn main() -> Outcome<()> {
    let posts =
        std::env::var("KITH_BENCH_POSTS").ok().map_or(Ok(1_000_000), |posts| posts.parse())?;
    let (people, posts) = (scaled(PEOPLE).to_string(), scaled(posts).to_string());
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    println!("Making a community of {people} people with {posts} posts …");
    let made = kith(&data)
        .args(["demo", "--users", &people, "--posts", &posts])
        .stdout(Stdio::null())
        .status()?;
    assert!(made.success(), "the community was made");

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let server = Server::start(&data)?;
    let cookie = runtime.block_on(sign_in(&server.addr))?;
    let call = |method: &str, path: &str| {
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nContent-Length: 0\r\n\r\n",
            server.addr
        )
    };

    println!("\n{:<52} {:>24} {:>12}", "what", "measured", "budget");
    let page = [call("GET", "/")];
    let mut runs: Vec<Load> =
        (0..RUNS).map(|_| runtime.block_on(flood(&server.addr, &page))).collect();
    let (_, shown) = rates(&mut runs);
    row("feed page, 20 posts, 32 clients (requests/s)", &shown, "≥ 2,500");
    row("  its 99th percentile", &format!("{:.1} ms", millis(runs[RUNS / 2].p99)), "≤ 20 ms");
    let mut calm = runtime.block_on(calmly(&server.addr, &page[0]))?;
    row(
        "  first byte at 200 requests/s, median",
        &format!("{:.2} ms", millis(percentile(&mut calm, 50))),
        "≤ 0.6 ms",
    );

    runtime.block_on(follow(&server.addr, &call))?;
    // The three measurements alternate, so that a slowdown of the machine affects all of them. The
    // cost of an empty call is subtracted.
    let deep = runtime.block_on(thousandth_page(&server.addr, &call))?;
    let (mut base, mut first, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        base.extend(runtime.block_on(calmly(&server.addr, &call("GET", "/api/auth/me")))?);
        first.extend(runtime.block_on(calmly(&server.addr, &call("GET", "/api/feed")))?);
        last.extend(
            runtime.block_on(calmly(
                &server.addr,
                &call("GET", &format!("/api/feed?before={deep}")),
            ))?,
        );
    }
    let over = |times: &mut [Duration], percent| {
        millis(percentile(times, percent)) - millis(percentile(&mut base.clone(), percent))
    };
    let (near, far) = (over(&mut first, 50), over(&mut last, 50));
    row(
        "home feed query, 1,000 follows, 99th percentile",
        &format!("{:.2} ms", over(&mut first, 99)),
        "≤ 1.5 ms",
    );
    row("  its median", &format!("{near:.2} ms"), "");
    row("  page 1,000 against page 1", &format!("{:.2} ×", far / near), "≤ 1.2 ×");

    runtime.block_on(publish(&server.addr))?;
    let (mut base, mut rail) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        base.extend(runtime.block_on(calmly(&server.addr, &call("GET", "/api/auth/me")))?);
        rail.extend(runtime.block_on(calmly(&server.addr, &call("GET", "/api/stories")))?);
    }
    let rail = millis(percentile(&mut rail, 50)) - millis(percentile(&mut base, 50));
    row("rail of stories, 1,000 follows, 300 stories, median", &format!("{rail:.2} ms"), "≤ 2 ms");

    let mut writes: Vec<Load> =
        (0..RUNS).map(|_| runtime.block_on(write(&server.addr, &cookie))).collect();
    let (_, shown) = rates(&mut writes);
    row("posts written, durable, 64 clients (posts/s)", &shown, "≥ 4,000");
    row("  their 99th percentile", &format!("{:.1} ms", millis(writes[RUNS / 2].p99)), "≤ 20 ms");
    Ok(())
}

/// Makes the reader follow many people.
async fn follow(addr: &str, call: &impl Fn(&str, &str) -> String) -> std::io::Result<()> {
    let mut client = Client::connect(addr).await?;
    for round in 1..=scaled(FOLLOWED) {
        client.send(&call("PUT", &format!("/api/users/jon_frost{round}/follow"))).await?;
    }
    Ok(())
}

/// Publishes a story for some of them.
async fn publish(addr: &str) -> Outcome<()> {
    let mut client = Client::connect(addr).await?;
    for round in 1..=scaled(STORIES) {
        let cookie = sign_in_as(addr, &format!("jon_frost{round}")).await?;
        let head = |path: &str, kind: &str, length: usize| {
            format!(
                "POST {path} HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
            )
        };
        let mut form =
            b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .to_vec();
        form.extend(PICTURE);
        form.extend(b"\r\n--x--\r\n");
        let mut upload =
            head("/api/media", "multipart/form-data; boundary=x", form.len()).into_bytes();
        upload.extend(form);
        client.send_bytes(&upload, b"HTTP/1.1 201").await?;
        let media = client
            .text()
            .split("\"id\":\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next().map(str::to_owned))
            .ok_or("an image has an id")?;
        let body = format!(r#"{{"media":"{media}","caption":"Good morning"}}"#);
        let story = head("/api/stories", "application/json", body.len()) + &body;
        client.send_bytes(story.as_bytes(), b"HTTP/1.1 201").await?;
    }
    Ok(())
}

/// The cursor of page 1,000 of the feed.
async fn thousandth_page(addr: &str, call: &impl Fn(&str, &str) -> String) -> Outcome<String> {
    let mut client = Client::connect(addr).await?;
    let mut before = String::new();
    // 200 requests of 100 posts each, which are five pages of 20.
    for _ in 0..200 {
        let query = if before.is_empty() { String::new() } else { format!("&before={before}") };
        client.send(&call("GET", &format!("/api/feed?limit=100{query}"))).await?;
        match client
            .text()
            .rsplit_once("\"next\":\"")
            .and_then(|(_, rest)| rest.split('"').next().map(str::to_owned))
        {
            Some(next) => before = next,
            // The feed is shorter than that: use its last page.
            None => break,
        }
    }
    Ok(before)
}

/// Writes posts as fast as possible from all writers.
async fn write(addr: &str, cookie: &str) -> Load {
    let begun = Instant::now();
    let body = r#"{"body":"Good morning from the night shift."}"#;
    let request = format!(
        "POST /api/posts HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
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
    let mut times: Vec<Duration> =
        futures::future::join_all(clients).await.into_iter().flatten().collect();
    Load {
        rate: times.len() as f64 / begun.elapsed().as_secs_f64(),
        p99: percentile(&mut times, 99),
    }
}
