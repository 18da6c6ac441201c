//! Restores the scroll position after going back or reloading, also in a list that had grown
//! (infinite scroll): it grows again until the item that was in view is there. If the page comes
//! from the browser's back/forward cache, nothing of this is needed.

use leptos::{
    ev,
    prelude::*,
    web_sys::{PerformanceNavigation, Storage},
};

/// The most pages that a list grows by.
const MOST_PAGES: usize = 25;

/// Stores, when the document is left, which item of the list is in view and how far it is from the
/// top of the window.
pub fn remember() {
    window_event_listener(ev::pagehide, |_| {
        if let (Some(storage), Some(position)) = (storage(), position()) {
            // If it is not stored, the page begins at the top.
            let _ = storage.set_item(&key(), &position);
        }
    });
}

/// Restores the stored position. `grow` appends a page to the list, and returns true if there was
/// one.
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
    // After the browser has restored a position of its own. Twice, because heights are estimated
    // until something is seen.
    request_animation_frame(move || {
        scroll();
        request_animation_frame(scroll);
    });
}

/// The session storage, which each tab has of its own.
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

/// True if this document was loaded by going back or forward, or by a reload.
fn came_back() -> bool {
    window().performance().is_some_and(|performance| {
        [PerformanceNavigation::TYPE_BACK_FORWARD, PerformanceNavigation::TYPE_RELOAD]
            .contains(&performance.navigation().type_())
    })
}
