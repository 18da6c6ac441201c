//! Who sees what.

use super::mine;
use crate::{
    accounts::{
        api::ChangePrivacy,
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
    let (me, form) = (mine(), Submission::staying(ChangePrivacy::PATH));
    move || {
        let form = form.clone();
        Suspend::new(async move {
            let settings = match me.await {
                Ok(me) => me.settings,
                Err(error) => return view! { <Failure error/> }.settled(),
            };
            view! {
                <Form submission=form.clone() class="settings__form card">
                    <FormError submission=form.clone()/>
                    <Switch label="Private account" name="private" on=settings.private
                        hint="People have to ask before they follow you. Who follows you already stays."/>
                    <Choice label="Who may message me" name="messages_from" choices=Audience::CHOICES value=settings.messages_from.word()/>
                    <Choice label="Who sees when I am online" name="presence_for" choices=Audience::CHOICES
                        value=settings.presence_for.word() hint="Those who do not see yours, you do not see theirs either."/>
                    <Choice label="Who sees my followers" name="followers_for" choices=FollowersFor::CHOICES
                        value=settings.followers_for.word()/>
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
