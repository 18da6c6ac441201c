//! The sign-up page: a form if the visitor may sign up, else the reason why not.

use super::share;
use crate::{
    accounts::{api::SignUp, pages::page, server as accounts},
    ui::{
        Field, PageHead,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn SignUpPage() -> impl IntoView {
    page(|request| async move {
        let [next, invite, owner] =
            ["next", "invite", "owner"].map(|name| request.query(name).to_owned());
        let form = match accounts::may_sign_up(&request.app, &invite, &owner).await {
            Ok(()) => view! { <SignUpForm next invite owner /> }.into_any(),
            Err(error) if error.status() >= 500 => return Err(error),
            Err(error) => {
                view! { <p class="sign-in__closed card">{error.to_string()}</p> }.into_any()
            }
        };
        Ok(view! {
            <PageHead
                title="Sign up"
                description="Create an account and join the community."
                share=share(&request, "/signup")
            />
            <section class="sign-in">
                <h1>"Sign up"</h1>
                {form}
                <p class="sign-in__other">
                    "Already have an account? " <a href="/login">"Log in"</a>
                </p>
            </section>
        })
    })
}

#[component]
fn SignUpForm(
    /// The path to go to afterwards.
    next: String,
    /// The token of an invitation, if any.
    invite: String,
    /// The token that proves that the server is theirs, if any.
    owner: String,
) -> impl IntoView {
    let form = Submission::redirects(SignUp::PATH);
    view! {
        <Form submission=form.clone() class="sign-in__form card">
            <FormError submission=form.clone() />
            <input type="hidden" name="next" value=next />
            <input type="hidden" name="invite" value=invite />
            <input type="hidden" name="owner" value=owner />
            <Field
                label="Username"
                name="username"
                autocomplete="username"
                value=form.old_input("username")
                error=form.field("username")
                hint="Letters, digits and underscores. People can find you by it."
            />
            <div class="sign-in__names">
                <Field
                    label="First name"
                    name="name"
                    autocomplete="given-name"
                    value=form.old_input("name")
                    error=form.field("name")
                />
                <Field
                    label="Family name"
                    name="family"
                    autocomplete="family-name"
                    value=form.old_input("family")
                    optional=true
                    error=form.field("family")
                />
            </div>
            <Field
                label="Email"
                name="email"
                kind="email"
                autocomplete="email"
                value=form.old_input("email")
                error=form.field("email")
                hint="Only you can see it."
            />
            <Field
                label="Password"
                name="password"
                kind="password"
                autocomplete="new-password"
                error=form.field("password")
                hint="At least 8 characters."
            />
            <Send text="Sign up" />
        </Form>
    }
}
