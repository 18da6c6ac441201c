//! E-mail address, phone number, password, the archive and the end of the account.

use crate::{
    accounts::{
        Me,
        api::{AskForConfirmation, ChangeContact, ChangePassword, DeleteAccount},
    },
    base::Timestamp,
    ui::{
        Day, Field,
        form::{FormDone, FormError, Outcome},
    },
};
use leptos::{html, prelude::*};

#[component]
pub fn AccountSettings(me: Me) -> impl IntoView {
    view! {
        <Contact email=me.email.clone() phone=me.phone.unwrap_or_default() confirmed_at=me.email_confirmed_at/>
        <Password/>
        <section class="settings__form card" aria-labelledby="export">
            <h2 id="export">"Your data"</h2>
            <p>"Everything that is yours, in one archive to keep."</p>
            <div class="settings__end"><a class="button button--quiet" href="/api/users/me/export" rel="external" download="">"Download archive"</a></div>
        </section>
        <Farewell username=me.username/>
    }
}

#[component]
fn Contact(email: String, phone: String, confirmed_at: Option<Timestamp>) -> impl IntoView {
    let action = ServerAction::<ChangeContact>::new();
    let outcome = Outcome::staying(action);
    view! {
        <section class="settings__form card" aria-labelledby="contact">
            <h2 id="contact">"Contact"</h2>
            <p class="settings__about">"Only you see your address and your number."</p>
            <Confirmation email=email.clone() confirmed_at/>
            <ActionForm action=action attr:class="settings__fields" attr:novalidate=true>
                <FormError outcome=outcome.clone()/>
                <Field label="Email" name="email" kind="email" autocomplete="email" value=outcome.kept_or("email", email) error=outcome.field("email")
                    hint="A new address has to be confirmed by a link in a mail."/>
                <Field label="Phone" name="phone" kind="tel" autocomplete="tel" optional=true value=outcome.kept_or("phone", phone)
                    error=outcome.field("phone")/>
                <div class="settings__end">
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Save contact"</button>
                    <FormDone outcome text="Saved."/>
                </div>
            </ActionForm>
        </section>
    }
}

#[component]
fn Confirmation(email: String, confirmed_at: Option<Timestamp>) -> impl IntoView {
    let action = ServerAction::<AskForConfirmation>::new();
    let outcome = Outcome::staying(action);
    match confirmed_at {
        Some(at) => view! { <p class="settings__note">{email} " is confirmed since " <Day at/> "."</p> }.into_any(),
        None => view! {
            <ActionForm action=action attr:class="settings__note">
                <FormError outcome=outcome.clone()/>
                <p>{email} " is not confirmed yet. We sent you a link."</p>
                <div class="settings__end">
                    <button class="button button--quiet">"Send the link again"</button>
                    <FormDone outcome text="Sent. Look into your mail."/>
                </div>
            </ActionForm>
        }
        .into_any(),
    }
}

#[component]
fn Password() -> impl IntoView {
    let action = ServerAction::<ChangePassword>::new();
    let outcome = Outcome::staying(action);
    let form: NodeRef<html::Form> = NodeRef::new();
    let done = outcome.is_done();
    // Passwords do not stay on the screen once they have done their work.
    Effect::new(move || {
        if let (true, Some(form)) = (done.get(), form.get_untracked()) {
            form.reset();
        }
    });
    view! {
        <section class="settings__form card" aria-labelledby="password">
            <h2 id="password">"Password"</h2>
            <ActionForm action=action node_ref=form attr:class="settings__fields" attr:novalidate=true>
                <FormError outcome=outcome.clone()/>
                <Field label="Current password" name="current" kind="password" autocomplete="current-password" error=outcome.field("current")/>
                <Field label="New password" name="new" kind="password" autocomplete="new-password" error=outcome.field("new")
                    hint="At least 8 characters. Your other devices will be logged out."/>
                <div class="settings__end">
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Change password"</button>
                    <FormDone outcome text="Changed. Your other devices were logged out."/>
                </div>
            </ActionForm>
        </section>
    }
}

/// Behind a fold that has to be opened, and asks for the password: it cannot be undone.
#[component]
fn Farewell(username: String) -> impl IntoView {
    let action = ServerAction::<DeleteAccount>::new();
    let outcome = Outcome::of(action);
    // Without script the page comes back with the fold open where the form was refused.
    let refused = outcome.is_refused();
    view! {
        <section class="settings__form card" aria-labelledby="farewell">
            <h2 id="farewell">"Leave"</h2>
            <details open=move || refused.get().then_some(true)>
                <summary class="button button--quiet">"Delete account…"</summary>
                <ActionForm action=action attr:class="settings__fields" attr:novalidate=true>
                    <FormError outcome=outcome.clone()/>
                    <p>
                        "This removes @" {username}
                        " and everything you have posted, for good. What others wrote to you stays with them. There is no way back."
                    </p>
                    <Field label="Your password" name="password" kind="password" autocomplete="current-password" error=outcome.field("password")/>
                    <div class="settings__end">
                        <button class="button button--danger" aria-busy=move || action.pending().get().then_some("true")>"Delete account"</button>
                    </div>
                </ActionForm>
            </details>
        </section>
    }
}
