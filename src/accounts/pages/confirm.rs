//! The page that the link in a mail about a new address leads to. Opening it changes nothing: it
//! shows a button, and after the button has worked only the result (style/accounts.css).

use crate::{
    accounts::{api::ConfirmEmail, pages::page},
    ui::{
        PageHead,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ConfirmPage() -> impl IntoView {
    page(|request| async move {
        let token: String = request.param("token")?;
        let form = Submission::stays(ConfirmEmail::PATH);
        Ok(view! {
            <PageHead
                title="Confirm your email address"
                description="Confirm that an email address is yours."
            />
            <section class="sign-in">
                <h1>"Confirm your email address"</h1>
                <Form submission=form.clone() class="sign-in__form card">
                    <FormError submission=form.clone() />
                    <input type="hidden" name="token" value=token />
                    <p>"Press the button to confirm that this address is yours."</p>
                    <Send text="Confirm address" />
                    <FormDone submission=form text="Your email address is confirmed." />
                </Form>
                <p class="sign-in__other">
                    <a href="/">"Go to Home"</a>
                </p>
            </section>
        })
    })
}
