//! Who sees what.

use crate::{
    accounts::{
        api::ChangePrivacy,
        model::{Audience, FollowersFor, Settings},
    },
    ui::{
        Choice, Switch,
        form::{FormDone, FormError, Outcome},
    },
};
use leptos::prelude::*;

#[component]
pub fn PrivacySettings(settings: Settings) -> impl IntoView {
    let action = ServerAction::<ChangePrivacy>::new();
    let outcome = Outcome::staying(action);
    view! {
        <ActionForm action=action attr:class="settings__form card">
            <FormError outcome=outcome.clone()/>
            <Switch label="Private account" name="private" on=settings.private
                hint="People have to ask before they follow you. Who follows you already stays."/>
            <Choice label="Who may message me" name="messages_from" choices=Audience::CHOICES value=settings.messages_from.word()/>
            <Choice label="Who sees when I am online" name="presence_for" choices=Audience::CHOICES value=settings.presence_for.word()
                hint="Those who do not see yours, you do not see theirs either."/>
            <Choice label="Who sees my followers" name="followers_for" choices=FollowersFor::CHOICES value=settings.followers_for.word()/>
            <div class="settings__end">
                <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Save"</button>
                <FormDone outcome text="Saved."/>
            </div>
        </ActionForm>
    }
}
