//! The owner's page: what people have reported, and who is suspended.

use super::{
    api::{DismissReport, LetInAgain, SuspendReported, load_reports},
    model::{Report, ReportKind},
};
use crate::{
    accounts::{Person, current, current_is_owner},
    base::{Error, Page},
    ui::{
        Ago, Avatar, Failure, Head, Problem, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::{LazyRoute, components::Redirect, hooks::use_query_map, lazy_route};

pub struct ReportsPage;

#[lazy_route]
impl LazyRoute for ReportsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match (current(), current_is_owner()) {
            (None, _) => view! { <Redirect path="/login?next=/admin/reports"/> }.settled(),
            (Some(_), false) => view! { <Problem error=Error::Forbidden/> }.settled(),
            (Some(_), true) => view! { <Reports/> }.into_any(),
        }
    }
}

/// What the owner can do on this page; each of it loads the page's lists anew.
#[derive(Clone)]
struct Acts {
    dismiss: Submission,
    suspend: Submission,
    let_in: Submission,
}

#[component]
fn Reports() -> impl IntoView {
    let acts = Acts {
        dismiss: Submission::staying(DismissReport::PATH),
        suspend: Submission::staying(SuspendReported::PATH),
        let_in: Submission::staying(LetInAgain::PATH),
    };
    let times = [acts.dismiss.times(), acts.suspend.times(), acts.let_in.times()];
    let query = use_query_map();
    let place = move || (query.with(|query| query.get("before").unwrap_or_default()), times.map(|times| times.get()));
    let reports = Resource::new(place, |(before, _)| load_reports(before));
    view! {
        <Head title="Reports" description="What people have reported."/>
        <h1 class="page__title">"Reports"</h1>
        <FormError submission=acts.dismiss.clone()/>
        <FormError submission=acts.suspend.clone()/>
        <FormError submission=acts.let_in.clone()/>
        {move || {
            let acts = acts.clone();
            Suspend::new(async move {
                match reports.await {
                    Ok((page, suspended)) => view! { <ReportList page acts=acts.clone()/> <SuspendedList suspended acts/> }.settled(),
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })
        }}
    }
}

#[component]
fn ReportList(page: Page<Report>, acts: Acts) -> impl IntoView {
    if page.items.is_empty() {
        return view! { <p class="reports__none">"Nothing to look at. When somebody reports something, it is here."</p> }.settled();
    }
    let more = page.next.map(|next| view! { <a class="button button--quiet" href=format!("/admin/reports?before={next}")>"Older"</a> });
    view! {
        <ul class="reports">{page.items.into_iter().map(|report| view! { <ReportCard report acts=acts.clone()/> }).collect_view()}</ul>
        {more}
    }
    .settled()
}

#[component]
fn ReportCard(report: Report, acts: Acts) -> impl IntoView {
    let Report { id, kind, user, from, reason, created_at, .. } = report;
    let what = match kind {
        ReportKind::User => "reports",
        ReportKind::Post => "reports a post of",
        ReportKind::Message => "reports a message of",
    };
    let suspend = format!("Suspend @{}", user.username);
    view! {
        <li class="reports__report card">
            <p>
                <a href=from.path()>{from.full_name()}</a> {format!(" {what} ")} <a href=user.path()>{user.full_name()}</a>
                <span class="faint">{format!(" @{} · ", user.username)} <Ago at=created_at/></span>
            </p>
            <blockquote class="reports__reason">{reason}</blockquote>
            <div class="reports__end">
                <Form submission=acts.dismiss.clone()>
                    <input type="hidden" name="report" value=id.to_string()/>
                    <Send submission=acts.dismiss class="button button--quiet" text="Dismiss"/>
                </Form>
                <Form submission=acts.suspend.clone()>
                    <input type="hidden" name="report" value=id.to_string()/>
                    <Send submission=acts.suspend class="button button--danger" text=suspend/>
                </Form>
            </div>
        </li>
    }
}

#[component]
fn SuspendedList(suspended: Vec<Person>, acts: Acts) -> impl IntoView {
    if suspended.is_empty() {
        return ().settled();
    }
    let row = move |person: Person| {
        let (form, text) = (acts.let_in.clone(), format!("Let in @{} again", person.username));
        view! {
            <li class="devices__device">
                <Avatar name=person.name.clone() seed=person.username.clone() photo=person.photo.clone()/>
                <p class="devices__text">{person.full_name()}</p>
                <Form submission=form.clone()>
                    <input type="hidden" name="person" value=person.id.to_string()/>
                    <Send submission=form class="button button--quiet" text=text/>
                </Form>
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
