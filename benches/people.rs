//! The cost of people in a large community: 100,000 of them with 5 million follows, on the release
//! binary.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code)]
mod support;

use std::process::Stdio;
use support::{
    Load, Outcome, RUNS, Server, calmly, flood, kith, millis, percentile, rates, row, scaled,
    sign_in,
};

const PEOPLE: usize = 100_000;
const FOLLOWS: &str = "50";

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let people = scaled(PEOPLE).to_string();
    println!("Making a community of {people} people who follow {FOLLOWS} others each …");
    let made = kith(&data)
        .args(["demo", "--users", &people, "--posts", "400", "--follows", FOLLOWS])
        .stdout(Stdio::null())
        .status()?;
    assert!(made.success(), "the community was made");

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let server = Server::start(&data)?;
    let cookie = runtime.block_on(sign_in(&server.addr))?;
    let get = |path: String| {
        format!("GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", server.addr)
    };
    let rounds = scaled(1000);
    let profiles: Vec<String> =
        (1..rounds).map(|round| get(format!("/@jon_frost{round}"))).collect();
    let followers: Vec<String> =
        (1..rounds).map(|round| get(format!("/api/users/mara_lind{round}/followers"))).collect();
    let sidebar = [get("/api/sidebar".to_owned())];
    let search = ["jon", "fro", "ma", "a"].map(|typed| get(format!("/api/users?q={typed}")));

    println!("\n{:<52} {:>24} {:>12}", "what", "measured", "budget");
    for (what, requests, budget) in [
        ("profile page, 32 clients (requests/s)", &profiles[..], "≤ 10 ms"),
        ("a page of followers (API)", &followers, ""),
        ("the sidebar (API)", &sidebar, ""),
        ("people by the beginning of a name (API)", &search, ""),
    ] {
        let mut runs: Vec<Load> =
            (0..RUNS).map(|_| runtime.block_on(flood(&server.addr, requests))).collect();
        let (_, shown) = rates(&mut runs);
        row(what, &shown, "");
        row("  its 99th percentile", &format!("{:.1} ms", millis(runs[RUNS / 2].p99)), budget);
        let mut calm = runtime.block_on(calmly(&server.addr, &requests[0]))?;
        let (half, most) = (percentile(&mut calm, 50), percentile(&mut calm, 99));
        row(
            "  first byte at 200 requests/s, median and p99",
            &format!("{:.2} and {:.2} ms", millis(half), millis(most)),
            "",
        );
    }
    Ok(())
}
