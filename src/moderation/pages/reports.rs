//! The owner's page of reports and suspended people.

use crate::{
    accounts::{Person, pages::page, server as accounts},
    moderation::{
        api::{DeleteReported, DismissReport, LetInAgain, SuspendReported},
        model::{Report, ReportKind},
        server as moderation,
    },
    ui::{
        Ago, Avatar, More, Nothing, PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

const HERE: &str = "/admin/reports";

#[component]
pub fn ReportsPage() -> impl IntoView {
    page(|request| async move {
        let viewer = request.viewer()?;
        let page = moderation::reports(&request.app, viewer, &request.paging()).await?;
        let suspended = accounts::suspended(&request.app, viewer).await?;
        let next = page.next.map(|next| request.next_page(&next));
        Ok(view! {
            <PageHead title="Reports" description="What members have reported." />
            <h1 class="page__title">"Reports"</h1>
            <ReportList reports=page.items next />
            {(!suspended.is_empty()).then(|| view! { <SuspendedList suspended /> })}
        })
    })
}

#[component]
fn ReportList(
    reports: Vec<Report>,
    /// The address of the next page.
    next: Option<String>,
) -> impl IntoView {
    if reports.is_empty() {
        return view! { <Nothing icon="search">"No reports yet."</Nothing> }.into_any();
    }
    view! {
        <ul class="reports" id="items">
            {reports.into_iter().map(|report| view! { <ReportCard report /> }).collect_view()}
        </ul>
        {next.map(|next| view! { <More next text="More".to_owned() /> })}
    }
    .into_any()
}

#[component]
fn ReportCard(report: Report) -> impl IntoView {
    let Report { id, kind, subject, user, from, reason, text, created_at } = report;
    let (what, delete) = match kind {
        ReportKind::User => ("reported", None),
        ReportKind::Post => ("reported a post by", Some("Delete post".to_owned())),
        ReportKind::Message => ("reported a message from", Some("Delete message".to_owned())),
    };
    let delete = delete.map(|text| {
        view! {
            <ReportAction
                path=DeleteReported::PATH
                name="report"
                value=id.to_string()
                class="button button--danger"
                text
            />
        }
    });
    let suspend = format!("Suspend @{}", user.username);
    let text = text.filter(|text| !text.is_empty()).map(|text| {
        view! {
            <p class="faint">"Reported text:"</p>
            <blockquote class="reports__reason">{text}</blockquote>
        }
    });
    let post = (kind == ReportKind::Post)
        .then(|| view! { <a href=format!("/post/{subject}")>"View post"</a> });
    view! {
        <li class="reports__report card" id=format!("report-{id}")>
            <p>
                <a href=from.path()>{from.full_name()}</a>
                {format!(" {what} ")}
                <a href=user.path()>{user.full_name()}</a>
                <span class="faint">
                    {format!(" @{} · ", user.username)} <Ago at=created_at />
                </span>
            </p>
            <blockquote class="reports__reason">{reason}</blockquote>
            {text}
            {post}
            <div class="reports__end">
                <ReportAction
                    path=DismissReport::PATH
                    name="report"
                    value=id.to_string()
                    class="button button--quiet"
                    text="Dismiss".to_owned()
                />
                {delete}
                <ReportAction
                    path=SuspendReported::PATH
                    name="report"
                    value=id.to_string()
                    class="button button--danger"
                    text=suspend
                />
            </div>
        </li>
    }
}

#[component]
fn SuspendedList(suspended: Vec<Person>) -> impl IntoView {
    let row = |person: Person| {
        let (full_name, text) = (person.full_name(), format!("Unsuspend @{}", person.username));
        view! {
            <li class="devices__device">
                <Avatar name=person.name seed=person.username photo=person.photo />
                <p class="devices__text">{full_name}</p>
                <ReportAction
                    path=LetInAgain::PATH
                    name="person"
                    value=person.id.to_string()
                    class="button button--quiet"
                    text
                />
            </li>
        }
    };
    view! {
        <section aria-labelledby="suspended">
            <h2 class="page__subtitle" id="suspended">
                "Suspended"
            </h2>
            <ul class="devices card">{suspended.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// A button for an action of the owner on a row. The page is loaded again after it.
#[component]
fn ReportAction(
    path: &'static str,
    name: &'static str,
    value: String,
    class: &'static str,
    text: String,
) -> impl IntoView {
    let form = Submission::redirects_to(path, HERE.to_owned());
    view! {
        <Form submission=form.clone()>
            <input type="hidden" name=name value=value />
            <Send class text />
            <FormError submission=form />
        </Form>
    }
}
