//! The budgets of pages, start time and memory, measured on the release binary: the server on one
//! core, the load on another.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code)]
mod support;

use std::{
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use support::{
    Load, Outcome, RUNS, Server, calmly, factor, flood, kith, kith_at, login, median, millis,
    percentile, rates, row, run, scaled, sign_in,
};

const PEOPLE: usize = 20_000;
const TURNS: usize = 5;
/// Set for the child process that only computes hashes.
const BARE: &str = "KITH_BENCH_BARE";
/// The path of an older binary to compare with.
const OLDER: &str = "KITH_BENCH_OLDER";

fn main() -> Outcome<()> {
    if std::env::var_os(BARE).is_some() {
        println!("{}", hash());
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let people = scaled(PEOPLE).to_string();
    println!("Making a community of {people} people …");
    let made = kith(&data)
        .args(["demo", "--users", &people, "--posts", "400", "--follows", "5"])
        .stdout(Stdio::null())
        .status()?;
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
    let page = [format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", server.addr)];
    let login = [login(&server.addr)];

    println!("\n{:<52} {:>24} {:>12}", "what", "measured", "budget");
    if let Some(older) = std::env::var_os(OLDER).filter(|path| !path.is_empty()) {
        runtime.block_on(beside_older(Path::new(&older), folder.path(), &server.addr, &page))?;
    }
    let mut busy: Vec<Load> =
        (0..RUNS).map(|_| runtime.block_on(flood(&server.addr, &page))).collect();
    let (_, shown) = rates(&mut busy);
    row("signed-in page, 20 cards, 32 clients (requests/s)", &shown, "≥ 3,000");
    row("  its 99th percentile", &format!("{:.1} ms", millis(busy[RUNS / 2].p99)), "≤ 20 ms");
    let mut calm = runtime.block_on(calmly(&server.addr, &page[0]))?;
    row(
        "first byte at 200 requests/s, median",
        &format!("{:.2} ms", millis(percentile(&mut calm, 50))),
        "≤ 0.6 ms",
    );
    row("  its 99th percentile", &format!("{:.2} ms", millis(percentile(&mut calm, 99))), "");

    // The two measurements alternate, so that a slowdown of the machine affects both. Many rounds,
    // because few samples decide a 99th percentile.
    let mut shares = Vec::new();
    for _ in 0..TURNS {
        let bare = bare()?;
        shares.push(runtime.block_on(flood(&server.addr, &login)).rate / bare * 100.0);
    }
    row("  one hash on this machine, bare", &format!("{:.1} ms", 1000.0 / bare()?), "(8 ms)");
    let middle = median(&mut shares);
    let shown = format!("{middle:.1} % ({:.1}–{:.1})", shares[0], shares[shares.len() - 1]);
    row("logins, 32 clients, of bare argon2 on that core", &shown, "≥ 90 %");
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..2 * TURNS {
        alone.extend(runtime.block_on(calmly(&server.addr, &page[0]))?);
        beside.extend(
            runtime
                .block_on(async {
                    tokio::join!(calmly(&server.addr, &page[0]), flood(&server.addr, &login))
                })
                .0?,
        );
    }
    row(
        "page p99 at 200 requests/s beside a flood of logins",
        &factor(&mut alone, &mut beside, 99),
        "≤ 2 ×",
    );
    row("  its median", &factor(&mut alone, &mut beside, 50), "");
    row(
        "start, until it serves, median of 5",
        &format!("{:.0} ms", millis(percentile(&mut starts, 50))),
        "≤ 50 ms",
    );
    row("idle memory (resident)", &format!("{idle:.1} MB"), "≤ 40 MB");
    row("memory after the load (resident)", &format!("{:.1} MB", server.memory()?), "");
    Ok(())
}

/// Compares with the signed-in page of an older binary on the same community. The two alternate, so
/// that a slowdown of the machine affects both.
async fn beside_older(older: &Path, folder: &Path, addr: &str, page: &[String]) -> Outcome<()> {
    let data = folder.join("older");
    let people = scaled(PEOPLE).to_string();
    let made = kith_at(older, &data)
        .args(["demo", "--users", &people, "--posts", "400", "--follows", "5"])
        .stdout(Stdio::null())
        .status()?;
    assert!(made.success(), "the older community was made");
    let server = Server::start_at(older, &data)?;
    let cookie = sign_in(&server.addr).await?;
    let its_page = [format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", server.addr)];
    let mut ratios = Vec::new();
    for _ in 0..TURNS {
        let older = flood(&server.addr, &its_page).await.rate;
        ratios.push(flood(addr, page).await.rate / older);
    }
    let middle = median(&mut ratios);
    let shown = format!("{middle:.2} × ({:.2}–{:.2})", ratios[0], ratios[ratios.len() - 1]);
    row("signed-in page, beside the older binary", &shown, "≥ 0.9 ×");
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
