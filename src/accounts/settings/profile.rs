//! Names and biography.

use crate::{
    accounts::api::{ChangeProfile, own_profile},
    ui::{
        Failure, Field, Settle, TextArea,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ProfileSettings() -> impl IntoView {
    let (me, form) = (Resource::new(|| (), |()| own_profile()), Submission::staying(ChangeProfile::PATH));
    move || {
        let form = form.clone();
        Suspend::new(async move {
            match me.await {
                Ok((first, family, username, biography)) => view! {
                    <Form submission=form.clone() class="settings__form card">
                        <FormError submission=form.clone()/>
                        <div class="accounts__names">
                            <Field label="First name" name="name" autocomplete="given-name" value=form.kept_or("name", first)
                                error=form.field("name")/>
                            <Field label="Family name" name="family" autocomplete="family-name" optional=true
                                value=form.kept_or("family", family) error=form.field("family")/>
                        </div>
                        <Field label="Username" name="username" autocomplete="username" value=form.kept_or("username", username)
                            error=form.field("username") hint="People find you by it. The address of your profile changes with it."/>
                        <TextArea label="Biography" name="biography" value=form.kept_or("biography", biography)
                            error=form.field("biography") hint="At most 500 characters. Links, @mentions and #hashtags come alive."/>
                        <div class="settings__end">
                            <Send submission=form.clone() text="Save"/>
                            <FormDone submission=form text="Saved."/>
                        </div>
                    </Form>
                }
                .settled(),
                Err(error) => view! { <Failure error/> }.settled(),
            }
        })
    }
}
