//! The settings page for the kinds of notifications the person wants.

use crate::{
    accounts::{pages::page, server as accounts},
    notifications::api::ChooseKinds,
    settings::pages::{Section, SettingsSection},
    ui::{
        Switch,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn NotificationSettingsPage() -> impl IntoView {
    page(|request| async move {
        let notify = accounts::me(&request.app, request.viewer()?).await?.settings.notify;
        let form = Submission::stays(ChooseKinds::PATH);
        Ok(view! {
            <SettingsSection section=Section::Notifications>
                <Form submission=form.clone() class="settings__form card">
                    <FormError submission=form.clone() />
                    <Switch label="Somebody follows me" name="follow" on=notify.follow />
                    <Switch label="Somebody asks to follow me" name="request" on=notify.request />
                    <Switch label="Somebody likes my post" name="like" on=notify.like />
                    <Switch label="Somebody replies to me" name="comment" on=notify.comment />
                    <Switch label="Somebody mentions me" name="mention" on=notify.mention />
                    <Switch label="Somebody answers my story" name="story" on=notify.story />
                    <div class="settings__end">
                        <Send text="Save" />
                        <FormDone submission=form text="Saved." />
                    </div>
                </Form>
            </SettingsSection>
        })
    })
}
