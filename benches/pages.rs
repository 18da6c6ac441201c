//! The budgets of pages, start time and memory, measured on the release binary: the server on one
//! core, the load on another.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code, unused_imports)]
mod support;

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use support::{
    Community, Figure, Outcome, Server, beside, calmly, flood, floods, get, home_page, login,
    millis, row, run, runs, scaled, sign_in, slower,
};

const PEOPLE: usize = 20_000;
/// The posts that the demo makes, and the copies of each.
const POSTS: usize = 20_000;
const COPIES: usize = 4;
const FOLLOWS: usize = 5;
/// Set for the child process that only computes hashes.
const BARE: &str = "KITH_BENCH_BARE";
/// The path of an older binary to compare with.
const OLDER: &str = "KITH_BENCH_OLDER";

fn main() -> Outcome<()> {
    if std::env::var_os(BARE).is_some() {
        println!("{}", hash());
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let community = Community::new(scaled(PEOPLE), scaled(POSTS), FOLLOWS)?;
    runtime.block_on(community.grow(COPIES))?;
    starts(&community)?;
    let server = community.serve()?;
    let cookie = runtime.block_on(home_page(&community, &server, "100,000", "≥ 3,000"))?;
    let page = get(&server.addr, "/", &cookie);
    if let Some(older) = std::env::var_os(OLDER).filter(|path| !path.is_empty()) {
        runtime.block_on(beside_older(Path::new(&older)))?;
    }
    runtime.block_on(logins(&server, &page))
}

fn starts(community: &Community) -> Outcome<()> {
    let (mut starts, mut idle) = (Vec::new(), Vec::new());
    for _ in runs("start") {
        let server = community.serve()?;
        starts.push(millis(server.took));
        std::thread::sleep(Duration::from_secs(2));
        idle.push(server.memory()?);
    }
    row("start, until it serves", &Figure::new(starts, " ms"), "≤ 50 ms", "");
    row("idle memory (resident)", &Figure::new(idle, " MB"), "≤ 40 MB", "");
    Ok(())
}

/// Compares with the home page of an older binary. Both serve the same rows: the older one makes
/// the community, the other serves a copy of it.
async fn beside_older(older: &Path) -> Outcome<()> {
    let its = Community::of(older, scaled(PEOPLE), scaled(POSTS), FOLLOWS)?;
    let ours = its.copy()?;
    let (older, server) = (its.serve()?, ours.serve()?);
    let older_page = [get(&older.addr, "/", &sign_in(&older.addr).await?)];
    let page = [get(&server.addr, "/", &sign_in(&server.addr).await?)];
    let targets = [(&server, &page[..]), (&older, &older_page)];
    let loads = floods("the home page and that of the older binary", &targets).await;
    let (rates, others) = (Figure::rates(&loads[0]), Figure::rates(&loads[1]));
    row("home page beside the older binary", &rates.over(&others), "≥ 0.9 ×", &others);
    Ok(())
}

/// Measures logins, and the home page beside them.
async fn logins(server: &Server, page: &str) -> Outcome<()> {
    let login = [login(&server.addr, "demo")];
    let (mut loads, mut bares) = (Vec::new(), Vec::new());
    for _ in runs("logins and bare argon2") {
        bares.push(bare()?);
        loads.push(flood(&server.addr, &login).await);
    }
    let (logins, bare) = (Figure::rates(&loads), Figure::new(bares, "/s"));
    let ratio = logins.over(&bare);
    row("logins, 32 clients", &logins, "", beside(&ratio, "bare argon2"));
    row("  beside bare argon2 on that core", &ratio, "≥ 0.9 ×", &bare);
    let (mut alone, mut loud) = (Vec::new(), Vec::new());
    for _ in runs("the home page beside logins") {
        alone.push(calmly(&server.addr, page).await?);
        let both = async { tokio::join!(calmly(&server.addr, page), flood(&server.addr, &login)) };
        loud.push(both.await.0?);
    }
    slower("home page at 200 requests/s beside logins", &alone, &loud, "≤ 2 ×");
    Ok(())
}

/// Hashes per second at the default cost with nothing around them, on the server's core.
fn bare() -> Outcome<f64> {
    let output = Command::new("taskset")
        .args(["-c", "0"])
        .arg(std::env::current_exe()?)
        .env(BARE, "1")
        .output()?;
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

fn hash() -> f64 {
    let params = argon2::Params::new(19_456, 2, 1, None).expect("the default cost is in range");
    // The memory is reused, as in the server.
    let mut memory = vec![argon2::Block::default(); params.block_count()];
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let (begun, mut hashes, mut out) = (Instant::now(), 0, [0; 32]);
    while begun.elapsed() < run() {
        let hashed = argon.hash_password_into_with_memory(
            b"correct horse battery",
            b"sixteen bytes...",
            &mut out,
            &mut memory,
        );
        hashed.expect("the cost is in range");
        hashes += 1;
    }
    f64::from(hashes) / begun.elapsed().as_secs_f64()
}
