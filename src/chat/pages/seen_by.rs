//! The page that lists who has seen a message of the viewer's.

use super::own_message;
use crate::{
    accounts::pages::page,
    chat::{api::message_path, model::SeenBy, server as chat},
    ui::{Ago, Avatar, AvatarSize, Icon, More, Nothing, PageHead},
};
use leptos::prelude::*;

#[component]
pub fn SeenByPage() -> impl IntoView {
    page(|request| async move {
        let message = own_message(&request).await?;
        let (app, viewer) = (&request.app, request.viewer()?);
        let page = chat::seen_by(app, viewer, message.id, &request.paging()).await?;
        let next = page.next.map(|next| request.next_page(&next));
        let list = match page.items.is_empty() {
            true => view! { <Nothing icon="person">"Nobody has seen it yet."</Nothing> }.into_any(),
            false => {
                let rows = page.items.into_iter().map(|seen| view! { <Row seen /> });
                let rows = rows.collect_view();
                view! {
                    <ul class="directory card" id="items">
                        {rows}
                    </ul>
                    {next.map(|next| view! { <More next text="More".to_owned() /> })}
                }
                .into_any()
            }
        };
        Ok(view! {
            <PageHead title="Seen by" description="Who has seen a message." />
            <header class="page__head">
                <a
                    class="icon-button"
                    href=message_path(message.conversation, message.id)
                    aria-label="Back to the conversation"
                >
                    <Icon name="back" />
                </a>
                <h1 class="page__title">"Seen by"</h1>
            </header>
            <blockquote class="card card--padded">{message.summary()}</blockquote>
            {list}
        })
    })
}

#[component]
fn Row(seen: SeenBy) -> impl IntoView {
    let SeenBy { user, at } = seen;
    view! {
        <li id=format!("seen-{}", user.id)>
            <a class="person-row__person" href=user.path()>
                <Avatar
                    name=user.name.clone()
                    seed=user.username.clone()
                    photo=user.photo.clone()
                    size=AvatarSize::Small
                />
                <span class="person-row__names">
                    <span class="people__name">{user.full_name()}</span>
                    <span class="faint">{at.map(|at| view! { <Ago at /> })}</span>
                </span>
            </a>
        </li>
    }
}
