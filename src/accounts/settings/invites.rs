//! Links for people who may sign up. The owner's.

use crate::{
    accounts::{
        api::{MakeInvite, WithdrawInvite, load_invites},
        model::Invite,
    },
    ui::{
        Day, Failure, Field, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn InviteSettings() -> impl IntoView {
    let (make, withdraw) = (Submission::staying(MakeInvite::PATH), Submission::staying(WithdrawInvite::PATH));
    let (made, withdrawn) = (make.times(), withdraw.times());
    let invites = Resource::new(move || (made.get(), withdrawn.get()), |_| load_invites());
    view! {
        <Form submission=make.clone() class="settings__form card">
            <FormError submission=make.clone()/>
            <Field label="How many people may use it" name="uses" kind="number" autocomplete="off"
                value=make.kept_or("uses", "1".to_owned()) error=make.field("uses") hint="A link is good for a week."/>
            <div class="settings__end"><Send submission=make text="Make a link"/></div>
        </Form>
        <FormError submission=withdraw.clone()/>
        {move || {
            let withdraw = withdraw.clone();
            Suspend::new(async move {
                match invites.await {
                    Ok(invites) if invites.is_empty() => {
                        view! { <p class="settings__about">"There are no open invitations."</p> }.settled()
                    }
                    Ok(invites) => {
                        let row = |invite| view! { <InviteRow invite withdraw=withdraw.clone()/> };
                        view! { <ul class="devices card">{invites.into_iter().map(row).collect_view()}</ul> }.settled()
                    }
                    Err(error) => view! { <Failure error/> }.settled(),
                }
            })
        }}
    }
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
                <Send submission=withdraw class="button button--quiet" text="Withdraw"/>
            </Form>
        </li>
    }
}
