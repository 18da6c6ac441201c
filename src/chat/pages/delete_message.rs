//! The page that confirms the deletion of a message.

use super::own_message;
use crate::{
    accounts::pages::page,
    chat::api::{DeleteMessage, path},
    ui::{
        PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn DeleteMessagePage() -> impl IntoView {
    page(|request| async move {
        let message = own_message(&request).await?;
        let form = Submission::redirects(DeleteMessage::PATH);
        Ok(view! {
            <PageHead title="Delete message" description="Delete a message." />
            <h1 class="page__title">"Delete message"</h1>
            <dialog class="card dialog" open=true aria-labelledby="sure">
                <h2 id="sure">"Delete this message?"</h2>
                <blockquote class="dialog__about">{message.summary()}</blockquote>
                <p class="faint">"It will be deleted for everyone, with its images."</p>
                <FormError submission=form.clone() />
                <div class="composer__end">
                    <form action=path(message.conversation)>
                        <button class="button button--quiet">"Cancel"</button>
                    </form>
                    <Form submission=form>
                        <input type="hidden" name="message" value=message.id.to_string() />
                        <Send class="button button--danger" text="Delete" />
                    </Form>
                </div>
            </dialog>
        })
    })
}
