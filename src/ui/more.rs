//! Infinite scroll: a link to the next page of a list, whose items join the list when its end comes
//! near. The list has the id `items`; the next page is a document of its own, as it is without
//! script.

use super::{fetch_document, move_children, scroll_position, when_near::when_near};
use leptos::{ev::MouseEvent, html, prelude::*, task::spawn_local};

#[island]
pub fn More(
    /// The URL of the next page.
    next: String,
    text: String,
) -> impl IntoView {
    let list = List {
        next: RwSignal::new(Some(next)),
        text: RwSignal::new(text),
        is_busy: RwSignal::new(false),
    };
    let end = NodeRef::<html::P>::new();
    // Effects run in the browser only.
    Effect::new(move || {
        if let (Some(end), Some(_), false) = (end.get(), list.next.get(), list.is_busy.get()) {
            when_near(&end, move || list.load_soon());
        }
    });
    Effect::new(move || {
        spawn_local(scroll_position::restore(async move || list.load().await));
        scroll_position::remember();
    });
    let press = move |event: MouseEvent| {
        event.prevent_default();
        list.load_soon();
    };
    view! {
        <p class="list__more" id="more" node_ref=end hidden=move || list.next.get().is_none()>
            <a
                class="button button--quiet"
                href=move || list.next.get().unwrap_or_default()
                aria-busy=move || list.is_busy.get().then_some("true")
                on:click=press
            >
                {move || list.text.get()}
            </a>
        </p>
    }
}

#[derive(Clone, Copy)]
struct List {
    /// The URL of the next page, if there is one.
    next: RwSignal<Option<String>>,
    text: RwSignal<String>,
    is_busy: RwSignal<bool>,
}

impl List {
    fn load_soon(self) {
        spawn_local(async move {
            self.load().await;
        });
    }

    /// Appends the next page to the list. Returns true if one was loaded.
    async fn load(self) -> bool {
        let Some(address) = self.next.get_untracked().filter(|_| !self.is_busy.get_untracked())
        else {
            return false;
        };
        self.is_busy.set(true);
        let page = fetch_document(&address).await;
        match &page {
            Ok(page) => {
                if let (Some(from), Some(to)) =
                    (page.get_element_by_id("items"), document().get_element_by_id("items"))
                {
                    let count = to.child_element_count();
                    move_children(&from, &to);
                    number(&to, count);
                }
                let link = page.query_selector("#more a").ok().flatten();
                self.next.set(link.and_then(|link| link.get_attribute("href")));
            }
            Err(_) => self.text.set("Could not load more. Try again".to_owned()),
        }
        self.is_busy.set(false);
        page.is_ok()
    }
}

/// Numbers the items of a feed for assistive technology, from one index on.
fn number(list: &leptos::web_sys::Element, from: u32) {
    let items = list.children();
    for index in from..items.length() {
        if let Some(item) = items.item(index).filter(|item| item.has_attribute("aria-posinset")) {
            let _ = item.set_attribute("aria-posinset", &(index + 1).to_string());
        }
    }
}
