//! The page that confirms the removal of a member from a room.

use crate::{
    accounts::pages::page,
    chat::{
        api::{RemoveMember, about_path},
        server as chat,
    },
    ui::{
        PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn RemoveMemberPage() -> impl IntoView {
    page(|request| async move {
        let (app, viewer, id) = (&request.app, request.viewer()?, request.param("id")?);
        let conversation = chat::conversation(app, viewer, id).await?;
        let member = chat::removable(app, viewer, id, &request.param("name")?).await?;
        let form = Submission::redirects(RemoveMember::PATH);
        Ok(view! {
            <PageHead title="Remove a member" description="Remove somebody from a room." />
            <h1 class="page__title">"Remove a member"</h1>
            <dialog class="card dialog" open=true aria-labelledby="sure">
                <h2 id="sure">
                    {format!("Remove {} from {}?", member.user.full_name(), conversation.name())}
                </h2>
                <p class="faint">"What they wrote stays."</p>
                <FormError submission=form.clone() />
                <div class="composer__end">
                    <form action=about_path(id)>
                        <button class="button button--quiet">"Cancel"</button>
                    </form>
                    <Form submission=form>
                        <input type="hidden" name="conversation" value=id.to_string() />
                        <input type="hidden" name="user" value=member.user.id.to_string() />
                        <Send class="button button--danger" text="Remove" />
                    </Form>
                </div>
            </dialog>
        })
    })
}
