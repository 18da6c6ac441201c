//! Links for people who may sign up. The owner's.

use crate::{
    accounts::{
        api::{MakeInvite, WithdrawInvite, load_invites},
        model::Invite,
    },
    ui::{
        Day, Failure, Field,
        form::{FormError, Outcome},
    },
};
use leptos::prelude::*;

#[component]
pub fn InviteSettings() -> impl IntoView {
    let make = ServerAction::<MakeInvite>::new();
    let withdraw = ServerAction::<WithdrawInvite>::new();
    let outcome = Outcome::staying(make);
    let invites = Resource::new(move || (make.version().get(), withdraw.version().get()), |_| load_invites());
    view! {
        <ActionForm action=make attr:class="settings__form card" attr:novalidate=true>
            <FormError outcome=outcome.clone()/>
            <Field label="How many people may use it" name="uses" kind="number" autocomplete="off" value=outcome.kept_or("uses", "1".to_owned())
                error=outcome.field("uses") hint="A link is good for a week."/>
            <div class="settings__end"><button class="button">"Make a link"</button></div>
        </ActionForm>
        <FormError outcome=Outcome::staying(withdraw)/>
        {move || Suspend::new(async move {
            match invites.await {
                Ok(invites) if invites.is_empty() => view! { <p class="settings__about">"There are no open invitations."</p> }.into_any(),
                Ok(invites) => view! {
                    <ul class="devices card">{invites.into_iter().map(|invite| view! { <InviteRow invite withdraw/> }).collect_view()}</ul>
                }
                .into_any(),
                Err(error) => view! { <Failure error/> }.into_any(),
            }
        })}
    }
}

#[component]
fn InviteRow(invite: Invite, withdraw: ServerAction<WithdrawInvite>) -> impl IntoView {
    let people = if invite.uses_left == 1 { "1 person".to_owned() } else { format!("{} people", invite.uses_left) };
    view! {
        <li class="devices__device">
            <div class="devices__text">
                <label class="faint" for=format!("invite-{}", invite.id)>"For " {people} ", until " <Day at=invite.expires_at/></label>
                <input class="field__input" id=format!("invite-{}", invite.id) readonly=true value=invite.link/>
            </div>
            <ActionForm action=withdraw>
                <input type="hidden" name="id" value=invite.id.to_string()/>
                <button class="button button--quiet">"Withdraw"</button>
            </ActionForm>
        </li>
    }
}
