//! The empty state of a list.

use super::Icon;
use leptos::prelude::*;

/// Tells why the list is empty, or what will be in it.
#[component]
pub fn Nothing(
    /// An icon for what would be in the list.
    icon: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nothing">
            <Icon name=icon />
            <p>{children()}</p>
        </div>
    }
}
