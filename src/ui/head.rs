//! What every page says about itself: a title, a description, whether search engines may keep it.

use super::focus;
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use leptos_router::hooks::use_location;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What is said of a new page to those who do not see it change.
#[derive(Clone, Copy, Default)]
pub struct Announcement {
    pub text: RwSignal<String>,
    /// Whether it is to be seen as well.
    pub shown: RwSignal<bool>,
    /// The page that was last there. Nothing is said of the first: its document does that.
    path: StoredValue<Option<String>>,
}

/// How long a toast is to be seen.
const TOAST: Duration = Duration::from_secs(5);

impl Announcement {
    /// Says something that everyone should know, for a moment.
    pub fn tell(self, text: String) {
        self.text.set(text.clone());
        self.shown.set(true);
        set_timeout(
            move || {
                // Another may have taken its place.
                if self.text.get_untracked() == text {
                    self.shown.set(false);
                }
            },
            TOAST,
        );
    }

    /// Says the title and takes the focus to the page, once for each address.
    fn arrive(self, path: String, title: String) {
        let before = self.path.try_update_value(|last| last.replace(path.clone())).flatten();
        if before.is_some_and(|before| before != path) {
            self.shown.set(false);
            self.text.set(title);
            focus("#main");
        }
    }
}

/// How a page for everyone is shown elsewhere. Whole addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub address: String,
    pub image: Option<String>,
    /// Where its Atom feed is.
    pub feed: Option<String>,
}

#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// What other sites show of it, where it is for everyone. Only such a page may be indexed.
    #[prop(default = None)]
    share: Option<Share>,
) -> impl IntoView {
    let (announcement, path) = (expect_context::<Announcement>(), use_location().pathname);
    let said = title.clone();
    Effect::new(move || announcement.arrive(path.get_untracked(), said.clone()));
    let public = share.is_some();
    let open_graph = share.map(|share| {
        view! {
            <Meta property="og:title" content=title.clone()/>
            <Meta property="og:description" content=description.clone()/>
            <Meta property="og:site_name" content="Kith"/>
            <Meta property="og:url" content=share.address.clone()/>
            {share.image.map(|image| view! { <Meta property="og:image" content=image/> })}
            <Link rel="canonical" href=share.address/>
            {share.feed.map(|feed| view! { <Link rel="alternate" type_="application/atom+xml" href=feed/> })}
        }
    });
    view! {
        <Title text=title/>
        <Meta name="description" content=description/>
        {open_graph}
        {(!public).then(|| view! { <Meta name="robots" content="noindex"/> })}
    }
}
