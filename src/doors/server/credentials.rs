//! Signing up and logging in.

use super::for_all;
use crate::{
    accounts::{
        api::{LogIn, SignUp},
        server as accounts,
    },
    base::{Error, Result},
    drawn::{Drawing, server::Visit},
    ui::{
        Field, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

pub fn log_in(visit: &Visit) -> Drawing {
    let next = visit.query("next").to_owned();
    let html = visit.draw(|| {
        let form = Submission::leaving(LogIn::PATH);
        view! {
            <section class="doors">
                <h1>"Log in"</h1>
                <Form submission=form.clone() class="doors__form card">
                    <FormError submission=form.clone()/>
                    <input type="hidden" name="next" value=next/>
                    <Field label="Email or username" name="username" autocomplete="username" value=form.kept("username")
                        error=form.field("username")/>
                    <Field label="Password" name="password" kind="password" autocomplete="current-password" error=form.field("password")/>
                    <Send text="Log in"/>
                </Form>
                <p class="doors__other"><a href="/forgot">"Forgot your password?"</a></p>
                <p class="doors__other">"New here? " <a href="/signup">"Sign up"</a></p>
            </section>
        }
    });
    Drawing { title: "Log in".to_owned(), description: "Log in to your community.".to_owned(), share: for_all(visit, "/login"), html }
}

pub async fn sign_up(visit: &Visit) -> Result<Drawing> {
    let [next, invite, owner] = ["next", "invite", "owner"].map(|name| visit.query(name).to_owned());
    let open = match accounts::may_sign_up(&visit.app, &invite, &owner).await {
        Err(error) if error.status() >= 500 => return Err(error),
        open => open,
    };
    let html = visit.draw(|| {
        let form = match open {
            Ok(()) => sign_up_form(next, invite, owner),
            Err(error) => closed(&error),
        };
        view! {
            <section class="doors">
                <h1>"Sign up"</h1>
                {form}
                <p class="doors__other">"You have an account? " <a href="/login">"Log in"</a></p>
            </section>
        }
    });
    let description = "Make an account and join the community.".to_owned();
    Ok(Drawing { title: "Sign up".to_owned(), description, share: for_all(visit, "/signup"), html })
}

fn closed(error: &Error) -> AnyView {
    let why = error.to_string();
    view! { <p class="doors__closed card">{why}</p> }.settled()
}

fn sign_up_form(next: String, invite: String, owner: String) -> AnyView {
    let form = Submission::leaving(SignUp::PATH);
    view! {
        <Form submission=form.clone() class="doors__form card">
            <FormError submission=form.clone()/>
            <input type="hidden" name="next" value=next/>
            <input type="hidden" name="invite" value=invite/>
            <input type="hidden" name="owner" value=owner/>
            <Field label="Username" name="username" autocomplete="username" value=form.kept("username") error=form.field("username")
                hint="Letters, digits and underscores. People find you by it."/>
            <div class="doors__names">
                <Field label="First name" name="name" autocomplete="given-name" value=form.kept("name") error=form.field("name")/>
                <Field label="Family name" name="family" autocomplete="family-name" value=form.kept("family") optional=true
                    error=form.field("family")/>
            </div>
            <Field label="Email" name="email" kind="email" autocomplete="email" value=form.kept("email") error=form.field("email")
                hint="Only you see it."/>
            <Field label="Password" name="password" kind="password" autocomplete="new-password" error=form.field("password")
                hint="At least 8 characters."/>
            <Send text="Sign up"/>
        </Form>
    }
    .settled()
}
