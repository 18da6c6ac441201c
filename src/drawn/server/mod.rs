//! Who draws which page.

pub mod pattern;
pub mod someone;

use super::{ASIDE, model::Drawing};
use crate::{
    accounts::{
        Current, Person,
        model::Role,
        server::{MaybeViewer, Viewer, identity::viewer_of},
    },
    base::{Error, Flash, Result, Timestamp, text::Html},
    platform::{AppState, forms::app},
    ui::{Now, Settle, form::PageFlash},
};
use axum::http::request::Parts;
use futures::future::BoxFuture;
use leptos::prelude::*;

/// Draws the pages of one slice; nothing where an address is none of its.
pub type Artist = for<'v> fn(&'v Visit) -> Option<BoxFuture<'v, Result<Drawing>>>;

/// The artists of all slices. The server lists them; no slice knows another's.
#[derive(Clone, Copy)]
pub struct Artists(pub &'static [Artist]);

impl Artists {
    /// Draws the page that is asked for.
    pub async fn draw(self, visit: &Visit) -> Result<Drawing> {
        match self.0.iter().find_map(|artist| artist(visit)) {
            Some(drawing) => drawing.await,
            None => Err(Error::NotFound),
        }
    }
}

/// Somebody who asks for a page.
pub struct Visit {
    pub app: AppState,
    pub viewer: MaybeViewer,
    pub now: Timestamp,
    /// Whether nobody looks at it yet: a browser fetches what may be wanted next.
    pub is_prefetch: bool,
    path: String,
    query: Vec<(String, String)>,
    flash: Option<Flash>,
    /// Where views of this request belong.
    owner: Owner,
}

impl Visit {
    /// What is drawn belongs to whom Leptos calls the owner at present.
    pub fn new(app: AppState, request: &Parts, flash: Option<Flash>, path: &str, query: &str) -> Self {
        Self {
            // A proof that is no good counts as none.
            viewer: MaybeViewer(viewer_of(request).ok().flatten()),
            now: app.now(),
            is_prefetch: is_prefetch(request),
            app,
            path: percent(path),
            query: form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned().collect(),
            flash,
            owner: Owner::current().unwrap_or_default(),
        }
    }

    /// The parts of the path: `["@mara", "followers"]`.
    pub fn path(&self) -> Vec<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).collect()
    }

    /// A value of the query; empty when it is not there.
    pub fn query(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Who asks, where only somebody signed in may.
    pub fn viewer(&self) -> Result<&Viewer> {
        self.viewer.0.as_ref().ok_or(Error::Unauthorized)
    }

    pub fn person(&self) -> Option<&Person> {
        self.viewer.0.as_ref().map(|viewer| &viewer.person)
    }

    /// A whole address of ours.
    pub fn address(&self, path: &str) -> String {
        self.app.public_url.join(path)
    }

    /// The address of the page of this list that begins after a place.
    pub fn next_page(&self, place: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.query.iter().filter(|(key, _)| key != "before")).append_pair("before", place);
        format!("{}?{}", self.path, query.finish())
    }

    /// Draws a view, which waits for nothing.
    pub fn draw<V: IntoView + 'static>(&self, view: impl FnOnce() -> V) -> Html {
        self.owner.child().with(|| {
            provide_context(Now(self.now));
            provide_context(PageFlash(self.flash.clone()));
            provide_context(Current {
                person: self.person().cloned(),
                is_owner: self.viewer.0.as_ref().is_some_and(|viewer| viewer.role == Role::Owner),
            });
            Html::drawn(view().into_view().settled().to_html())
        })
    }
}

/// Pages that were drawn before the document around them, which then asks for them.
#[derive(Clone)]
pub struct Prepared {
    pub page: Result<Drawing>,
    pub beside: Result<Drawing>,
}

/// Draws the page at an address for whoever asks in this request.
pub async fn draw(path: &str, query: &str) -> Result<Drawing> {
    if let Some(prepared) = use_context::<Prepared>() {
        return if path == ASIDE { prepared.beside } else { prepared.page };
    }
    let flash = use_context::<PageFlash>().and_then(|flash| flash.0);
    let visit = Visit::new(app(), &expect_context::<Parts>(), flash, path, query);
    expect_context::<Artists>().draw(&visit).await
}

fn is_prefetch(request: &Parts) -> bool {
    let says = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("prefetch"));
    says("sec-purpose") || says("purpose")
}

/// A path as it was meant, before it was written as an address.
fn percent(path: &str) -> String {
    if !path.contains('%') {
        return path.to_owned();
    }
    // In a form a plus means a space, in a path itself.
    let pair = path.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(pair.as_bytes()).map(|(path, _)| path.into_owned()).next().unwrap_or_default()
}

/// The way to the next page of a list, if there is one. The list before it has the id `items`.
pub fn more(next: Option<String>, text: &'static str) -> impl IntoView {
    next.map(|address| view! { <p class="list__more" id="more"><a class="button button--quiet" href=address>{text}</a></p> })
}
