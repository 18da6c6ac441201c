//! The cost of people in a large community: 100,000 of them with 5 million follows, on the release
//! binary.
//!
//! Run it with `make bench`. Traffic stays on this machine and is bounded in count and time.

// Each bench uses only a part of it.
#[allow(dead_code, unused_imports)]
mod support;

use support::{
    Community, Figure, Outcome, beside, by_hand, calmly, floods, get, row, runs, scaled, sign_in,
};

const PEOPLE: usize = 100_000;
const FOLLOWS: usize = 50;

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(measure(&Community::new(scaled(PEOPLE), 400, FOLLOWS)?))
}

async fn measure(community: &Community) -> Outcome<()> {
    let server = community.serve()?;
    let database = community.database();
    let by_hand = by_hand(&["page".as_ref(), database.as_os_str()])?;
    let cookie = sign_in(&server.addr).await?;
    let get = |path: String| get(&server.addr, &path, &cookie);
    let rounds = scaled(1000);
    let profiles: Vec<String> =
        (1..rounds).map(|round| get(format!("/@jon_frost{round}"))).collect();
    let followers: Vec<String> =
        (1..rounds).map(|round| get(format!("/api/users/mara_lind{round}/followers"))).collect();
    let sidebar = [get("/api/sidebar".to_owned())];
    let search = ["jon", "fro", "ma", "a"].map(|typed| get(format!("/api/users?q={typed}")));
    let home = [get("/".to_owned())];

    let lists = [
        ("profile page, 32 clients", &profiles[..], "≤ 10 ms"),
        ("a page of followers (API)", &followers, ""),
        ("the sidebar (API)", &sidebar, ""),
        ("people by the beginning of a name (API)", &search, ""),
    ];
    let mut targets = lists.map(|(_, requests, _)| (&server, requests)).to_vec();
    targets.push((by_hand.as_ref().unwrap_or(&server), &home));
    let loads = floods("lists of people, and a page by hand", &targets).await;
    let others = &loads[lists.len()];
    for ((what, requests, budget), loads) in lists.iter().zip(&loads) {
        let (rates, p99s) = (Figure::rates(loads), Figure::p99s(loads));
        let ratio = beside(&rates.over(&Figure::rates(others)), "the home page by hand");
        row(what, &rates, "", ratio);
        let ratio = beside(&p99s.over(&Figure::p99s(others)), "the home page by hand");
        row("  its 99th percentile", &p99s, budget, ratio);
        let mut times = Vec::new();
        for _ in runs(what) {
            times.push(calmly(&server.addr, &requests[0]).await?);
        }
        let first = |percent| Figure::percentiles(&times, percent);
        row("  first byte at 200 requests/s, median", &first(50), "", "");
        row("  first byte at 200 requests/s, 99th percentile", &first(99), "", "");
    }
    Ok(())
}
