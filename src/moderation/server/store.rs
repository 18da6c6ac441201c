//! Every SQL statement of reports.

use crate::{
    accounts::{Person, server::PERSON},
    base::{Page, ReportId, Result, Timestamp, UserId},
    moderation::model::{Report, ReportKind},
    platform::{
        archive::PAGE,
        db::{Db, Statement, Tx, sql},
        extract::Paging,
        hooks::erase_rows,
    },
    relations::server::visibility::{BLOCKED, VISIBLE},
};
use serde::Serialize;

/// True if the viewer may report a user: one whom they see, or whom they block.
pub async fn is_reportable(tx: &mut Tx, viewer: UserId, user: UserId) -> Result<bool> {
    let query = sql!(
        "select exists (select 1 from users person
            where person.id = $2 and ({VISIBLE} or {BLOCKED}))"
    );
    Ok(tx.one::<(bool,)>(query.bind(viewer).bind(user)).await?.0)
}

pub struct NewRow {
    pub id: ReportId,
    pub from: UserId,
    pub kind: ReportKind,
    pub subject: i64,
    pub user: UserId,
    pub reason: String,
    /// The current text of the post or message. `None` for a user.
    pub text: Option<String>,
    pub created_at: Timestamp,
}

/// Inserts a report. A second report of the same thing by the same user replaces the reason. The
/// text stays as it was at the first report.
pub async fn insert(tx: &mut Tx, row: NewRow) -> Result<()> {
    let insert = sql!(
        "insert into reports (id, reporter_id, kind, subject_id, user_id, reason, created_at, text)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (reporter_id, kind, subject_id) do update set reason = excluded.reason"
    );
    let insert = insert
        .bind(row.id)
        .bind(row.from)
        .bind(row.kind)
        .bind(row.subject)
        .bind(row.user)
        .bind(row.reason)
        .bind(row.created_at)
        .bind(row.text);
    tx.execute(insert).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    report: ReportId,
    kind: ReportKind,
    subject_id: i64,
    reason: String,
    text: Option<String>,
    created_at: Timestamp,
    #[sqlx(flatten)]
    user: Person,
    from_id: UserId,
    from_username: String,
    from_name: String,
    from_family: String,
    from_photo: Option<String>,
}

pub const REPORTS: Statement = sql!(
    "select report.id as report, report.kind, report.subject_id, report.reason, report.created_at,
        report.text, {PERSON}, reporter.id as from_id, reporter.username as from_username,
        reporter.name as from_name, reporter.family as from_family,
        '/media/' || reporter.photo_id || '/thumb' as from_photo
    from reports report
    join users person on person.id = report.user_id
    join users reporter on reporter.id = report.reporter_id
    where report.id < $1
    order by report.id desc
    limit $2 + 0"
);

pub async fn reports(db: &Db, paging: &Paging) -> Result<Page<Report>> {
    let rows: Vec<Row> = db.all(REPORTS.bind(paging.before()).bind(paging.one_more())).await?;
    Ok(Page::cut(rows, paging.limit(), |row| row.report.to_string()).map(|row| Report {
        id: row.report,
        kind: row.kind,
        subject: row.subject_id.to_string(),
        user: row.user,
        from: Person {
            id: row.from_id,
            username: row.from_username,
            name: row.from_name,
            family: row.from_family,
            photo: row.from_photo,
        },
        reason: row.reason,
        text: row.text,
        created_at: row.created_at,
    }))
}

/// The user a report is about.
pub async fn reported_user(db: &Db, report: ReportId) -> Result<Option<(UserId,)>> {
    db.optional(sql!("select user_id from reports where id = $1").bind(report)).await
}

/// The thing a report is about.
pub async fn reported(db: &Db, report: ReportId) -> Result<Option<(ReportKind, i64)>> {
    db.optional(sql!("select kind, subject_id from reports where id = $1").bind(report)).await
}

/// Deletes all reports of a thing, because they are dealt with.
pub async fn delete_reports(tx: &mut Tx, kind: ReportKind, subject: i64) -> Result<()> {
    let delete = sql!("delete from reports where kind = $1 and subject_id = $2");
    tx.execute(delete.bind(kind).bind(subject)).await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, report: ReportId) -> Result<()> {
    tx.execute(sql!("delete from reports where id = $1").bind(report)).await?;
    Ok(())
}

/// Deletes all reports about a user, because they are dealt with.
pub async fn delete_about(tx: &mut Tx, user: UserId) -> Result<()> {
    tx.execute(sql!("delete from reports where user_id = $1").bind(user)).await?;
    Ok(())
}

/// Deletes a part of the reports that the user sent, and of those about them.
pub async fn erase(tx: &mut Tx, user: UserId) -> Result<Option<i64>> {
    let statements = [
        sql!(
            "delete from reports where id in (
                select id from reports where reporter_id = $1 limit $2 + 0)"
        ),
        sql!(
            "delete from reports where id in (
                select id from reports where user_id = $1 limit $2 + 0)"
        ),
    ];
    erase_rows(tx, user, &statements).await
}

/// A report as the archive holds it.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedReport {
    pub id: ReportId,
    kind: ReportKind,
    subject: String,
    reason: String,
    created_at: Timestamp,
}

/// The reports that a user sent, for the archive.
pub async fn exported(db: &Db, user: UserId, after: i64) -> Result<Vec<ExportedReport>> {
    let query = sql!(
        "select id, kind, cast(subject_id as text) as subject, reason, created_at
        from reports
        where reporter_id = $1 and id > $2
        order by id
        limit $3 + 0"
    );
    db.all(query.bind(user).bind(after).bind(PAGE)).await
}
