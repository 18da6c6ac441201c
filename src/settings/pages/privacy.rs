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
                        hint="People have to ask before they follow you. Followers you have stay."
                    />
                    <Choice
                        label="Who may message me"
                        name="messages_from"
                        choices=Audience::CHOICES
                        value=settings.messages_from.word()
                    />
                    <Choice
                        label="Who sees when I am online"
                        name="presence_for"
                        choices=Audience::CHOICES
                        value=settings.presence_for.word()
                        hint="If you hide yours, you do not see that of others either."
                    />
                    <Choice
                        label="Who sees my followers"
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
