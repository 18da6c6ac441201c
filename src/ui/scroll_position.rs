//! Going back, or loading anew, leads to where somebody had scrolled to, also in a list that had
//! grown: it grows again until the item is there that was in view. Where the browser has kept the
//! whole page for going back, nothing of this is needed.

use leptos::{
    ev,
    prelude::*,
    web_sys::{PerformanceNavigation, Storage},
};

/// Pages that a list grows by at most.
const MOST_PAGES: usize = 25;

/// Remembers, when the document is left, which item of the list is in view and how far it is from
/// the top of the window.
pub fn remember() {
    window_event_listener(ev::pagehide, |_| {
        if let (Some(storage), Some(position)) = (storage(), position()) {
            // Where it is not kept, one begins at the top.
            let _ = storage.set_item(&key(), &position);
        }
    });
}

/// Goes back to it. `grow` adds a page to the list, and answers whether there was one.
pub async fn restore(grow: impl AsyncFn() -> bool) {
    let Some(position) = storage()
        .filter(|_| came_back())
        .and_then(|storage| storage.get_item(&key()).ok().flatten())
    else {
        return;
    };
    let Some((item, top)) = position
        .rsplit_once(' ')
        .and_then(|(item, top)| Some((item.to_owned(), top.parse::<i32>().ok()?)))
    else {
        return;
    };
    let mut pages = 0;
    while document().get_element_by_id(&item).is_none() {
        pages += 1;
        if pages > MOST_PAGES || !grow().await {
            return;
        }
    }
    let scroll = move || {
        if let Some(item) = document().get_element_by_id(&item) {
            window().scroll_by_with_x_and_y(
                0.0,
                item.get_bounding_client_rect().top() - f64::from(top),
            );
        }
    };
    // After the browser has looked for a place of its own. Twice, because heights are guessed until
    // something is seen.
    request_animation_frame(move || {
        scroll();
        request_animation_frame(scroll);
    });
}

/// The tab's own.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key() -> String {
    let location = window().location();
    format!(
        "scroll position {}{}",
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default()
    )
}

fn position() -> Option<String> {
    let children = document().get_element_by_id("items")?.children();
    let mut items = (0..children.length()).filter_map(|number| children.item(number));
    let first = items
        .find(|item| !item.id().is_empty() && item.get_bounding_client_rect().bottom() > 0.0)?;
    Some(format!("{} {}", first.id(), first.get_bounding_client_rect().top() as i32))
}

/// Whether this document was loaded by going back, or anew.
fn came_back() -> bool {
    window().performance().is_some_and(|performance| {
        [PerformanceNavigation::TYPE_BACK_FORWARD, PerformanceNavigation::TYPE_RELOAD]
            .contains(&performance.navigation().type_())
    })
}
