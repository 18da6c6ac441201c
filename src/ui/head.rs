//! What every page says about itself: a title, a description, whether search engines may keep it.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// Pages for everyone carry og: tags, and only they may be indexed.
    #[prop(optional)]
    public: bool,
) -> impl IntoView {
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
