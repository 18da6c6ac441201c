//! The number of new posts above the feed, as a link. The feed changes only on a click.

use crate::live::{client, events::POSTS_AVAILABLE};
use leptos::prelude::*;
use serde::Deserialize;

/// Posts written meanwhile.
#[derive(Deserialize)]
struct Available {
    count: u32,
}

#[island]
pub fn NewPosts() -> impl IntoView {
    let count = RwSignal::new(0);
    // Effects run in the browser only.
    Effect::new(move || {
        client::subscribe(POSTS_AVAILABLE, move |Available { count: more }| {
            count.update(|count| *count += more);
        });
    });
    let words = move || match count.get() {
        1 => "1 new post".to_owned(),
        count => format!("{count} new posts"),
    };
    view! {
        <div role="status">
            <a class="button pill" href="/" hidden=move || count.get() == 0>
                {words}
            </a>
        </div>
    }
}
