//! What every page says about itself: a title, a description, whether search engines may keep it.

use super::focus;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_location;

/// What is said of a new page to those who do not see it change.
#[derive(Clone, Copy, Default)]
pub struct Announcement {
    pub text: RwSignal<String>,
    /// The page that was last there. Nothing is said of the first: its document does that.
    path: StoredValue<Option<String>>,
}

impl Announcement {
    /// Says the title and takes the focus to the page, once for each address.
    fn arrive(self, path: String, title: String) {
        let before = self.path.try_update_value(|last| last.replace(path.clone())).flatten();
        if before.is_some_and(|before| before != path) {
            self.text.set(title);
            focus("#main");
        }
    }
}

#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// Pages for everyone carry og: tags, and only they may be indexed.
    #[prop(optional)]
    public: bool,
) -> impl IntoView {
    let (announcement, path) = (expect_context::<Announcement>(), use_location().pathname);
    let said = title.clone();
    Effect::new(move || announcement.arrive(path.get_untracked(), said.clone()));
    let open_graph = public.then(|| {
        view! {
            <Meta property="og:title" content=title.clone()/>
            <Meta property="og:description" content=description.clone()/>
            <Meta property="og:site_name" content="Kith"/>
        }
    });
    view! {
        <Title text=title/>
        <Meta name="description" content=description/>
        {open_graph}
        {(!public).then(|| view! { <Meta name="robots" content="noindex"/> })}
    }
}
