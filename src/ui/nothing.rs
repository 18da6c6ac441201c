//! What stands where a list would be.

use super::Icon;
use leptos::prelude::*;

/// Says why there is nothing, or what will be there.
#[component]
pub fn Nothing(
    /// What would be there.
    icon: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nothing">
            <Icon name=icon/>
            <p>{children()}</p>
        </div>
    }
}
