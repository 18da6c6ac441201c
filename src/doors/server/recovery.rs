//! Asking for a mail to set a new password, and the pages that mails lead to. Looking at them changes nothing: each shows
//! a button. Once that has done its work, only what it did is to be seen (style/doors.css).

use super::for_all;
use crate::{
    accounts::api::{ConfirmEmail, ForgotPassword, ResetPassword},
    drawn::{Drawing, server::Visit},
    ui::{
        Field,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

pub fn forgot(visit: &Visit) -> Drawing {
    let html = visit.draw(|| {
        let form = Submission::staying(ForgotPassword::PATH);
        view! {
            <section class="doors">
                <h1>"Forgot password"</h1>
                <Form submission=form.clone() class="doors__form card">
                    <FormError submission=form.clone()/>
                    <p>"Tell us your e-mail address, and we send you a link to set a new password."</p>
                    <Field label="Email" name="email" kind="email" autocomplete="email" value=form.kept("email") error=form.field("email")/>
                    <Send text="Send link"/>
                    <FormDone submission=form text="If this address has an account, a mail is on its way. The link in it is good for an hour."/>
                </Form>
                <p class="doors__other"><a href="/login">"Back to log in"</a></p>
            </section>
        }
    });
    let description = "Set a new password by a link in a mail.".to_owned();
    Drawing { title: "Forgot password".to_owned(), description, share: for_all(visit, "/forgot"), html }
}

pub fn reset(visit: &Visit, token: String) -> Drawing {
    let html = visit.draw(|| {
        let form = Submission::staying(ResetPassword::PATH).clearing();
        view! {
            <section class="doors">
                <h1>"Set a new password"</h1>
                <Form submission=form.clone() class="doors__form card">
                    <FormError submission=form.clone()/>
                    <input type="hidden" name="token" value=token/>
                    <Field label="New password" name="password" kind="password" autocomplete="new-password" error=form.field("password")
                        hint="At least 8 characters. Your other devices will be logged out."/>
                    <Send text="Set password"/>
                    <FormDone submission=form text="Your new password is set."/>
                </Form>
                <p class="doors__other"><a href="/login">"Log in"</a></p>
                <p class="doors__other">"Has the link run out? " <a href="/forgot">"Ask for another"</a></p>
            </section>
        }
    });
    let description = "Set a new password for your account.".to_owned();
    Drawing { title: "Set a new password".to_owned(), description, share: None, html }
}

pub fn confirm(visit: &Visit, token: String) -> Drawing {
    let html = visit.draw(|| {
        let form = Submission::staying(ConfirmEmail::PATH);
        view! {
            <section class="doors">
                <h1>"Confirm your address"</h1>
                <Form submission=form.clone() class="doors__form card">
                    <FormError submission=form.clone()/>
                    <input type="hidden" name="token" value=token/>
                    <p>"Is this address yours? Then press the button."</p>
                    <Send text="Confirm address"/>
                    <FormDone submission=form text="Your e-mail address is confirmed."/>
                </Form>
                <p class="doors__other"><a href="/">"Go to the start page"</a></p>
            </section>
        }
    });
    let description = "Confirm that an e-mail address is yours.".to_owned();
    Drawing { title: "Confirm your address".to_owned(), description, share: None, html }
}
