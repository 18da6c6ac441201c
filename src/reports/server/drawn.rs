//! The pages of reports: telling the owner of something, and the owner's list.

use super::reports;
use crate::{
    accounts::{Person, server as accounts},
    base::{MessageId, Page, PostId, Result},
    chat::server as chat,
    drawn::{
        Drawing,
        server::{Visit, more},
    },
    platform::extract::Paging,
    posts::server::{self as posts, drawn::Article},
    reports::{
        api::{DeleteReported, DismissReport, LetInAgain, SendReport, SuspendReported},
        model::{Report, ReportKind},
    },
    ui::{
        Ago, Avatar, Nothing, Settle, TextArea,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use futures::future::{BoxFuture, FutureExt};
use leptos::{prelude::*, server_fn::ServerFn};

const HERE: &str = "/admin/reports";

/// The pages that are ours.
pub fn draw(visit: &Visit) -> Option<BoxFuture<'_, Result<Drawing>>> {
    match visit.path()[..] {
        ["admin", "reports"] => Some(list(visit).boxed()),
        ["post", id, "report"] => Some(post_report(visit, id.parse().ok()?).boxed()),
        ["chat", _, "report", id] => Some(message_report(visit, id.parse().ok()?).boxed()),
        _ => None,
    }
}

#[component]
pub fn ReportForm(
    /// `user`, `post` or `message`.
    kind: &'static str,
    /// Its name or id.
    subject: String,
    /// How it is called here.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let form = Submission::staying(SendReport::PATH).clearing();
    view! {
        <section class="card reports__form" aria-labelledby="report">
            <h2 id="report">{title}</h2>
            <p class="faint">"The owner of this community reads it. Nobody else learns that it was you."</p>
            <Form submission=form.clone() class="reports__fields">
                <FormError submission=form.clone()/>
                <input type="hidden" name=kind value=subject/>
                <TextArea label="What is wrong?" name="reason" value=form.kept("reason") error=form.field("reason")/>
                <div class="reports__end">
                    <Send text="Send report"/>
                    <FormDone submission=form text="Thank you. The owner will look at it."/>
                </div>
            </Form>
        </section>
    }
    .settled()
}

async fn post_report(visit: &Visit, id: PostId) -> Result<Drawing> {
    visit.viewer()?;
    let post = posts::post(&visit.app, &visit.viewer, id).await?;
    let html = visit.draw(|| {
        let title = format!("Report a post of {}", post.author.full_name());
        let back = post.path();
        view! {
            <h1 class="page__title">"Report post"</h1>
            <Article post here=back/>
            <ReportForm kind="post" subject=id.to_string() title/>
        }
    });
    Ok(Drawing { title: "Report post".to_owned(), description: "Tell the owner of a post.".to_owned(), share: None, html })
}

async fn message_report(visit: &Visit, id: MessageId) -> Result<Drawing> {
    let message = chat::message(&visit.app, visit.viewer()?, id).await?;
    let html = visit.draw(|| {
        let (title, back) = (format!("Report a message of {}", message.sender.full_name()), crate::chat::api::path(message.conversation));
        view! {
            <h1 class="page__title">"Report message"</h1>
            <blockquote class="reports__reason card">{message.text.clone()}</blockquote>
            <ReportForm kind="message" subject=id.to_string() title/>
            <p><a href=back>"Back to the conversation"</a></p>
        }
    });
    Ok(Drawing { title: "Report message".to_owned(), description: "Tell the owner of a message.".to_owned(), share: None, html })
}

async fn list(visit: &Visit) -> Result<Drawing> {
    let viewer = visit.viewer()?;
    let page = reports(&visit.app, viewer, &Paging::from_page(visit.query("before"))).await?;
    let suspended = accounts::suspended(&visit.app, viewer).await?;
    let html = visit.draw(|| {
        view! {
            <h1 class="page__title">"Reports"</h1>
            {report_list(visit, page)}
            {(!suspended.is_empty()).then(|| view! { <SuspendedList suspended/> })}
        }
    });
    Ok(Drawing { title: "Reports".to_owned(), description: "What people have reported.".to_owned(), share: None, html })
}

fn report_list(visit: &Visit, page: Page<Report>) -> impl IntoView + use<> {
    if page.items.is_empty() {
        return view! { <Nothing icon="search">"Nothing to look at. When somebody reports something, it is here."</Nothing> }.settled();
    }
    let next = page.next.map(|next| visit.next_page(&next));
    view! {
        <ul class="reports" id="items">{page.items.into_iter().map(|report| view! { <ReportCard report/> }).collect_view()}</ul>
        {more(next, "More")}
    }
    .settled()
}

/// Something the owner can do about a row, after which the page is loaded anew.
#[component]
fn Act(path: &'static str, name: &'static str, value: String, class: &'static str, text: String) -> impl IntoView {
    let form = Submission::leaving_for(path, HERE.to_owned());
    view! {
        <Form submission=form.clone()>
            <input type="hidden" name=name value=value/>
            <Send class=class text=text/>
            <FormError submission=form/>
        </Form>
    }
    .settled()
}

#[component]
fn ReportCard(report: Report) -> impl IntoView {
    let Report { id, kind, subject, user, from, reason, text, created_at } = report;
    let what = match kind {
        ReportKind::User => "reports",
        ReportKind::Post => "reports a post of",
        ReportKind::Message => "reports a message of",
    };
    let suspend = format!("Suspend @{}", user.username);
    let thing = match kind {
        ReportKind::User => None,
        ReportKind::Post => Some("Delete post".to_owned()),
        ReportKind::Message => Some("Delete message".to_owned()),
    };
    let delete = thing
        .map(|text| view! { <Act path=DeleteReported::PATH name="report" value=id.to_string() class="button button--danger" text=text/> });
    let said = text
        .filter(|text| !text.is_empty())
        .map(|text| view! { <p class="faint">"It said:"</p> <blockquote class="reports__reason">{text}</blockquote> });
    let post = (kind == ReportKind::Post).then(|| view! { <a href=format!("/post/{subject}")>"See the post"</a> });
    view! {
        <li class="reports__report card">
            <p>
                <a href=from.path()>{from.full_name()}</a> {format!(" {what} ")} <a href=user.path()>{user.full_name()}</a>
                <span class="faint">{format!(" @{} · ", user.username)} <Ago at=created_at/></span>
            </p>
            <blockquote class="reports__reason">{reason}</blockquote>
            {said}
            {post}
            <div class="reports__end">
                <Act path=DismissReport::PATH name="report" value=id.to_string() class="button button--quiet" text="Dismiss".to_owned()/>
                {delete}
                <Act path=SuspendReported::PATH name="report" value=id.to_string() class="button button--danger" text=suspend/>
            </div>
        </li>
    }
    .settled()
}

#[component]
fn SuspendedList(suspended: Vec<Person>) -> impl IntoView {
    let row = |person: Person| {
        let text = format!("Let in @{} again", person.username);
        view! {
            <li class="devices__device">
                <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone()/>
                <p class="devices__text">{person.full_name()}</p>
                <Act path=LetInAgain::PATH name="person" value=person.id.to_string() class="button button--quiet" text=text/>
            </li>
        }
    };
    view! {
        <section aria-labelledby="suspended">
            <h2 class="page__subtitle" id="suspended">"Suspended"</h2>
            <ul class="devices card">{suspended.into_iter().map(row).collect_view()}</ul>
        </section>
    }
    .settled()
}
