//! Going back leads to where one was: a list as long as it had grown, and the place in it.
//!
//! What was there is kept when the page is left: in this document for pages of ours, and in the tab's storage for a document
//! that is loaded anew, under the id of the person who saw it.

use leptos::{
    ev,
    prelude::*,
    web_sys::{PerformanceNavigation, Storage},
};

/// How many pages are remembered.
const MOST: usize = 12;
const STORED: &str = "place";

#[derive(Clone)]
struct Place {
    address: String,
    /// The item the person was at, and how far it was from the top of the window.
    item: String,
    top: i32,
    items: String,
    /// Where the list went on, if it did.
    more: Option<String>,
}

/// The pages that were left, the oldest first, and whether the person is on the way back.
#[derive(Clone, Copy)]
pub struct Places {
    kept: StoredValue<Vec<Place>>,
    back: StoredValue<bool>,
}

impl Places {
    /// Begins to remember.
    pub fn new() -> Self {
        let this = Self { kept: StoredValue::new(Vec::new()), back: StoredValue::new(false) };
        Effect::new(move || {
            this.back.set_value(came_back());
            window_event_listener(ev::popstate, move |_| this.back.set_value(true));
            window_event_listener(ev::pagehide, move |_| {
                if let Some(place) = present(&address()) {
                    store(&place);
                }
            });
        });
        this
    }

    /// Called before a page makes room for another.
    pub fn leave(self, address: &str) {
        if let Some(place) = present(address) {
            self.kept.update_value(|kept| {
                kept.retain(|other| other.address != place.address);
                kept.push(place);
                if kept.len() > MOST {
                    kept.remove(0);
                }
            });
        }
    }

    /// Called when a page has been drawn.
    pub fn arrive(self) {
        if !self.back.try_update_value(|back| std::mem::replace(back, false)).unwrap_or(false) {
            return;
        }
        let address = address();
        let kept = self.kept.with_value(|kept| kept.iter().find(|place| place.address == address).cloned());
        if let Some(place) = kept.or_else(|| stored(&address)) {
            place.restore();
        }
    }
}

/// The address of this page within ours.
fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// Whether this document was loaded by going back, or anew.
fn came_back() -> bool {
    window().performance().is_some_and(|performance| {
        [PerformanceNavigation::TYPE_BACK_FORWARD, PerformanceNavigation::TYPE_RELOAD].contains(&performance.navigation().type_())
    })
}

fn present(address: &str) -> Option<Place> {
    let items = document().get_element_by_id("items")?;
    let more = document().get_element_by_id("more").map(|more| more.inner_html());
    let children = items.children();
    let mut shown = (0..children.length()).filter_map(|number| children.item(number));
    let first = shown.find(|item| !item.id().is_empty() && item.get_bounding_client_rect().bottom() > 0.0)?;
    let top = first.get_bounding_client_rect().top() as i32;
    Some(Place { address: address.to_owned(), item: first.id(), top, items: items.inner_html(), more })
}

/// The tab's storage, and the id of who is signed in: nobody else is shown what they saw.
fn storage() -> Option<(Storage, String)> {
    let person = document().query_selector("nav[data-person]").ok()??.get_attribute("data-person")?;
    Some((window().session_storage().ok()??, person))
}

fn store(place: &Place) {
    let Some((storage, person)) = storage() else { return };
    let Place { address, item, top, items, more } = place.clone();
    let parts = [person, address, item, top.to_string(), more.unwrap_or_default(), items];
    // Where it does not fit, going back leads to the top.
    let _ = storage.set_item(STORED, &parts.join("\n\u{1}"));
}

fn stored(wanted: &str) -> Option<Place> {
    let (storage, who) = storage()?;
    let text = storage.get_item(STORED).ok()??;
    let mut parts = text.splitn(6, "\n\u{1}");
    let (person, address) = (parts.next()?, parts.next()?);
    if person != who || address != wanted {
        return None;
    }
    let (item, top) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
    let more = parts.next().filter(|more| !more.is_empty()).map(str::to_owned);
    Some(Place { address: address.to_owned(), item, top, items: parts.next()?.to_owned(), more })
}

impl Place {
    fn restore(self) {
        // What is new is not hidden behind what was there, unless the place is further down than the list reaches now.
        if document().get_element_by_id(&self.item).is_none() {
            self.grow();
        }
        // After the browser has looked for a place of its own. Twice, because heights are guessed until something is seen.
        let (item, top) = (self.item, self.top);
        let scroll = move || {
            if let Some(item) = document().get_element_by_id(&item) {
                window().scroll_by_with_x_and_y(0.0, item.get_bounding_client_rect().top() - f64::from(top));
            }
        };
        request_animation_frame(move || {
            scroll();
            request_animation_frame(scroll);
        });
    }

    /// Makes the list as long as it was.
    fn grow(&self) {
        let Some(items) = document().get_element_by_id("items") else { return };
        items.set_inner_html(&self.items);
        if let Some(end) = document().get_element_by_id("more") {
            match &self.more {
                Some(more) => end.set_inner_html(more),
                None => end.remove(),
            }
        }
    }
}
