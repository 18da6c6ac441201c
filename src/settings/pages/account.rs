//! Settings: email address, phone number, password, data export and account deletion.

use super::{Section, SettingsSection};
use crate::{
    accounts::{
        Me,
        api::{AskForConfirmation, ChangeContact, ChangePassword, DeleteAccount},
        current,
        pages::page,
        server as accounts,
    },
    base::Timestamp,
    ui::{
        Field,
        form::{Form, FormDone, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn AccountSettingsPage() -> impl IntoView {
    page(|request| async move {
        let me = accounts::me(&request.app, request.viewer()?).await?;
        Ok(view! {
            <SettingsSection section=Section::Account>
                <Contact me />
                <Password />
                <section class="settings__form card" aria-labelledby="export">
                    <h2 id="export">"Your data"</h2>
                    <p>"Download everything that is yours in one archive."</p>
                    <div class="settings__end">
                        <a
                            class="button button--quiet"
                            href="/api/users/me/export"
                            rel="external"
                            download=""
                        >
                            "Download archive"
                        </a>
                    </div>
                </section>
                <AccountDeletion />
            </SettingsSection>
        })
    })
}

#[component]
fn Contact(me: Me) -> impl IntoView {
    // The page is loaded anew once it is saved, so that the password does not stay on the screen.
    let form = Submission::redirects_to(ChangeContact::PATH, Section::Account.path().to_owned());
    let (email, phone) = (me.email, me.phone.unwrap_or_default());
    let confirmed_at = me.email_confirmed_at;
    view! {
        <section class="settings__form card" aria-labelledby="contact">
            <h2 id="contact">"Contact"</h2>
            <p class="settings__about">"Only you can see your email address and phone number."</p>
            <Confirmation email=email.clone() confirmed_at />
            <Form submission=form.clone() class="settings__fields">
                <FormError submission=form.clone() />
                <Field
                    label="Email"
                    name="email"
                    kind="email"
                    autocomplete="email"
                    value=form.old_input_or("email", email)
                    error=form.field("email")
                    hint="We will send a link to a new address to confirm it."
                />
                <Field
                    label="Phone"
                    name="phone"
                    kind="tel"
                    autocomplete="tel"
                    optional=true
                    value=form.old_input_or("phone", phone)
                    error=form.field("phone")
                />
                <Field
                    label="Current password"
                    name="current_password"
                    kind="password"
                    autocomplete="current-password"
                    optional=true
                    error=form.field("current_password")
                    hint="Needed to change your email address or phone number."
                />
                <div class="settings__end">
                    <Send text="Save contact" />
                    <FormDone submission=form text="Saved." />
                </div>
            </Form>
        </section>
    }
}

/// Shows whether the address is confirmed, and if not offers to send the link again.
#[component]
fn Confirmation(email: String, confirmed_at: Option<Timestamp>) -> impl IntoView {
    if let Some(at) = confirmed_at {
        let note = format!("{email} was confirmed on {}.", at.day());
        return view! { <p class="settings__note">{note}</p> }.into_any();
    }
    let again = Submission::stays(AskForConfirmation::PATH);
    let note = format!("{email} is not confirmed yet. We sent you a link.");
    view! {
        <Form submission=again.clone() class="settings__note">
            <FormError submission=again.clone() />
            <p>{note}</p>
            <div class="settings__end">
                <Send class="button button--quiet" text="Send the link again" />
                <FormDone submission=again text="Sent. Check your inbox." />
            </div>
        </Form>
    }
    .into_any()
}

#[component]
fn Password() -> impl IntoView {
    // The form is emptied once it has worked, so that passwords do not stay on the screen.
    let form = Submission::stays(ChangePassword::PATH).resets();
    view! {
        <section class="settings__form card" aria-labelledby="password">
            <h2 id="password">"Password"</h2>
            <Form submission=form.clone() class="settings__fields">
                <FormError submission=form.clone() />
                <Field
                    label="Current password"
                    name="current"
                    kind="password"
                    autocomplete="current-password"
                    error=form.field("current")
                />
                <Field
                    label="New password"
                    name="new"
                    kind="password"
                    autocomplete="new-password"
                    error=form.field("new")
                    hint="At least 8 characters. Your other devices will be logged out."
                />
                <div class="settings__end">
                    <Send text="Change password" />
                    <FormDone
                        submission=form
                        text="Password changed. Your other devices were logged out."
                    />
                </div>
            </Form>
        </section>
    }
}

/// Folded away until it is opened, and asks for the password: it cannot be undone.
#[component]
fn AccountDeletion() -> impl IntoView {
    let form = Submission::redirects(DeleteAccount::PATH);
    // Without JavaScript a refused form comes back with the fold open.
    let refused = form.is_refused();
    let username = current().map(|person| person.username);
    view! {
        <section class="settings__form card" aria-labelledby="delete">
            <h2 id="delete">"Delete account"</h2>
            <details open=refused>
                <summary class="button button--quiet">"Delete account…"</summary>
                <Form submission=form.clone() class="settings__fields">
                    <FormError submission=form.clone() />
                    <p>
                        "This removes @" {username}
                        " and everything you have posted, for good. What others wrote to you \
                         stays with them. This cannot be undone."
                    </p>
                    <Field
                        label="Your password"
                        name="password"
                        kind="password"
                        autocomplete="current-password"
                        error=form.field("password")
                    />
                    <div class="settings__end">
                        <Send class="button button--danger" text="Delete account" />
                    </div>
                </Form>
            </details>
        </section>
    }
}
