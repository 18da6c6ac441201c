//! The page that asks for a mail to set a new password. Once the mail is sent, only that is shown
//! (style/accounts.css).

use super::share;
use crate::{
    accounts::{api::ForgotPassword, pages::page},
    ui::{
        Field, PageHead,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

const MAIL_SENT: &str = "If this address has an account, an email is on its way. The link in it is \
                         valid for one hour.";

#[component]
pub fn ForgotPage() -> impl IntoView {
    page(|request| async move {
        let form = Submission::stays(ForgotPassword::PATH);
        Ok(view! {
            <PageHead
                title="Forgot password"
                description="Get a link by email to set a new password."
                share=share(&request, "/forgot")
            />
            <section class="sign-in">
                <h1>"Forgot password"</h1>
                <Form submission=form.clone() class="sign-in__form card">
                    <FormError submission=form.clone() />
                    <p>
                        "Enter your email address. We will send you a link to set a new password."
                    </p>
                    <Field
                        label="Email"
                        name="email"
                        kind="email"
                        autocomplete="email"
                        value=form.old_input("email")
                        error=form.field("email")
                    />
                    <Send text="Send link" />
                    <FormDone submission=form text=MAIL_SENT />
                </Form>
                <p class="sign-in__other">
                    <a href="/login">"Back to log in"</a>
                </p>
            </section>
        })
    })
}
