//! A count beside a link, such as unread messages; the total is in the title and the icon of the
//! document.

use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlLinkElement};
use std::cell::RefCell;

thread_local! {
    /// The badges of this document, by the name of what they count.
    static BADGES: RefCell<Vec<(String, RwSignal<i64>)>> = const { RefCell::new(Vec::new()) };
}

/// A count as it is shown. The server counts up to 100 in each room.
pub fn capped(count: i64) -> String {
    if count > 99 { "99+".to_owned() } else { count.to_string() }
}

/// Each name stands once in a document. Hidden from assistive technology: the title tells the
/// count.
#[island]
pub fn Badge(name: String, count: i64) -> impl IntoView {
    let count = RwSignal::new(count);
    // Effects run in the browser only.
    Effect::new(move || {
        BADGES.with_borrow_mut(|badges| badges.push((name.clone(), count)));
    });
    view! {
        <span class="badge nav__badge" aria-hidden="true" hidden=move || count.get() == 0>
            {move || capped(count.get())}
        </span>
    }
}

/// Adds to the count of a badge, or takes from it.
pub fn change_badge(name: &str, by: i64) {
    let count = BADGES.with_borrow(|badges| {
        let badge = badges.iter().find(|(other, _)| other == name);
        badge.map(|(_, badge)| badge.get_untracked())
    });
    if let Some(count) = count {
        set_badge(name, (count + by).max(0));
    }
}

/// Sets the count of a badge.
pub fn set_badge(name: &str, count: i64) {
    let total = BADGES.with_borrow(|badges| {
        let badge = badges.iter().find(|(other, _)| other == name).map(|(_, badge)| *badge);
        if let Some(badge) = badge.filter(|badge| badge.get_untracked() != count) {
            badge.set(count);
        }
        badges.iter().map(|(_, badge)| badge.get_untracked()).sum()
    });
    set_title(total);
    let icon = document()
        .query_selector("link[rel=icon]")
        .ok()
        .flatten()
        .and_then(|icon| icon.dyn_into::<HtmlLinkElement>().ok());
    if let Some(icon) = icon {
        icon.set_href(if total > 0 { "/favicon-unseen.svg" } else { "/favicon.svg" });
    }
}

fn set_title(total: i64) {
    let title = document().title();
    let bare = match title.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        Some((count, rest)) if count.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+')) => rest,
        _ => title.as_str(),
    };
    let counted = if total > 0 { format!("({}) {bare}", capped(total)) } else { bare.to_owned() };
    if counted != title {
        document().set_title(&counted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_over_99_does_not_look_exact() {
        assert_eq!([0, 99, 100, 240].map(capped), ["0", "99", "99+", "99+"]);
    }
}
