//! The page that reports a message to the owner.

use super::ReportForm;
use crate::{
    accounts::pages::page,
    base::{Error, MessageId},
    chat::{api, server as chat},
    ui::PageHead,
};
use leptos::prelude::*;

#[component]
pub fn ReportMessagePage() -> impl IntoView {
    page(|request| async move {
        let id = request.param::<MessageId>("message")?;
        let message = chat::message(&request.app, request.viewer()?, id).await?;
        if message.hidden {
            return Err(Error::NotFound);
        }
        let (title, back) = (
            format!("Report a message from {}", message.sender.full_name()),
            api::path(message.conversation),
        );
        Ok(view! {
            <PageHead title="Report message" description="Report a message to the owner." />
            <h1 class="page__title">"Report message"</h1>
            <blockquote class="reports__reason card">{message.text}</blockquote>
            <ReportForm kind="message" subject=id.to_string() title />
            <p>
                <a href=back>"Back to the conversation"</a>
            </p>
        })
    })
}
