//! A page as the server has drawn it.

use crate::{
    base::{Result, text::Html},
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

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let without = self.0.as_ref().map(|drawing| Drawing {
            title: drawing.title.clone(),
            description: drawing.description.clone(),
            share: drawing.share.clone(),
            html: Html::default(),
        });
        f.write_str(&serde_json::to_string(&without).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Drawn {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text).map(Self)
    }
}
