//! The operations of reports: sending them, listing them, acting on them.

pub mod rest;
mod store;

pub use store::REPORTS;

use super::model::{NewReport, Report, ReportKind, Subject};
use crate::{
    accounts::server::{self as accounts, Viewer},
    base::{Error, MessageId, Page, PostId, ReportId, Result, UserId},
    chat::server as chat,
    platform::{
        AppState, archive::Archive, db::Tx, extract::Paging, hooks::Erasure, limits::Attempt,
    },
    posts::server as posts,
};
use futures::future::{BoxFuture, FutureExt, LocalBoxFuture};

/// Reports something that the viewer can see, or could see if they did not block its author.
pub async fn report(app: &AppState, viewer: &Viewer, report: NewReport) -> Result<()> {
    let (subject, reason) = report.checked()?;
    app.limits.on_account(Attempt::Report, viewer.person.id)?;
    let (from, now) = (viewer.person.id, app.now());
    app.db
        .write(async move |tx| {
            let (kind, user, subject, text) = match subject {
                Subject::User(handle) => {
                    let user = accounts::user_id(&mut *tx, &handle).await?;
                    if !store::is_reportable(tx, from, user).await? {
                        return Err(Error::NotFound);
                    }
                    (ReportKind::User, user, user.number(), None)
                }
                Subject::Post(post) => {
                    let (user, text) =
                        posts::reportable(tx, from, post).await?.ok_or(Error::NotFound)?;
                    (ReportKind::Post, user, post.number(), Some(text))
                }
                Subject::Message(message) => {
                    let (user, text) =
                        chat::reportable(tx, from, message).await?.ok_or(Error::NotFound)?;
                    (ReportKind::Message, user, message.number(), Some(text))
                }
            };
            if user == from {
                return Err(Error::BadRequest { detail: "You cannot report yourself.".to_owned() });
            }
            store::insert(
                tx,
                store::NewRow {
                    id: ReportId::new(now),
                    from,
                    kind,
                    subject,
                    user,
                    reason,
                    text,
                    created_at: now,
                },
            )
            .await
        })
        .await
}

/// All reports, newest first. For the owner.
pub async fn reports(app: &AppState, viewer: &Viewer, paging: &Paging) -> Result<Page<Report>> {
    viewer.must_be_owner()?;
    store::reports(&app.db, paging).await
}

/// Dismisses a report. Idempotent.
pub async fn dismiss(app: &AppState, viewer: &Viewer, report: ReportId) -> Result<()> {
    viewer.must_be_owner()?;
    app.db.write(async move |tx| store::delete(tx, report).await).await
}

/// Deletes the reported post or message, and every report of it.
pub async fn delete_reported(app: &AppState, viewer: &Viewer, report: ReportId) -> Result<()> {
    viewer.must_be_owner()?;
    let (kind, subject) = store::reported(&app.db, report).await?.ok_or(Error::NotFound)?;
    match kind {
        ReportKind::Post => posts::moderate(app, viewer, PostId::from_number(subject)).await?,
        ReportKind::Message => chat::moderate(app, viewer, MessageId::from_number(subject)).await?,
        // A person cannot be deleted: the owner suspends them, or they delete their account
        // themselves.
        ReportKind::User => return Err(Error::NotFound),
    }
    app.db.write(async move |tx| store::delete_reports(tx, kind, subject).await).await
}

/// Suspends the person a report is about, and deletes every report about them.
pub async fn suspend(app: &AppState, viewer: &Viewer, report: ReportId) -> Result<()> {
    viewer.must_be_owner()?;
    let (user,) = store::reported_user(&app.db, report).await?.ok_or(Error::NotFound)?;
    accounts::suspend(app, viewer, crate::accounts::model::Handle::Id(user)).await?;
    app.db.write(async move |tx| store::delete_about(tx, user).await).await
}

/// Erases this slice's data of a deleted account, one part per call.
pub fn erase(tx: &mut Tx, erasure: Erasure) -> LocalBoxFuture<'_, Result<Option<i64>>> {
    store::erase(tx, erasure.user).boxed_local()
}

/// Adds this slice's data to the user's archive.
pub fn exported(app: AppState, user: UserId, archive: &mut Archive) -> BoxFuture<'_, Result<()>> {
    async move {
        archive
            .list(
                "reports.json",
                |after| store::exported(&app.db, user, after),
                |report| report.id.number(),
            )
            .await
    }
    .boxed()
}
