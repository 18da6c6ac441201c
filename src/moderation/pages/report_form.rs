//! The form that reports something to the owner.

use crate::{
    moderation::api::SendReport,
    ui::{
        TextArea,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ReportForm(
    /// `user`, `post` or `message`.
    kind: &'static str,
    /// The username or id of what is reported.
    subject: String,
    /// The heading of the form.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let form = Submission::stays(SendReport::PATH).resets();
    view! {
        <section class="card reports__form" aria-labelledby="report">
            <h2 id="report">{title}</h2>
            <p class="faint">
                "The owner of this community reads your report. Nobody else sees that you sent it."
            </p>
            <Form submission=form.clone() class="reports__fields">
                <FormError submission=form.clone() />
                <input type="hidden" name=kind value=subject />
                <TextArea
                    label="What is wrong?"
                    name="reason"
                    value=form.old_input("reason")
                    error=form.field("reason")
                />
                <div class="reports__end">
                    <Send text="Send report" />
                    <FormDone submission=form text="Thank you. The owner will look at it." />
                </div>
            </Form>
        </section>
    }
}
