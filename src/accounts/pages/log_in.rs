//! The log-in page.

use super::share;
use crate::{
    accounts::{api::LogIn, pages::page},
    ui::{
        Field, PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn LogInPage() -> impl IntoView {
    page(|request| async move {
        let next = request.query("next").to_owned();
        let form = Submission::redirects(LogIn::PATH);
        Ok(view! {
            <PageHead
                title="Log in"
                description="Log in to your community."
                share=share(&request, "/login")
            />
            <section class="sign-in">
                <h1>"Log in"</h1>
                <Form submission=form.clone() class="sign-in__form card">
                    <FormError submission=form.clone() />
                    <input type="hidden" name="next" value=next />
                    <Field
                        label="Email or username"
                        name="username"
                        autocomplete="username"
                        value=form.old_input("username")
                        error=form.field("username")
                    />
                    <Field
                        label="Password"
                        name="password"
                        kind="password"
                        autocomplete="current-password"
                        error=form.field("password")
                    />
                    <Send text="Log in" />
                </Form>
                <p class="sign-in__other">
                    <a href="/forgot">"Forgot your password?"</a>
                </p>
                <p class="sign-in__other">"New here? " <a href="/signup">"Sign up"</a></p>
            </section>
        })
    })
}
