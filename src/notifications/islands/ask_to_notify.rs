//! A button that asks for permission to show desktop notifications. It hides once that is decided.

use crate::notifications::desktop;
use leptos::{prelude::*, task::spawn_local};

#[island(lazy)]
pub fn AskToNotify() -> impl IntoView {
    // Starts as true: the button's space is reserved until the permission is known.
    let may_ask = RwSignal::new(true);
    // Effects run in the browser only.
    Effect::new(move || may_ask.set(desktop::is_undecided()));
    let ask = move |_| {
        spawn_local(async move {
            desktop::request_permission().await;
            may_ask.set(desktop::is_undecided());
        })
    };
    view! {
        <button
            class="button button--quiet needs-script"
            type="button"
            hidden=move || !may_ask.get()
            on:click=ask
        >
            "Turn on notifications"
        </button>
    }
}
