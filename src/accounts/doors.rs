//! The pages through which people come in: logging in, signing up, and the links they get by mail.
//!
//! One route and one lazy part for all of them: each route of its own would cost every page.

use super::{credentials, recovery};
use crate::base::Error;
use crate::ui::{Problem, Settle};
use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

/// The first part of their addresses.
pub const DOORS: &[&str] = &["login", "signup", "forgot", "reset", "confirm"];

pub struct DoorPage;

#[lazy_route]
impl LazyRoute for DoorPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        let part = move |name| params.with(|params| params.get(name).unwrap_or_default());
        let door = Memo::new(move |_| (part("page"), part("token")));
        (move || match door.with(|(page, token)| (page.clone(), token.clone())) {
            (page, token) if page == "login" && token.is_empty() => view! { <credentials::LogInPage/> }.settled(),
            (page, token) if page == "signup" && token.is_empty() => view! { <credentials::SignUpPage/> }.into_any(),
            (page, token) if page == "forgot" && token.is_empty() => view! { <recovery::ForgotPage/> }.settled(),
            (page, token) if page == "reset" && !token.is_empty() => view! { <recovery::ResetPage token/> }.settled(),
            (page, token) if page == "confirm" && !token.is_empty() => view! { <recovery::ConfirmPage token/> }.settled(),
            _ => view! { <Problem error=Error::NotFound/> }.settled(),
        })
        .into_any()
    }
}
