//! Leads to the conversation with something unread, the latest first.

use crate::{
    accounts::pages::{page, redirect},
    chat::{api::path, server as chat},
    ui::{Nothing, PageHead},
};
use leptos::prelude::*;

#[component]
pub fn UnreadPage() -> impl IntoView {
    page(|request| async move {
        let next = chat::next_unread(&request.app, request.viewer()?).await?;
        if let Some(conversation) = next {
            redirect(&path(conversation));
        }
        Ok(view! {
            <PageHead title="Unread" description="Unread conversations." />
            <h1 class="page__title">"Unread"</h1>
            <Nothing icon="chat">
                "You have read everything. " <a href="/chat">"All conversations"</a>
            </Nothing>
        })
    })
}
