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

/// Somebody who asks for a page.
#[derive(Clone)]
pub struct PageRequest(Arc<Request>);

pub struct Request {
    pub app: AppState,
    pub viewer: MaybeViewer,
    pub now: Timestamp,
    /// Whether nobody looks at it yet: a browser fetches what may be wanted next.
    pub is_prefetch: bool,
    /// The address within this site, without its query.
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
    /// `flash` is what a form without script left for this page.
    pub fn new(app: AppState, parts: &Parts, flash: Option<Flash>) -> Result<Self> {
        let viewer = match viewer_of(parts) {
            Ok(viewer) => viewer,
            // A refused proof is for calls to complain about. A page shows itself as to anyone who
            // is signed out.
            Err(Error::Unauthorized) => None,
            // Who asks could not be found out: to show the page as to a stranger would be a lie.
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

    /// Gives the components of the page what they ask their context for.
    pub fn provide(&self) {
        provide_context(self.clone());
        provide_context(self.app.clone());
        provide_context(Now(self.now));
        provide_context(PageFlash::new(self.flash.clone()));
        provide_context(Current { person: self.person().cloned(), is_owner: self.is_owner() });
    }

    /// Who asks, where only somebody signed in may.
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

    /// A value of the query; empty when it is not there.
    pub fn query(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Which part of a list is asked for.
    pub fn paging(&self) -> Paging {
        Paging::from_page(self.query("before"))
    }

    /// The address of the part of this list that begins at a cursor.
    pub fn next_page(&self, cursor: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .extend_pairs(self.query.iter().filter(|(key, _)| key != "before"))
            .append_pair("before", cursor);
        format!("{}?{}", self.path, query.finish())
    }

    /// The whole address of a path.
    pub fn address(&self, path: &str) -> String {
        self.app.public_url.join(path)
    }

    /// A part of the address that the route names, such as the id in `/post/:id`. Where it is no
    /// such thing, there is no such page.
    pub fn param<T: FromStr>(&self, name: &str) -> Result<T> {
        use_params_map()
            .read_untracked()
            .get_str(name)
            .and_then(|text| text.parse().ok())
            .ok_or(Error::NotFound)
    }

    /// Where to log in and come back from.
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
