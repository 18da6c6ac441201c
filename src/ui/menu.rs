//! A button that opens a few things to do. It is a `details`, so it works before and without script; `drawn::acts` adds that
//! it closes by Escape and when the focus leaves it, style/ui.css that a press elsewhere closes it.

use leptos::prelude::*;

#[component]
pub fn Menu(
    #[prop(into)] label: String,
    #[prop(default = "button button--quiet")] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="menu">
            <summary class=class role="button">{label}</summary>
            <div class="menu__items card">{children()}</div>
        </details>
    }
}
