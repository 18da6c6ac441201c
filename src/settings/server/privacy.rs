//! Who sees what.

use super::section;
use crate::{
    accounts::{
        api::ChangePrivacy,
        model::{Audience, FollowersFor},
        server as accounts,
    },
    base::Result,
    drawn::{Drawing, server::Visit},
    ui::{
        Choice, Switch,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

pub async fn page(visit: &Visit) -> Result<Drawing> {
    let settings = accounts::me(&visit.app, visit.viewer()?).await?.settings;
    section(visit, "privacy", || {
        let form = Submission::staying(ChangePrivacy::PATH);
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
                    <Send text="Save"/>
                    <FormDone submission=form text="Saved."/>
                </div>
            </Form>
        }
    })
}
