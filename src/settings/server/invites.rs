//! Links for people who may sign up. The owner's.

use super::section;
use crate::{
    accounts::{
        api::{MakeInvite, WithdrawInvite},
        model::Invite,
        server as accounts,
    },
    base::Result,
    drawn::{Drawing, server::Visit},
    ui::{
        Day, Field, Nothing, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

const HERE: &str = "/settings/invites";

pub async fn page(visit: &Visit) -> Result<Drawing> {
    let invites = accounts::invites(&visit.app, visit.viewer()?).await?;
    section(visit, "invites", || {
        let (make, withdraw) = (MakeInvite::PATH, WithdrawInvite::PATH);
        let (make, withdraw) = (Submission::leaving_for(make, HERE.to_owned()), Submission::leaving_for(withdraw, HERE.to_owned()));
        let list = match invites.is_empty() {
            true => view! { <Nothing icon="enter">"There are no open invitations."</Nothing> }.settled(),
            false => {
                let row = |invite| view! { <InviteRow invite withdraw=withdraw.clone()/> };
                view! { <ul class="devices card">{invites.into_iter().map(row).collect_view()}</ul> }.settled()
            }
        };
        view! {
            <Form submission=make.clone() class="settings__form card">
                <FormError submission=make.clone()/>
                <Field label="How many people may use it" name="uses" kind="number" autocomplete="off"
                    value=make.kept_or("uses", "1".to_owned()) error=make.field("uses") hint="A link is good for a week."/>
                <div class="settings__end"><Send text="Make a link"/></div>
            </Form>
            <FormError submission=withdraw/>
            {list}
        }
    })
}

#[component]
fn InviteRow(invite: Invite, withdraw: Submission) -> impl IntoView {
    let people = if invite.uses_left == 1 { "1 person".to_owned() } else { format!("{} people", invite.uses_left) };
    let id = format!("invite-{}", invite.id);
    view! {
        <li class="devices__device">
            <div class="devices__text">
                <label class="faint" for=id.clone()>"For " {people} ", until " <Day at=invite.expires_at/></label>
                <input class="field__input" id=id readonly=true value=invite.link/>
            </div>
            <Form submission=withdraw.clone()>
                <input type="hidden" name="id" value=invite.id.to_string()/>
                <Send class="button button--quiet" text="Withdraw"/>
            </Form>
        </li>
    }
}
