//! Asking for a mail to set a new password, and the pages that mails lead to. Looking at them changes nothing: each shows
//! a button.

use super::api::{ConfirmEmail, ForgotPassword, ResetPassword};
use crate::ui::{
    Field, Head, Settle,
    form::{Form, FormError, Send, Submission},
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn ForgotPage() -> impl IntoView {
    let form = Submission::staying(ForgotPassword::PATH);
    let done = form.is_done();
    let fields = move || {
        let form = form.clone();
        view! {
            <p class="accounts__lead">"Tell us your e-mail address, and we send you a link to set a new password."</p>
            <Form submission=form.clone() class="accounts__form card">
                <FormError submission=form.clone()/>
                <Field label="Email" name="email" kind="email" autocomplete="email" value=form.kept("email") error=form.field("email")/>
                <Send submission=form.clone() text="Send link"/>
            </Form>
        }
    };
    let sent = || {
        view! {
            <p class="accounts__lead" role="status">
                "If this address has an account, a mail is on its way. The link in it is good for an hour."
            </p>
        }
    };
    view! {
        <Head title="Forgot password" description="Set a new password by a link in a mail." public=true/>
        <section class="accounts">
            <h1>"Forgot password"</h1>
            {move || if done.get() { sent().settled() } else { fields().settled() }}
            <p class="accounts__other"><a href="/login">"Back to log in"</a></p>
        </section>
    }
}

#[component]
pub fn ResetPage(token: String) -> impl IntoView {
    let form = Submission::staying(ResetPassword::PATH);
    let done = form.is_done();
    let fields = move || {
        let (form, token) = (form.clone(), token.clone());
        view! {
            <Form submission=form.clone() class="accounts__form card">
                <FormError submission=form.clone()/>
                <input type="hidden" name="token" value=token/>
                <Field label="New password" name="password" kind="password" autocomplete="new-password" error=form.field("password")
                    hint="At least 8 characters. Your other devices will be logged out."/>
                <Send submission=form.clone() text="Set password"/>
            </Form>
        }
    };
    let changed = || {
        view! {
            <p class="accounts__lead" role="status">"Your new password is set."</p>
            <p class="accounts__doors"><a class="button" href="/login">"Log in"</a></p>
        }
    };
    view! {
        <Head title="Set a new password" description="Set a new password for your account."/>
        <section class="accounts">
            <h1>"Set a new password"</h1>
            {move || if done.get() { changed().settled() } else { fields().settled() }}
            <p class="accounts__other">"Has the link run out? " <a href="/forgot">"Ask for another"</a></p>
        </section>
    }
}

#[component]
pub fn ConfirmPage(token: String) -> impl IntoView {
    let form = Submission::staying(ConfirmEmail::PATH);
    let done = form.is_done();
    let fields = move || {
        let (form, token) = (form.clone(), token.clone());
        view! {
            <Form submission=form.clone() class="accounts__form card">
                <FormError submission=form.clone()/>
                <input type="hidden" name="token" value=token/>
                <p>"Is this address yours? Then press the button."</p>
                <Send submission=form.clone() text="Confirm address"/>
            </Form>
        }
    };
    let confirmed = || {
        view! {
            <p class="accounts__lead" role="status">"Your e-mail address is confirmed."</p>
            <p class="accounts__doors"><a class="button" href="/">"Go to the start page"</a></p>
        }
    };
    view! {
        <Head title="Confirm your address" description="Confirm that an e-mail address is yours."/>
        <section class="accounts">
            <h1>"Confirm your address"</h1>
            {move || if done.get() { confirmed().settled() } else { fields().settled() }}
        </section>
    }
}
