//! A page as the server has drawn it.

use crate::{
    base::{Error, Result, text::Html},
    ui::Share,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    pub title: String,
    pub description: String,
    /// What other sites and search engines are told. Nothing where a page is not for everyone.
    pub share: Option<Share>,
    pub html: Html,
}

/// What came of asking for a page. In the page itself it is written down without its HTML, which stands there anyway.
#[derive(Clone, Debug)]
pub struct Drawn(pub Result<Drawing>);

impl Drawn {
    /// What of it is written down in the page.
    pub fn heading(drawn: Result<&Drawing, &Error>) -> String {
        let heading = drawn.map(|Drawing { title, description, share, .. }| Heading { title, description, share, html: "" });
        serde_json::to_string(&heading).expect("texts can always be written as JSON")
    }
}

/// A [`Drawing`] without its HTML.
#[derive(Serialize)]
struct Heading<'d> {
    title: &'d str,
    description: &'d str,
    share: &'d Option<Share>,
    html: &'static str,
}

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Self::heading(self.0.as_ref()))
    }
}

impl FromStr for Drawn {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text).map(Self)
    }
}
