//! Settings: who sees what.

use super::{Section, SettingsSection};
use crate::{
    accounts::{
        api::ChangePrivacy,
        model::{Audience, FollowersFor},
        pages::page,
        server as accounts,
    },
    ui::{
        Choice, Switch,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn PrivacyPage() -> impl IntoView {
    page(|request| async move {
        let settings = accounts::me(&request.app, request.viewer()?).await?.settings;
        let form = Submission::stays(ChangePrivacy::PATH);
        Ok(view! {
            <SettingsSection section=Section::Privacy>
                <Form submission=form.clone() class="settings__form card">
                    <FormError submission=form.clone() />
                    <Switch
                        label="Private account"
                        name="private"
                        on=settings.private
                        hint="People must ask before they follow you. Your current followers stay."
                    />
                    <Choice
                        label="Who can message you"
                        name="messages_from"
                        choices=Audience::CHOICES
                        value=settings.messages_from.word()
                    />
                    <Choice
                        label="Who can see when you are online"
                        name="presence_for"
                        choices=Audience::CHOICES
                        value=settings.presence_for.word()
                        hint="If you hide it, you cannot see when others are online either."
                    />
                    <Choice
                        label="Who can see your followers"
                        name="followers_for"
                        choices=FollowersFor::CHOICES
                        value=settings.followers_for.word()
                    />
                    <div class="settings__end">
                        <Send text="Save" />
                        <FormDone submission=form text="Saved." />
                    </div>
                </Form>
            </SettingsSection>
        })
    })
}
