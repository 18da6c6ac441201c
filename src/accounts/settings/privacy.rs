//! Who sees what.

use crate::{
    accounts::{
        api::{ChangePrivacy, own_privacy},
        model::{Audience, FollowersFor},
    },
    ui::{
        Choice, Failure, Settle, Switch,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn PrivacySettings() -> impl IntoView {
    let (settings, form) = (Resource::new(|| (), |()| own_privacy()), Submission::staying(ChangePrivacy::PATH));
    move || {
        let form = form.clone();
        Suspend::new(async move {
            let (private, messages_from, presence_for, followers_for) = match settings.await {
                Ok(settings) => settings,
                Err(error) => return view! { <Failure error/> }.settled(),
            };
            view! {
                <Form submission=form.clone() class="settings__form card">
                    <FormError submission=form.clone()/>
                    <Switch label="Private account" name="private" on=private
                        hint="People have to ask before they follow you. Who follows you already stays."/>
                    <Choice label="Who may message me" name="messages_from" choices=Audience::CHOICES value=messages_from/>
                    <Choice label="Who sees when I am online" name="presence_for" choices=Audience::CHOICES
                        value=presence_for hint="Those who do not see yours, you do not see theirs either."/>
                    <Choice label="Who sees my followers" name="followers_for" choices=FollowersFor::CHOICES
                        value=followers_for/>
                    <div class="settings__end">
                        <Send submission=form.clone() text="Save"/>
                        <FormDone submission=form text="Saved."/>
                    </div>
                </Form>
            }
            .settled()
        })
    }
}
