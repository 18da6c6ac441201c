//! Settings, for the owner: links for people who may sign up.

use super::{Section, SettingsSection};
use crate::{
    accounts::{
        api::{MakeInvite, WithdrawInvite},
        model::Invite,
        pages::page,
        server as accounts,
    },
    ui::{
        Day, Field, Nothing,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn InvitesPage() -> impl IntoView {
    page(|request| async move {
        let invites = accounts::invites(&request.app, request.viewer()?).await?;
        let here = Section::Invites.path();
        let make = Submission::redirects_to(MakeInvite::PATH, here.to_owned());
        let withdraw = Submission::redirects_to(WithdrawInvite::PATH, here.to_owned());
        let list = match invites.is_empty() {
            true => view! { <Nothing icon="enter">"No open invitations."</Nothing> }.into_any(),
            false => {
                let rows = invites
                    .into_iter()
                    .map(|invite| view! { <InviteRow invite withdraw=withdraw.clone() /> })
                    .collect_view();
                view! { <ul class="devices card">{rows}</ul> }.into_any()
            }
        };
        Ok(view! {
            <SettingsSection section=Section::Invites>
                <Form submission=make.clone() class="settings__form card">
                    <FormError submission=make.clone() />
                    <Field
                        label="How many people can use the link"
                        name="uses"
                        kind="number"
                        autocomplete="off"
                        value=make.old_input_or("uses", "1".to_owned())
                        error=make.field("uses")
                        hint="The link is valid for one week."
                    />
                    <div class="settings__end">
                        <Send text="Create link" />
                    </div>
                </Form>
                <FormError submission=withdraw />
                {list}
            </SettingsSection>
        })
    })
}

#[component]
fn InviteRow(invite: Invite, withdraw: Submission) -> impl IntoView {
    let people = if invite.uses_left == 1 {
        "1 person".to_owned()
    } else {
        format!("{} people", invite.uses_left)
    };
    let id = format!("invite-{}", invite.id);
    view! {
        <li class="devices__device">
            <div class="devices__text">
                <label class="faint" for=id.clone()>
                    "For "
                    {people}
                    ", until "
                    <Day at=invite.expires_at />
                </label>
                <input class="field__input" id=id readonly=true value=invite.link />
            </div>
            <Form submission=withdraw>
                <input type="hidden" name="id" value=invite.id.to_string() />
                <Send class="button button--quiet" text="Withdraw" />
            </Form>
        </li>
    }
}
