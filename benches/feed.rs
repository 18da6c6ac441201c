//! The cost of the feed in a large community: 100,000 people with a million posts, and with ten,
//! on the release binary.
//!
//! Run it with `make bench BENCHES=feed`. Traffic stays on this machine and is bounded in count and
//! time.

// Each bench uses only a part of it.
#[allow(dead_code, unused_imports)]
mod support;

use support::{
    Client, Community, Figure, Load, Outcome, Server, beside, by_hand, calmly, flood_from, floods,
    home_page, json, progress, row, runs, scaled, sign_in, sign_in_as,
};

const PEOPLE: usize = 100_000;
/// The posts that the demo makes, and the copies of each for a million and for ten.
const POSTS: usize = 100_000;
const MILLION: usize = 9;
const TEN_MILLION: usize = 99;
/// The number of people that the reader of the large feed follows.
const FOLLOWED: usize = 1000;
/// The number of them who have a story.
const STORIES: usize = 300;
/// Concurrent clients that write posts.
const WRITERS: usize = 64;

/// A PNG of one pixel.
const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\x0bIDATx\x9cc\xf8\x0f\x04\0\t\xfb\x03\xfd\xfb^k+\0\0\0\0IEND\xaeB`\x82";

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let community = Community::new(scaled(PEOPLE), scaled(POSTS), 12)?;
    runtime.block_on(measure(&community))
}

async fn measure(community: &Community) -> Outcome<()> {
    let larger = community.copy()?;
    community.grow(MILLION).await?;
    larger.grow(TEN_MILLION).await?;
    let server = community.serve()?;
    let cookie = home_page(community, &server, "1,000,000", "≥ 2,500").await?;
    let by_hand = by_hand(&["page".as_ref(), community.database().as_os_str()])?;
    let by_hand = by_hand.as_ref().unwrap_or(&server);
    feed(&server, by_hand, &larger.serve()?, &cookie).await?;
    stories(&server, by_hand, &cookie).await?;
    posts(community, &server, &cookie).await?;
    drop(server);
    on_postgres(community).await
}

/// The same rows on PostgreSQL.
async fn on_postgres(community: &Community) -> Outcome<()> {
    let (moved, took) = community.on_postgres().await?;
    // One run is enough for a budget that is far away.
    let took = Figure::new([took.as_secs_f64(), took.as_secs_f64()], " s");
    row("kith move of all that to PostgreSQL, checked", &took, "≤ 600 s", "");
    let (on_file, on_server) = (community.serve()?, moved.serve()?);
    let cookies = [sign_in(&on_file.addr).await?, sign_in(&on_server.addr).await?];
    let servers = [&on_file, &on_server];
    for (what, path) in [("signed-in home page", "/"), ("the feed (API)", "/api/feed")] {
        let calls = [0, 1].map(|it| [call(servers[it], &cookies[it], "GET", path)]);
        let targets = [0, 1].map(|it| (servers[it], &calls[it][..]));
        let loads = floods("PostgreSQL and the file", &targets).await;
        let [file, server] = [0, 1].map(|it| Figure::rates(&loads[it]));
        let ratio = beside(&server.over(&file), "the file");
        row(&format!("{what}, on PostgreSQL"), &server, "", ratio);
    }
    let mut times = [const { Vec::new() }; 4];
    for _ in runs("the feed on PostgreSQL and in the file") {
        for it in [0, 1] {
            for (path, times) in ["/api/auth/me", "/api/feed"].iter().zip(&mut times[2 * it..]) {
                let call = call(servers[it], &cookies[it], "GET", path);
                times.push(calmly(&servers[it].addr, &call).await?);
            }
        }
    }
    let [base, feed, server_base, server_feed] = times.map(|it| Figure::percentiles(&it, 50));
    let (file, server) = (feed.minus(&base), server_feed.minus(&server_base));
    let ratio = beside(&server.over(&file), "the file");
    row("home feed query, 1,000 follows, on PostgreSQL, median", &server, "", ratio);
    let [mut on_file_loads, mut on_server_loads] = [const { Vec::new() }; 2];
    for _ in runs("posts written to both") {
        on_file_loads.push(write(&on_file, &cookies[0]).await);
        on_server_loads.push(write(&on_server, &cookies[1]).await);
    }
    let (file, server) = (Figure::rates(&on_file_loads), Figure::rates(&on_server_loads));
    let ratio = beside(&server.over(&file), "the file");
    row("posts written, durable, 64 clients, on PostgreSQL", &server, "", ratio);
    Ok(())
}

/// A call without a body.
fn call(server: &Server, cookie: &str, method: &str, path: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nContent-Length: 0\r\n\r\n",
        server.addr
    )
}

/// Measures the query of the feed: the call without what an empty call costs. The measurements
/// alternate, so that a slowdown of the machine affects all of them.
async fn feed(server: &Server, by_hand: &Server, larger: &Server, cookie: &str) -> Outcome<()> {
    let larger_cookie = sign_in(&larger.addr).await?;
    follow(server, cookie).await?;
    follow(larger, &larger_cookie).await?;
    let deep = thousandth_page(server, cookie).await?;
    let calls = [
        (server, call(server, cookie, "GET", "/api/auth/me")),
        (server, call(server, cookie, "GET", "/api/feed")),
        (server, call(server, cookie, "GET", &format!("/api/feed?before={deep}"))),
        (larger, call(larger, &larger_cookie, "GET", "/api/auth/me")),
        (larger, call(larger, &larger_cookie, "GET", "/api/feed")),
        (by_hand, call(by_hand, cookie, "GET", "/api/auth/me")),
        (by_hand, call(by_hand, cookie, "GET", "/api/feed")),
    ];
    let mut times = calls.each_ref().map(|_| Vec::new());
    for _ in runs("the feed") {
        for ((server, call), times) in calls.iter().zip(&mut times) {
            times.push(calmly(&server.addr, call).await?);
        }
    }
    let [base, first, last, larger_base, larger, its_base, its_first] = &times;
    // The rest of a call is that of one which reads nothing, in the median.
    let query = |times, base, percent| {
        Figure::percentiles(times, percent).minus(&Figure::percentiles(base, 50))
    };
    let ratio = |percent| {
        let ratio = query(first, base, percent).over(&query(its_first, its_base, percent));
        beside(&ratio, "by hand")
    };
    row("home feed query, 1,000 follows, p99", &query(first, base, 99), "≤ 1.5 ms", ratio(99));
    let near = query(first, base, 50);
    row("  its median", &near, "", ratio(50));
    row("  page 1,000 beside page 1", &query(last, base, 50).over(&near), "≤ 1.2 ×", "");
    let far = query(larger, larger_base, 50);
    row("  of ten million posts beside one million", &far.over(&near), "≤ 1.3 ×", &far);

    let calls = [[calls[1].1.clone()], [calls[6].1.clone()]];
    let loads = floods("the feed", &[(server, &calls[0]), (by_hand, &calls[1])]).await;
    let (rates, others) = (Figure::rates(&loads[0]), Figure::rates(&loads[1]));
    let ratio = rates.over(&others);
    row("the feed (API), 32 clients", &rates, "", beside(&ratio, "by hand"));
    row("  beside the same by hand (axum, rusqlite)", &ratio, "≥ 0.5 ×", &others);
    Ok(())
}

async fn stories(server: &Server, by_hand: &Server, cookie: &str) -> Outcome<()> {
    progress("Publishing stories");
    publish(&server.addr).await?;
    let calls = [server, by_hand].map(|server| {
        let paths = ["/api/auth/me", "/api/stories"];
        (server, paths.map(|path| call(server, cookie, "GET", path)))
    });
    let mut medians = [const { Vec::new() }; 2];
    for _ in runs("the rail of stories") {
        for ((server, [base, rail]), medians) in calls.iter().zip(&mut medians) {
            let base = calmly(&server.addr, base).await?;
            let rail = calmly(&server.addr, rail).await?;
            medians.push((base, rail));
        }
    }
    let [ours, others] = medians.map(|runs| {
        let (base, rail): (Vec<_>, Vec<_>) = runs.into_iter().unzip();
        Figure::percentiles(&rail, 50).minus(&Figure::percentiles(&base, 50))
    });
    let ratio = beside(&ours.over(&others), "by hand");
    row("rail of stories, 1,000 follows, 300 stories, median", &ours, "≤ 2 ms", ratio);
    Ok(())
}

async fn posts(community: &Community, server: &Server, cookie: &str) -> Outcome<()> {
    let by_hand = by_hand(&["messages".as_ref(), community.scratch("by-hand.db").as_os_str()])?;
    let (mut loads, mut others) = (Vec::new(), Vec::new());
    for _ in runs("posts written") {
        loads.push(write(server, cookie).await);
        others.push(write(by_hand.as_ref().unwrap_or(server), cookie).await);
    }
    let each_committed = "a commit each, by hand";
    let (rates, p99s) = (Figure::rates(&loads), Figure::p99s(&loads));
    let ratio = beside(&rates.over(&Figure::rates(&others)), each_committed);
    row("posts written, durable, 64 clients", &rates, "≥ 4,000", ratio);
    let ratio = beside(&p99s.over(&Figure::p99s(&others)), each_committed);
    row("  their 99th percentile", &p99s, "≤ 20 ms", ratio);
    Ok(())
}

/// Makes the reader follow many people.
async fn follow(server: &Server, cookie: &str) -> std::io::Result<()> {
    let mut client = Client::connect(&server.addr).await?;
    for round in 1..=scaled(FOLLOWED) {
        let path = format!("/api/users/jon_frost{round}/follow");
        client.send(&call(server, cookie, "PUT", &path)).await?;
    }
    Ok(())
}

/// Publishes a story for some of them.
async fn publish(addr: &str) -> Outcome<()> {
    let mut client = Client::connect(addr).await?;
    for round in 1..=scaled(STORIES) {
        let cookie = sign_in_as(addr, &format!("jon_frost{round}")).await?;
        let mut form =
            b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .to_vec();
        form.extend(PICTURE);
        form.extend(b"\r\n--x--\r\n");
        let length = form.len();
        let mut upload = format!(
            "POST /api/media HTTP/1.1\r\nHost: {addr}\r\nCookie: {cookie}\r\n\
             Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n"
        )
        .into_bytes();
        upload.extend(form);
        client.send_bytes(&upload, b"HTTP/1.1 201").await?;
        let media = client
            .text()
            .split("\"id\":\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next().map(str::to_owned))
            .ok_or("an image has an id")?;
        let body = format!(r#"{{"media":"{media}","caption":"Good morning"}}"#);
        let story = json("POST", addr, "/api/stories", &format!("Cookie: {cookie}"), &body);
        client.send_bytes(story.as_bytes(), b"HTTP/1.1 201").await?;
    }
    Ok(())
}

/// The cursor of page 1,000 of the feed.
async fn thousandth_page(server: &Server, cookie: &str) -> Outcome<String> {
    let mut client = Client::connect(&server.addr).await?;
    let mut before = String::new();
    // 200 requests of 100 posts each, which are five pages of 20.
    for _ in 0..200 {
        let query = if before.is_empty() { String::new() } else { format!("&before={before}") };
        let path = format!("/api/feed?limit=100{query}");
        client.send(&call(server, cookie, "GET", &path)).await?;
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
async fn write(server: &Server, cookie: &str) -> Load {
    let (sender, body) =
        (format!("Cookie: {cookie}"), r#"{"body":"Good morning from the night shift."}"#);
    let request = json("POST", &server.addr, "/api/posts", &sender, body);
    flood_from(WRITERS, &server.addr, &[request], b"HTTP/1.1 201").await
}
