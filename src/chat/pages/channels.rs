//! The page of all channels, to browse and to join.

use crate::{
    accounts::pages::page,
    chat::{
        api::{JoinChannel, path},
        components::counted,
        model::Channel,
        server as chat,
    },
    ui::{
        More, Nothing, PageHead, SearchField,
        form::{Form, Send, Submission},
    },
};
use leptos::{either::Either, prelude::*, server_fn::ServerFn};

#[component]
pub fn ChannelsPage() -> impl IntoView {
    page(|request| async move {
        let typed = request.query("q").to_owned();
        let viewer = request.viewer()?;
        let page = chat::channels(&request.app, viewer, &typed, &request.paging()).await?;
        let next = page.next.map(|next| request.next_page(&next));
        let list = match page.items.is_empty() {
            true if typed.is_empty() => view! {
                <Nothing icon="chat">
                    "No channels yet. A channel is open to everyone here: "
                    <a href="/chat/new?channel=on">"create the first one"</a> "."
                </Nothing>
            }
            .into_any(),
            true => view! { <Nothing icon="search">"No channels found."</Nothing> }.into_any(),
            false => {
                let rows = page.items.into_iter().map(|channel| view! { <Row channel /> });
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
            <PageHead title="Channels" description="Channels that everyone here may join." />
            <header class="page__head">
                <h1 class="page__title">"Channels"</h1>
                <a class="button button--quiet" href="/chat/new?channel=on">
                    "New channel"
                </a>
            </header>
            <SearchField action="/channels" label="Search channels" id="channel-search" typed />
            {list}
        })
    })
}

#[component]
fn Row(channel: Channel) -> impl IntoView {
    let Channel { id, title, about, member_count, joined, .. } = channel;
    let (open, join) = (format!("Open {title}"), format!("Join {title}"));
    let action = match joined {
        true => Either::Left(view! {
            <a class="button button--quiet" href=path(id) aria-label=open>
                "Open"
            </a>
        }),
        false => {
            let form = Submission::redirects(JoinChannel::PATH);
            Either::Right(view! {
                <Form submission=form>
                    <input type="hidden" name="conversation" value=id.to_string() />
                    <Send text="Join" label=join />
                </Form>
            })
        }
    };
    view! {
        <li class="room-row" id=format!("channel-{id}")>
            <a class="person-row__person" href=path(id)>
                <span class="room-sign" aria-hidden="true">
                    "#"
                </span>
                <span class="person-row__names">
                    <span class="people__name">{title}</span>
                    <span class="faint">
                        {counted(member_count, "member", "members")}
                        {(!about.is_empty()).then(|| format!(" · {about}"))}
                    </span>
                </span>
            </a>
            {action}
        </li>
    }
}
