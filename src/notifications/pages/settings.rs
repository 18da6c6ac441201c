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
                    <Switch label="New followers" name="follow" on=notify.follow />
                    <Switch label="Follow requests" name="request" on=notify.request />
                    <Switch label="Likes" name="like" on=notify.like />
                    <Switch label="Replies" name="comment" on=notify.comment />
                    <Switch label="Mentions" name="mention" on=notify.mention />
                    <Switch label="Replies to your stories" name="story" on=notify.story />
                    <div class="settings__end">
                        <Send text="Save" />
                        <FormDone submission=form text="Saved." />
                    </div>
                </Form>
            </SettingsSection>
        })
    })
}
