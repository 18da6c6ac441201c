//! The signed-in home page, beside the same page by hand.

use super::{
    Community, Figure, Outcome, Server, beside, by_hand, calmly, express, floods, get, row, runs,
    sign_in,
};

/// Prints the rows of the home page of a community. Returns the cookie of its reader.
pub async fn home_page(
    community: &Community,
    server: &Server,
    posts: &str,
    budget: &str,
) -> Outcome<String> {
    let cookie = sign_in(&server.addr).await?;
    let page = [get(&server.addr, "/", &cookie)];
    let database = community.database();
    let by_hand = by_hand(&["page".as_ref(), database.as_os_str()])?;
    let express = express("page.js", &database)?;
    let other = by_hand.as_ref().unwrap_or(server);
    let mut targets = vec![(server, &page[..]), (other, &page)];
    targets.extend(express.as_ref().map(|express| (express, &page[..])));
    let loads = floods("the home page and its yardsticks", &targets).await;
    let rates: Vec<Figure> = loads.iter().map(|loads| Figure::rates(loads)).collect();
    let ratio = rates[0].over(&rates[1]);
    let what = format!("signed-in home page, {posts} posts, 32 clients");
    row(&what, &rates[0], budget, beside(&ratio, "by hand"));
    let p99s = Figure::p99s(&loads[0]);
    let ratio_of_p99s = p99s.over(&Figure::p99s(&loads[1]));
    row("  its 99th percentile", &p99s, "≤ 20 ms", beside(&ratio_of_p99s, "by hand"));
    row("  beside the same by hand (axum, rusqlite)", &ratio, "≥ 0.45 ×", &rates[1]);
    if let Some(express) = rates.get(2) {
        let ratio = rates[0].over(express);
        row("  beside the same in Express (node:sqlite)", &ratio, "≥ 2 ×", express);
    }
    let (mut times, mut others) = (Vec::new(), Vec::new());
    for _ in runs("first byte") {
        times.push(calmly(&server.addr, &page[0]).await?);
        others.push(calmly(&other.addr, &page[0]).await?);
    }
    for (what, percent, budget) in [("median", 50, "≤ 0.6 ms"), ("99th percentile", 99, "")] {
        let first = Figure::percentiles(&times, percent);
        let ratio = first.over(&Figure::percentiles(&others, percent));
        let what = format!("  first byte at 200 requests/s, {what}");
        row(&what, &first, budget, beside(&ratio, "by hand"));
    }
    Ok(cookie)
}
