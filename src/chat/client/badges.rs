//! Counts of what waits, and dots of who is here. The counts are the server's: they are fetched anew whenever something may
//! have changed them, so none can stick.

use super::{all, find, find_in, parsed, set};
use crate::{
    drawn::api::draw,
    live::client::{self as live, Heard},
};
use leptos::{prelude::*, task::spawn_local};
use std::{cell::Cell, time::Duration};

/// What comes close together is asked for once.
const PAUSE: Duration = Duration::from_millis(150);

thread_local! {
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

/// Fetches the people beside the page anew, with what waits from each.
pub fn refresh() {
    if WAITING.replace(true) {
        return;
    }
    set_timeout(
        || {
            WAITING.set(false);
            spawn_local(async {
                // Before the counts: who looks at notifications has read them.
                if let Some(address) =
                    find("[data-renews]").and_then(|list| list.get_attribute("data-renews")).filter(|_| !document().hidden())
                {
                    renew(address).await;
                }
                if let (Ok(drawing), Some(aside)) = (draw("/people/beside".to_owned(), String::new()).await, find(".aside__people")) {
                    aside.set_inner_html(&drawing.html.into_inner());
                }
                show();
                look();
            });
        },
        PAUSE,
    );
}

/// A list that is kept as it is now: of conversations, of notifications.
async fn renew(address: String) {
    let Ok(drawing) = draw(address.clone(), String::new()).await else { return };
    let selector = format!("[data-renews='{address}']");
    let fresh = parsed(&drawing.html.into_inner()).and_then(|template| template.content().query_selector(&selector).ok().flatten());
    if let (Some(list), Some(fresh)) = (find(&selector), fresh) {
        list.set_inner_html(&fresh.inner_html());
    }
}

/// Somebody shows something new: where the page has the rail of stories, it is fetched anew.
pub fn rail() {
    if find("[data-rail]").is_none() {
        return;
    }
    spawn_local(async {
        if let (Ok(drawing), Some(rail)) = (draw("/stories/of/followed".to_owned(), String::new()).await, find("[data-rail]")) {
            rail.set_inner_html(&drawing.html.into_inner());
        }
    });
}

/// How much waits, as the page says: of messages (`data-unseen`), of notifications (`data-unread`).
fn shown(what: &str) -> i64 {
    find("[data-unseen]").and_then(|list| list.get_attribute(what)?.parse().ok()).unwrap_or(0)
}

/// The socket says how much waits; the page may be a moment older.
pub fn compare(heard: &Heard) {
    if heard.sum(&["unseen"]) != shown("data-unseen") || heard.number(&["unread_notifications"]).unwrap_or(0) != shown("data-unread") {
        refresh();
    }
}

/// Shows what waits in the navigation, the title and the icon.
pub fn show() {
    let places = [("/chat", shown("data-unseen")), ("/notifications", shown("data-unread"))];
    for (path, count) in places {
        let badge = find(&format!("nav a[href='{path}'] .badge"));
        if let Some(badge) = badge.filter(|badge| count > 0 || !badge.has_attribute("hidden")) {
            let _ = badge.toggle_attribute_with_force("hidden", count == 0);
            badge.set_text_content(Some(&count.to_string()));
        }
    }
    let count: i64 = places.iter().map(|(_, count)| count).sum();
    let title = document().title();
    let bare = match title.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest.to_owned(),
        _ => title.clone(),
    };
    let counted = if count > 0 { format!("({count}) {bare}") } else { bare };
    if counted != title {
        document().set_title(&counted);
    }
    if let Some(icon) = find("link[rel=icon]") {
        set(&icon, "href", if count > 0 { "/favicon-unseen.svg" } else { "/favicon.svg" });
    }
}

/// Tells the server who is on the screen.
pub fn look() {
    let mut users: Vec<String> = all("[data-presence]").iter().filter_map(|place| place.get_attribute("data-presence")).collect();
    users.sort_unstable();
    users.dedup();
    if !users.is_empty() {
        live::send(&format!("{{\"type\":\"watch\",\"users\":[\"{}\"]}}", users.join("\",\"")));
    }
}

/// Somebody has come or gone.
pub fn presence(heard: &Heard) {
    let (user, online) = (heard.text(&["user"]), heard.is(&["online"]));
    let words = match (online, heard.is(&["last_seen"])) {
        (true, _) => "online",
        (false, true) => "last seen a moment ago",
        (false, false) => "",
    };
    for place in all(&format!("[data-presence='{user}']")) {
        let was = find_in(&place, ".here").is_some();
        // What the page says of how long ago it was stays until they come.
        if was == online {
            continue;
        }
        place.set_inner_html(if online { "<span class=\"here\">online</span>" } else { words });
        if let Some(avatar) = place.closest("a, header").ok().flatten().and_then(|row| find_in(&row, ".avatar")) {
            let _ = avatar.class_list().toggle_with_force("avatar--online", online);
        }
    }
}
