//! The page that edits a message.

use super::own_message;
use crate::{
    accounts::pages::page,
    chat::api::{EditMessage, path},
    ui::{
        PageHead, TextArea,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn EditMessagePage() -> impl IntoView {
    page(|request| async move {
        let message = own_message(&request).await?;
        let form = Submission::redirects(EditMessage::PATH);
        let text = form.old_input_or("text", message.text.clone());
        Ok(view! {
            <PageHead title="Edit message" description="Edit a message." />
            <h1 class="page__title">"Edit message"</h1>
            <section class="card composer">
                <Form submission=form.clone() class="composer__fields">
                    <FormError submission=form.clone() />
                    <input type="hidden" name="message" value=message.id.to_string() />
                    <TextArea
                        label="Edit message"
                        name="text"
                        value=text
                        autofocus=true
                        error=form.field("text")
                    />
                    <div class="composer__end">
                        <a
                            class="button button--quiet"
                            role="button"
                            href=path(message.conversation)
                        >
                            "Cancel"
                        </a>
                        <Send text="Save" />
                    </div>
                </Form>
            </section>
        })
    })
}
