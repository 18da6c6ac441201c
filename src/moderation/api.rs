//! Server functions for reports.

use crate::base::{ReportId, Result};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::{model::NewReport, server},
    crate::{
        accounts::server::{self as accounts, pages::viewer},
        base::Error,
        platform::forms::app,
    },
};

/// Sends a report to the owner. Exactly one of `user`, `post` and `message` is filled.
#[server]
pub async fn send_report(
    #[server(default)] user: String,
    #[server(default)] post: String,
    #[server(default)] message: String,
    #[server(default)] reason: String,
) -> Result<()> {
    let report = NewReport { user: Some(user), post: Some(post), message: Some(message), reason };
    server::report(&app(), &viewer()?, report).await
}

#[server]
pub async fn dismiss_report(report: ReportId) -> Result<()> {
    server::dismiss(&app(), &viewer()?, report).await
}

#[server]
pub async fn delete_reported(report: ReportId) -> Result<()> {
    server::delete_reported(&app(), &viewer()?, report).await
}

#[server]
pub async fn suspend_reported(report: ReportId) -> Result<()> {
    server::suspend(&app(), &viewer()?, report).await
}

#[server]
pub async fn let_in_again(person: String) -> Result<()> {
    accounts::unsuspend(&app(), &viewer()?, person.parse().map_err(|_| Error::NotFound)?).await
}
