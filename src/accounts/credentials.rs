//! Signing up and logging in.

use super::api::{LogIn, SignUp, may_sign_up};
use crate::ui::{
    Field, Head, Settle,
    form::{Form, FormError, Send, Submission},
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;

#[component]
pub fn LogInPage() -> impl IntoView {
    let form = Submission::leaving(LogIn::PATH);
    view! {
        <Head title="Log in" description="Log in to your community." public=true/>
        <section class="accounts">
            <h1>"Log in"</h1>
            <Form submission=form.clone() class="accounts__form card">
                <FormError submission=form.clone()/>
                <input type="hidden" name="next" value=query("next")/>
                <Field label="Email or username" name="username" autocomplete="username" value=form.kept("username") error=form.field("username")/>
                <Field label="Password" name="password" kind="password" autocomplete="current-password" error=form.field("password")/>
                <Send submission=form.clone() text="Log in"/>
            </Form>
            <p class="accounts__other"><a href="/forgot">"Forgot your password?"</a></p>
            <p class="accounts__other">"New here? " <a href="/signup">"Sign up"</a></p>
        </section>
    }
}

#[component]
pub fn SignUpPage() -> impl IntoView {
    let open = Resource::new(|| query("invite"), may_sign_up);
    view! {
        <Head title="Sign up" description="Make an account and join the community." public=true/>
        <section class="accounts">
            <h1>"Sign up"</h1>
            {move || Suspend::new(async move {
                match open.await {
                    Ok(()) => view! { <SignUpForm/> }.settled(),
                    Err(error) => view! { <p class="accounts__closed card">{error.to_string()}</p> }.settled(),
                }
            })}
            <p class="accounts__other">"You have an account? " <a href="/login">"Log in"</a></p>
        </section>
    }
}

#[component]
fn SignUpForm() -> impl IntoView {
    let form = Submission::leaving(SignUp::PATH);
    view! {
        <Form submission=form.clone() class="accounts__form card">
            <FormError submission=form.clone()/>
            <input type="hidden" name="next" value=query("next")/>
            <input type="hidden" name="invite" value=query("invite")/>
            <Field label="Username" name="username" autocomplete="username" value=form.kept("username") error=form.field("username")
                hint="Letters, digits and underscores. People find you by it."/>
            <div class="accounts__names">
                <Field label="First name" name="name" autocomplete="given-name" value=form.kept("name") error=form.field("name")/>
                <Field label="Family name" name="family" autocomplete="family-name" value=form.kept("family") optional=true error=form.field("family")/>
            </div>
            <Field label="Email" name="email" kind="email" autocomplete="email" value=form.kept("email") error=form.field("email")
                hint="Only you see it."/>
            <Field label="Password" name="password" kind="password" autocomplete="new-password" error=form.field("password")
                hint="At least 8 characters."/>
            <Send submission=form text="Sign up"/>
        </Form>
    }
}

/// What the address says: where to go on to, an invitation.
fn query(name: &str) -> String {
    use_query_map().with_untracked(|query| query.get(name).unwrap_or_default())
}
