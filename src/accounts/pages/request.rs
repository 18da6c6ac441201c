//! A request for a page.

use crate::{
    accounts::{
        Current, Person,
        model::{Role, Theme},
        server::{MaybeViewer, Viewer, identity::viewer_of},
    },
    base::{Error, Flash, Result, Timestamp},
    platform::{AppState, extract::Paging},
    ui::{Now, form::PageFlash},
};
use axum::http::request::Parts;
use leptos::prelude::{ReadUntracked, provide_context};
use leptos_router::hooks::use_params_map;
use std::{ops::Deref, str::FromStr, sync::Arc};

/// A request for a page, cheap to clone.
#[derive(Clone)]
pub struct PageRequest(Arc<Request>);

pub struct Request {
    pub app: AppState,
    pub viewer: MaybeViewer,
    pub now: Timestamp,
    /// True for a prefetch: nobody looks at the page yet.
    pub is_prefetch: bool,
    /// The path of the address, without the query.
    pub path: String,
    query: Vec<(String, String)>,
    flash: Option<Flash>,
}

impl Deref for PageRequest {
    type Target = Request;

    fn deref(&self) -> &Request {
        &self.0
    }
}

impl PageRequest {
    /// `flash` is the result of a form that was sent without JavaScript, left for this page.
    pub fn new(app: AppState, parts: &Parts, flash: Option<Flash>) -> Result<Self> {
        let viewer = match viewer_of(parts) {
            Ok(viewer) => viewer,
            // Invalid credentials are an error in API calls. A page is rendered as for anyone who
            // is signed out.
            Err(Error::Unauthorized) => None,
            // The viewer could not be determined: rendering the page as for a stranger would be a
            // lie.
            Err(error) => return Err(error),
        };
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(Arc::new(Request {
            viewer: MaybeViewer(viewer),
            now: app.now(),
            app,
            is_prefetch: is_prefetch(parts),
            path: parts.uri.path().to_owned(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            flash,
        })))
    }

    /// Provides the Leptos contexts that the components of the page use.
    pub fn provide(&self) {
        provide_context(self.clone());
        provide_context(self.app.clone());
        provide_context(Now(self.now));
        provide_context(PageFlash::new(self.flash.clone()));
        provide_context(Current { person: self.person().cloned(), is_owner: self.is_owner() });
    }

    /// The viewer of a page that only signed-in users may see. An error if nobody is signed in.
    pub fn viewer(&self) -> Result<&Viewer> {
        self.viewer.0.as_ref().ok_or(Error::Unauthorized)
    }

    pub fn person(&self) -> Option<&Person> {
        self.viewer.0.as_ref().map(|viewer| &viewer.person)
    }

    pub fn is_owner(&self) -> bool {
        self.viewer.0.as_ref().is_some_and(|viewer| viewer.role == Role::Owner)
    }

    pub fn theme(&self) -> Theme {
        self.viewer.0.as_ref().map_or(Theme::System, |viewer| viewer.theme)
    }

    /// A parameter of the query; empty if it is missing.
    pub fn query(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// All values of a parameter of the query that may be there several times, as `name[]`.
    pub fn queries<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.query.iter();
        values
            .filter(move |(key, _)| key.strip_suffix("[]") == Some(name))
            .map(|(_, value)| &**value)
    }

    /// The requested page of a list (keyset pagination).
    pub fn paging(&self) -> Paging {
        Paging::from_page(self.query("before"))
    }

    /// The address of the next page of this list, which begins at a cursor.
    pub fn next_page(&self, cursor: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .extend_pairs(self.query.iter().filter(|(key, _)| key != "before"))
            .append_pair("before", cursor);
        format!("{}?{}", self.path, query.finish())
    }

    /// The full URL of a path on this site.
    pub fn address(&self, path: &str) -> String {
        self.app.public_url.join(path)
    }

    /// A parameter of the route, such as the id in `/post/:id`. A value that does not parse means
    /// that there is no such page.
    pub fn param<T: FromStr>(&self, name: &str) -> Result<T> {
        use_params_map()
            .read_untracked()
            .get_str(name)
            .and_then(|text| text.parse().ok())
            .ok_or(Error::NotFound)
    }

    /// The address of the log-in page, from which one comes back to this page.
    pub fn log_in_path(&self) -> String {
        let is_plain = |path: &str| {
            path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/@_-.".contains(&byte))
        };
        if self.query.is_empty() && is_plain(&self.path) {
            return format!("/login?next={}", self.path);
        }
        let mut here = self.path.clone();
        if !self.query.is_empty() {
            here = format!(
                "{here}?{}",
                form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish()
            );
        }
        format!(
            "/login?{}",
            form_urlencoded::Serializer::new(String::new()).append_pair("next", &here).finish()
        )
    }
}

fn is_prefetch(parts: &Parts) -> bool {
    let says = |name: &str| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("prefetch"))
    };
    says("sec-purpose") || says("purpose")
}
