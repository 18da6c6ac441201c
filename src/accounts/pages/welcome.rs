//! The first page a stranger sees.

use super::share;
use crate::{accounts::pages::page, ui::PageHead};
use leptos::prelude::*;

const LEAD: &str = "Profiles, a feed, stories and chat for one community, on a server of its own. \
    No ads, no ranking, nobody watching.";
const DESCRIPTION: &str =
    "A social home for this community: people, posts, stories and chat, on a server of its own.";

#[component]
pub fn WelcomePage() -> impl IntoView {
    page(|request| async move {
        Ok(view! {
            <PageHead title="Welcome" description=DESCRIPTION share=share(&request, "/") />
            <section class="welcome">
                <svg class="welcome__mark" viewBox="0 0 32 32" aria-hidden="true">
                    <use href="/icons.svg#mark"></use>
                </svg>
                <h1>"A home for people who know each other"</h1>
                <p class="welcome__lead">{LEAD}</p>
                <p class="welcome__links">
                    <a class="button" href="/signup">
                        "Sign up"
                    </a>
                    <a class="button button--quiet" href="/login">
                        "Log in"
                    </a>
                </p>
            </section>
        })
    })
}
