//! Signing up and logging in.

use super::api::{LogIn, SignUp};
use crate::ui::{
    Field, Head,
    form::{FormError, Outcome},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

pub struct LogInPage {
    next: String,
}

#[lazy_route]
impl LazyRoute for LogInPage {
    fn data() -> Self {
        Self { next: next() }
    }

    fn view(this: Self) -> AnyView {
        let action = ServerAction::<LogIn>::new();
        let outcome = Outcome::of(action);
        view! {
            <Head title="Log in" description="Log in to your community." public=true/>
            <section class="accounts">
                <h1>"Log in"</h1>
                <ActionForm action=action attr:class="accounts__form card" attr:novalidate=true>
                    <FormError outcome=outcome.clone()/>
                    <input type="hidden" name="next" value=this.next/>
                    <Field label="Email or username" name="username" autocomplete="username" value=outcome.kept("username") error=outcome.field("username")/>
                    <Field label="Password" name="password" kind="password" autocomplete="current-password" error=outcome.field("password")/>
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Log in"</button>
                </ActionForm>
                <p class="accounts__other"><a href="/forgot">"Forgot your password?"</a></p>
                <p class="accounts__other">"New here? " <a href="/signup">"Sign up"</a></p>
            </section>
        }
        .into_any()
    }
}

pub struct SignUpPage {
    next: String,
    invite: String,
}

#[lazy_route]
impl LazyRoute for SignUpPage {
    fn data() -> Self {
        Self { next: next(), invite: query("invite") }
    }

    fn view(this: Self) -> AnyView {
        let action = ServerAction::<SignUp>::new();
        let outcome = Outcome::of(action);
        view! {
            <Head title="Sign up" description="Make an account and join the community." public=true/>
            <section class="accounts">
                <h1>"Sign up"</h1>
                <ActionForm action=action attr:class="accounts__form card" attr:novalidate=true>
                    <FormError outcome=outcome.clone()/>
                    <input type="hidden" name="next" value=this.next/>
                    <input type="hidden" name="invite" value=this.invite/>
                    <Field label="Username" name="username" autocomplete="username" value=outcome.kept("username") error=outcome.field("username")
                        hint="Letters, digits and underscores. People find you by it."/>
                    <div class="accounts__names">
                        <Field label="First name" name="name" autocomplete="given-name" value=outcome.kept("name") error=outcome.field("name")/>
                        <Field label="Family name" name="family" autocomplete="family-name" value=outcome.kept("family") optional=true error=outcome.field("family")/>
                    </div>
                    <Field label="Email" name="email" kind="email" autocomplete="email" value=outcome.kept("email") error=outcome.field("email")
                        hint="Only you see it."/>
                    <Field label="Password" name="password" kind="password" autocomplete="new-password" error=outcome.field("password")
                        hint="At least 8 characters."/>
                    <button class="button" aria-busy=move || action.pending().get().then_some("true")>"Sign up"</button>
                </ActionForm>
                <p class="accounts__other">"You have an account? " <a href="/login">"Log in"</a></p>
            </section>
        }
        .into_any()
    }
}

/// The page that sent the visitor here.
fn next() -> String {
    query("next")
}

fn query(name: &str) -> String {
    use_query_map().with_untracked(|query| query.get(name).unwrap_or_default())
}
