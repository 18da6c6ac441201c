//! Whom the person blocks, and unblocking them: a section of the settings.

use super::{
    api::{SetBlock, own_blocks},
    model::Listed,
};
use crate::{
    accounts::settings_page,
    ui::{
        Avatar, Day, Failure, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::{LazyRoute, lazy_route};

pub struct BlockSettings;

#[lazy_route]
impl LazyRoute for BlockSettings {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        settings_page("blocks", || view! { <Blocks/> }.into_any())
    }
}

#[component]
fn Blocks() -> impl IntoView {
    let unblock = Submission::staying(SetBlock::PATH);
    let times = unblock.times();
    let blocks = Resource::new(move || times.get(), |_| own_blocks());
    view! {
        <FormError submission=unblock.clone()/>
        {move || {
            let unblock = unblock.clone();
            Suspend::new(async move {
                match blocks.await {
                    Ok(blocks) if blocks.items.is_empty() => {
                        view! { <p class="settings__about settings__empty">"You have blocked nobody."</p> }.settled()
                    }
                    Ok(blocks) => {
                        let row = |blocked| view! { <BlockRow blocked unblock=unblock.clone()/> };
                        view! { <ul class="devices card">{blocks.items.into_iter().map(row).collect_view()}</ul> }.settled()
                    }
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })
        }}
    }
}

#[component]
fn BlockRow(blocked: Listed, unblock: Submission) -> impl IntoView {
    let Listed { user, since } = blocked;
    let text = format!("Unblock @{}", user.username);
    view! {
        <li class="devices__device">
            <Avatar name=user.name.clone() seed=user.username.clone()/>
            <div class="devices__text">
                <p class="devices__name"><a href=user.path()>{user.full_name()}</a></p>
                <p class="faint">{format!("@{}", user.username)} ", since " <Day at=since/></p>
            </div>
            <Form submission=unblock.clone()>
                <input type="hidden" name="person" value=user.id.to_string()/>
                <Send submission=unblock class="button button--quiet" text=text/>
            </Form>
        </li>
    }
}
