//! What the socket says of posts: how many wait above what one reads. They join only when one asks for them.

use crate::live::client::Heard;
use leptos::{prelude::*, web_sys::Element};
use std::cell::Cell;

thread_local! {
    static COUNT: Cell<i64> = const { Cell::new(0) };
}

/// What the socket says.
pub fn hear(heard: &Heard) {
    if heard.kind != "posts.available" {
        return;
    }
    let feed = document().query_selector("#items[role=feed][aria-label=Home]").ok().flatten();
    match feed {
        Some(feed) => show(&feed, heard.number(&["count"]).unwrap_or(1)),
        // A page that is drawn later has them.
        None => COUNT.set(0),
    }
}

fn show(feed: &Element, more: i64) {
    let pill = document().get_element_by_id("new-posts");
    let count = if pill.is_some() { COUNT.get() + more } else { more };
    COUNT.set(count);
    let pill = pill.or_else(|| {
        let pill = document().create_element("a").ok()?;
        pill.set_id("new-posts");
        pill.set_class_name("button pill");
        let attributes = [("href", "/"), ("rel", "external"), ("role", "status")];
        attributes.iter().for_each(|(name, value)| drop(pill.set_attribute(name, value)));
        feed.parent_element()?.insert_before(&pill, Some(feed)).ok()?;
        Some(pill)
    });
    if let Some(pill) = pill {
        pill.set_text_content(Some(&if count == 1 { "1 new post".to_owned() } else { format!("{count} new posts") }));
    }
}
