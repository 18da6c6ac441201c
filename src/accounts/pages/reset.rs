//! The page that the link in a mail about a forgotten password leads to. Opening it changes
//! nothing: it shows a form, and after the form has worked only the result (style/accounts.css).

use crate::{
    accounts::{api::ResetPassword, pages::page},
    ui::{
        Field, PageHead,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ResetPage() -> impl IntoView {
    page(|request| async move {
        let token: String = request.param("token")?;
        let form = Submission::stays(ResetPassword::PATH).resets();
        Ok(view! {
            <PageHead
                title="Set a new password"
                description="Set a new password for your account."
            />
            <section class="sign-in">
                <h1>"Set a new password"</h1>
                <Form submission=form.clone() class="sign-in__form card">
                    <FormError submission=form.clone() />
                    <input type="hidden" name="token" value=token />
                    <Field
                        label="New password"
                        name="password"
                        kind="password"
                        autocomplete="new-password"
                        error=form.field("password")
                        hint="At least 8 characters. Your other devices will be logged out."
                    />
                    <Send text="Set password" />
                    <FormDone submission=form text="Your new password is set." />
                </Form>
                <p class="sign-in__other">
                    <a href="/login">"Log in"</a>
                </p>
                <p class="sign-in__other">
                    "Has the link expired? " <a href="/forgot">"Get a new one"</a>
                </p>
            </section>
        })
    })
}
