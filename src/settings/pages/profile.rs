//! Settings: names and biography.

use super::{Section, SettingsSection};
use crate::{
    accounts::{api::ChangeProfile, pages::page, server as accounts},
    ui::{
        Field, TextArea,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ProfileSettingsPage() -> impl IntoView {
    page(|request| async move {
        let me = accounts::me(&request.app, request.viewer()?).await?;
        let form = Submission::stays(ChangeProfile::PATH);
        Ok(view! {
            <SettingsSection section=Section::Profile>
                <Form submission=form.clone() class="settings__form card">
                    <FormError submission=form.clone() />
                    <div class="sign-in__names">
                        <Field
                            label="First name"
                            name="name"
                            autocomplete="given-name"
                            value=form.old_input_or("name", me.name)
                            error=form.field("name")
                        />
                        <Field
                            label="Family name"
                            name="family"
                            autocomplete="family-name"
                            optional=true
                            value=form.old_input_or("family", me.family)
                            error=form.field("family")
                        />
                    </div>
                    <Field
                        label="Username"
                        name="username"
                        autocomplete="username"
                        value=form.old_input_or("username", me.username)
                        error=form.field("username")
                        hint="People find you by it. The address of your profile changes with it."
                    />
                    <TextArea
                        label="Biography"
                        name="biography"
                        value=form.old_input_or("biography", me.biography)
                        error=form.field("biography")
                        hint="At most 500 characters. You can use links, @mentions and #hashtags."
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
