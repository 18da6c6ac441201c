//! The head of a page: its title, its description, and whether search engines may index it.

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use serde::{Deserialize, Serialize};

/// The preview of a public page on other sites (Open Graph). All URLs are absolute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub address: String,
    pub image: Option<String>,
    /// The URL of its Atom feed.
    pub feed: Option<String>,
}

#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// The preview for other sites, if the page is public. Only such a page may be indexed.
    #[prop(default = None)]
    share: Option<Share>,
) -> impl IntoView {
    let public = share.is_some();
    let open_graph = share.map(|share| {
        view! {
            <Meta property="og:title" content=title.clone() />
            <Meta property="og:description" content=description.clone() />
            <Meta property="og:site_name" content="Kith" />
            <Meta property="og:url" content=share.address.clone() />
            {share.image.map(|image| view! { <Meta property="og:image" content=image /> })}
            <Link rel="canonical" href=share.address />
            {share
                .feed
                .map(|feed| {
                    view! { <Link rel="alternate" type_="application/atom+xml" href=feed /> }
                })}
        }
    });
    view! {
        <Title text=title />
        <Meta name="description" content=description />
        {open_graph}
        {(!public).then(|| view! { <Meta name="robots" content="noindex" /> })}
    }
}
