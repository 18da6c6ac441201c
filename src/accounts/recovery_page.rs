//! Asking for a mail to set a new password, and the pages that mails lead to. Looking at them changes nothing: each shows
//! a button.

use super::api::{ConfirmEmail, ForgotPassword, ResetPassword};
use crate::ui::{
    Field, Head,
    form::{FormError, Outcome},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

pub struct ForgotPage;

#[lazy_route]
impl LazyRoute for ForgotPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let action = ServerAction::<ForgotPassword>::new();
        let outcome = Outcome::staying(action);
        let done = outcome.is_done();
        let form = move || {
            let outcome = outcome.clone();
            view! {
                <p class="accounts__lead">"Tell us your e-mail address, and we send you a link to set a new password."</p>
                <ActionForm action=action attr:class="accounts__form card" attr:novalidate=true>
                    <FormError outcome=outcome.clone()/>
                    <Field label="Email" name="email" kind="email" autocomplete="email" value=outcome.kept("email") error=outcome.field("email")/>
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Send link"</button>
                </ActionForm>
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
                {move || if done.get() { sent().into_any() } else { form().into_any() }}
                <p class="accounts__other"><a href="/login">"Back to log in"</a></p>
            </section>
        }
        .into_any()
    }
}

pub struct ResetPage {
    token: String,
}

#[lazy_route]
impl LazyRoute for ResetPage {
    fn data() -> Self {
        Self { token: token() }
    }

    fn view(this: Self) -> AnyView {
        let action = ServerAction::<ResetPassword>::new();
        let outcome = Outcome::staying(action);
        let done = outcome.is_done();
        let form = move || {
            let (outcome, token) = (outcome.clone(), this.token.clone());
            view! {
                <ActionForm action=action attr:class="accounts__form card" attr:novalidate=true>
                    <FormError outcome=outcome.clone()/>
                    <input type="hidden" name="token" value=token/>
                    <Field label="New password" name="password" kind="password" autocomplete="new-password" error=outcome.field("password")
                        hint="At least 8 characters. Your other devices will be logged out."/>
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Set password"</button>
                </ActionForm>
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
                {move || if done.get() { changed().into_any() } else { form().into_any() }}
                <p class="accounts__other">"Has the link run out? " <a href="/forgot">"Ask for another"</a></p>
            </section>
        }
        .into_any()
    }
}

pub struct ConfirmPage {
    token: String,
}

#[lazy_route]
impl LazyRoute for ConfirmPage {
    fn data() -> Self {
        Self { token: token() }
    }

    fn view(this: Self) -> AnyView {
        let action = ServerAction::<ConfirmEmail>::new();
        let outcome = Outcome::staying(action);
        let done = outcome.is_done();
        let form = move || {
            let (outcome, token) = (outcome.clone(), this.token.clone());
            view! {
                <ActionForm action=action attr:class="accounts__form card">
                    <FormError outcome=outcome.clone()/>
                    <input type="hidden" name="token" value=token/>
                    <p>"Is this address yours? Then press the button."</p>
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Confirm address"</button>
                </ActionForm>
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
                {move || if done.get() { confirmed().into_any() } else { form().into_any() }}
            </section>
        }
        .into_any()
    }
}

fn token() -> String {
    use_params_map().with_untracked(|params| params.get("token").unwrap_or_default())
}
