//! A search field in a form of its own. Its children are hidden fields.

use leptos::prelude::*;

#[component]
pub fn SearchField(
    action: &'static str,
    label: &'static str,
    id: &'static str,
    #[prop(optional, into)] typed: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <form action=action role="search" aria-label=label class="people-search">
            <label class="visually-hidden" for=id>
                {label}
            </label>
            <input
                class="field__input"
                type="search"
                id=id
                name="q"
                value=typed
                placeholder=label
                autocomplete="off"
            />
            {children.map(|children| children())}
        </form>
    }
}
