//! A button that opens a menu. It is a `details` element, so it works before and without script.
//! Closing it is in `menus`.

use leptos::prelude::*;

#[component]
pub fn Menu(
    #[prop(into)] label: String,
    #[prop(default = "button button--quiet")] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="menu">
            <summary class=class role="button">
                {label}
            </summary>
            <div class="menu__items card">{children()}</div>
        </details>
    }
}
