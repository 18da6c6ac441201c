//! A cache of rendered fragments of pages ("Russian-doll caching"): HTML that is the same for many,
//! kept under a hash of everything it depends on.
//!
//! Nothing is invalidated: a fragment of something that has changed has another key, and the old
//! one is evicted when room is needed. So a key must hold everything that the view reads.

use leptos::{prelude::RenderHtml, tachys::html::InertElement};
use quick_cache::{Weighter, sync::Cache};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    sync::Arc,
};

/// Room for all fragments together, in bytes.
const ROOM: u64 = 16 * 1024 * 1024;
/// A post without images.
const USUAL: u64 = 2 * 1024;
/// The cost of an entry besides its HTML.
const OVERHEAD: u64 = 64;

pub struct FragmentCache {
    fragments: Cache<[u64; 2], Arc<str>, Bytes>,
    /// Two hashes with random keys. 128 bits that nobody can aim at take the place of the keys
    /// themselves, which are as large as the fragments.
    hashers: [RandomState; 2],
}

impl Default for FragmentCache {
    fn default() -> Self {
        let fragments = Cache::with_weighter((ROOM / USUAL) as usize, ROOM, Bytes);
        Self { fragments, hashers: Default::default() }
    }
}

impl FragmentCache {
    /// The view as HTML, rendered only if there is none for this key. It has to be plain: what is
    /// rendered runs in no browser.
    pub fn render<V: RenderHtml>(&self, key: impl Hash, view: impl FnOnce() -> V) -> InertElement {
        let key = self.hashers.each_ref().map(|hasher| hasher.hash_one(&key));
        let html = self.fragments.get(&key).unwrap_or_else(|| {
            let html: Arc<str> = view().to_html().into();
            self.fragments.insert(key, html.clone());
            html
        });
        InertElement::new(html.to_string())
    }
}

#[derive(Clone)]
struct Bytes;

impl Weighter<[u64; 2], Arc<str>> for Bytes {
    fn weight(&self, _: &[u64; 2], html: &Arc<str>) -> u64 {
        html.len() as u64 + OVERHEAD
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::*;

    fn html(cache: &FragmentCache, key: &str, text: &'static str) -> String {
        cache.render(key, || view! { <p>{text}</p> }).to_html()
    }

    #[test]
    fn a_fragment_is_rendered_once_for_its_key() {
        let cache = FragmentCache::default();
        assert_eq!(html(&cache, "bread", "Bread"), "<p>Bread</p>");
        assert_eq!(html(&cache, "bread", "Butter"), "<p>Bread</p>");
        assert_eq!(html(&cache, "butter", "Butter"), "<p>Butter</p>");
    }

    #[test]
    fn fragments_are_bounded_by_their_bytes() {
        let cache = FragmentCache::default();
        for number in 0..100_u32 {
            cache.render(number, || view! { <p>{"x".repeat(ROOM as usize / 20)}</p> });
        }
        assert!(cache.fragments.weight() <= ROOM, "{}", cache.fragments.weight());
        assert!(cache.fragments.len() >= 10, "{}", cache.fragments.len());
    }
}
