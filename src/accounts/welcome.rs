//! The first page a stranger sees.

use crate::ui::Head;
use leptos::prelude::*;

#[component]
pub fn Welcome() -> impl IntoView {
    view! {
        <Head title="Welcome" description="A social home for this community: people, posts, stories and chat, on a server of its own." public=true/>
        <section class="welcome">
            <svg class="welcome__mark" viewBox="0 0 32 32" aria-hidden="true"><use href="/icons.svg#mark"></use></svg>
            <h1>"A home for people who know each other"</h1>
            <p class="welcome__lead">"Profiles, a feed, stories and chat for one community, on a server of its own. No ads, no ranking, nobody watching."</p>
            <p class="welcome__doors">
                <a class="button" href="/signup">"Sign up"</a>
                <a class="button button--quiet" href="/login">"Log in"</a>
            </p>
        </section>
    }
}
